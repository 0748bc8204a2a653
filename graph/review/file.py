"""reviews.trig: every decision ever made, one block after the other, only ever appended to."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from ringtrace.errors import WorkspaceError, from_os
from ringtrace.graph.review.decisions import Decision
from ringtrace.ontology import PREFIXES

BASE = "https://w3id.org/ringtrace/review/"
_RT = PREFIXES["rt"]
# Field of a decision -> its property: other_quote is rt:decisionOtherQuote.
_PROPERTIES = {
    name: "decision" + "".join(part.capitalize() for part in name.split("_"))
    for name in Decision.__slots__
}
_FIELDS = {words: name for name, words in _PROPERTIES.items()}
_NODES = ("subject", "article")


def read_decisions(path: Path) -> list[Decision]:
    """Return the decisions of a file in the order in which they were made; none without a file.

    Raises WorkspaceError where the file is not what append writes.
    """
    if not path.exists():
        return []
    rows: dict[str, dict[str, str]] = {}
    order: dict[str, int] = {}
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TRIG):
            node, name = str(quad.subject.value), str(quad.predicate.value).removeprefix(_RT)
            value = str(quad.object.value)
            if name == "decisionNumber":
                order[node] = int(value)
            elif name in _FIELDS:
                rows.setdefault(node, {})[_FIELDS[name]] = value
        decisions = {node: Decision(**fields) for node, fields in rows.items()}
        return [decisions[node] for node in sorted(decisions, key=lambda n: order[n])]
    except (SyntaxError, ValueError, TypeError, KeyError) as error:
        raise WorkspaceError(
            f"the decisions cannot be read: {error}",
            where=path,
            fix="restore the file from a backup; nothing was changed",
        ) from error


def append(path: Path, decisions: Iterable[Decision]) -> list[Decision]:
    """Add decisions to the file, whole or not at all; returns those that were not in it yet.

    Only one may write at a time.
    """
    known = read_decisions(path)
    ids = {d.id for d in known}
    new = []
    for decision in decisions:
        if decision.id not in ids:
            ids.add(decision.id)
            new.append(decision)
    text = as_trig(new, first=len(known) + 1)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        before = path.read_text("utf-8") if path.exists() else ""
        with temporary.open("w", encoding="utf-8") as file:
            file.write(before + text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise from_os(error, path) from error
    return new


def as_trig(decisions: Iterable[Decision], *, first: int = 1) -> str:
    """Return decisions as the file holds them. first: the number of the first of them."""
    return "".join(_block(d, n) for n, d in enumerate(decisions, start=first))


def _block(decision: Decision, number: int) -> str:
    node = f"<{BASE}{decision.id}>"
    lines = [f"<{BASE}decisions> {{", f"    {node} a <{_RT}Decision> ;"]
    for name, words in _PROPERTIES.items():
        if value := getattr(decision, name):
            term = ox.NamedNode(value) if name in _NODES else ox.Literal(value)
            lines.append(f"        <{_RT}{words}> {term} ;")
    integer = f"<{PREFIXES['xsd']}integer>"
    lines.append(f'        <{_RT}decisionNumber> "{number}"^^{integer} .')
    return "\n".join([*lines, "}", ""])
