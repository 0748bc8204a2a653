"""What only those who accuse say: an indictment, a complaint, the prosecution in court."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.parsed import Span, Token

if TYPE_CHECKING:
    from ringtrace.ingest.claims import Reading

_ACCUSERS = frozenset("indictment complaint affidavit accusation prosecution".split())
_BACK = frozenset("he she they his her their".split())


def only_accused(reading: Reading, trigger: Token) -> bool:
    """Return whether an accuser says it, in its sentence or in the one that it goes on from: "According to
    the indictment, Reyes sold them. He kept the money".
    """
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


def _accuses(head: Token) -> bool:
    """ "The indictment", "the charge sheet", "prosecuting counsel X"."""
    words = {*head.subtree, head.head}
    return head.lemma_.lower() in _ACCUSERS or any(
        t.lower_ == "prosecuting" or (t.lower_ == "charge" and head.lemma_.lower() == "sheet")
        for t in words
    )
