"""The commands, and what every one of them does with an error."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from ringtrace import __version__
from ringtrace.cli.asking import analyse, ask, check, plot, sparql
from ringtrace.cli.building import build, forget, remove, resolve
from ringtrace.cli.options import PATH
from ringtrace.cli.place import Place, argument_workspace
from ringtrace.cli.reviewing import review
from ringtrace.cli.taking import export, serve, view
from ringtrace.errors import RingtraceError, from_os
from ringtrace.graph.inert import plain


class Group(click.Group):
    """Errors become one line on standard error and the exit code that they carry."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line."""
        try:
            code = super().main(*args, **{**kwargs, "standalone_mode": False})
            sys.exit(code if isinstance(code, int) else 0)
        except RingtraceError as error:
            click.echo(plain(f"ringtrace: {error}"), err=True)
            sys.exit(error.exit_code)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.ClickException as error:
            click.echo(plain(f"ringtrace: {_in_a_line(error)}"), err=True)
            sys.exit(error.exit_code)
        except click.Abort:
            sys.exit(1)
        except BrokenPipeError:
            sys.stderr.close()
            sys.exit(0)
        except OSError as error:
            click.echo(
                plain(f"ringtrace: {from_os(error, error.filename or 'the system')}"), err=True
            )
            sys.exit(1)


def _in_a_line(error: click.ClickException) -> str:
    """What click says of wrong usage, and where to read how it is right."""
    said = " ".join(error.format_message().split())
    context: click.Context | None = getattr(error, "ctx", None)
    names = []
    while context is not None and context.parent is not None:
        names.append(context.info_name or "")
        context = context.parent
    return f"{said} See {' '.join(['ringtrace', *reversed(names), '--help'])}."


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ringtrace")
def main() -> None:
    """News on criminal rings as a cited knowledge graph.

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were skipped.
    """


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option(
    "--published", metavar="D", help="YYYY, YYYY-MM or YYYY-MM-DD; relative days need it."
)
@click.option("--explain", is_flag=True, help="Why each claim came out, and what was rejected.")
def extract(file: str, published: str | None, explain: bool) -> None:
    """Read one article and print its claims."""
    from ringtrace.cli.reading import print_claims

    print_claims(file, published=published, explain=explain)


@click.command()
@argument_workspace
@click.argument("gold", type=PATH, metavar="GOLD_DIR")
@click.option("--misses", type=click.IntRange(0), default=20, show_default=True)
@click.option("--only", multiple=True, metavar="ID", help="Some articles alone: d01, 'd4*'.")
def evaluate(workspace: Place, gold: Path, misses: int, only: tuple[str, ...]) -> None:
    """Score the records against gold annotations; show what differs."""
    from ringtrace.cli.evaluating import evaluation

    click.echo(evaluation(workspace.open(), gold, misses, only), nl=False)


@click.command()
@click.option("-o", "--out", type=PATH, default=Path("ringtrace-demo"), show_default=True)
def demo(out: Path) -> None:
    """Build the packaged example and show what ringtrace does with it."""
    from ringtrace.cli.demo import run

    run(out)


COMMANDS = (
    build, resolve, remove, forget,
    ask, sparql, analyse, plot, check, review,
    export, view, serve,
    extract, evaluate, demo,
)  # fmt: skip
for command in COMMANDS:
    main.add_command(command)
