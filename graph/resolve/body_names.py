"""Whether two names can be one body's, ring's, place's, work's or fund's, and why."""

from __future__ import annotations

import re

from ringtrace.graph.resolve.names import NONE, SMALL, Likeness, plain

# One and the same in the name of a body: the police of a place.
_POLICE = re.compile(
    r"\b(?:public security (?:bureau|organ|office|department|authorities)|police (?:department|force|service|"
    r"bureau|command|headquarters|office|station)|policemen|constabulary|gendarmerie|gendarmes)\b"
)
_UNWRITTEN = frozenset("the of for and de la".split())  # in no acronym


def body_words(name: str) -> tuple[str, ...]:
    """Return the words of a body's name, small ones left out, the police by one word."""
    return tuple(w for w in _POLICE.sub("police", plain(name)).split() if w not in SMALL)


def is_acronym(name: str) -> bool:
    """Return whether a name is one word of capitals."""
    return bool(re.fullmatch(r"[A-Z]{3,10}", name))


def acronyms(name: str) -> set[str]:
    """Return the acronyms that a body's name is or may have, in lower case; with "in" or without."""
    if is_acronym(name):
        return {name.lower()}
    words = plain(name).split()
    found = {"".join(w[0] for w in words if w not in left) for left in (SMALL, _UNWRITTEN)}
    return {letters for letters in found if len(letters) > 2}


def body_likeness(a: str, b: str) -> Likeness:
    """Return how far two names of agencies, rings, places, works or funds agree.

    1.0 the same words; 0.9 an acronym and its words; 0.8 one holds the other's words.
    """
    one, two = body_words(a), body_words(b)
    if not one or not two:
        return NONE
    if sorted(one) == sorted(two):
        return Likeness(1.0, f"same name {b!r}")
    for raw, full in ((a, b), (b, a)):
        if is_acronym(raw) and not is_acronym(full) and raw.lower() in acronyms(full):
            return Likeness(0.9, f"{raw!r} is the acronym")
    if set(one) <= set(two) or set(two) <= set(one):
        return Likeness(0.8, f"{a!r} and {b!r} share their words")
    return NONE
