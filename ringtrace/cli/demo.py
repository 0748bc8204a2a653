"""The demo: the packaged example, built, asked, shown and exported."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import click

from ringtrace.cli.options import counted
from ringtrace.errors import RingtraceError, WorkspaceError
from ringtrace.graph.exports import EXPORTS
from ringtrace.nouns import Table
from ringtrace.workspace import Workspace

SHOWN = 6  # rows of an answer

SUFFIX = {
    "records": "jsonl", "nquads": "nq", "turtle": "ttl", "ftm": "ftm.json", "dossier": "html",
    "dossier-md": "md", "htcds": "htcds.csv",
}  # fmt: skip


def run(out: Path) -> None:
    """Build the example in a new folder and print a short account of it."""
    folder = out / "workspace"
    if out.exists() and any(out.iterdir()) and not (folder / "ringtrace.toml").exists():
        raise WorkspaceError("not empty, and no demo", where=out, fix="name another with -o")
    if out.exists():
        shutil.rmtree(out)
    out.mkdir(parents=True)
    workspace = Workspace(folder, create=True)
    with as_file(files("ringtrace.examples")) as example:
        built = workspace.build([example / "articles"], metadata=[example / "metadata.jsonl"])
    say = click.echo
    say("Read")
    for article in workspace.articles():
        say(f"  {article.file:22} {article.published or 'undated':10}  {article.title or ''}")
    resolved = built.resolved
    assert resolved is not None
    say(
        f"\nFound\n  {counted(built.claims, 'claim')} in {counted(resolved.articles, 'article')} of "
        f"{counted(resolved.cases, 'case')}; {counted(resolved.conflicts, 'conflict')} between articles of one case"
    )
    _question(
        workspace,
        "Who was rescued, how many, who says so?",
        "events",
        {"kind": "rescue"},
        ("status", "source", "file", "quote"),
    )
    _question(
        workspace,
        "Where do the articles contradict each other?",
        "conflicts",
        {},
        ("kind", "value_a", "file_a", "value_b", "file_b"),
    )
    _question(
        workspace,
        "How far has the law gone with whom?",
        "status-of-people",
        {},
        ("who", "legal_status", "status", "file", "quote"),
    )
    page = workspace.view(out / "page.html")
    say(f"\nLook at it\n  {page}  (open it in a browser; it needs no network)")
    exports = out / "exports"
    exports.mkdir()
    for name, export in EXPORTS.items():
        target = exports / (name if export.form == "folder" else f"demo.{SUFFIX.get(name, name)}")
        try:
            workspace.export(name, target)
        except RingtraceError as error:  # a library that only some users need
            say(f"  not written: {error}")
    say(f"\nTake it with you\n  {exports}: {', '.join(sorted(p.name for p in exports.iterdir()))}")
    say(f"\nGo on\n  ringtrace ask {folder}          lists the questions")
    say(f"  ringtrace analyse {folder} role-chains")
    say(f"  ringtrace serve {folder}        the page and a SPARQL endpoint")


def _question(
    workspace: Workspace, title: str, name: str, params: dict[str, str], columns: tuple[str, ...]
) -> None:
    table = workspace.ask(name, params)
    click.echo(f"\n{title}  (ask {name})")
    rows = _cut(table, columns)
    for row in rows[:SHOWN]:
        *facts, last = row
        click.echo(
            "  "
            + " · ".join(str(f) for f in facts if f)
            + (f"\n      “{last}”" if "quote" in columns else f" · {last}")
        )
    if len(rows) > SHOWN:
        click.echo(f"  ... and {len(rows) - SHOWN} more")


def _cut(table: Table, columns: tuple[str, ...]) -> list[tuple[object, ...]]:
    places = [table.columns.index(c) for c in columns]
    return [
        tuple(" ".join(str(row[i]).split()) if isinstance(row[i], str) else row[i] for i in places)
        for row in table.rows
    ]
