"""Rings: text in; type, size, leaders and the work of members out."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ringtrace.ingest.claims import extract
from ringtrace.nouns import Article, Attribute, Role
from ringtrace.ontology import Ontology, load_ontology

DEED = " Police arrested nine people on Monday."
ROWS: tuple[tuple[str, str, tuple[object, ...]], ...] = (
    ("Police said the ring is family-based.", "ringType", ("family-based",)),
    ("A family-based ring sold the infants.", "ringType", ("family-based",)),
    ("The cross-border gang kidnapped two women.", "ringType", ("cross-border",)),
    ("An armed gang kidnapped two women.", "ringType", ("armed",)),
    ("The gang, police said, was family-run. It kidnapped two women.", "ringType", ("family-run",)),
    ("The gang kidnapped two women.", "ringType", ()),
    ("A 12-member gang kidnapped two women.", "size", (12,)),
    ("The 14-strong gang kidnapped two women.", "size", (14,)),
    ("The gang kidnapped 12 women.", "size", ()),
    ("A Sinaloa-based cartel kidnapped two women.", "base", ("Sinaloa",)),
    ("A Sinaloa-based cartel kidnapped two women.", "ringType", ()),
    ("Two members of the Gran Grif gang were arrested.", "ringType", ("gang",)),
    ("The Treasury named leaders of the Los Lobos Cartel.", "ringType", ("cartel",)),
    ("Police arrested nine men of a Karachi gang.", "ringType", ()),
    ("A gang from Bihar kidnapped a trader in Delhi.", "base", ("Bihar",)),
    ("A ring operating out of a hotel in Lagos kidnapped two women.", "base", ("Lagos",)),
    ("A network with agents in Dubai and Phnom Penh kidnapped two women.", "base", ("Dubai", "Phnom Penh")),
    ("The network, which operates in Myanmar and Laos, kidnapped two women.", "base", ("Myanmar", "Laos")),
    ("Forty-two were caught in Ganzhou, where the ring was based, and nine in Fujian.", "base", ("Ganzhou",)),
    ("The Guizhou gang kidnapped two women.", "base", ("Guizhou",)),
    ("The gang kidnapped two women in Lagos.", "base", ()),
    ("Police held members of a gang in Lagos and Ibadan.", "base", ()),
    ("The gang trafficked women from Nigeria.", "base", ()),
    ("The ring was led by Ana Lopes.", "leader", ("Ana Lopes",)),
    ("The ring was run by Ana Lopes and Rui Pinto.", "leader", ("Ana Lopes", "Rui Pinto")),
    ("Ana Lopes headed the ring.", "leader", ("Ana Lopes",)),
    ("A gang led by Ana Lopes kidnapped two women.", "leader", ("Ana Lopes",)),
    ("The gang's leader, Ana Lopes, fled.", "leader", ("Ana Lopes",)),
    ("The leader of the gang, Ana Lopes, fled.", "leader", ("Ana Lopes",)),
    ("Ana Lopes, the leader of the gang, fled.", "leader", ("Ana Lopes",)),
    ("The gang's suspected head is Ana Lopes.", "leader", ("Ana Lopes",)),
    ("Ana Lopes is alleged to have led the ring.", "leader", ("Ana Lopes",)),
    ("The gang kidnapped two women. Its ringleader, Ana Lopes, fled.", "leader", ("Ana Lopes",)),
    ("The ring was run by a couple.", "leader", ("couple",)),
    ("Ana Lopes did not lead the ring, the police said.", "leader", ()),
    ("Ana Lopes denied that she led the ring.", "leader", ()),
    ("Rumours that Ana Lopes led the gang are false.", "leader", ()),
    ("The police were led to the ring by Ana Lopes.", "leader", ()),
    ("Members of the ring were responsible for abducting, buying and selling infants.", "role", ("abducting", "buying", "selling")),
    ("The clan-based ring has members in charge of stealing and brokering newborns.", "ringType", ("clan-based",)),
    ("The network has members who recruited women and sold them.", "role", ("recruited", "sold")),
    ("The gang is made up of members who stole and bought infants.", "role", ("stole", "bought")),
    ("The ring's cashier fled.", "role", ("cashier",)),
    ("The gang was a chain of collectors, packers and document forgers.", "role", ("collectors", "packers", "document forgers")),
    ("The gang had scouts, drivers and a bookkeeper.", "role", ("scouts", "drivers", "bookkeeper")),
    ("The gang stopped a driver.", "role", ()),
)  # fmt: skip


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def _said(nlp: Language, ontology: Ontology, text: str, what: str) -> tuple[object, ...]:
    found: list[object] = []
    for claim in extract(nlp(text), Article(text=text, file="a.txt", digest="0"), ontology):
        said = claim.statement
        if isinstance(said, Attribute) and said.attribute == what:
            found.append(said.value)
        elif isinstance(said, Role) and said.organization.referent.kind == "Ring":
            if what == "leader" and said.role == "leader" and said.holder is not None:
                found.append(said.holder.text)
            elif what == "role" and said.holder is None:
                found.append(said.name)
    return tuple(dict.fromkeys(found))


@pytest.mark.parametrize(("text", "what", "values"), ROWS)
def test_what_is_said_of_a_ring(
    nlp: Language, ontology: Ontology, text: str, what: str, values: tuple[object, ...]
) -> None:
    assert _said(nlp, ontology, text + DEED, what) == values


def test_a_network_without_a_deed_is_no_ring(nlp: Language, ontology: Ontology) -> None:
    text = "The television network's head, Ana Lopes, said ratings were up."
    assert _said(nlp, ontology, text, "leader") == ()
