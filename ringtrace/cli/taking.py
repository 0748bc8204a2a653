"""What takes a workspace out: export, view, serve."""

from __future__ import annotations

from pathlib import Path

import click

from ringtrace.cli.options import PATH, option_accepted, option_show_victims, option_suppress, say
from ringtrace.cli.output import FORMATS
from ringtrace.cli.place import Place, argument_workspace
from ringtrace.errors import UsageError
from ringtrace.nouns import Table


@click.command()
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
        say(f"wrote {out}")


@click.command()
@argument_workspace
@click.option("-o", "--out", type=PATH, required=True, help="The page to write.")
@option_accepted
@option_show_victims
def view(workspace: Place, out: Path, accepted: bool, show_victims: bool) -> None:
    """Write one offline page: network, timeline, claims, words."""

    workspace.open().view(out, show_victims=show_victims, accepted=accepted)
    say(f"wrote {out}: open it in a browser, it needs no network")


@click.command()
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
