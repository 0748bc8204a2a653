"""What changes a workspace: build, resolve, remove, forget."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ringtrace.cli.options import PATH, counted, say
from ringtrace.cli.place import Place, argument_workspace
from ringtrace.errors import RingtraceError

if TYPE_CHECKING:
    from ringtrace.graph.resolve import Resolved
    from ringtrace.workspace.building import Engine
    from ringtrace.workspace.inputs import Built

LOOK = 2  # seconds between two looks at a watched folder
SKIPPED = 3  # exit code: done, some inputs skipped


@click.command()
@argument_workspace
@click.argument("inputs", nargs=-1, required=True, type=PATH, metavar="INPUT...")
@click.option(
    "--metadata",
    multiple=True,
    type=PATH,
    help="JSON lines {file, url, title, published, publisher}.",
)
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
@click.option(
    "--engine",
    type=click.Choice(("local", "dask")),
    default="local",
    show_default=True,
    help="Who reads: processes of this machine, or workers of a Dask cluster.",
)
@click.option(
    "--scheduler", metavar="ADDRESS", help="Of the Dask cluster; without it, one is started here."
)
@click.option("--no-resolve", is_flag=True, help="Do not join the articles to cases at the end.")
@click.option(
    "--watch",
    is_flag=True,
    help="Go on: build again whenever a file is new or changed, until Ctrl-C.",
)
def build(
    workspace: Place,
    inputs: tuple[Path, ...],
    metadata: tuple[Path, ...],
    jobs: int,
    engine: Engine,
    scheduler: str | None,
    no_resolve: bool,
    watch: bool,
) -> None:
    """Read files and folders into a workspace.

    What is unchanged is skipped.
    """
    from ringtrace.workspace.watching import changes

    opened = workspace.open(create=True)
    try:
        for _ in changes((*inputs, *metadata), LOOK) if watch else (None,):
            built = opened.build(
                inputs,
                metadata=metadata,
                jobs=jobs,
                engine=engine,
                scheduler=scheduler,
                resolving=not no_resolve,
                progress=_progress if sys.stderr.isatty() else None,
            )
            _tell(built)
    except KeyboardInterrupt:
        if not watch:
            raise
        return
    if built.skipped:
        if not built.new + built.replaced + built.unchanged:
            raise RingtraceError(
                "not one input could be read",
                where=workspace.folder,
                fix="mend what the lines above name",
            )
        sys.exit(SKIPPED)


def _tell(built: Built) -> None:
    for error in built.skipped:
        say(f"skipped: {error}")
    if built.unused:
        _tell_unused(built.unused)
    for decision in built.lost:
        say(f"decision {decision.id} ({decision.action} by {decision.author}) finds no claim")
    done = built.new + built.replaced
    say(
        f"{done} read ({built.new} new, {built.replaced} replaced), {built.unchanged} unchanged, "
        f"{len(built.skipped)} skipped; {counted(built.claims, 'claim')}"
    )
    if built.resolved is not None and built.resolved.articles:
        _tell_cases(built.resolved)


def _tell_unused(keys: Mapping[str, int]) -> None:
    from ringtrace.ingest.readers.metadata import KEYS

    known = ", ".join(KEYS)
    for key, lines in sorted(keys.items()):
        say(f"metadata: nothing reads {key!r} ({counted(lines, 'line')}); read are file, {known}")


def _tell_cases(found: Resolved) -> None:
    say(
        f"{counted(found.articles, 'article')} in {counted(found.cases, 'case')}, "
        f"{found.shared_cases} of them told by several; {counted(found.conflicts, 'conflict')}"
    )


def _progress(number: int, total: int, name: str) -> None:
    end = "\n" if number == total else ""
    sys.stderr.write(f"\r\x1b[K{number}/{total} {name[-60:]}{end}")
    sys.stderr.flush()


@click.command()
@argument_workspace
def resolve(workspace: Place) -> None:
    """Find cases, identities, voices and conflicts of the articles.

    A build ends with it.
    """

    _tell_cases(workspace.open().resolve())


@click.command()
@argument_workspace
@click.argument("names", nargs=-1, required=True, metavar="FILE-OR-URL...")
def remove(workspace: Place, names: tuple[str, ...]) -> None:
    """Take articles out of a workspace."""

    gone = workspace.open().remove(names)
    say(f"removed {', '.join(gone)}")


@click.command()
@argument_workspace
@click.argument("name")
def forget(workspace: Place, name: str) -> None:
    """Take a person's name out of a workspace for good.

    It goes out of graph, texts, reviews and exports, and of all that is built later. Give the whole name. The inputs themselves, copies and exports made before are not touched.
    """

    shown, files = workspace.open().forget(name)
    held = f"taken out of {', '.join(files)}" if files else "no article holds it"
    say(f"{held}; {shown} stands for it, in later builds too")
