"""How much of the templates of MUC-4 the reading tells: python -m benchmarks.templates [--misses] [--beyond].

Templates of kidnappings, and of people who died in attacks and bombings, as analysts filled them in for agency
reports in capitals, are looked for in SHARED (default ../shared): dev, tst1 and tst2 alone. Reports are split in
two by their name: causes are looked up in one half, of the other the figures alone are printed. A slot counts as
told where the happening that tells most of a template has one of its fillers, by the head of either wording.
"""

from __future__ import annotations

import argparse
import os
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.reading import article_in
from ringtrace.ingest.claims import extract
from ringtrace.ingest.language.load import load
from ringtrace.nouns import Claim, Event, Mention
from ringtrace.ontology import load_ontology

SHARED = Path(os.environ.get("SHARED", "../shared"))
PARTS = ("dev", "tst1", "tst2")
SEED = 1984
SLOTS = ("told", "victim", "agent", "count", "when")
_FIELD = re.compile(r"\d+\.\s+([A-Z]+(?: [A-Z]+)?: [A-Z]+(?: [A-Z]+)*)(?:\s{2,}|$)(.*)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_DAY = re.compile(r"(\d\d) ([A-Z]{3}) (\d\d)")
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()


@dataclass(frozen=True, slots=True)
class Happening:
    """What a template or the claims of one event say: names and phrases, counts, days."""

    victim: frozenset[str]
    agent: frozenset[str]
    count: frozenset[int]
    when: frozenset[str]


# ---------------------------------------------------------------- templates


def templates() -> Iterator[tuple[str, str, Happening]]:
    """Yield (report, kind, what is told); optional templates and what was only tried are left out."""
    for part in PARTS:
        for file in sorted((SHARED / "data/muc4/raw" / part).glob("key-*")):
            for block in file.read_text("latin-1").split("0.  MESSAGE: ID")[1:]:
                fields = _fields("0.  MESSAGE: ID" + block)
                if found := _template(fields):
                    yield fields["MESSAGE: ID"][0].split()[0], *found


def _fields(block: str) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = defaultdict(list)
    name = ""
    for line in block.splitlines():
        if found := _FIELD.match(line):
            name, line = found.groups()
        if line.strip() and not line.startswith(";"):
            fields[name].append(line.strip())
    return fields


def _template(fields: dict[str, list[str]]) -> tuple[str, Happening] | None:
    kind = " ".join(fields["INCIDENT: TYPE"])
    if "OPTIONAL" in fields["MESSAGE: TEMPLATE"][0]:
        return None
    if fields["INCIDENT: STAGE OF EXECUTION"] != ["ACCOMPLISHED"]:
        return None
    victims = fields["HUM TGT: NAME"] + fields["HUM TGT: DESCRIPTION"]
    numbers = fields["HUM TGT: NUMBER"]
    if kind in ("ATTACK", "BOMBING"):
        dead = " ".join(v for v in fields["HUM TGT: EFFECT OF INCIDENT"] if "DEATH:" in v)
        victims = [v for v in victims if any(w in dead for w in _QUOTED.findall(v))]
        numbers = [n for n in numbers if any(w in dead for w in _QUOTED.findall(n))]
    if kind != "KIDNAPPING" and not victims:
        return None
    agents = fields["PERP: INDIVIDUAL ID"] + fields["PERP: ORGANIZATION ID"]
    number = numbers[0].split(":")[0] if len(numbers) == 1 else ""
    days = _DAY.findall(" ".join(fields["INCIDENT: DATE"]))
    return "abduction" if kind == "KIDNAPPING" else "killing", Happening(
        victim=frozenset(w for v in victims for w in _QUOTED.findall(v)),
        agent=frozenset(w for a in agents for w in _QUOTED.findall(a)),
        count=frozenset([int(number)] if number.isdigit() and number != "1" else []),
        when=frozenset(_iso(*day) for day in days if len(days) == 1),
    )


def _iso(day: str, month: str, year: str) -> str:
    return f"19{year}-{_MONTHS.index(month) + 1:02}-{day}"


# ---------------------------------------------------------------- what the reading tells


def happenings(claims: Iterable[Claim], kind: str) -> list[Happening]:
    """Return the happenings of a kind that the claims of a report tell of."""
    events: dict[str, list[Event]] = defaultdict(list)
    for claim in claims:
        event = claim.statement
        if isinstance(event, Event) and event.kind == kind and claim.status != "denied":
            events[event.happening].append(event)
    return [
        Happening(
            victim=_names(m for e in told for m in e.target),
            agent=_names(m for e in told for m in e.agent),
            count=frozenset(e.count.min for e in told if e.count and e.count.min),
            when=frozenset(e.when.start for e in told if e.when and e.when.start),
        )
        for told in events.values()
    ]


def _names(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(name for m in mentions for name in (m.text, m.referent.label))


def told(template: Happening, found: Iterable[Happening]) -> dict[str, bool]:
    """Return each slot of a template with whether the happening that tells most of it has it."""
    rows = [_slots(template, one) for one in found]
    nothing = _slots(template, Happening(*[frozenset()] * 4))
    return max(rows, key=lambda row: (row["told"], sum(row.values())), default=nothing)


def _slots(template: Happening, one: Happening) -> dict[str, bool]:
    row = {
        "victim": _same(template.victim, one.victim),
        "agent": _same(template.agent, one.agent),
        "count": bool(template.count & one.count),
        "when": bool(template.when & one.when),
    }
    asked = {slot: yes for slot, yes in row.items() if getattr(template, slot)}
    known = asked.get("victim", asked.get("agent", bool(one.victim or one.agent or one.count)))
    return {"told": known, **{slot: yes and known for slot, yes in asked.items()}}


def _same(ours: Iterable[str], wordings: Iterable[str]) -> bool:
    pairs = [(_words(a), _words(b)) for a in ours for b in wordings]
    return any(a and b and (a[-1] in b or b[-1] in a) for a, b in pairs)


def _words(filler: str) -> list[str]:
    first = re.split(r",|\b(?:OF|FROM|WHO|IN|WITH)\b", filler.upper())[0]
    return [word.rstrip("S") for word in re.findall(r"\w+", first)]


def half(report: str) -> str:
    """Return the half that a report is in: tuned or other."""
    return "other" if sha256(report.encode()).digest()[0] % 2 else "tuned"


def main() -> None:
    """Print the share of the templates that is told, slot by slot."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--misses", action="store_true", help="also what is missed in the tuned half"
    )
    parser.add_argument("--beyond", action="store_true", help="also abductions that no template tells of")  # fmt: skip
    args = parser.parse_args()
    wanted: dict[str, list[tuple[str, Happening]]] = defaultdict(list)
    for report, kind, template in templates():
        wanted[report].append((kind, template))
    nlp, ontology = load(), load_ontology()
    right, asked, beyond = Counter[tuple[str, str, str]](), Counter[tuple[str, str, str]](), Counter[str]()  # fmt: skip
    files = sorted(f for part in PARTS for f in (SHARED / "data/muc3" / part).iterdir())
    others = [f for f in files if f.stem not in wanted]
    for file in [f for f in files if f.stem in wanted] + random.Random(SEED).sample(others, 200):
        article = article_in(file)
        claims = extract(nlp(article.text), article, ontology)
        side = half(file.stem)
        for kind, template in wanted[file.stem]:
            row = told(template, happenings(claims, kind))
            for slot, yes in row.items():
                right[side, kind, slot] += yes
                asked[side, kind, slot] += 1
            if args.misses and side == "tuned" and not all(row.values()):
                print(file.stem, kind, [s for s, yes in row.items() if not yes], template)
        if file.stem not in wanted:
            for claim in claims:
                if isinstance(claim.statement, Event) and claim.statement.kind == "abduction":
                    beyond[side] += 1
                    if args.beyond and side == "tuned":
                        print(file.stem, claim.status, claim.evidence[0].quote)
    for side in ("tuned", "other"):
        print(
            f"{side}: {beyond[side]} claims of abduction in 200 reports without a template, both halves"
        )
        for kind in ("abduction", "killing"):
            told_of = [
                f"{slot} {right[side, kind, slot]}/{asked[side, kind, slot]} = {right[side, kind, slot] / asked[side, kind, slot]:.2f}"
                for slot in SLOTS
            ]
            print(f"  {kind:10}{'  '.join(told_of)}")


if __name__ == "__main__":
    main()
