"""Claims as short lines, so that a test of the reading is a row: text in, lines out.

One line a happening: kind, then each slot that the text fills, the way the records unite the claims.
    rescue agent=police target=infants count=31 place=Yunnan when=2016-01-19 status=alleged
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import pytest
from spacy.language import Language

from ringtrace.ingest.claims import extract, told_of_events
from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.people.people import people_of
from ringtrace.ingest.reading import Reading
from ringtrace.ingest.syntax.triggers import Matcher
from ringtrace.nouns import (
    Article,
    Attribute,
    Claim,
    Count,
    Event,
    LegalStatus,
    Mention,
    Period,
    Price,
)
from ringtrace.ontology import load_ontology

NAMES = ("agent", "target", "recipient", "place", "origin", "destination", "offence")


def claims_of(nlp: Language, text: str, published: str | None = None) -> list[Claim]:
    """Return the claims of a text."""
    digest = sha256(text.encode()).hexdigest()
    article = Article(text=text, file="-", digest=digest, published=published)
    return extract(nlp(text), article, load_ontology())


def standings_by_rules(nlp: Language, text: str) -> list[tuple[str, str | None]]:
    """Return each named person with the status that the rules alone give."""
    ontology = load_ontology()
    article = Article(text=text, file="-", digest=sha256(text.encode()).hexdigest())
    reading = Reading(Doc(nlp(text)), article, Matcher.of(ontology))
    people = people_of(reading, told_of_events(reading, ontology), ontology)
    return [(p.mention.referent.label, p.by_rules().status) for p in people]


def event_lines(claims: Iterable[Claim]) -> list[str]:
    """Return one line a happening, in the order of the text."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.statement, Event):
            groups.setdefault(claim.statement.happening, []).append(claim)
    return [_line(group) for group in groups.values()]


def people_lines(claims: Iterable[Claim]) -> list[str]:
    """Return one line a named person, sorted: name, role in the case, legal status where there is one."""
    people: dict[str, dict[str, str]] = {}
    for claim in claims:
        said = claim.statement
        if isinstance(said, LegalStatus) and said.latest:
            people.setdefault(said.about.referent.label, {})["status"] = said.legal_status
        elif isinstance(said, Attribute) and said.attribute == "caseRole":
            people.setdefault(said.about.referent.label, {})["role"] = str(said.value)
    return sorted(
        "  ".join([name, *(p[w] for w in ("role", "status") if w in p)])
        for name, p in people.items()
    )


def slot_lines(lines: Sequence[str], *slots: str) -> list[str]:
    """Return the lines with nothing but the kind and the slots named."""
    return [
        " ".join(w for w in line.split("  ") if "=" not in w or w.split("=")[0] in slots)
        for line in lines
    ]


def lots(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield day of publication, text and lines of each sentence of a lot with its day."""
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        days = [line[1:] for line in lines if line.startswith("@")]
        text = " ".join(line for line in lines if not line.startswith((" ", "@")))
        told = [line.strip() for line in lines if line.startswith(" ")]
        if text:
            yield (days or ["2019-06-14"])[0], text, told


def table(text: str) -> list[object]:
    """Return the rows of a table: a text, then, indented, the lines it gives, sorted.

    An empty line ends a row, a line with # is a heading. "    (missed: reason)" marks a row that is
    not read right yet. A text of several paragraphs has a line of "|" between them.
    """
    rows: list[object] = []
    for block in text.strip().split("\n\n"):
        written = [line for line in block.splitlines() if not line.startswith("#")]
        lines = [line.strip() for line in written if line.startswith(" ")]
        words = " ".join(line for line in written if not line.startswith(" "))
        missed = [line[9:-1] for line in lines if line.startswith("(missed: ")]
        marks = [pytest.mark.xfail(strict=True, reason=reason) for reason in missed]
        expected = sorted(line for line in lines if not line.startswith("(missed: "))
        rows.append(pytest.param(words.replace(" | ", "\n\n"), expected, marks=marks))
    return rows


def _line(group: Sequence[Claim]) -> str:
    events = [c.statement for c in group if isinstance(c.statement, Event)]
    parts = [events[0].kind]
    for slot in NAMES:
        words = _united(m for e in events for m in getattr(e, slot))
        if words:
            parts.append(f"{slot}={'+'.join(words)}")
    penalties = list(dict.fromkeys(s.text for e in events for s in e.sentence))
    if penalties:
        parts.append(f"sentence={'+'.join(penalties)}")
    if count := next((e.count for e in events if e.count), None):
        parts.append(f"count={_count(count)}")
    if when := next((e.when for e in events if e.when and e.when.resolved), None):
        parts.append(f"when={_when(when)}")
    prices = list(dict.fromkeys(_price(p) for e in events for p in e.price))
    if prices:
        parts.append(f"price={'+'.join(prices)}")
    if source := next((c.source for c in group if c.source), None):
        parts.append(f"source={source.text}")
    status = {c.status for c in group} - {"asserted"}
    if status:
        parts.append(f"status={'+'.join(sorted(status))}")
    if any(e.stat for e in events):
        parts.append("stat")
    return "  ".join(parts)


def _united(mentions: Iterable[Mention]) -> list[str]:
    """One wording a referent: the longest."""
    found: dict[str, str] = {}
    for mention in mentions:
        key = mention.referent.key
        if len(mention.text) > len(found.get(key, "")):
            found[key] = mention.text
    return list(dict.fromkeys(found.values()))


def _bounds(low: float | None, high: float | None) -> str:
    if low == high:
        return f"{low:.12g}"
    if high is None:
        return f">={low:.12g}"
    return f"<={high:.12g}" if low is None else f"{low:.12g}-{high:.12g}"


def _count(count: Count) -> str:
    return ("~" if count.q == "approx" else "") + _bounds(count.min, count.max)


def _price(price: Price) -> str:
    low, high = ((str(int(x)) if x is not None else None) for x in (price.min, price.max))
    whose = price.currency or "?"  # pesos, and nothing tells of which country
    if low == high:
        return f"{low} {whose}"
    if high is None:
        return f">={low} {whose}"
    return (f"<={high}" if low is None else f"{low}-{high}") + f" {whose}"


def _when(when: Period) -> str:
    if when.start == when.end:
        return str(when.start)
    return f"{when.start or ''}..{when.end or ''}"
