"""What a state does to its own people, which is no answer to criminals: demonstrators shot, strikers and dissidents held."""

from __future__ import annotations

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.scope.whole_text import of_groups, of_power
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.topics import has

ARMIES = frozenset("army military soldier troop troops battalion guardsman national-guard".split())
ACCUSED_OF = frozenset(
    "arrest charge convict sentence accuse suspect jail detain indict blame hold try role".split()
)


def of_state(frame: Frame) -> bool:
    """Return whether forces of a state kill others than criminals, or hold people for what they say or ask for."""
    if any(t.lemma_.lower() in ACCUSED_OF for t in frame.trigger.ancestors):
        return False  # "nine policemen were arrested for killing two traders"
    if frame.kind.notation == "killing":
        return (_by_force(frame) or has(frame.trigger.sent, "protest")) and not _criminals(frame)
    if frame.kind.notation == "abduction":
        return _by_army(frame)
    taken = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    if frame.kind.notation == "raid":
        foreign = [t.lemma_.lower() in ("immigrant", "foreigner") for t in taken]
        return bool(foreign) and all(foreign) and not of_groups(frame.trigger.doc)
    if frame.kind.notation != "arrest":
        return False
    near = frame.trigger.sent
    if of_power(near.doc) and _by_army(frame) and not (_criminals(frame) or of_groups(near)):
        return True
    return bool(taken) and all(_speaks_up(t) for t in taken)


def _by_force(frame: Frame) -> bool:
    """Whether all who did it are forces of a state: "security forces open fire, killing five"."""
    doc = frame.trigger.doc
    doers = [{t.lemma_.lower() for t in doc[p.start : p.end]} for p in frame.fillers["agent"]]
    return bool(doers) and all(words & word_table("topics.tsv")["of_state"] for words in doers)


def _by_army(frame: Frame) -> bool:
    """Whether an army takes them, and no guerrilla: "two officials were arrested by army members"."""
    doc = frame.trigger.doc
    of_state = [p for p in frame.fillers["agent"] if p.kind != "Ring"]
    doers = [{t.lemma_.lower() for t in doc[p.start : p.end]} for p in of_state]
    return bool(doers) and all(words & ARMIES for words in doers)


def _criminals(frame: Frame) -> bool:
    """Whether the sentence tells of people who act by force or stand accused: "killed nine bandits in a raid"."""
    kinds = word_table("kinds.tsv")
    known = kinds["Hostile"] | kinds["Ring"] | word_table("roles.tsv")["suspect"]
    return any(t.lemma_.lower() in known for t in frame.trigger.sent)


def _speaks_up(who: Token) -> bool:
    words = word_table("topics.tsv")["speaks_up"]
    return who.lemma_.lower() in words or any(c.lemma_.lower() in words for c in who.lefts)
