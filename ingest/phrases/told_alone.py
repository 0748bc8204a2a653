"""Numbers and adjectives that stand for people without a noun: "61 were held", "the accused"."""

from __future__ import annotations

import re

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.kinds import ORDINALS, are_nationals, is_age


def counts_people(token: Token) -> bool:
    """Return whether a number or adjective stands for people: "61 were held", "the accused", "the detained"."""
    if token.pos_ == "NUM" and _YEAR.fullmatch(token.text):
        return False
    if token.pos_ == "NUM" and _told_apart(token):
        return True
    if token.pos_ == "NUM":
        return token.dep_ in ("nsubj", "nsubj:pass", "obj", "obl:agent") and not token.is_currency
    if token.lower_ in ORDINALS and token.dep_ in ("nsubj", "nsubj:pass", "obj"):
        return any(c.lower_ == "a" for c in token.lefts)  # "a third, X, was captured"
    if token.lower_ == "following" and token.dep_ in ("nsubj", "nsubj:pass", "obj"):
        return any(c.lower_ == "the" for c in token.lefts)
    if (
        token.tag_ in ("JJ", "NNPS")
        and token.dep_ in ("nsubj", "nsubj:pass", "obj")
        and are_nationals(token)
    ):
        return True  # "1,150 Vietnamese"
    if token.lower_ == "old" and is_age(token) and token.dep_ in ("nsubj", "nsubj:pass", "obj"):
        return True
    if token.lower_ not in _HAPPENED_TO or token.pos_ not in ("ADJ", "VERB"):
        return False
    return token.pos_ == "ADJ" or (
        token.tag_ == "VBN"
        and token.dep_.split(":")[0] in ("obl", "nmod", "nsubj", "obj")
        and any(c.lower_ == "the" or c.dep_ == "nummod" for c in token.lefts)
    )


_YEAR = re.compile(r"(?:19|20)\d\d")
_HAPPENED_TO = frozenset(
    "accused suspected missing dead detained arrested rescued freed kidnapped abducted injured wounded".split()
)


def _told_apart(number: Token) -> bool:
    """ "Of the 19 who were kidnapped", "the trial of the nine"."""
    if number.word(-1) != "the":
        return False
    who = (c for c in number.rights if c.dep_ == "acl:relcl")
    if any(c.lower_ in ("who", "whom") for clause in who for c in clause.lefts):
        return True
    return number.dep_ == "nmod" and number.head.lemma_.lower() in _DONE_TO


_DONE_TO = frozenset(
    "trial arrest release abduction kidnapping killing murder rescue conviction extradition detention capture case".split()
)
