"""Funds and campaigns: text in, what they are for out, with how sure it is."""

from __future__ import annotations

import pytest
from lines import claims_of
from spacy.language import Language

from ringtrace.nouns import Attribute

DEED = "Police freed nine children in Accra on Monday. "
ROWS = [
    ("The fund will encourage people to report kidnappings and volunteers to look for children.", [("encourage people to report kidnappings and volunteers to look for children", "planned")]),
    ("The fund, which was started by two actors, will pay for lawyers.", [("pay for lawyers", "planned")]),
    ("The campaign will teach drivers to spot smugglers, combining the work of three agencies.", [("teach drivers to spot smugglers", "planned")]),
    ("The fund helps families find stolen children.", [("helps families find stolen children", "asserted")]),
    ("The campaign aims to warn students of false offers.", [("warn students of false offers", "asserted")]),
    ("The campaign will also try to raise awareness of child labour.", [("raise awareness of child labour", "planned")]),
    ("The foundation launched a fund to help the survivors.", [("help the survivors", "asserted")]),
    ("The foundation launched a fund dedicated to using the internet to stop abductions.", [("using the internet to stop abductions", "asserted")]),
    ("The charity launched a helpline for parents.", [("for parents", "asserted")]),
    ("The charity launched a campaign against child labour.", [("against child labour", "asserted")]),
    ("The charity launched a helpline for parents. The helpline will answer calls in four languages.", [("answer calls in four languages", "planned"), ("for parents", "asserted")]),
    ("The charity founded a fund in March. The fund raised 40,000 euros.", []),
    ("The fund will not pay ransoms.", []),
    ("If the state agrees, the fund may pay for schools.", []),
    ("The fund was closed in May.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "purposes"), ROWS)
def test_what_a_fund_is_for(nlp: Language, text: str, purposes: list[tuple[str, str]]) -> None:
    found = [
        (claim.statement.value, claim.status)
        for claim in claims_of(nlp, DEED + text)
        if isinstance(claim.statement, Attribute) and claim.statement.attribute == "purpose"
    ]
    assert sorted(found) == purposes


def test_who_says_so(nlp: Language) -> None:
    claims = claims_of(nlp, DEED + "The fund will pay for lawyers, the charity said.")
    found = [
        c for c in claims if isinstance(c.statement, Attribute) and c.key.startswith("purpose")
    ]
    assert [c.source.text for c in found if c.source] == ["charity"]
    assert [c.evidence[0].quote for c in found] == ["pay for lawyers"]


def test_a_fund_in_other_news_has_no_claim(nlp: Language) -> None:
    assert claims_of(nlp, "The fund will invest in railways and ports.") == []
