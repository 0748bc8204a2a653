"""What must stand beside a verb of killing: somebody who died, and by no law."""

from __future__ import annotations

import re

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.senses.money_needs import subtree
from ringtrace.ingest.syntax.doers import by_force
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.words import word_table

_DEAD = re.compile(
    r"\b(?:dead|die[sd]?|dying|death|deaths|kill\w*|fatal\w*|murder\w*|slain|bod(?:y|ies)|execut\w+|massacre\w*|assassin\w+)\b",
    re.IGNORECASE,
)
_CONDEMNED = frozenset("convict prisoner inmate murderer offender".split())


def dead(frame: Frame) -> bool:
    """Return whether somebody is said to have died: "was shot to death", "shot and killed", "shot; he died
    later". To be hit is not to die.
    """
    following = frame.trigger.doc[frame.trigger.sent.end : frame.trigger.sent.end + 25].text
    return bool(_DEAD.search(subtree(frame) + " " + following)) or _killed_beside(frame.trigger)


def _killed_beside(verb: Token) -> bool:
    return any(_DEAD.search(c.text) for c in verb.conjuncts)


def done_by_somebody(frame: Frame) -> bool:
    """Return whether a death may be somebody's doing: not "died of cancer", "died in custody"; in captivity it is."""
    ways = [c for c in frame.trigger.rights if c.dep_.startswith("obl")]
    ill = any(preposition(c) in ("of", "from") and c.lemma_.lower() in _ILLNESS for c in ways)
    ill |= any(preposition(c) == "in" and c.lemma_.lower() in _BEDS for c in ways)
    aside = frame.trigger.dep_ == "acl:relcl" and any(  # "a registrar, who has since died"
        c.lower_ in ("since", "later") for c in frame.trigger.lefts
    )
    aside |= any(c.lower_ == "then" for c in ways)  # "both her parents had died by then"
    return not (ill or aside) or "captivity" in frame.trigger.sent.text


_ILLNESS = frozenset(
    "leukaemia leukemia dysentery cholera hypertension childbirth malaria cancer illness disease stroke cause pneumonia tuberculosis covid covid-19 virus age failure".split()
)
_BEDS = frozenset(["custody", "sleep", "childbirth", "labour", "labor"])


def whole_life(frame: Frame) -> bool:
    """Return whether a life is lost: not "he has lost two years of his life"."""
    lost = [c for c in frame.trigger.children if c.dep_ in ("obj", "nsubj:pass")]
    return any(c.lemma_.lower() == "life" for c in lost)


def convicts(frame: Frame) -> bool:
    """Return whether those who are executed are such as the law condemns, and no gang does it."""
    heads = [frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"]]
    gang = any(by_force(p, frame.trigger.doc) for p in frame.fillers["agent"])
    return not gang and (
        frame.tried or any(h in word_table("roles.tsv")["suspect"] | _CONDEMNED for h in heads)
    )
