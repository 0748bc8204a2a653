"""Lists of people under a line that says who they are: "The defendants are:", "They are: X, 44; Y, 39"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Doc, Span
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.phrases.phrases import BACKWARD
from ringtrace.ingest.reference.descriptions import is_definite
from ringtrace.ingest.reference.name_lists import number_of

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference

# What may stand before the name of an item: a bullet, a number, "A-1)", "and", a title.
_MARK = re.compile(
    r"[-–—*•·.()\d]+|[a-zA-Z]-?\d{0,2}|[ivx]{1,5}|and|accused|dr|mr|mrs|ms|md|mohd|mst|shri|smt|sh|sk|one|no"
)
_FAR = 7  # tokens from the start of an item to its name


@dataclass(frozen=True, slots=True)
class Roster:
    """A list of people. lead: the line with a colon before it. group: the head of whom that line speaks, where it does."""

    lead: Span
    group: int | None
    names: list[Phrase]


def find_rosters(doc: Doc, phrases: Sequence[Phrase]) -> Iterator[Roster]:
    """Yield the lists of people of an article.

    The names stand behind the colon, one each between semicolons, or in the next lines, one a line.
    """
    people = {p.start: p for p in phrases if p.kind == "Person" and p.named}
    groups = {p.head: p for p in phrases if p.kind == "Group"}
    sentences = list(doc.sents)
    for number, sentence in enumerate(sentences):
        colon = next((t.i for t in sentence if t.text == ":"), None)
        if colon is None:
            continue
        group = next((i for i in reversed(range(sentence.start, colon)) if i in groups), None)
        behind = doc[colon + 1 : _end(doc, sentences[number:])]
        names = _behind(behind, people) if group is not None else []
        ends = not any(t.is_alpha for t in behind)  # and no "like a firm: orders were taken first"
        for item in sentences[number + 1 :] if ends or _goes_on(sentence) else ():
            name = _name(item, people)
            if name is None:
                break
            names.append(name)
        if names:
            yield Roster(doc[sentence.start : colon + 1], group, names)


def _end(doc: Doc, sentences: Sequence[Span]) -> int:
    """Where a sentence ends that a name within it may have cut: "Friday | Okon, aged 33;"."""
    for sentence in sentences:
        last = doc[sentence.end - 1]
        if last.is_space or last.text in (".", "!", "?", ":", ";"):
            break
    return sentence.end


def _behind(rest: Span, people: Mapping[int, Phrase]) -> list[Phrase]:
    """The names of the items behind a colon: of each part its first, where semicolons part them, else all."""
    if not any(t.text == ";" for t in rest):
        first = _name(rest, people)
        return [people[t.i] for t in rest if t.i in people] if first is not None else []
    parts, start = [], rest.start
    for token in rest:
        if token.text == ";":
            parts.append(rest.doc[start : token.i])
            start = token.i + 1
    parts.append(rest.doc[start : rest.end])
    return [name for part in parts if (name := _name(part, people)) is not None]


def _name(item: Span, people: Mapping[int, Phrase]) -> Phrase | None:
    """The name that an item opens with."""
    for token in item.doc[item.start : min(item.end, item.start + _FAR)]:
        if token.i in people:
            return people[token.i]
        if not (token.is_space or token.is_punct or _MARK.fullmatch(token.lower_.strip("."))):
            return None
    return None


def _goes_on(sentence: Span) -> bool:
    """Whether the list goes on in the next line: this one ends in a semicolon."""
    return bool(re.search(r";(?:\s+and)?\s*$", sentence.text))


def listed(lead: Phrase, reference: Reference, number: int) -> Entity | None:
    """Return the group that a list of so many names is of: of "They are:" whom the sentence before was about,
    of "the suspects" the last who were so many, where nobody was called so before.
    """
    if reference.doc[lead.head].lower_ not in BACKWARD:
        own = reference.entity(lead)
        new = (
            own is not None and own.phrases[:1] == [lead] and is_definite(reference.doc[lead.head])
        )
        return (_as_many(lead, reference, number) if new else None) or own
    groups = [(p, e) for e in reference.entities if e.kind == "Group" for p in e.phrases]
    before = [(p, e) for p, e in groups if p.head < lead.head and not p.pronoun]
    if not before:
        return reference.entity(lead)
    near = reference.doc[max(p.head for p, _ in before)].sent
    last = [(p, e) for p, e in before if p.head >= near.start]
    main = [(p, e) for p, e in last if reference.doc[p.head].head == near.root]
    return max(main or last, key=lambda pair: pair[0].head)[1]


def _as_many(lead: Phrase, reference: Reference, number: int) -> Entity | None:
    """The group last told of before, where so many are said to be in it."""
    groups = [(p.head, e) for e in reference.entities if e.kind == "Group" for p in e.phrases]
    counted = [
        (head, entity)
        for head, entity in groups
        if head < lead.head and number_of(reference.doc[head]) == number
    ]
    return max(counted, key=lambda pair: pair[0])[1] if counted else None
