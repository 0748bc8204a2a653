"""Trade in people that a charge tells of, or people who stand accused: there it is a crime by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.scope.people_found import from_abroad, human
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

TRADES = frozenset("sale purchase transport recruitment".split())
OF_COURT = frozenset(
    "indictment indict defendant prosecutor prosecution juror jury plead convict conviction".split()
)
ACCUSING = frozenset("accuse suspect charge convict".split())


def by_suspects(reading: Reading, frame: Frame) -> bool:
    """Whether people who stand accused do it to people: "the defendant transported a girl", or whatever trades in
    people where a sentence tells of a charge: "according to the indictment, Castillo lured six women".
    """
    doers = (reading.doc[p.head].lemma_.lower() for p in frame.fillers["agent"])
    accused = any(d in word_table("roles.tsv")["suspect"] for d in doers)
    accused |= any(t.lemma_.lower() in ACCUSING for t in frame.trigger.ancestors)
    if frame.kind.notation in TRADES and not any(
        p.kind == "Agency" for p in frame.fillers["agent"]
    ):
        accused |= any(_of_a_charge(t) for t in frame.trigger.sent)
    targets = frame.fillers["target"]
    return accused and any(human(reading, p) or from_abroad(reading.doc[p.head]) for p in targets)


def _of_a_charge(word: Token) -> bool:
    """Whether a word tells that somebody is accused in court: "the indictment", "according to the charges"."""
    lemma = word.lemma_.lower()
    sought = word.lower_ == "wanted" and word.tag_ == "VBN"
    return sought or lemma in OF_COURT or lemma == "charge" and word.tag_ == "NNS"
