"""Figures and misses against gold, to read on the terminal."""

from __future__ import annotations

from pathlib import Path

from ringtrace.errors import InputError
from ringtrace.graph.records import records
from ringtrace.graph.scorer import figures, read_gold, score
from ringtrace.workspace import Workspace


def evaluation(workspace: Workspace, folder: Path, misses: int) -> str:
    """Return the table of figures, events by type, and the first differences."""
    golds = read_gold(folder) if folder.is_dir() else {}
    if not golds:
        raise InputError("no gold annotations", where=folder, fix="name a folder of gold/ID.json")
    store = workspace.store(show_victims=True)
    result = score(golds, records(store, workspace.ontology))
    lines = [f"{result.articles} articles", f"{'':16}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}"]
    lines += [f"{name:16}{p:7.3f}{r:7.3f}{f:7.3f}{n:7}" for name, p, r, f, n in result.rows()]
    lines += ["", "events by type"]
    for kind, c in sorted(
        result.kinds.items(), key=lambda kc: (-(kc[1]["hit"] + kc[1]["miss"]), kc[0])
    ):
        p, r, f = figures(c)
        lines.append(f"{kind:16}{p:7.3f}{r:7.3f}{f:7.3f}{c['hit'] + c['miss']:7}")
    return "\n".join([*lines, *result.differences[:misses]]) + "\n"
