"""What must stand beside a verb of moving: where to, whom, by whom, and whether to safety."""

from __future__ import annotations

import re

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.senses.captives import HOMES, at_gunpoint, innocent, taken_infant
from ringtrace.ingest.syntax.doers import MEN, by_force
from ringtrace.ingest.syntax.grammar import is_infinitive, is_passive, preposition
from ringtrace.ingest.words import word_table

_MIGRANTS = frozenset(["migrant", "victim", "refugee", "national"])
_SAFE = re.compile(
    r"\b(?:safety|safe|back|home|ashore|shelter|hospital|alive|out of)\b", re.IGNORECASE
)
_CARE = frozenset(
    "court custody hospital clinic shelter safe orphanage child foster jail prison headquarters morgue cemetery police cell questioning arrest".split()
)
_AWAY = frozenset("abroad across overseas there".split())
_MOVED = frozenset("move transport drive bring ship ferry fly smuggle".split())
_TOWARDS = frozenset("across over through via into toward towards".split())


def smuggled(frame: Frame) -> bool:
    """Return whether people are moved by others than those who care for them: not "taken to a hospital", "brought to
    headquarters for questioning", nor "a rights group brought them back".
    """
    returned = (c for c in frame.trigger.rights if c.lower_ in ("back", "home"))
    if any(not preposition(c) for c in returned) and _by_helpers(frame):  # not "to their home"
        return False
    doers = [p for p in frame.fillers["agent"] if p.kind == "Agency"]
    helped = any(frame.trigger.doc[p.head].lemma_.lower() not in ("agency", "agent") for p in doers)
    return to_no_care(frame) and not helped


def _by_helpers(frame: Frame) -> bool:
    """Whether those who move somebody are a group or body of whom nothing bad is told by their name."""
    suspects, doc = word_table("roles.tsv")["suspect"], frame.trigger.doc
    agents = [p for p in frame.fillers["agent"] if p.kind in ("Group", "Organization", "Agency")]
    bad = (by_force(p, doc) or doc[p.head].lemma_.lower() in suspects for p in agents)
    return bool(agents) and not any(bad)


def to_no_care(frame: Frame) -> bool:
    """Return whether nobody is taken to the law or to those who care for them: "freed and taken to a shelter"."""
    saved = (frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"])
    if "survivor" in saved:
        return False  # "the survivors were brought to the port"
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["destination"]]
    heads += [c for c in frame.trigger.rights if preposition(c) in ("to", "into")]
    return not any(t.lemma_.lower() in _CARE for h in heads for t in (h, *h.lefts))


def somewhere(frame: Frame) -> bool:
    """Return whether somebody is taken to anywhere, for work or on: "taken from their village" alone is no transport."""
    if frame.fillers["destination"] or (frame.prices and frame.used):
        return True  # "took 900 euros from each for the journey"
    return any(
        (c.dep_ == "conj" and c.lemma_.lower() in _MOVED)
        or (c.dep_ in ("advcl", "xcomp") and is_infinitive(c))
        or c.lower_ in _AWAY
        or preposition(c) in _TOWARDS
        for c in frame.trigger.children
    )


def with_somebody(frame: Frame) -> bool:
    """Return whether somebody is moved: "moved in at dawn" moves nobody."""
    moved = any(c.dep_ in ("obj", "nsubj:pass") for c in frame.trigger.children)
    return moved or bool(frame.fillers["target"])


def by_somebody(frame: Frame) -> bool:
    """Return whether a body or rescuers take somebody: "the girls taken from Dapchi" are not rescued from there; "taken
    into care", or "out of a brick field" they are.
    """
    if frame.used:
        return True
    agents = frame.fillers["agent"]
    if at_gunpoint(frame.trigger):
        return False
    if not agents and innocent(frame) and is_passive(frame.trigger):
        return any(preposition(c) in ("out", "out of", "off") for c in frame.trigger.rights)
    doers = [frame.trigger.doc[p.head].lemma_.lower() for p in agents]
    forced = taken_infant(frame) or any(by_force(p, frame.trigger.doc) for p in agents)
    home = any(c.lemma_.lower() in HOMES and preposition(c) == "from" for c in frame.trigger.rights)
    anybody = home and all(
        p.kind == "Person" for p in agents
    )  # "taken from their homes by a woman"
    return bool(agents) and not (forced or anybody or MEN.issuperset(doers))


def to_safety(frame: Frame) -> bool:
    """Return whether somebody is brought to safety: "brought them home"; "brought them across the Mekong for 12,000
    baht" moves them.
    """
    doers = frame.fillers["agent"]
    if frame.used and doers and not any(by_force(p, frame.trigger.doc) for p in doers):
        return True  # "rescuers brought out 19 of the miners"
    return not frame.prices and _SAFE.search(frame.trigger.sent.text) is not None


def of_migrants(frame: Frame) -> bool:
    """Return whether those who travel from or to a place are people whom smugglers move: "the migrants travelled from Moyale"."""
    who = (frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"])
    way = frame.fillers["origin"] or frame.fillers["destination"]
    return bool(way) and any(w in _MIGRANTS for w in who)
