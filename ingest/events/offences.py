"""What somebody is arrested, charged or convicted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import first_of, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.syntax.obliques import Argument
from ringtrace.ingest.words.law import ACCUSING, ADMITTING, ROLES
from ringtrace.ontology import Slot

if TYPE_CHECKING:
    from ringtrace.ingest.events.frames import Frames

PEOPLE = frozenset(["Person", "Group", "Agency", "Place", "Ring"])
NO_OFFENCE = frozenset(
    "year month week day night hour minute life death court role part connection custody bail trial total term period "
    "organization organisation group questioning question interrogation interview processing identification verification testimony evidence "
    "cooperation".split()
)
HOLDERS = frozenset("suspicion charge count offence offense allegation accusation crime".split())
# "A charge bordering on trafficking": the crime stands under the word after.
TOUCHING = frozenset("border relate related linked connected pertain".split())
PLANNING = frozenset(
    "conspiracy try attempt plot scheme conspire plan agreement solicitation fail failure".split()
)
TAKING_PART = frozenset("engage participate belong".split())
# What somebody did, where it stands in a list of crimes.
DEEDS = frozenset(
    "membership contravention violation breach receipt handling concealment facilitation dealing running rustling "
    "distribution cultivation import importation export supply falsification abuse battery tampering entry "
    "intimidation coercion perversion abetment cheating dacoity gambling arson".split()
)
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
LAWS = frozenset("act section law code statute article ordinance".split())


def add_offence(frame: Frame, slot: Slot, argument: Argument, frames: Frames) -> bool:
    """Return whether an argument tells an offence, and put it, with those coordinated, in the frame.

    Any noun or gerund in that position does, people and times apart; under "under" only a law does.
    """
    head = _taken_part_in(argument.head)
    if argument.position not in slot.positions or not _can_be(head, frames):
        return False
    if argument.position == "to" and frame.trigger.lemma_.lower() not in ADMITTING:
        return False  # "sentenced to life"
    if argument.position == "under" and head.lemma_.lower() not in LAWS:
        return False
    if argument.position == "on" and head.lemma_.lower() not in HOLDERS:
        return False  # "on Monday"; "on charges of trafficking" is one
    for crime in _counts(head) or [head]:
        for part in _together(crime):
            if part is crime or _can_be(part, frames):
                _put(frame, part, f"as {argument.position}")
    return True


def of_deed(frame: Frame, day: Token) -> bool:
    """Return whether a day is that of what somebody is tried for: "jailed for selling two girls in 2019"."""
    if frame.kind.notation not in ("charge", "conviction"):
        return False
    deeds = {i for start, end in frame.offences for i in range(start, end)}
    above = (t for t in day.ancestors if t.i in deeds)
    return any(t.tag_ == "VBG" for t in above)


def _taken_part_in(head: Token) -> Token:
    """The scheme or crime of "for their roles in a scheme to smuggle migrants", else the head itself."""
    if head.lemma_.lower() not in ROLES:
        return head
    inner = (
        c
        for c in head.children
        if (c.dep_ == "nmod" and preposition(c) == "in")
        or (c.dep_ == "acl" and any(m.lower_ == "in" for m in c.lefts))
    )
    return next(inner, head)


def _counts(head: Token) -> list[Token]:
    """The crimes of "one count of trafficking, two counts of fraud" and "charges of kidnapping"."""
    if head.lemma_.lower() not in HOLDERS:
        return []
    listed = [t for t in head.subtree if t is head or t.lemma_.lower() == "count"]
    listed += [c for t in listed for c in t.children if c.lower_ == "each"]  # "two counts each of"
    inner = (
        next(
            (
                c
                for c in count.children
                if c.i > count.i
                and not any(m.lower_ == "that" for m in c.lefts)
                and (
                    c.dep_ in ("nmod", "acl", "advcl") and preposition(c) in ("of", "including", "")
                )
                or c.lemma_.lower() in TOUCHING
            ),
            None,
        )
        for count in listed
    )
    return [_touched(crime) for crime in inner if crime is not None]


def _touched(word: Token) -> Token:
    if word.lemma_.lower() not in TOUCHING:
        return word
    under = (c for c in word.children if c.dep_ in ("obl", "nmod") and preposition(c))
    return next(under, word)


def offence_beside(frame: Frame, frames: Frames) -> None:
    """Put in an offence that the parser hung elsewhere: the next crime after the trigger under one of
    the slot's prepositions.
    """
    slot = next((s for s in frame.kind.slots if s.fills == "offence"), None)
    trigger = frame.trigger
    if slot is None:
        return
    if trigger.pos_ not in (
        "VERB",
        "ADJ",
    ):  # "an indictment against five people for their roles in a scheme"
        for token in trigger.doc[trigger.i + 1 : min(trigger.sent.end, trigger.i + 15)]:
            role = token.lemma_.lower() in ROLES and preposition(token) == "for"
            if role and _can_be(_taken_part_in(token), frames):
                _put(frame, _taken_part_in(token), "after for")
        return
    if trigger.lemma_.lower() == "admit":  # "admitted conspiring to"
        for child in trigger.rights:
            if child.tag_ == "VBG" or kind_of_noun(child) == "Offence":
                for part in _together(child):
                    _put(frame, part, "as what is admitted")
        return
    nouns = [c for c in trigger.children if c.pos_ in ("NOUN", "PROPN") or c.lower_ == "guilty"]
    nouns += [c for n in nouns for c in n.rights if c.dep_ == "conj" and c.lemma_ in _PENALTIES]
    for child in (c for head in (trigger, *nouns) for c in head.rights):
        # "sentenced for trafficking girls", which the parser may hang on whoever was sentenced
        marks = {c.lower_ for c in child.children if c.dep_ in ("mark", "case")}
        deed = child.tag_ == "VBG" and child.lemma_.lower() not in NO_OFFENCE
        if deed and child.i > trigger.i and marks & set(slot.positions):
            for part in _together(child):
                _put(frame, part, f"after {' '.join(sorted(marks))}")
            beside = (c for c in child.head.rights if c.lemma_.lower() in HOLDERS and c.i < child.i)
            for crime in (c for count in beside for c in _counts(count)):
                _put(frame, crime, "beside it")  # "to one count of trafficking and to failing to"
            return
    for paper in (c for c in trigger.children if c.lemma_.lower() in ACCUSING):
        for child in paper.children:  # "charged in a nine-count indictment with forced labour"
            if child.dep_ == "nmod" and preposition(child) == "with" and _can_be(child, frames):
                for part in _together(child):
                    _put(frame, part, "after with")
                return
    for token in trigger.doc[trigger.i + 1 : min(trigger.sent.end, trigger.i + 25)]:
        apart = token.dep_ == "conj" and any(c.dep_.startswith("nsubj") for c in token.children)
        known = token.i in frames.trigger_tokens and token.pos_ == "VERB"
        if apart or (known and token.dep_ == "conj"):
            return
        if kind_of_noun(token) == "Offence" and token.dep_ in ("obl", "nmod", "conj"):
            touched = token.head.lemma_.lower() in TOUCHING  # "charges related to trafficking"
            touched |= preposition(token) == "including" and token.head.lemma_.lower() in HOLDERS
            if preposition(token) in slot.positions or touched:
                token = first_of(token)  # "hostage taking and money laundering"
                for crime in _counts(token) or _counts(token.head) or [token]:
                    for part in _together(crime):
                        _put(frame, part, f"after {preposition(token)}")
                return


_PENALTIES = frozenset("fine forfeiture restitution imprisonment year month term".split())


def add_counts(frame: Frame) -> None:
    """Add the further counts of a list: "with conspiracy, two counts of forced labor, and harboring aliens"."""
    if not frame.offences or frame.kind.notation not in ("charge", "conviction"):
        return
    doc, last = frame.trigger.doc, min(end for _, end in frame.offences)
    if last <= frame.trigger.i:
        return
    for token in doc[last : frame.trigger.sent.end]:
        if token.tag_ in FINITE:
            return
        before = doc[token.i - 1]
        listed = before.text == "," or before.lower_ == "and"
        if token.dep_ == "conj" and preposition(first_of(token)) == "by":
            continue  # "sex trafficking by force, fraud or coercion"
        if token.lemma_.lower() in ("count", "charge"):
            for crime in _counts(token):
                _put(frame, crime, "in the list")
        elif listed and (item := _item(token, frame.trigger.sent.end)) is not None:
            _put(frame, item, "in the list")


def _item(first: Token, end: int) -> Token | None:
    """The crime that an item of a list tells, from its first word: "..., money laundering and membership of a gang"."""
    doc, last = first.doc, first.i + 1
    if first.tag_ == "VBG":
        told = first.dep_ == "conj" or any(c.dep_ == "obj" for c in first.children)
        return first if told and _goes_on(first) else None
    while last < end and not (doc[last].is_punct or doc[last].lower_ in ("and", "or")):
        last += 1
    words = doc[first.i : last]
    if first.pos_ not in ("NOUN", "ADJ", "PROPN") or any(_no_crime(t) for t in words):
        return None
    head = next((t for t in words if not first.i <= t.head.i < last), first)
    crime = kind_of_noun(head) == "Offence" or head.lemma_.lower() in DEEDS
    return head if crime and head.pos_ == "NOUN" else None


def _goes_on(deed: Token) -> bool:
    """Whether a gerund is one more crime of a list: what stands after "and", or before it."""
    if deed.lemma_.lower() in _BESIDE or deed.dep_ == "conj":
        return deed.dep_ == "conj"
    rest = deed.doc[deed.i + 1 : deed.sent.end]
    stop = next((t.i for t in rest if t.tag_ in FINITE), deed.sent.end)
    return deed.word(-1) == "and" or any(t.lower_ == "and" for t in rest if t.i < stop)


_BESIDE = frozenset(
    "bring accord include follow say add note end make pend cause raise leave".split()
)


def _no_crime(word: Token) -> bool:
    """Whether a word shows that no list goes on with it: a verb of another clause, a person, a number."""
    return word.tag_ in FINITE or word.ent_type_ == "PERSON" or word.pos_ in ("PRON", "NUM")


def _can_be(head: Token, frames: Frames) -> bool:
    if head.ent_type_ in ("PERSON", "LOC") or head.lemma_.lower() in NO_OFFENCE:
        return False
    if head.pos_ == "NUM" or head.tag_ in ("WDT", "WP"):
        return False
    if head.ent_type_ == "ORG" and head.lemma_.lower() not in LAWS:
        return False
    if any(f.start <= head.i < f.end for f in (*frames.periods, *frames.prices)):
        return False
    phrase = frames.reference.by_head.get(head.i)
    return phrase is None or phrase.kind not in PEOPLE


def _put(frame: Frame, head: Token, how: str) -> None:
    span = offence_span(head)
    if all(span[1] <= a or b <= span[0] for a, b in frame.offences):
        frame.offences.append(span)
        frame.why.append(f"offence: {head.doc[span[0] : span[1]].text!r} {how}")


def _together(head: Token) -> list[Token]:
    """A head and what is coordinated with it or with its complement: "trafficking in persons and
    money laundering".
    """
    found = [head]
    if head.lemma_.lower() in PLANNING:  # "conspiracy to commit forced labor and money laundering"
        deeds = (c for c in head.rights if c.dep_ in ("acl", "xcomp", "advcl"))
        done = (c for deed in deeds for c in deed.rights if c.dep_ == "obj")
        found += [
            c for d in done for c in d.rights if c.dep_ == "conj" and kind_of_noun(c) == "Offence"
        ]
    beneath = (c for c in head.children if c.dep_ == "nmod" or _done_with(c))
    for node in (head, *(c for c in beneath if preposition(c) != "by")):
        for child in node.children:
            crime = node is head or kind_of_noun(child) == "Offence"
            if child.lemma_.lower() in HOLDERS:
                continue  # a count of its own
            listed = child.dep_ == "acl" and child.tag_ == "VBG" and child.word(-1) == ","
            beside = child.dep_ == "conj" and (child.pos_ == "NOUN" or child.tag_ == "VBG")
            if crime and (beside or listed):
                found += _together(child)
    heads = {t.i for t in found}  # "money" of "money laundering" is none of its own
    return sorted((t for t in set(found) if t.i + 1 not in heads), key=lambda t: t.i)


def _done_with(child: Token) -> bool:
    """ "Tampering with infrastructure", "trading in ivory": what goes with a gerund that has no object."""
    deed = child.head
    own = child.dep_ == "obl" and child.i > deed.i and preposition(child) in ("with", "in")
    return own and deed.tag_ == "VBG" and not any(c.dep_ == "obj" for c in deed.children)


_FOR_WHAT = frozenset(["exchange", "return", "connection"])


def offence_span(head: Token) -> tuple[int, int]:
    """Return the words of an offence: its modifiers before, and "of ..." or an object after."""
    start = min(
        [
            head.i,
            *(c.left_edge.i for c in head.lefts if c.dep_ in ("amod", "compound", "nmod:desc")),
        ]
    )
    while head.doc[start].dep_ == "cc":
        start += 1
    end = head.i + 1
    if head.lemma_.lower() in HOLDERS and kind_of_noun(head.doc[head.i - 1]) == "Offence":
        if start < head.i:
            return start, head.i  # "human trafficking charges"
    if head.lemma_.lower() in TAKING_PART:  # "engaging in a pattern of corrupt activity"
        into = (c for c in head.rights if c.dep_ == "obl" and preposition(c) in ("in", "to"))
        return start, max([end, *(offence_span(c)[1] for c in into)])
    for child in head.rights:
        if child.lemma_.lower() in _FOR_WHAT:
            break  # "smuggling in exchange for his testimony"
        if _done_with(child):  # "tampering with a pipeline"
            return start, offence_span(child)[1]
        if child.dep_ in ("acl", "xcomp", "advcl") and head.lemma_.lower() in PLANNING:
            return start, offence_span(child)[1]  # "conspiracy to commit sex trafficking"
        if preposition(child) == "in" and child.ent_type_ == "LOC":
            break  # "human trafficking charges in Texas"
        about = child.dep_ in ("nmod", "obj") or (child.dep_ == "obl" and head.tag_ == "NN")
        if about and preposition(child) in ("of", "in", ""):
            end = 1 + max([child.i, *(c.i for c in child.rights if c.dep_ == "flat")])
            break
    return start, end
