"""Whom an apposition names: "X, the gangmaster", "the owner of a bar in the town of A, X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringtrace.ingest.entity import Entity, kinds_like
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.syntax.doers import is_doer
from ringtrace.ingest.syntax.grammar import in_list, negated_name
from ringtrace.ingest.words import word_table

if TYPE_CHECKING:
    from ringtrace.ingest.reference.reference import Reference


def apposed(phrase: Phrase, token: Token, reference: Reference) -> Entity | None:
    """Return who or what a phrase is another name or description of, None where it is of nobody."""
    if token.dep_ != "appos" or in_list(token) or negated_name(token):
        return None
    other = reference.by_head.get(_apposed_to(phrase, token, reference).i)
    entity = reference.entity(other) if other is not None else None
    if other is None or entity is None:
        return None
    # "the murder of X: Y and Z" tells who did it, and no other name
    another = phrase.named and ":" in reference.doc[other.end : phrase.start].text
    if another or (entity.kind == "Group" and phrase.kind == "Person"):
        return None
    if entity.kind == "Place" and phrase.named and other.named:
        return None  # "Zhoukou, Henan province": the one lies in the other
    if not (
        phrase.kind in kinds_like(entity.kind)
        or (entity.kind == "Person" and _one_doer(token))
        or _is_officer(other, phrase, reference)
        or _called_so(other, phrase, reference)
    ):
        return None
    if phrase.named and not any(p.named for p in entity.phrases):
        entity.kind = phrase.kind
    return entity


def _apposed_to(phrase: Phrase, token: Token, reference: Reference) -> Token:
    """What a name is in apposition to: in "the leader of the group, X" not the group."""
    head = token.head
    known = reference.by_head.get(head.i)
    if phrase.kind != "Person" or known is None or phrase.kind in kinds_like(known.kind):
        return head
    above = head
    while above.dep_ == "nmod":  # "the owner of a bar in the town of A, X"
        above = above.head
        upper = reference.by_head.get(above.i)
        if upper is not None and upper.kind == "Person":
            return head if upper.named else above
    return head


def _one_doer(token: Token) -> bool:
    """ "X, the gangmaster": whoever a noun made like a doer is said to be."""
    return token.tag_ == "NN" and is_doer(token)


def _is_officer(other: Phrase, name: Phrase, reference: Reference) -> bool:
    """ "An official with the bureau, Wang Anli": one of a body, and not the body; nobody known: "a soldier, Odhiambo"."""
    head = reference.doc[other.head]
    member = head.tag_ == "NN" and head.lemma_.lower() in word_table("kinds.tsv")["Member"]
    new = name.kind == "Person" and name.named and reference.names.known(name) is None
    return member and new


def _called_so(other: Phrase, name: Phrase, reference: Reference) -> bool:
    """ "A heart specialist, Ann Lee,": whatever a noun in the singular means, it is a person here."""
    head = reference.doc[other.head]
    thing = other.kind == "Thing" and not other.named and head.tag_ == "NN"
    set_off = other.end < name.start and reference.doc[other.end].text == "," and head.dep_ != "obl"
    behind = name.end < len(reference.doc) and reference.doc[name.end].text == ","
    return thing and set_off and behind and name.kind == "Person" and name.named
