"""Whether the clause around a time speaks of what is to come."""

from __future__ import annotations

import re

from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.words import word_table

# "Expected to", "scheduled for" lie ahead even after "was"; "plans to" only in the present.
_FIXED = frozenset("due expect fix reschedule schedule set slate".split())
_MEANT = frozenset("aim arrange expect hope intend plan prepare".split())
_STARTS = frozenset("begin start open resume appear convene debut launch go continue".split())
_WILL = frozenset("will 'll ’ll shall wo would could may might should must".split())
_BE = frozenset("is are was were be been 's ’s".split())
_PAST = frozenset(["was", "were", "had", "did", "has", "have", "been"])
_DIRECT = re.compile(
    r"\b(?:adjourned|postponed|put\ off|deferred|delayed|extended)\s(?:\w+\s){0,4}(?:until|till|to)?\s?$"
    r"|\bremanded\s(?:\w+\s){0,4}(?:until|till|to)\s$"
    r"|\b(?:set|slated|fixed|booked(?=\sfor)|scheduled|rescheduled|due|planned)\s(?:until|till|to|for|on|in)?\s?(?:the\s)?$",
    re.IGNORECASE | re.VERBOSE,
)


def is_coming(doc: Doc, carrier: int, start: int) -> bool | None:
    """Return True for what is to come, False for what has been, None where nothing tells.

    carrier: the token of the time that hangs on its verb. start: where its words start in the text.
    """
    if _DIRECT.search(doc.text[max(0, start - 40) : start]):
        return True
    token = doc[carrier]
    if _starts(token.head):
        return True
    for _ in range(8):
        told = _told(token)
        if told is not None:
            return told
        if token.head.i == token.i or _present(token):
            return None
        token = token.head
    return None


def is_of_saying(doc: Doc, start: int) -> bool:
    """Return whether a time that starts at a token is that of the saying: "the bureau said on Monday"."""
    before = start - 1
    while before > 0 and doc[before].pos_ in ("ADP", "ADV", "DET"):
        before -= 1
    if before < 0 or doc[before].tag_ in ("NNS", "NNPS"):
        return False  # "nine cities in three states since May"
    if doc[before].ent_type_ == "LOC" or doc[before].lower_ == "state":
        return False  # "in Rivers State on 30 May", "in the state last year"
    told = (c for c in doc[before].lefts if c.dep_ == "nsubj:pass")
    if any(t.pos_ == "NUM" for c in told for t in c.subtree):
        return False  # "77 cases were reported in the five years to 2018"
    return doc[before].lemma_.lower() in word_table("speech.tsv")["verb"]


def _told(token: Token) -> bool | None:
    """What one word on the way up tells."""
    marks = {c.lower_ for c in token.children if c.dep_.startswith(("aux", "cop"))}
    if not marks and token.pos_ not in ("VERB", "AUX"):
        return None
    if _WILL & marks:
        return "have" not in marks
    lemma = token.lemma_.lower()
    if lemma == "due" or _has_due(token) or (lemma in _FIXED and _is_fixed(token, marks)):
        return True
    if lemma in _MEANT and token.tag_ in ("VBZ", "VBP", "VBG") and not {"was", "were"} & marks:
        return True
    if _infinitive(token):
        if {"is", "are", "'s", "’s"} & marks:
            return True
        return False if _PAST & marks else None
    if _PAST & marks or token.tag_ in ("VBD", "VBN"):
        return False
    return None


def _starts(token: Token) -> bool:
    """ "The trial opens on Monday": the present of a timetable."""
    return token.tag_ in ("VBZ", "VBP") and token.lemma_.lower() in _STARTS


def _present(token: Token) -> bool:
    """A verb in the present with its own subject: what is above it speaks of other things."""
    return token.tag_ in ("VBZ", "VBP") and any(c.dep_.startswith("nsubj") for c in token.children)


def _is_fixed(token: Token, marks: set[str]) -> bool:
    """ "Is set for", "scheduled for"; but not "a fund set up in March"."""
    particle = any(
        c.dep_ in ("compound:prt", "prt") or c.lower_ in ("free", "alight", "ablaze")
        for c in token.children
    )
    return token.tag_ in ("VBN", "JJ") and not particle and bool(_BE & marks or not marks)


def _infinitive(token: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in token.children)


def _has_due(token: Token) -> bool:
    around = (*token.children, *token.doc[max(0, token.i - 4) : token.i])
    return any(t.lower_ == "due" and token.doc[t.i + 1].lower_ == "to" for t in around)
