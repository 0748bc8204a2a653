"""What a state does by its own forces, which is no deed of criminals, nor the answer to them: villagers taken away,
demonstrators shot, strikers and dissidents held, a tanker seized.
"""

from __future__ import annotations

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.gazetteer.places import locate
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.scope.whole_text import of_groups, of_power
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.topics import has

ARMIES = frozenset("army military soldier troop troops battalion guardsman national-guard".split())
ACCUSED_OF = frozenset(
    "arrest charge convict sentence accuse suspect jail detain indict blame hold try role".split()
)

# What police do beside the law: no word for an arrest.
POLICE = frozenset("police policeman".split())
KIDNAPPED = frozenset(["kidnap", "abduct"])


def of_state(frame: Frame) -> bool:
    """Return whether a state does what would be a crime of anybody else, but to criminals, or holds people for what
    they say or ask for.
    """
    if any(t.lemma_.lower() in ACCUSED_OF for t in frame.trigger.ancestors):
        return False  # "nine policemen were arrested for killing two traders"
    if frame.kind.crime:
        protest = frame.kind.notation == "killing" and has(frame.trigger.sent, "protest")
        whole = by_country(frame)
        stolen = frame.trigger.lemma_.lower() in KIDNAPPED and _all(frame, POLICE)
        forces = by_a_state(frame) and not stolen
        return whole or (forces or protest) and not _criminals(frame)
    taken = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    if frame.kind.notation == "raid":
        foreign = [t.lemma_.lower() in ("immigrant", "foreigner") for t in taken]
        return bool(foreign) and all(foreign) and not of_groups(frame.trigger.doc)
    if frame.kind.notation != "arrest":
        return False
    near = frame.trigger.sent
    if of_power(near.doc) and _all(frame, ARMIES) and not (_criminals(frame) or of_groups(near)):
        return True
    return bool(taken) and all(_speaks_up(t) for t in taken)


def by_a_state(frame: Frame) -> bool:
    """Return whether all who did it are forces of a state or its rulers: "security forces open fire, killing five". Some of
    them by number are people of their own: "two policemen kidnapped a trader".
    """
    doc = frame.trigger.doc
    counted = any(_some(doc, p) for p in frame.fillers["agent"])
    alone = counted and frame.kind.notation != "killing"
    return _all(frame, word_table("topics.tsv")["of_state"]) and not alone


def by_country(frame: Frame) -> bool:
    """Return whether a country itself does it: "citizens abducted by North Korea"."""
    names = [frame.trigger.doc[p.start : p.end].text for p in frame.fillers["agent"] if p.named]
    named = [next(iter(locate(name)), None) for name in names]
    whole = len(named) == len(frame.fillers["agent"]) > 0
    return whole and all(place is not None and place.kind == "country" for place in named)


def _all(frame: Frame, words: frozenset[str]) -> bool:
    """Whether each who did it is called by one of some words, and is no guerrilla."""
    doc = frame.trigger.doc
    of_state = [p for p in frame.fillers["agent"] if p.kind != "Ring"]
    doers = [{t.lemma_.lower() for t in doc[p.start : p.end]} for p in of_state]
    return bool(doers) and all(doer & words for doer in doers)


def _some(doc: Doc, phrase: Phrase) -> bool:
    """Whether a phrase is of some by number: "a soldier", "two policemen"."""
    lefts = doc[phrase.head].lefts
    return any(c.dep_ == "nummod" or c.lower_ in ("a", "an", "some", "several") for c in lefts)


def _criminals(frame: Frame) -> bool:
    """Whether the sentence tells of people who act by force or stand accused: "killed nine bandits in a raid"."""
    kinds = word_table("kinds.tsv")
    known = kinds["Hostile"] | kinds["Ring"] | word_table("roles.tsv")["suspect"]
    return any(t.lemma_.lower() in known for t in frame.trigger.sent)


def _speaks_up(who: Token) -> bool:
    words = word_table("topics.tsv")["speaks_up"]
    return who.lemma_.lower() in words or any(c.lemma_.lower() in words for c in who.lefts)
