"""Records against gold annotations: precision, recall and F1 of events, slots, people, rings, cases.

Within an article events are aligned one to one, greedily by agreement: the pair that agrees most comes
first. A pair needs types that are equal or near and, where the gold event has a filler, a filler in
common. Every filler then counts as hit, miss or false alarm. ALL is events and slots together; people
and rings are matched by name and stay outside ALL.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ringtrace.graph.agreement import (
    NAMES,
    OTHERS,
    SAME,
    Row,
    agreement,
    equal,
    listed,
    match,
    same_name,
    slots,
    words,
)

FIELDS = {
    "people": ("role", "title", "org", "status"),
    "rings": ("size", "leader", "roles", "places"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A gold row and the record that was aligned with it; one of them is missing, or they differ.

    article: stem of its file. row: event, people or rings. missed, false: slots with the fillers
    that gold alone, and the record alone, has.
    """

    article: str
    row: str
    gold: Row
    record: Row
    missed: dict[str, list[Any]]
    false: dict[str, list[Any]]


@dataclass(slots=True)
class Score:
    """Hits, misses and false alarms by row, and each difference with its article.

    equal_types: how many of the events that were hit have gold's very type.
    """

    articles: int
    tally: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    kinds: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    differences: list[Difference] = field(default_factory=list)
    equal_types: int = 0

    def rows(self) -> Iterator[tuple[str, float, float, float, int]]:
        """Yield (name, precision, recall, F1, number in gold): ALL first."""
        slots: Counter[str] = Counter()
        for slot in (*NAMES, *OTHERS):
            slots.update(self.tally[slot])
        everything = slots + self.tally["event"]
        events, hits = self.tally["event"], self.tally["event"]["hit"]
        types = Counter(hit=self.equal_types, miss=hits - self.equal_types)
        types["false"] = types["miss"]
        rows = [("ALL", everything), ("event", events), ("event type", types), ("slots", slots)]
        rows += [(s, self.tally[s]) for s in (*NAMES, *OTHERS)]
        rows += [
            (s, c)
            for s, c in self.tally.items()
            if s.split(".")[0] in ("people", "rings", "case links")
        ]
        for name, c in rows:
            yield (name, *figures(c), c["hit"] + c["miss"])


def figures(c: Mapping[str, int]) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    hit, miss, false = (c.get(k, 0) for k in ("hit", "miss", "false"))
    p = hit / (hit + false) if hit + false else 0.0
    r = hit / (hit + miss) if hit + miss else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def read_gold(folder: Path) -> dict[str, Row]:
    """Return the gold annotations of a folder by article."""
    found = {f.stem: json.loads(f.read_text("utf-8")) for f in sorted(folder.glob("*.json"))}
    return {name: gold for name, gold in found.items() if "events" in gold}


def score(golds: Mapping[str, Row], records: Iterable[Row]) -> Score:
    """Return the score of records against gold; articles are matched by the stem of their file."""
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for record in records:
        found[Path(record.get("file") or record["article"]).stem][record["record"]].append(record)
    result = Score(len(golds))
    for stem, gold in golds.items():
        _events(result, stem, gold["events"], found[stem]["event"])
        for name, kind, key in (("people", "person", "name"), ("rings", "ring", "label")):
            _named(result, stem, name, gold.get(name, []), found[stem][kind], key)
    _cases(result, golds, found)
    return result


def _one_to_one(ranked: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    pair_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in pair_of and j not in taken:
            pair_of[i] = j
            taken.add(j)
    return pair_of


def _events(result: Score, stem: str, golds: Sequence[Row], found: Sequence[Row]) -> None:
    scored = ((-agreement(g, p), i, j) for i, g in enumerate(golds) for j, p in enumerate(found))
    pair_of = _one_to_one(sorted(pair for pair in scored if pair[0]))
    for gold, event in _aligned(pair_of, golds, found):
        key = "hit" if gold and event else "miss" if gold else "false"
        result.tally["event"][key] += 1
        result.kinds[(gold or event)["type"]][key] += 1
        result.equal_types += key == "hit" and gold["type"] == event["type"]
        missed, false = {}, {}
        for (slot, wanted, same), (_, have, _) in zip(slots(gold), slots(event), strict=True):
            hits, missed[slot], false[slot] = match(wanted, have, same)
            result.tally[slot].update(hit=hits, miss=len(missed[slot]), false=len(false[slot]))
        _note(result, stem, "event", gold, event, missed, false)


def _aligned(
    pair_of: Mapping[int, int], golds: Sequence[Row], found: Sequence[Row]
) -> Iterator[tuple[Row, Row]]:
    """Every gold row with its record, then the records without one; what is missing is empty."""
    for i, gold in enumerate(golds):
        yield gold, found[pair_of[i]] if i in pair_of else {}
    taken = set(pair_of.values())
    yield from (({}, record) for j, record in enumerate(found) if j not in taken)


def _named(
    result: Score, stem: str, name: str, golds: Sequence[Row], found: Sequence[Row], key: str
) -> None:
    def distance(gold: str, other: str) -> int:
        return min(len(set(words(a)) ^ set(words(other))) for a in gold.split("|"))

    names = [
        (i, j, g.get(key, ""), p.get(key, ""))
        for i, g in enumerate(golds)
        for j, p in enumerate(found)
    ]
    ranked = sorted((distance(g, p), i, j) for i, j, g, p in names if same_name(g, p))
    pair_of = _one_to_one([(float(d), i, j) for d, i, j in ranked])
    for gold, record in _aligned(pair_of, golds, found):
        result.tally[name]["hit" if gold and record else "miss" if gold else "false"] += 1
        missed, false = {}, {}
        for slot in FIELDS[name]:
            same = SAME.get(slot, same_name) if slot != "status" else equal
            wanted, have = listed(gold.get(slot)), listed(record.get(slot))
            hits, missed[slot], false[slot] = match(wanted, have, same)
            counts = {"hit": hits, "miss": len(missed[slot]), "false": len(false[slot])}
            result.tally[f"{name}.{slot}"].update(counts)
        _note(result, stem, name, gold, record, missed, false)


def _cases(
    result: Score, golds: Mapping[str, Row], found: Mapping[str, Mapping[str, Sequence[Row]]]
) -> None:
    cases = {
        stem: {r["case"] for rows in found[stem].values() for r in rows if r.get("case")}
        for stem in golds
    }
    stems = sorted(golds)
    for n, a in enumerate(stems):
        for b in stems[n + 1 :]:
            cluster = golds[a].get("cluster")
            same = cluster is not None and cluster == golds[b].get("cluster")
            linked = bool(cases[a] & cases[b])
            if same or linked:
                key = "hit" if same and linked else "miss" if same else "false"
                result.tally["case links"][key] += 1


def _note(
    result: Score, stem: str, row: str, gold: Row, record: Row,
    missed: Mapping[str, list[Any]], false: Mapping[str, list[Any]],
) -> None:  # fmt: skip
    lost, wrong = ({k: v for k, v in side.items() if v} for side in (missed, false))
    if lost or wrong or not gold or not record:
        result.differences.append(Difference(stem, row, gold, record, lost, wrong))
