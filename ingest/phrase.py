"""A noun phrase of a Doc, as the stages of the reading hand it on."""

from __future__ import annotations

from dataclasses import dataclass

PEOPLE = frozenset(["Person", "Group"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that may name someone or something: token indices of its Doc.

    head: its head token. start, end: first and one past the last token, the determiner and the
    number left out ("31 infants" is "infants": the number is a Count). kind: class of the ontology
    ("Person", "Agency", "Group", "Ring", "Place" ...). named: holds a proper name. pronoun: only
    points back (he, them, who).
    """

    head: int
    start: int
    end: int
    kind: str
    named: bool = False
    pronoun: bool = False
