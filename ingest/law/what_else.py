"""What a plea, a denial or a bare number comes to by what else a text tells."""

from __future__ import annotations

import re

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.words.law import (
    ACQUITTED,
    CLEARED,
    GUILTY,
    IN_COURT,
    INQUIRERS,
    MEANT,
    NO_COURT,
    PLEADING,
    POLICE,
    SERVED,
    TO_BE_SENTENCED,
    TRIED,
)
from ringtrace.ingest.words.predicates import ADMISSION, DENIAL, MORE_OF_IT, PLEA, WALKED

# Courts that free whom another found guilty.
ON_APPEAL = frozenset("appeal appeals appellate high".split())
_TERM = re.compile(
    r"\b(?:jailed|sentenced|sentences?|serve|given|got|received|prison|jail)\b.* years?\b",
    re.DOTALL,
)


def by_what_else(verb: Token, step: str) -> str:
    """Return what a plea or a bare number comes to: a step of the law where there is a court or a term, else none."""
    if step == PLEA:
        return "charged" if verb.doc.says(TRIED) else MEANT
    if step in (DENIAL, ADMISSION):
        there = bool(PLEADING.search(verb.sent.text))
        if step == DENIAL:
            return "charged" if there else MEANT
        there = there or _after_court(verb) or verb.doc.says(TO_BE_SENTENCED)
        return "convicted" if there else MEANT
    if step == "acquitted" and verb.lemma_.lower() == "clear" and _by_police(verb):
        return CLEARED  # by the police
    if step == "released" and verb.lemma_ == "set" and by(verb, ON_APPEAL):
        return "acquitted"
    if step == WALKED:
        let_off = verb.doc.says(ACQUITTED) and not SERVED.search(verb.sent.text)
        return "acquitted" if verb.doc.says(TRIED) or let_off else "released"
    to_come = any(c.lower_ == "will" for c in verb.lefts)  # "will spend 20 years behind bars"
    if verb.lemma_ == "spend" and step == "sentenced" and not (to_come or verb.doc.says(GUILTY)):
        return "arrested"  # "was arrested in 2016 and spent four months in jail"
    if step == CLEARED and verb.lemma_ == "win" and _OUT.search(verb.sent.text):
        return "acquitted"  # "won his appeal and walked out of prison"
    if step == MORE_OF_IT:  # "X was jailed for nine years. Y got seven"
        return "sentenced" if _TERM.search(verb.doc[: verb.i].text) else MEANT
    return step


_OUT = re.compile(
    r"\b(?:freed|released|walked out|(?:walk|left|leave)\w* (?:free|court|prison|jail))\b"
    r"(?!.* on bail)", re.DOTALL,
)  # fmt: skip


def _after_court(verb: Token) -> bool:
    """ "Two men were in court. X admitted kidnapping": the sentence before tells where."""
    start = verb.sent.start
    return bool(start) and bool(IN_COURT.search(verb.doc[start - 1].sent.text))


def _by_police(verb: Token) -> bool:
    """ "Has been cleared", in a text without a court."""
    if by(verb, POLICE | INQUIRERS):
        return True
    nobody = verb.doc.says(NO_COURT) and not verb.doc.says(_TERM)
    return nobody and not any(c.dep_ == "obl" for c in verb.children)


def by(verb: Token, doers: frozenset[str]) -> bool:
    """Return whether one of these does it: "where her kidnappers had held her", "freed by police" and no court."""
    subjects = [t for a in arguments(verb) if a.position == "subject" for t in a.head.subtree]
    return any(t.lemma_.lower() in doers for t in subjects)
