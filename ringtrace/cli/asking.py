"""What asks a workspace: ask, sparql, analyse, plot, check."""

from __future__ import annotations

import re
from pathlib import Path

import click

from ringtrace.cli.options import (
    PATH,
    chosen,
    counted,
    option_accepted,
    option_format,
    option_param,
    option_show_victims,
    option_status,
    option_suppress,
    read_params,
    say,
)
from ringtrace.cli.output import FORMATS
from ringtrace.cli.place import Place, argument_workspace
from ringtrace.errors import RingtraceError, UsageError, from_os
from ringtrace.graph.inert import plain
from ringtrace.nouns import Table

NETWORK_FORMATS = ("graphml", "gexf")
SPARQL_FORMATS = ("table", "json", "xml", "csv", "tsv", "turtle")


@click.command()
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
        asked = {q: q.summary for q in QUESTIONS.values()}
        if form == "table":  # the first sentence; docs/cli.md has the others
            asked = {q: re.split(r"(?<=[.?]) ", text)[0] for q, text in asked.items()}
        rows = tuple(
            (q.name, text, ", ".join(p.name for p in q.params)) for q, text in asked.items()
        )
        table = Table(("question", "what it answers", "parameters"), rows)
    else:
        table = opened.ask(
            question,
            read_params(params),
            show_victims=show_victims,
            accepted=accepted,
            suppress_small=suppress_small,
        )
    if form == "table" and question == "case":
        from ringtrace.cli.sheet import as_sheet

        click.echo(as_sheet(table), nl=False)
        return
    click.echo(FORMATS[form](table), nl=False)


@click.command()
@argument_workspace
@click.argument("query")
@option_accepted
@option_format(*SPARQL_FORMATS)
@option_show_victims
def sparql(workspace: Place, query: str, accepted: bool, form: str, show_victims: bool) -> None:
    """Run a SPARQL query, given as text or as @file.rq.

    The default graph is the union of all.
    """
    from ringtrace.cli.sparql import answer

    if query.startswith("@"):
        file = query[1:]
        try:
            query = Path(file).read_text("utf-8")
        except OSError as error:
            told = from_os(error, file)
            raise UsageError(told.what, where=file, fix=told.fix) from error
        except UnicodeDecodeError as error:
            raise UsageError("no text in UTF-8", where=file, fix="name a query") from error
    result = workspace.open().sparql(query, show_victims=show_victims, accepted=accepted)
    click.echo(answer(result, form), nl=False)


@click.command()
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
    options = chosen(params, status, accepted)
    if form in NETWORK_FORMATS:
        if suppress_small:
            raise UsageError("--suppress-small is for tables", fix="ask for csv or json")
        network = opened.network(analysis, options, show_victims=show_victims)
        written = networks.as_gexf(network) if form == "gexf" else networks.as_graphml(network)
        click.echo(written, nl=False)
    else:
        table = opened.analyse(
            analysis, options, show_victims=show_victims, suppress_small=suppress_small
        )
        click.echo(FORMATS[form](table), nl=False)


@click.command()
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
    """Draw victims, arrests, prices or routes; without one, list them.

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
    options = chosen(params, status, accepted)
    drawing = opened.plot(picture, options, out, show_victims=show_victims)
    if out is None:
        click.echo(drawing.image("svg").decode(), nl=False)
    else:
        say(f"wrote {out}" + (", which is empty" if drawing.empty else ""))
        for note in drawing.notes:
            say(note)


@click.command()
@argument_workspace
def check(workspace: Place) -> None:
    """Check graphs against the shapes, and quotes against the texts."""

    found = workspace.open().check()
    for violation in found:
        click.echo(plain(f"{violation.file}: {violation.node}: {violation.message}"))
    if found:
        raise RingtraceError(counted(len(found), "violation"), where=workspace.folder)
    say("no violations")
