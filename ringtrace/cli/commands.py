"""One function a command: a call of the workspace, and a print."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ringtrace import __version__
from ringtrace.cli.output import FORMATS
from ringtrace.cli.place import Place, argument_workspace
from ringtrace.cli.reviewing import review
from ringtrace.errors import RingtraceError, UsageError, from_os
from ringtrace.graph.inert import plain
from ringtrace.nouns import Table

if TYPE_CHECKING:
    from ringtrace.workspace.inputs import Built
    from ringtrace.workspace.workspace import Engine

LOOK = 2  # seconds between two looks at a watched folder
SKIPPED = 3  # exit code: done, some inputs skipped
PATH = click.Path(path_type=Path)
NETWORK_FORMATS = ("graphml", "gexf")
SPARQL_FORMATS = ("table", "json", "xml", "csv", "tsv", "turtle")


class Group(click.Group):
    """Errors become one line on standard error and the exit code that they carry."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line."""
        try:
            return super().main(*args, **kwargs)
        except RingtraceError as error:
            click.echo(plain(f"ringtrace: {error}"), err=True)
            sys.exit(error.exit_code)
        except BrokenPipeError:
            sys.stderr.close()
            sys.exit(0)
        except OSError as error:
            click.echo(
                plain(f"ringtrace: {from_os(error, error.filename or 'the system')}"), err=True
            )
            sys.exit(1)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ringtrace")
def main() -> None:
    """News on criminal rings as a cited knowledge graph.

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were skipped.
    """


def option_show_victims(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --show-victims."""
    return click.option(
        "--show-victims", is_flag=True, help="Show victims' and minors' names; else replaced."
    )(command)


def option_format(*choices: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add --format with these choices, the first by default."""
    return click.option(
        "--format", "form", type=click.Choice(choices), default=choices[0], show_default=True
    )


option_param = click.option(
    "--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter; may be repeated."
)
option_status = click.option("--status", help="Only claims of this status (--param status=...).")
option_suppress = click.option(
    "--suppress-small", is_flag=True, help="Counts of people under 11 as <11, without their words."
)
option_accepted = click.option("--accepted", is_flag=True, help="Only what a person accepted.")


def _params(pairs: Sequence[str]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise UsageError(f"--param {pair!r} has no value", fix="write it as name=value")
        found[name] = value
    return found


def _chosen(pairs: Sequence[str], status: str | None, accepted: bool) -> dict[str, str]:
    """The parameters of an analysis, with those that are options of their own."""
    found = _params(pairs)
    found |= {"status": status} if status else {}
    return found | ({"accepted": "yes"} if accepted else {})


def _say(text: str) -> None:
    click.echo(plain(text), err=True)


# ------------------------------------------------------------ building


@main.command()
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
    """Read files and folders into a workspace; what is unchanged is skipped."""
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
            raise RingtraceError("not one input could be read", where=workspace.folder)
        sys.exit(SKIPPED)


def _tell(built: Built) -> None:
    for error in built.skipped:
        _say(f"skipped: {error}")
    for decision in built.lost:
        _say(f"decision {decision.id} ({decision.action} by {decision.author}) finds no claim")
    done = built.new + built.replaced
    _say(
        f"{done} read ({built.new} new, {built.replaced} replaced), {built.unchanged} unchanged, "
        f"{len(built.skipped)} skipped; {built.claims} claims"
    )
    if built.resolved is not None:
        r = built.resolved
        _say(
            f"{r.articles} articles in {r.cases} cases, {r.shared_cases} of them told by several; "
            f"{r.conflicts} conflicts"
        )


def _progress(number: int, total: int, name: str) -> None:
    end = "\n" if number == total else ""
    sys.stderr.write(f"\r\x1b[K{number}/{total} {name[-60:]}{end}")
    sys.stderr.flush()


@main.command()
@argument_workspace
def resolve(workspace: Place) -> None:
    """Join the claims of several articles: cases, identities, voices, conflicts."""

    r = workspace.open().resolve()
    _say(
        f"{r.articles} articles in {r.cases} cases, {r.shared_cases} of them told by several; "
        f"{r.conflicts} conflicts"
    )


@main.command()
@argument_workspace
@click.argument("names", nargs=-1, required=True, metavar="FILE-OR-URL...")
def remove(workspace: Place, names: tuple[str, ...]) -> None:
    """Take articles out of a workspace."""

    gone = workspace.open().remove(names)
    _say(f"removed {', '.join(gone)}")


@main.command()
@argument_workspace
@click.argument("name")
def forget(workspace: Place, name: str) -> None:
    """Take a person's name out of graph, texts, reviews and exports, and of all that is built later.

    Give the whole name. The inputs themselves, copies and exports made before are not touched.
    """

    shown, files = workspace.open().forget(name)
    held = f"taken out of {', '.join(files)}" if files else "no article holds it"
    _say(f"{held}; {shown} stands for it, in later builds too")


# ------------------------------------------------------------ asking


@main.command()
@argument_workspace
@click.argument("question", required=False)
@option_param
@option_accepted
@option_suppress
@option_format(*FORMATS)
@option_show_victims
def ask(
    workspace: Place,
    question: str | None,
    params: tuple[str, ...],
    accepted: bool,
    suppress_small: bool,
    form: str,
    show_victims: bool,
) -> None:
    """Ask a question of the catalogue; without one, list them."""
    from ringtrace.queries import QUESTIONS

    opened = workspace.open()
    if question is None:
        rows = tuple(
            (q.name, q.summary, ", ".join(p.name for p in q.params)) for q in QUESTIONS.values()
        )
        table = Table(("question", "what it answers", "parameters"), rows)
    else:
        table = opened.ask(
            question,
            _params(params),
            show_victims=show_victims,
            accepted=accepted,
            suppress_small=suppress_small,
        )
    click.echo(FORMATS[form](table), nl=False)


@main.command()
@argument_workspace
@click.argument("query")
@option_accepted
@option_format(*SPARQL_FORMATS)
@option_show_victims
def sparql(workspace: Place, query: str, accepted: bool, form: str, show_victims: bool) -> None:
    """Run a SPARQL query, given as text or as @file.rq; the default graph is the union of all."""
    from ringtrace.cli.sparql import answer

    if query.startswith("@"):
        try:
            query = Path(query[1:]).read_text("utf-8")
        except OSError as error:
            raise UsageError(error.strerror or str(error), where=query[1:]) from error
    result = workspace.open().sparql(query, show_victims=show_victims, accepted=accepted)
    click.echo(answer(result, form), nl=False)


@main.command()
@argument_workspace
@click.argument("analysis", required=False)
@option_param
@option_status
@option_accepted
@option_suppress
@option_format(*FORMATS, *NETWORK_FORMATS)
@option_show_victims
def analyse(
    workspace: Place,
    analysis: str | None,
    params: tuple[str, ...],
    status: str | None,
    accepted: bool,
    suppress_small: bool,
    form: str,
    show_victims: bool,
) -> None:
    """Run an analysis of the network; without one, list them.

    graphml and gexf write the network of the analysis instead of its table.
    """
    from ringtrace.graph.analyses import ANALYSES, PARAMS, summary
    from ringtrace.graph.exports import networks

    opened = workspace.open()
    if analysis is None:
        rows = tuple((name, summary(name), ", ".join(PARAMS)) for name in ANALYSES)
        table = Table(("analysis", "what it shows", "parameters"), rows)
        click.echo(FORMATS.get(form, FORMATS["table"])(table), nl=False)
        return
    chosen = _chosen(params, status, accepted)
    if form in NETWORK_FORMATS:
        if suppress_small:
            raise UsageError("--suppress-small is for tables", fix="ask for csv or json")
        network = opened.network(analysis, chosen, show_victims=show_victims)
        written = networks.as_gexf(network) if form == "gexf" else networks.as_graphml(network)
        click.echo(written, nl=False)
    else:
        table = opened.analyse(
            analysis, chosen, show_victims=show_victims, suppress_small=suppress_small
        )
        click.echo(FORMATS[form](table), nl=False)


@main.command()
@argument_workspace
@click.argument("picture", required=False, metavar="[PLOT]")
@click.option("-o", "--out", type=PATH, help="File to write: .svg or .png.")
@option_param
@option_status
@option_accepted
@option_show_victims
def plot(
    workspace: Place,
    picture: str | None,
    out: Path | None,
    params: tuple[str, ...],
    status: str | None,
    accepted: bool,
    show_victims: bool,
) -> None:
    """Draw victims, arrests, prices, routes over time or on a map; without a name, list the plots.

    It takes the parameters of analyse, and writes SVG to standard output without -o.
    """
    from ringtrace.graph.analyses import PARAMS
    from ringtrace.graph.plots import PLOTS, summary

    opened = workspace.open()
    if picture is None:
        rows = tuple((name, summary(name), ", ".join(PARAMS)) for name in PLOTS)
        table = Table(("plot", "what it shows", "parameters"), rows)
        click.echo(FORMATS["table"](table), nl=False)
        return
    chosen = _chosen(params, status, accepted)
    drawing = opened.plot(picture, chosen, out, show_victims=show_victims)
    if out is None:
        click.echo(drawing.image("svg").decode(), nl=False)
    else:
        _say(f"wrote {out}" + (", which is empty" if drawing.empty else ""))
        for note in drawing.notes:
            _say(note)


@main.command()
@argument_workspace
def check(workspace: Place) -> None:
    """Check every graph against the shapes and every quote against the kept text."""

    found = workspace.open().check()
    for violation in found:
        click.echo(plain(f"{violation.file}: {violation.node}: {violation.message}"))
    if found:
        raise RingtraceError(f"{len(found)} violations", where=workspace.folder)
    _say("no violations")


# ------------------------------------------------------------ taking it out


@main.command()
@argument_workspace
@click.option("--format", "form", metavar="ID", help="Without it, the formats are listed.")
@click.option("-o", "--out", type=PATH, help="File or folder to write; needed for folders.")
@click.option("--folded", is_flag=True, help="Network: actor to actor instead of events as nodes.")
@option_accepted
@click.option("--with-ontology", is_flag=True, help="RDF: the ontology's graph too.")
@option_suppress
@click.option("--case", help="Dossier: of this case (IRI, its end, or part of its label).")
@click.option("--ring", help="Dossier: of what this ring has a part in (part of its name).")
@option_show_victims
def export(
    workspace: Place,
    form: str | None,
    out: Path | None,
    folded: bool,
    accepted: bool,
    with_ontology: bool,
    suppress_small: bool,
    case: str | None,
    ring: str | None,
    show_victims: bool,
) -> None:
    """Write the workspace in a format that other programs read."""
    from ringtrace.graph.exports import EXPORTS

    opened = workspace.open()
    if form is None:
        rows = tuple((name, e.summary, e.form) for name, e in EXPORTS.items())
        click.echo(FORMATS["table"](Table(("format", "what it is", "form"), rows)), nl=False)
        return
    if form in EXPORTS and EXPORTS[form].form != "text" and out is None:
        raise UsageError(f"{form} is a {EXPORTS[form].form}", fix="say where with -o PATH")
    if (case or ring) and not form.startswith("dossier"):
        raise UsageError(
            f"{form} is of the whole workspace", fix="--case and --ring are for dossiers"
        )
    content = opened.export(
        form,
        out,
        show_victims=show_victims,
        suppress_small=suppress_small,
        folded=folded,
        accepted=accepted,
        with_ontology=with_ontology,
        case=case,
        ring=ring,
    )
    if out is None:
        click.echo(content, nl=False)
    else:
        _say(f"wrote {out}")


@main.command()
@argument_workspace
@click.option("-o", "--out", type=PATH, required=True, help="The page to write.")
@option_accepted
@option_show_victims
def view(workspace: Place, out: Path, accepted: bool, show_victims: bool) -> None:
    """Write one offline page: network, timeline, claims, and the words behind each."""

    workspace.open().view(out, show_victims=show_victims, accepted=accepted)
    _say(f"wrote {out}: open it in a browser, it needs no network")


@main.command()
@argument_workspace
@click.option("--port", type=click.IntRange(0, 65535), default=8642, show_default=True)
@click.option(
    "--token", envvar="RINGTRACE_TOKEN", help="Who shows it may review (RINGTRACE_TOKEN)."
)
@option_show_victims
def serve(workspace: Place, port: int, token: str | None, show_victims: bool) -> None:
    """Serve the page and a read-only SPARQL endpoint on 127.0.0.1."""
    from ringtrace.cli.serving import run

    opened = workspace.open()
    opened.here("serve")
    run(opened, port=port, show_victims=show_victims, token=token)


# ------------------------------------------------------------ one article, review, measure


@main.command()
@click.argument("file", metavar="FILE|-")
@click.option(
    "--published", metavar="D", help="YYYY, YYYY-MM or YYYY-MM-DD; relative days need it."
)
@click.option("--explain", is_flag=True, help="Why each claim came out, and what was rejected.")
def extract(file: str, published: str | None, explain: bool) -> None:
    """Read one article and print its claims."""
    from ringtrace.cli.reading import print_claims

    print_claims(file, published=published, explain=explain)


main.add_command(review)


@main.command()
@argument_workspace
@click.argument("gold", type=PATH, metavar="GOLD_DIR")
@click.option("--misses", type=click.IntRange(0), default=20, show_default=True)
@click.option("--only", multiple=True, metavar="ID", help="Some articles alone: d01, 'd4*'.")
def evaluate(workspace: Place, gold: Path, misses: int, only: tuple[str, ...]) -> None:
    """Score the workspace's records against gold annotations, and show what differs."""
    from ringtrace.cli.evaluating import evaluation

    click.echo(evaluation(workspace.open(), gold, misses, only), nl=False)


@main.command()
@click.option("-o", "--out", type=PATH, default=Path("ringtrace-demo"), show_default=True)
def demo(out: Path) -> None:
    """Build the packaged example and show what ringtrace does with it."""
    from ringtrace.cli.demo import run

    run(out)
