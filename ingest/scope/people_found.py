"""Whether an article tells of people whom the authorities find, stop or free, by whom and where: migrants in a
warehouse, women on their way, a crew let go unharmed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.senses.aboard import VEHICLES, YOUNG, aboard
from ringtrace.ingest.senses.captives import unhurt
from ringtrace.ingest.senses.kept import kept_back, kept_by_employer, kept_hidden
from ringtrace.ingest.senses.whom_needs import suspects
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import in_progress, is_passive, preposition
from ringtrace.ingest.syntax.kinds import MIGRANTS, REMAINS, are_nationals, is_age, kind_of_noun
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

STATELESS = frozenset(
    "kurdish rohingya roma tibetan uighur uyghur hazara yazidi palestinian".split()
)
UNLAWFUL = frozenset("undocumented illegal irregular illegally unaccompanied".split())
FOUND = frozenset("find discover locate trace intercept remove pull".split())
ABUSED = frozenset("brothel kiln sweatshop".split())
WORKED = frozenset(
    "factory kiln mine quarry brothel sweatshop workshop mill plantation parlour parlor farm".split()
)
CARGO = frozenset(
    "truck lorry van boxcar wagon container trailer tanker stash safehouse caravan outbuilding shed warehouse cellar basement boot hold".split()
)
SOLD_INTO = frozenset(
    "bar nightclub kiln quarry trawler plantation brothel pimp madam marriage slavery prostitution servitude bondage trafficker scam "
    "farm circus".split()
)
MOVING = frozenset("take transport move carry drive ferry smuggle traffic lead march fly".split())
TAKING = frozenset("take seize snatch hold kidnap abduct".split())
BOUND = frozenset("bonded enslaved captive kidnapped abducted trafficked trapped".split())
TURNED_BACK = frozenset("intercept stop halt turn offload pick".split())


def hidden(reading: Reading, frame: Frame) -> bool:
    """Return whether people are found who were missing, or migrants where goods are carried."""
    if frame.kind.notation == "killing":
        return dead_on_the_way(frame)
    if frame.kind.notation != "rescue":
        return False
    if taken_by_nobody_of_the_state(frame):
        return True
    heads = [reading.doc[p.head] for p in frame.fillers["target"]]
    if any(c.lower_ in BOUND for h in heads for c in h.lefts):
        return True  # "bonded labourers were released"
    if any(is_hostile(reading.doc[p.head]) for p in frame.fillers["agent"]):
        return True  # "seamen were released by pirates"
    if unhurt(frame.trigger) or kept_back(frame.trigger):
        return True
    if frame.trigger.lemma_.lower() not in FOUND | {"take"}:
        return False
    where = [t for c in frame.trigger.rights for t in (c, *c.rights)]
    if any(c.lower_ == "where" for c in frame.trigger.lefts):  # "a kiln outside Wuzhong where"
        where += reading.doc[frame.trigger.sent.start : frame.trigger.left_edge.i]
    if any(_abusing(t) for t in where) and any(human(reading, p) for p in frame.fillers["target"]):
        return True  # "girls were found in brothels"
    if frame.trigger.lemma_.lower() not in FOUND:
        return False
    if any(_missing(reading.doc[p.head]) for p in frame.fillers["target"]):
        return True
    if any(p.kind == "Agency" for p in frame.fillers["agent"]) and _on_the_way(frame.trigger):
        return any(human(reading, p) for p in frame.fillers["target"])
    return False


def dead_on_the_way(frame: Frame) -> bool:
    """Return whether migrants are found dead where goods are carried: "eleven migrants were found dead in a lorry"."""
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    bodies = any(frame.trigger.doc[i].lemma_.lower() in REMAINS for i in frame.used)
    if bodies and any(t.lemma_.lower() in MIGRANTS for t in frame.trigger.sent):
        return any(
            t.lemma_.lower() in CARGO for t in frame.trigger.sent
        )  # "bodies were pulled from"
    inside = (c for c in frame.trigger.children if preposition(c) in ("in", "inside", "aboard"))
    return any(map(from_abroad, heads)) and any(c.lemma_.lower() in CARGO for c in inside)


def taken_by_nobody_of_the_state(frame: Frame) -> bool:
    """Return whether it happens to captives: "sailors held by Abu Sayyaf", "teachers seized on May 20"."""
    return any(_taken(frame.trigger.doc[p.head]) for p in frame.fillers["target"])


def _taken(head: Token) -> bool:
    for clause in (c for c in head.rights if c.dep_.startswith("acl")):
        if clause.lemma_.lower() in TAKING and clause.tag_ == "VBN":
            by = any(c.dep_ == "obl:agent" for c in clause.rights)
            law = any(kind_of_noun(c) == "Agency" or preposition(c) == "to" for c in clause.rights)
            if not law and (by or clause.lemma_.lower() != "hold"):
                return True
    return False


def _abusing(place: Token) -> bool:
    """ "A brothel", "a kiln", "a brick field": where nobody works of his own will."""
    brick = any(c.dep_ == "compound" and c.lower_ == "brick" for c in place.lefts)
    return place.lemma_.lower() in ABUSED or brick and place.lower_ in ("field", "fields", "works")


def _on_the_way(found: Token) -> bool:
    """ "Border guards found nine women being taken to China"."""
    below = [c for c in found.rights if c.dep_ in ("ccomp", "xcomp", "acl")]
    below += [g for o in found.rights if o.dep_ == "obj" for g in o.rights if g.dep_ == "acl"]
    return any(c.lemma_.lower() in MOVING and in_progress(c) and is_passive(c) for c in below)


def kept_from_abroad(reading: Reading, frame: Frame) -> bool:
    """Return whether people from abroad are kept where nobody lives: "kept five Hungarian men in a shed"; or anybody by
    those he works for.
    """
    if frame.kind.notation != "exploitation":
        return False
    if kept_by_employer(frame.trigger):
        return True
    if not kept_hidden(frame.trigger):
        return False
    if any(t.lower_ in ("locked", "chained", "shackled") for t in frame.trigger.rights):
        return any(human(reading, p) for p in frame.fillers["target"])
    return any(from_abroad(reading.doc[p.head]) for p in frame.fillers["target"])


def _missing(head: Token) -> bool:
    """ "The missing girl"; of children also "the girl disappeared on 3 March and was found"."""
    gone = head.dep_ == "nsubj" and head.head.lemma_.lower() in ("disappear", "vanish", "miss")
    return (
        any(c.lower_ == "missing" for c in head.children) or gone and head.lemma_.lower() in YOUNG
    )


def intercepted(reading: Reading, frame: Frame) -> bool:
    """Return whether a body of the state stops people on their way: "intercepted 14 girls"."""
    border = any(t.lower_ == "border" for t in frame.trigger.subtree)  # where charities watch, too
    by_state = all(
        p.kind == "Agency" or border and p.kind == "Organization" for p in frame.fillers["agent"]
    )
    inside = any(aboard(reading.doc[p.head]) for p in frame.fillers["target"])
    people = inside or any(human(reading, p) for p in frame.fillers["target"])
    stopped = by_state and (people or bool(frame.fillers["agent"]))
    lemma = frame.trigger.lemma_.lower()
    told = frame.fillers["agent"] or lemma == "intercept" or inside
    if frame.kind.notation == "rescue" and not told:
        return False
    off = any(
        preposition(c) == "off" and c.lemma_.lower() in VEHICLES for c in frame.trigger.rights
    )
    off = off and frame.kind.notation == "rescue" and reading.doc.says(_HELD_UP)
    return (lemma in TURNED_BACK or off) and stopped and bool(frame.count)


# "Took 19 girls off a bus" is no accident where somebody is questioned.
_HELD_UP = re.compile(
    r"\b(?:questioned|detained|arrested|in detention|in custody|border|traffick\w+|smuggl\w+|recruit\w+)\b",
    re.IGNORECASE,
)


def suspects_held(reading: Reading, frame: Frame) -> bool:
    """Return whether those who are stopped or shown are called suspects: "seven suspected robbers were paraded"."""
    return frame.kind.notation == "arrest" and bool(frame.count) and suspects(frame)


def of_abusers(reading: Reading, frame: Frame) -> bool:
    """Return whether people are freed from a brothel, or brothels searched."""
    answers = frame.kind.notation in ("rescue", "raid")
    return answers and any(t.lemma_.lower() in ABUSED for t in frame.trigger.subtree)


def human(reading: Reading, phrase: Phrase) -> bool:
    """Return whether a phrase names people, or a pronoun points back at them: "bought each of them"."""
    entity = reading.reference.entity(phrase) if phrase.pronoun else None
    words = (phrase, *(entity.phrases if entity is not None else ()))
    heads = [reading.doc[p.head] for p in words]
    traded = word_table("kinds.tsv")["Traded"]
    if any(h.lemma_.lower() in _SO_MANY for h in heads):  # "the mother of the twins sold the pair"
        heads += [t for t in heads[0].sent if t.i < heads[0].i and t.tag_ == "NNS"]
    return any(h.lemma_.lower() in traded or is_age(h) for h in heads)


_SO_MANY = frozenset("pair two three trio both".split())


def migrants(reading: Reading, phrase: Phrase) -> bool:
    """Return whether the text calls those of a phrase migrants: "migrants", "stowaways"."""
    return any(h.lemma_.lower() in MIGRANTS for h in head_nouns(reading, phrase))


def head_nouns(reading: Reading, phrase: Phrase) -> list[Token]:
    """Return the head nouns by which the text calls whom a phrase names."""
    entity = reading.reference.entity(phrase)
    words = (phrase, *(entity.phrases if entity is not None else ()))
    return [reading.doc[p.head] for p in words]


def from_abroad(head: Token) -> bool:
    """Return whether people are migrants, or told by their country."""
    told = any(c.lower_ in UNLAWFUL | STATELESS or is_people(c.text) for c in head.lefts)
    told |= head.pos_ != "ADJ" and is_people(head.text)  # "an Eritrean"
    return told or are_nationals(head) or head.lemma_.lower() in MIGRANTS | {"foreigner"}
