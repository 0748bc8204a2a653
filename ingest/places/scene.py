"""Where it was: the names inside the places, the people and the doings that a clause tells of."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from ringtrace.ingest.days.stops import done_before, scenes_of, stop_before, stopped_where
from ringtrace.ingest.frame import SCENES, Frame
from ringtrace.ingest.gazetteer.places import locate
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.phrases.place_names import (
    HERE,
    each_of,
    names_in,
    near_another,
    within,
)
from ringtrace.ingest.places.beside import beside, left_at
from ringtrace.ingest.places.from_to import ways
from ringtrace.ingest.places.in_passing import in_passing, meanwhile
from ringtrace.ingest.places.same_house import the_same_house
from ringtrace.ingest.places.setting import setting
from ringtrace.ingest.places.whereabouts import surroundings
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.syntax.grammar import coordinated, first_of, is_passive, preposition

_GOING = frozenset("move travel go fly drive head journey rush".split())
_TRACING = frozenset("trace track follow tail pursue trail".split())
# Where people of one slot are, is this of the event.
INSIDE = {"recipient": "destination", "target": "place"}


def add_places(frame: Frame, reference: Reference, told: Container[int]) -> None:
    """Put the name where a common noun stands ("a flat in Dublin" is Dublin), and add what is told
    in passing: "sold to families in Zhoukou", "killed in an ambush in Pataz".

    Of movements also what the moved thing drags along: "40 tonnes of scales from A to B".
    told: triggers, by token; what stands with them is theirs.
    """
    slots = {s.fills for s in frame.kind.slots}
    _let_go_on(frame, reference)
    for slot in SCENES:
        frame.fillers[slot] = [
            name for p in frame.fillers[slot] for name in names_in(p, reference, frame)
        ]
    if {"origin", "destination"} <= slots:
        for phrase in list(frame.fillers["target"]):
            for into, words in (
                ("origin", ("from",)),
                ("destination", ("to", "into")),
                ("place", ("through", "via")),
            ):
                for place in within(phrase.head, reference, frame.trigger, words):
                    _put(frame, into, place, "along with the target")
        if not frame.fillers["origin"]:
            known = bool(frame.fillers["destination"])
            for start, end in ways(frame.trigger, reference, told):
                _put(frame, "origin", start, "where the way began")
                if not known:
                    _put(frame, "destination", end, "where the way ended")
        if not frame.fillers["origin"]:
            for place in _taken_from(frame, reference, told):
                _put(frame, "origin", place, "where the target was taken from")
    if {"target", "place"} <= slots and not {"origin"} & slots:
        frame.fillers["place"] = [
            p for p in frame.fillers["place"] if not _home(p, frame, reference)
        ]
    if frame.kind.notation == "recruitment" and frame.trigger.lemma_ == "pay":
        frame.fillers["destination"] = []  # "had each paid 9m shillings to agents in Kathmandu"
    if "recipient" in slots:  # "to couples from Italy and China"
        got = {p.head for p in frame.fillers["recipient"]}
        whence = [(p, first_of(reference.doc[p.head])) for p in frame.fillers["origin"]]
        frame.fillers["origin"] = [p for p, first in whence if first.head.i not in got]
    if "destination" in slots:  # "to families in X": where they are is where the sold go
        ends = {p.end + 1 for p in frame.fillers["recipient"]}
        moved = [p for p in frame.fillers["place"] if p.start in ends]
        frame.fillers["destination"] += moved
        frame.fillers["place"] = [p for p in frame.fillers["place"] if p not in moved]
    for slot, into in INSIDE.items():
        into = into if into in slots else "place"
        wide = all(reference.is_a("country", p) for p in frame.fillers["place"])
        if into in slots and wide:  # "in Spain, police searched a house in X"
            around = frame.fillers["place"]
            frame.fillers["place"] = []
            for phrase in list(frame.fillers[slot]):
                inner = (  # "a boat with 44 migrants off X", "a trader, Y, in X", "the brother of a singer in X"
                    c
                    for c in frame.trigger.doc[phrase.head].rights
                    if preposition(c) == "with"
                    or (c.dep_ == "appos" and c.pos_ == "PROPN")
                    or (slot == "target" and _of_people(c, reference))
                )
                for head in (phrase.head, *(c.i for c in inner)):
                    for house in within(head, reference, frame.trigger, HERE, named=False):
                        for place in names_in(house, reference, frame):  # "in the market of X"
                            if place.named:
                                _put(frame, into, place, f"within the {slot}")
            frame.fillers["place"] = frame.fillers["place"] or around
    if not frame.fillers["place"] and frame.kind.notation == "rescue":
        for place in left_at(frame, reference, told):
            _put(frame, "place", place, "where they had been left")
    if not frame.fillers["place"] and any(
        s.fills == "place" and "from" in s.positions for s in frame.kind.slots
    ):
        for place in _out_of(frame, reference):
            _put(frame, "place", place, "where they were")
    if not frame.fillers["place"] and "place" in slots:
        for place in in_passing(frame, reference, told) or meanwhile(frame, reference, told):
            _put(frame, "place", place, "told in passing")
    if not frame.fillers["place"] and "place" in slots and not frame.kind.crime:
        doers = [frame.trigger.doc[p.head] for p in frame.fillers["agent"]]
        for place in _gone_to(frame.trigger, doers, reference):
            _put(frame, "place", place, "where the doer had gone")
        before = stop_before(frame.trigger) or done_before(frame.trigger, told)
        if not frame.fillers["place"]:
            scenes = stopped_where(frame.trigger)
            for noun in scenes_of(before, frame.trigger.i) if before is not None else scenes:
                if (where := reference.by_head.get(noun.i)) and where.kind == "Place":
                    for name in (n for n in names_in(where, reference, frame) if n.named):
                        _put(frame, "place", name, "where they were stopped")
    if "place" in slots and not any(frame.fillers[s] for s in SCENES):
        for place in the_same_house(frame, reference):
            _put(frame, "place", place, "where the house told before is")
    for slot, place, how in beside(frame, reference):
        _put(frame, slot, place, how)
    if "place" in slots and not any(frame.fillers[s] for s in SCENES):
        for place, how in list(setting(frame, reference)):
            _put(frame, "place", place, how)
    _each_once(frame, reference)


def _let_go_on(frame: Frame, reference: Reference) -> None:
    """Let what only says where the bars are be where somebody went: "took them to bars in the camp of X"."""
    ends = {p.end for p in frame.fillers["destination"] if not p.named}
    for place in list(frame.fillers["place"]):
        case = next((c for c in reference.doc[place.head].lefts if c.dep_ == "case"), None)
        if case is not None and case.i in ends and case.lower_ in HERE:
            frame.fillers["place"].remove(place)
            frame.fillers["destination"].append(place)


def add_surroundings(frame: Frame, reference: Reference, told: Container[int]) -> None:
    """Add where it was from what stands farther off under the verb, where nothing nearer tells it."""
    if any(frame.fillers[s] for s in SCENES) or not any(
        s.fills == "place" for s in frame.kind.slots
    ):
        return
    for place in list(surroundings(frame, reference, told)):
        _put(frame, "place", place, "somewhere under the verb")
    _each_once(frame, reference)


def _each_once(frame: Frame, reference: Reference) -> None:
    """Tell each place by its own name, once, and the town without the province around it."""
    for slot in SCENES:
        each = [p for told in frame.fillers[slot] for p in each_of(told, reference)]
        each = list({p.head: p for p in each if not near_another(p, reference.doc)}.values())
        frame.fillers[slot] = [p for p in each if not _holds(p, each, reference.doc)]
    moved = {p.head for slot in ("origin", "destination") for p in frame.fillers[slot]}
    frame.fillers["place"] = [p for p in frame.fillers["place"] if p.head not in moved]
    if any(p.named for slot in SCENES for p in frame.fillers[slot]):
        for slot in SCENES:
            frame.fillers[slot] = [p for p in frame.fillers[slot] if p.named]


def _of_people(head: Token, reference: Reference) -> bool:
    phrase = reference.by_head.get(head.i)
    told = PEOPLE | {
        "Ring",
        "Organization",
    }  # "108 members of a network in X", "pupils of a school in X"
    return preposition(head) == "of" and phrase is not None and phrase.kind in told


def _taken_from(frame: Frame, reference: Reference, told: Container[int]) -> Iterator[Phrase]:
    """Where the moved were taken before: "traffic the girls, who were stolen from A", "stolen from A"."""
    for phrase in frame.fillers["target"]:
        for clause in frame.trigger.doc[phrase.head].children:
            if clause.dep_ in ("acl", "acl:relcl") and clause.i in told and is_passive(clause):
                for end in clause.children:
                    place = reference.by_head.get(end.i)
                    if preposition(end) == "from" and place is not None and place.kind == "Place":
                        yield place


def _home(place: Phrase, frame: Frame, reference: Reference) -> bool:
    """Whether it is the country that people are of: "rescued 16 women from Laos"."""
    beside = {p.end + 1 for p in frame.fillers["target"]}
    return (
        place.start in beside
        and preposition(reference.doc[place.head]) == "from"
        and reference.is_a("country", place)
    )


def _out_of(frame: Frame, reference: Reference) -> Iterator[Phrase]:
    """The names in what people are freed or taken from, which the parser hung on them: "freed 32 men from a
    house in X". A name alone may be their home.
    """
    for phrase in frame.fillers["target"]:
        for place in within(phrase.head, reference, frame.trigger, ("from",), named=False):
            if (
                not place.named or reference.doc[place.head].pos_ == "NOUN"
            ):  # "the X railway station"
                yield from (n for n in names_in(place, reference, frame) if n.named)


def add_places_of_prices(frame: Frame, reference: Reference) -> None:
    """Put in the place that the parser hung on a sum: "for 8,000 yuan each in Yunnan"."""
    if frame.fillers["place"] or not any(s.fills == "place" for s in frame.kind.slots):
        return
    doc = frame.trigger.doc
    for found in frame.prices:
        end = found.end
        while end < len(doc) and doc[end].is_punct:
            end += 1
        for token in doc[found.start : min(end + 1, len(doc))]:  # "each" may stand behind it
            inside = [c for c in token.rights if c.i >= found.end and preposition(c) == "in"]
            for name in (one for child in inside for one in coordinated(child)):
                place = reference.by_head.get(name.i)
                if place is not None and place.kind == "Place" and place.named:
                    _put(frame, "place", place, "beside the price")


def _gone_to(trigger: Token, doers: Sequence[Token], reference: Reference) -> Iterator[Phrase]:
    """ "arrested 40 people after travelling to seven cities", "traced her to a farm near A and freed her"."""
    clauses = [
        c
        for c in trigger.children
        if c.dep_ == "advcl" and any(m.lower_ == "after" for m in c.children if m.dep_ == "mark")
    ]
    clauses += [c for t in doers for c in t.children if c.dep_ == "acl:relcl"]
    if trigger.dep_ == "conj":
        clauses.append(trigger.head)
    for clause in clauses:
        traced = clause.lemma_.lower() in _TRACING and not is_passive(clause)
        if traced or clause.lemma_.lower() in _GOING:
            for end in clause.children:
                place = reference.by_head.get(end.i)
                if preposition(end) in ("to", "into") and place is not None:
                    if place.kind == "Place":
                        yield from within(place.head, reference, trigger, HERE) or [place]


def _holds(place: Phrase, others: Sequence[Phrase], doc: Doc) -> bool:
    """Whether a place only says where the town before its comma lies: Sinaloa of "Guasave, Sinaloa"."""
    town = next((p for p in others if p.end + 1 == place.start and doc[p.end].text == ","), None)
    first = locate(doc[town.start : town.end].text) if town is not None else ()
    if town is None or (first and first[0].kind == "country"):
        return False  # "the Czech Republic, Germany and Poland"
    around = locate(doc[place.start : place.end].text)
    inside = locate(doc[town.start : place.end].text)
    if not inside:  # a town that the gazetteer does not know, and no list
        listed = any(c.dep_ == "conj" for c in doc[place.head].children)
        return not listed and bool(around) and around[0].kind in ("country", "admin1")
    return any(
        one.kind in ("country", "admin1")
        and one.id != two.id
        and one.country == two.country
        and (one.kind == "country" or one.admin == two.admin)
        for one in around[:1]
        for two in inside[:1]
    )


def _put(frame: Frame, slot: str, place: Phrase, how: str) -> None:
    if all(p.head != place.head for p in frame.fillers[slot]):
        frame.fillers[slot].append(place)
        words = frame.trigger.doc[place.start : place.end].text
        frame.why.append(f"{slot}: {words!r} {how}")


def is_part_of_place(head: Token, frame: Frame) -> bool:
    """Return whether a place only says where the place just before it is: "to Haiphong in Vietnam"."""
    case = next((c for c in head.children if c.dep_ == "case" and c.i < head.i), None)
    if case is None or case.lower_ not in HERE or not case.i:
        return False
    before = [p for s in SCENES for p in frame.fillers[s]]
    return any(p.end == case.i and p.named for p in before)
