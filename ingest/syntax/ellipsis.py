"""What a clause leaves out because its neighbour says it: number and place alone, or a name and its term."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ringtrace.ingest.finders import Found
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.syntax.among_goods import among_goods
from ringtrace.ingest.syntax.bracketed import bracketed, part_of
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.nouns import Count, Span

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

HERE = ("in", "at", "near", "outside")


def left_out(frame: Frame, frames: Frames) -> list[Frame]:
    """Return the further frames of a clause that tells of several happenings with one verb."""
    return [
        *(bracketed(frame, frames) or elided(frame, frames)),
        *compared(frame, frames),
        *apportioned(frame, frames),
        *among_goods(frame, frames),
    ]


def elided(frame: Frame, frames: Frames) -> list[Frame]:
    """Return the clauses that leave out the verb: "five were held in Soroca and three in Dartford".

    Each is a number with a place of its own, which is then no longer one of the first clause's; or
    with a day of its own: "145 in 2017 and 612 in 2018", "and two more early on Tuesday".
    """
    if frame.count is None:
        return []
    found = []
    trigger = frame.trigger
    for number in frames.doc[trigger.i + 1 : trigger.sent.end]:
        count, further = _number(number, frame, frames)
        top = _above(number)
        if count is None or top.dep_ not in (BESIDE | {"nsubj:pass"} if further else BESIDE):
            continue
        if frame.count.start <= number.i < frame.count.end:
            continue  # "an engineer and two others near Jos": the two are among the three
        below = {number.i, *(t.i for t in (top, *top.rights))}
        behind = (p for p in frames.periods if 0 < p.start - number.i <= BEHIND)
        day = next((p for p in frames.periods if frames.doc[p.head].head.i in below), None)
        day = day or next(behind, None)
        places = [
            phrase
            for child in (*number.children, *(top.children if top.i != number.i else ()))
            if child.dep_ in ("nmod", "obl") and preposition(child) in HERE
            if (phrase := frames.reference.by_head.get(child.i)) and phrase.kind == "Place"
        ]
        of = {c.i for c in number.children if preposition(c) == "of"}
        if of & {p.head for p in frame.fillers["target"]}:
            continue  # "his wife and three of his guards at X"
        if not (places or day) or not _belongs(top.head.i, frame):
            continue
        theirs = any(c.lower_ == "them" and preposition(c) == "of" for c in number.rights)
        if (
            theirs and day is not None and day is frame.when
        ):  # "212 children, 31 of them last month"
            frame.when = frames.owners.day(trigger, besides=day)
            further = True
        apart = frame.when is not None and frame.when is not day  # "145 in 2017 and 612 in 2018"
        if not places and not further and not (day and apart):
            continue
        why = f"the verb is left out: {number.text!r} stands alone with a place"
        found.append(part_of(frame, number, count, places, why, day))
    return found


def _number(token: Token, frame: Frame, frames: Frames) -> tuple[Found | None, bool]:
    """The number that a word is, and whether it is of further people than those told before."""
    before = {c.lower_ for c in token.lefts}
    if token.lower_ in ORDINALS and before & {"a", "another", "the"}:
        return _one(token, frame), True
    more = token.lower_ in ("more", "others")
    if token.word(1) == "than" or not (
        token.pos_ == "NUM" or more and any(c.dep_ == "nummod" for c in token.lefts)
    ):
        return None, False  # "six more than the year before"
    at = [token.i, *(c.i for c in token.lefts if more)]
    counts = [f for i in at for f in frames.counts.get(i, ())]
    return counts[0] if counts else None, more or bool(before & FURTHER)


def _one(ordinal: Token, frame: Frame) -> Found | None:
    """One, where as many are told before: "two on Monday and a third this morning"."""
    known = frame.count.value if frame.count is not None else None
    told = known.min if isinstance(known, Count) and known.q == "exact" else None
    place = ORDINALS[ordinal.lower_]
    if told is None or told < 2 or place and told not in (place - 1, place):
        return None
    words = ordinal.doc[ordinal.left_edge.i : ordinal.i + 1]
    span = Span(words.start_char, words.end_char, words.text)
    one = Count(min=1, max=1, q="exact", text=span.quote, span=span)
    return Found(one, words[0].i, ordinal.i + 1, ordinal.i)


def _above(number: Token) -> Token:
    """The word that stands for a number in the tree: the parser's "early" of "two more early on"."""
    return number.head if number.dep_ == "advmod" and number.head.lower_ in HOURS else number


ORDINALS = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "last": 0}
FURTHER = frozenset("another further additional".split())
BESIDE = frozenset("conj appos parataxis nmod obl".split())
BEHIND = 2  # words from a number to the day of its own
HOURS = frozenset("early earlier late later".split())


def compared(frame: Frame, frames: Frames) -> list[Frame]:
    """Return what a figure is compared with: "arrested 61 people, up from 44 a year earlier".

    It is a figure of the same kind, of another time that the text names.
    """
    if frame.count is None:
        return []
    found = []
    doc = frame.trigger.doc
    for number in doc[frame.trigger.i + 1 : frame.trigger.sent.end]:
        if number.pos_ != "NUM" or not (counts := frames.counts.get(number.i)):
            continue
        if number.i < frame.count.end and doc[number.i - 1].lower_ != "from":
            continue  # "rose from 41 in 2017 to 96 last year"
        first = frame.trigger.i if number.i < frame.count.start else frame.count.end
        before = {t.lower_ for t in doc[max(first, number.i - 4) : number.i]}
        period = next((p for p in frames.periods if 0 < p.start - number.i < 8), None)
        if period is None or not before & COMPARED:
            continue
        if period is frame.when:
            frame.when = frames.owners.day(frame.trigger, besides=period)
        fillers: dict[str, list[Phrase]] = defaultdict(list)
        for slot in ("agent", "target", "place"):
            fillers[slot] = [p for p in frame.fillers[slot] if not (p.named and p.kind == "Person")]
        why = [f"a figure beside another: {doc[number.i].text!r}"]
        found.append(
            Frame(
                frame.kind,
                frame.trigger,
                fillers=fillers,
                count=counts[0],
                when=period,
                why=why,
                anchor=number.i,
            )
        )
    if found and frame.when is None:  # "fell to 1,723 last year from 2,847 in 2012"
        end, last = frame.count.end, max((f.anchor or 0) for f in found)
        own = (
            p for p in frames.periods if end <= p.start and (p.start - end < 3 or p.start < last)
        )
        frame.when = next((p for p in own if p not in {f.when for f in found}), None)
    return found


def apportioned(frame: Frame, frames: Frames) -> list[Frame]:
    """Return what each further person gets: "Marsh was jailed for 12 years and Hall for eight years".

    A name with a term of its own right behind it is another sentence; the first keeps what is left.
    """
    if not any(s.fills == "sentence" for s in frame.kind.slots):
        return []
    doc, sentence = frame.trigger.doc, frame.trigger.sent
    named = [
        p
        for t in doc[frame.trigger.i + 1 : sentence.end]
        if (p := frames.reference.by_head.get(t.i)) is not None
        and (p.named and p.kind == "Person" or _in_list(p, frame, frames))
        and p not in frame.fillers["agent"]
        and _term_follows(p, frames)
    ]
    own = [p for p in named if p in frame.fillers["target"] and not p.start - frame.trigger.i > 2]
    if own and len(named) > 1:
        named = named[1:]  # "sentenced Marsh to 12 years, Hall to eight"
    found = []
    ends = [p.start for p in named[1:]] + [sentence.end]
    for person, end in zip(named, ends, strict=False):
        pair = _respectively(person, end, frames)
        if pair is not None:
            other, second = pair
            named.append(other)
            found.append(_sentenced(frame, other, person.end, second))
        found.append(_sentenced(frame, person, person.start if pair is None else second, end))
    if found:
        of = frames.reference.entity
        others = {id(of(p)) for p in named}
        first = [p for p in frame.fillers["target"] if id(of(p)) not in others]
        if not first:
            return []  # "sentenced Marsh to 12 years": one name, one term
        start = named[0].start
        beside = [p for p in first if frame.trigger.i < p.start < start]
        if any(not any(t.lemma_.lower() in _TERM for t in doc[p.end : start]) for p in beside):
            return []  # "sentenced Marsh and Hall to 12 years each"
        frame.fillers["target"] = first
        frame.end = named[0].start
    return found


def _sentenced(frame: Frame, person: Phrase, start: int, end: int) -> Frame:
    """The same verb once more, of somebody whose term stands from start to end."""
    fillers: dict[str, list[Phrase]] = defaultdict(list, {"target": [person]})
    fillers["agent"] = [p for p in frame.fillers["agent"] if p.head != person.head]
    return Frame(
        frame.kind,
        frame.trigger,
        fillers=fillers,
        offences=list(frame.offences),
        when=frame.when,
        why=["the verb is left out: a name with a term of its own"],
        anchor=start,
        end=end,
    )


def _in_list(person: Phrase, frame: Frame, frames: Frames) -> bool:
    """ "The leader to 14 years, his deputy to 11 and four drivers to six": each with a term, no other verb between."""
    if person.named or person.pronoun or person.kind not in ("Person", "Group"):
        return False
    doc = frames.doc
    start = person.start - 1
    while start > frame.trigger.i and doc[start].pos_ in ("NUM", "DET", "PRON", "ADJ"):
        start -= 1
    behind = doc[person.end : person.end + 1]
    joined = doc[start].lower_ in (",", "and", ";")
    term = any(t.lower_ == "to" or t.like_num for t in behind)
    between = range(frame.trigger.i + 1, person.head)
    return joined and term and not any(i in frames.trigger_tokens for i in between)


def _respectively(person: Phrase, end: int, frames: Frames) -> tuple[Phrase, int] | None:
    """Who is named before somebody, and where the second term begins: "Marek and Jan to seven and six years
    respectively".
    """
    doc = frames.doc
    behind = doc[person.end : end]
    first = doc[person.head].head
    other = frames.reference.by_head.get(first.i)
    joined = doc[person.head].dep_ == "conj" and first.ent_type_ == "PERSON"
    second = next((t.i for t in behind if t.lower_ == "and"), None)
    if not joined or other is None or second is None:
        return None
    return (other, second) if any(t.lower_ == "respectively" for t in behind) else None


_BEFORE_TERM = frozenset("to for was got received between a term of".split())
_TERM = frozenset("year month life death term sentence probation".split())


def _term_follows(person: Phrase, frames: Frames) -> bool:
    """Whether "12 years" stands right behind a name, an age in commas left out."""
    doc = frames.doc
    i = person.end
    if i + 2 < len(doc) and doc[i].text == "," and doc[i + 1].like_num:
        if doc[i + 2].text in (".", ";") and doc[i + 1].text.isalpha():
            return True  # "was given five years and his deputy, Li Na, three."
        i += 3 * (doc[i + 2].text == ",")
    while i < len(doc) and doc[i].lower_ in _BEFORE_TERM:
        i += 1
    if i + 1 >= len(doc) or not (doc[i].like_num or doc[i].pos_ == "NUM"):
        return False
    return (
        doc[i - 1].lower_ in ("to", "for")
        and doc[i + 1].text in (".", ",", ";")
        or any(t.lemma_.lower() in ("year", "month", "life") for t in doc[i + 1 : i + 6])
    )


COMPARED = frozenset("from against than compared versus".split())


def _belongs(head: int, frame: Frame) -> bool:
    """Whether a number hangs on the clause's verb or on its place."""
    doc = frame.trigger.doc
    inside = {frame.trigger.i, frame.trigger.head.i, *(p.head for p in frame.fillers["place"])}
    above = [doc[head], doc[head].head, doc[head].head.head]
    verb = next((n for n, t in enumerate(above) if t.pos_ == "VERB"), len(above))
    return bool(inside & {t.i for t in above[: verb + 1]})
