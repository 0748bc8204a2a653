"""Who one of several is: "one of the returnees, Ann Lee, said"."""

from __future__ import annotations

from collections.abc import Mapping

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.syntax.grammar import preposition


def name_of_one(token: Token, by_head: Mapping[int, Phrase]) -> Phrase | None:
    """Return the name that stands behind "one of them", None where the word is no "one" or has none."""
    if token.lower_ not in ("one", "another", "two"):
        return None
    for child in token.rights:
        named = child.dep_ in ("appos", "nmod") and not preposition(child)
        phrase = by_head.get(child.i) if named else None
        if phrase is not None and phrase.kind == "Person" and phrase.named:
            return phrase
        whole = [g for g in child.rights if preposition(g) == "of" and g.tag_ == "NN"]
        inner = (by_head.get(a.i) for g in whole for a in g.rights if a.dep_ == "appos")
        for name in inner if preposition(child) == "of" else ():
            if name is not None and name.kind == "Person" and name.named:
                return name  # "one of the founders of the gang, Ann Lee"
    return None
