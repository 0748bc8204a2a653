"""Who names somebody: the police, a court, the neighbours, and no single accuser."""

from __future__ import annotations

from ringtrace.ingest.law.whom import Whom
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.clause import arguments

_TELLING = frozenset("police court media newspaper".split())


def names_for_all(verb: Token, whom: Whom) -> bool:
    """Return whether a verb of naming tells whom a case is of: "neighbours named him as X", "Superintendent Y
    identified her as X"; not "she named him as X".
    """
    doers = [a.head for a in arguments(verb) if a.position == "subject"]
    known = doers or [verb.head]
    if any(d.tag_ in ("NNS", "NNPS") or d.lemma_.lower() in _TELLING for d in known):
        return True
    people = [e for d in doers if (e := whom.person(d)) is not None]
    return any(whom.in_office(e) for e in people)
