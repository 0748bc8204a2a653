"""Whose kin somebody is, where it is said of another: "X's brother, Y, was jailed", "the brother of X spoke"."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.grammar import preposition
from ringtrace.ingest.heads import copular
from ringtrace.ingest.offices import is_word
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.words import word_table


def kin_of_somebody(
    doc: Doc, phrases: Sequence[Phrase], pronouns: Sequence[Phrase]
) -> Token | None:
    """Return the word that makes somebody another's kin though it stands beside the other's name.

    "X's brother, Y, was jailed" makes a relative of X; "the husband of X said so. Y spoke ...", where Y
    has a name in common with X and no kin is named, one of Y.
    """
    kin = word_table("roles.tsv")["relative"]
    for phrase in phrases:
        head = doc[phrase.head]
        owned = head.head if head.dep_ == "nmod:poss" else None
        if owned is not None and is_word(owned, kin) and (_named(owned) or _named_later(owned)):
            return owned
    for pronoun in pronouns:  # "she is the mother of the girl"
        what = doc[pronoun.head].head
        another = any(c.dep_ == "nmod:poss" or preposition(c) == "of" for c in what.children)
        if doc[pronoun.head].dep_ == "nsubj" and another and is_word(what, kin) and copular(what):
            return what
    own = {t.text for p in phrases if p.named for t in doc[p.start : p.end] if t.text.istitle()}
    for token in doc:
        if token.pos_ != "NOUN" or not is_word(token, kin) or _named(token):
            continue
        of = [c for c in token.children if c.dep_ == "nmod:poss" or preposition(c) == "of"]
        for owner in of:
            names = {t.text for t in owner.subtree if t.ent_type_ == "PERSON"}
            shared = names & own
            if shared and own - names and names - own:
                return token
    return None


def _named_later(kin: Token) -> bool:
    """ "X's brother was shot. The brother, Y, was wanted"."""
    later = kin.doc[kin.i + 1 : len(kin.doc)]
    return any(t.lower_ == kin.lower_ and t.word(-1) == "the" and _named(t) for t in later)


def _named(kin: Token) -> bool:
    """Whether the kin themselves are named: "his brother, Y"."""
    beside = (c for c in kin.children if c.dep_ in ("appos", "flat", "nmod:desc"))
    return any(c.ent_type_ == "PERSON" for c in beside) or kin.dep_ == "nmod:desc"
