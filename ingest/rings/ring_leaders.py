"""Who leads a ring: the word of leading, and whom it falls on."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.grammar import coordinated, copular, preposition

LEADERS = frozenset(
    "leader ringleader head boss mastermind organizer organiser kingpin chief founder commander".split()
)
RINGLEADERS = frozenset("ringleader kingpin mastermind".split())
LEADING = frozenset(
    "head lead run command control mastermind organise organize set found boss direct manage".split()
)


def leaders(ring: Token) -> list[tuple[Token, Token]]:
    """Return (word of leading, person) pairs: "a ring led by X", "X headed the ring", "the ring's leader, X"."""
    found = []
    verbs = [c for c in ring.children if c.dep_ in ("acl", "acl:relcl")]
    if ring.dep_ in ("obj", "nsubj:pass"):
        verbs.append(ring.head)
    for verb in verbs:
        if verb.lemma_.lower() in LEADING:
            found += [(verb, a.head) for a in arguments(verb) if a.position == "subject"]
            found += [(verb, h) for h in _companions(verb)]
    title = ring.head
    if title.lemma_.lower() in LEADERS and ring.dep_ == "nmod":
        # "the leader of the gang, X": the parser takes X for another name of the gang
        found += [(title, c) for c in ring.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    if title.lemma_.lower() in LEADERS and ring.dep_ in ("nmod", "nmod:poss", "compound"):
        found += led(title)
    return [(word, person) for word, person in found if person.i != ring.i]


def _companions(verb: Token) -> list[Token]:
    """ "headed the ring together with his wife"."""
    if not any(c.lower_ in ("together", "along", "jointly") for c in verb.children):
        return []
    return [c for c in verb.children if c.dep_ == "obl" and preposition(c) == "with"]


def led(title: Token) -> list[tuple[Token, Token]]:
    """Return who holds a title: what it stands beside, what is said to be it, whom somebody describes as it."""
    found = []
    if title.dep_ == "appos":
        found.append((title, title.head))
    for child in title.children:
        if child.dep_ in ("appos", "nsubj", "flat"):
            found += [(title, one) for one in coordinated(child)]
    above = title.head
    if title.dep_ == "nsubj" and copular(above):
        found.append((title, above))
    if above.pos_ == "PROPN" and title.dep_ in ("compound", "nmod:desc"):
        found.append((title, above))
    if preposition(title) == "as" and above.dep_ == "acl:relcl":
        found.append((title, above.head))  # "X, whom police describe as the leader of the gang"
    elif preposition(title) == "as":
        found += [(title, a.head) for a in arguments(above) if a.position == "object"]
    return [*found, (title, title)]
