"""Whether somebody is "he" or "she": by the noun, the title or the given name."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.words import word_table

HE, SHE = frozenset(["he", "him", "himself", "his"]), frozenset(["she", "her", "herself"])
_ENDINGS = (("woman", "female"), ("girl", "female"), ("man", "male"), ("boy", "male"))
_NO_MEN = frozenset("human german woman roman norman ottoman layman".split())


def sex_of_phrase(head: Token, phrase: Phrase) -> str:
    """Return "male", "female" or "" for what a phrase says of one person."""
    words = word_table("sex.tsv")
    if head.lower_ in ("one", "another", "each"):  # "one of the girls"
        head = next((c for c in head.rights if c.lefts and c.left_edge.lower_ == "of"), head)
    lemma = head.lemma_.lower()
    if head.pos_ != "PROPN":
        ending = next((sex for end, sex in _ENDINGS if lemma.endswith(end)), "")
        return sex_of_noun(head) or ("" if lemma in _NO_MEN else ending)
    doc = head.doc
    before = [doc[phrase.start].word(-1), *(c.lower_ for c in head.lefts)]
    inside = [token.lower_ for token in doc[phrase.start : phrase.end]]
    for sex in ("male", "female"):
        titles = words[f"{sex}_title"] | words[sex]
        if any(word in titles for word in (*before, inside[0])):
            return sex
    given = inside[:-1] or inside
    for word in given:
        for sex in ("male", "female"):
            if word in words[f"{sex}_name"]:
                return sex
    return ""


def sex_of_noun(noun: Token) -> str:
    """Return "male", "female" or "" for what a noun is a word for: "wife", "nephew"."""
    words = word_table("sex.tsv")
    return next((sex for sex in ("male", "female") if noun.lemma_.lower() in words[sex]), "")


def sex_of_pronoun(token: Token) -> str:
    """Return "male", "female" or "" for what a pronoun says."""
    return "male" if token.lower_ in HE else "female" if token.lower_ in SHE else ""
