"""What only those who accuse say: an indictment, a complaint, the prosecution in court, or what a jury hears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.status.status import status_of

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

_ACCUSERS = frozenset(
    "indictment complaint affidavit accusation prosecution charge juror jury".split()
)
_BACK = frozenset("he she they his her their".split())


def only_accused(reading: Reading, trigger: Token) -> bool:
    """Return whether an accuser says it, in its sentence or in the one that it goes on from: "According to
    the indictment, Reyes sold them. He kept the money".
    """
    if _where_alleged(trigger):
        return True
    sentence: Span | None = trigger.sent
    source, _ = reading.sources.of(trigger)
    if source is not None:
        return _accuses(reading.doc[source.head])
    while sentence is not None and sentence[0].lower_ in _BACK and sentence.start:
        sentence = reading.doc[sentence.start - 1].sent
        told = (reading.sources.of(t)[0] for t in sentence if t.pos_ == "VERB")
        if (source := next(filter(None, told), None)) is not None:
            return _accuses(reading.doc[source.head])
    return False


def _where_alleged(trigger: Token) -> bool:
    """ "Investigators believe he took them to Ohio, where they were made to work": told of what is alleged."""
    clause = trigger
    while clause.dep_ in ("conj", "xcomp") and clause.head.i != clause.i:
        clause = clause.head
    if clause.dep_ != "acl:relcl" or not any(c.lower_ == "where" for c in clause.lefts):
        return False
    above = next((t for t in clause.head.ancestors if t.pos_ == "VERB"), None)
    return above is not None and status_of(above) == "alleged"


def _accuses(head: Token) -> bool:
    """ "The indictment", "the charge sheet", "prosecuting counsel X"."""
    words = {*head.subtree, head.head}
    return head.lemma_.lower() in _ACCUSERS or any(
        t.lower_ == "prosecuting" or (t.lower_ == "charge" and head.lemma_.lower() == "sheet")
        for t in words
    )
