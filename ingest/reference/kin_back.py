"""Whom kin tells of as its own kin: in "X's wife said that her husband was killed" the husband is X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrases.sex import sex_of_noun, sex_of_pronoun
from ringtrace.ingest.reference.descriptions import own_kin
from ringtrace.ingest.syntax.grammar import preposition

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference

# What the kin of each row calls whose kin it is.
_CALLS = {
    "wife": "husband",
    "widow": "husband",
    "husband": "wife",
    "widower": "wife",
    "girlfriend": "boyfriend",
    "boyfriend": "girlfriend",
    "mother": "son daughter child",
    "father": "son daughter child",
    "son": "father mother",
    "daughter": "father mother",
    "brother": "brother sister",
    "sister": "brother sister",
}


def kin_back(token: Token, reference: Reference) -> Entity | None:
    """Return the named person whose kin the sentence is about, where that kin calls the person so."""
    pronoun = own_kin(token)
    own = sex_of_pronoun(pronoun) if pronoun is not None else ""
    if not own:
        return None
    for kin in token.doc[token.sent.start : token.i]:
        calls = _CALLS.get(kin.lemma_.lower(), "").split()
        named = any(c.dep_ == "appos" for c in kin.rights)
        if token.lemma_.lower() not in calls or named or not kin.dep_.startswith("nsubj"):
            continue
        owners = (c for c in kin.children if c.dep_ == "nmod:poss" or preposition(c) == "of")
        phrases = (reference.by_head.get(c.i) for c in owners)
        whose = [reference.entity(p) for p in phrases if p is not None and p.named]
        found = next((e for e in whose if e is not None and e.kind == "Person"), None)
        if found is None or sex_of_noun(kin) not in ("", own):
            continue
        if reference.sex(found) in ("", sex_of_noun(token)):
            return found
    return None
