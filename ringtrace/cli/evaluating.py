"""Figures and misses against gold, to read on the terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import Any

from ringtrace.errors import InputError
from ringtrace.graph.agreement import words
from ringtrace.graph.records import records
from ringtrace.graph.scorer import Difference, Score, figures, read_gold, score
from ringtrace.workspace import Workspace

_NAMES = {"event": "type", "people": "name", "rings": "label"}
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+|\n+")
_WIDTH = 160


def evaluation(workspace: Workspace, folder: Path, misses: int, only: Sequence[str] = ()) -> str:
    """Return the table of figures, events by type, and the first differences side by side.

    only: patterns of articles' ids (as file names have them), none for all.
    """
    golds = read_gold(folder) if folder.is_dir() else {}
    if only:
        golds = {k: v for k, v in golds.items() if any(fnmatch(k, pattern) for pattern in only)}
    if not golds:
        raise InputError("no gold annotations", where=folder, fix="name a folder of ID.json files")
    store = workspace.store(show_victims=True)
    result = score(golds, records(store, workspace.ontology))
    texts = {PurePath(a.file).stem: a.text for a in workspace.articles()}
    lines = list(_tables(result))
    for difference in result.differences[:misses]:
        lines += ["", *_side_by_side(difference, texts.get(difference.article, ""))]
    return "\n".join(lines) + "\n"


def _tables(result: Score) -> Iterator[str]:
    yield f"{result.articles} articles"
    yield f"{'':16}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}"
    for name, p, r, f, number in result.rows():
        yield f"{name:16}{p:7.3f}{r:7.3f}{f:7.3f}{number:7}"
    yield from ("", "events by type")
    kinds = result.kinds.items()
    for kind, c in sorted(kinds, key=lambda k: (-(k[1]["hit"] + k[1]["miss"]), k[0])):
        p, r, f = figures(c)
        yield f"{kind:16}{p:7.3f}{r:7.3f}{f:7.3f}{c['hit'] + c['miss']:7}"


def _side_by_side(difference: Difference, text: str) -> Iterator[str]:
    """The words, what gold has and what the record has; of both that agree only what differs."""
    gold, record = difference.gold, difference.record
    both = bool(gold and record)
    what = "DIFFERS" if both else "MISSED" if gold else "FALSE"
    yield f"{what} {difference.row} in {difference.article}"
    quotes = [e["quote"] for e in record.get("evidence", [])[:2]]
    words_ = " … ".join(quotes) if quotes else _likely_words(gold, text)
    yield f"  words  “{_cut(words_)}”"
    name = _NAMES[difference.row]
    for side, row, fillers in (
        ("gold", gold, difference.missed),
        ("record", record, difference.false),
    ):
        if row:
            yield f"  {side:6} {row.get(name)}  {_fillers(fillers) if fillers else 'nothing more'}"


def _fillers(fillers: Mapping[str, list[Any]]) -> str:
    return "  ".join(f"{slot}: {', '.join(map(_value, v))}" for slot, v in fillers.items())


def _value(value: Any) -> str:
    """A filler as words: a count or period as its bounds."""
    if not isinstance(value, dict):
        return value if isinstance(value, str) else json.dumps(value)
    low, high = (value.get(a, value.get(b)) for a, b in (("min", "start"), ("max", "end")))
    bounds = str(low) if low == high else f"{low or ''}–{high or ''}"
    return " ".join(filter(None, [bounds, value.get("currency"), value.get("per")]))


def _likely_words(gold: Mapping[str, Any], text: str) -> str:
    """The sentence that holds most of the words of an annotation: it cites none itself."""
    wanted = set(words(json.dumps(list(gold.values()), ensure_ascii=False)))
    sentences = _SENTENCE.split(text)
    return max(sentences, key=lambda s: len(wanted & set(words(s))) / (len(words(s)) + 9))


def _cut(words_: str) -> str:
    flat = " ".join(words_.split())
    return flat if len(flat) <= _WIDTH else flat[: _WIDTH - 1] + "…"
