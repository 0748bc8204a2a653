"""Articles with no word of crime: whom police or a court take there is no matter of criminal groups."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.other_matters import of_groups
from ringtrace.ingest.topics import of_crime

if TYPE_CHECKING:
    from ringtrace.ingest.claims import Reading

# An article on the deeds of criminals has one of these at least, or of the words of crime in topics.tsv.
_CRIME = re.compile(
    r"\b(?:terror\w*|militants?|extremis\w*|jihad\w*|bomb\w*|guerrillas?|insurgen\w*|rebels?|isis|taliban|murder\w*|killings?|"
    r"fraud\w*|conspir\w*|brib\w*|blackmail\w*|illegal\w*|undocumented|migrants?|victims?|minors?|exploit\w*|forced|"
    r"weapons?|burgl\w*|accomplices?|crime|criminals?|suspects?|fugitives?|wildlife|ivory|counterfeit|"
    r"police\w*|officers|troops|soldiers|coast ?guard|navy|marines|agents|investigators|captiv\w+|orphan\w*|"
    r"babies|baby|infants?|newborns?|organs?|kidneys?|labou?rers|maids?|unpaid|without pay|ringleaders?|masterminds?|pimps?|"
    r"(?:sell|sells|selling|sold|buy|buys|buying|bought)\W+(?:\w+\W+){0,3}(?:child\w*|girls?|boys?|women|daughters?|sons?|wife|wives|people|men))\b",
    re.IGNORECASE,
)
_ENOUGH = 3  # sentences
_LAW = frozenset("arrest charge conviction raid seizure bust killing".split())


def nothing_of_crime(reading: Reading, frame: Frame) -> bool:
    """Return whether only a step of the law is told of: "traders were caught", "the pianist was detained over his
    visa". A sentence or two by themselves may leave out what it is about.
    """
    tried = frame.kind.notation in ("charge", "conviction") and frame.offences
    if frame.kind.notation not in _LAW or tried or len(reading.doc.sents) < _ENOUGH:
        return False
    told = (o for kinds in reading.frames.trigger_tokens.values() for o in kinds)
    if any(o.kind.crime and not (o.weak or o.kind.notation == "sale") for o in told):
        return False
    doc = frame.trigger.doc
    return not (of_groups(doc) or doc.says(_CRIME) or of_crime(doc[:], frame.trigger))
