"""Capitals, lower case and title case do not change what is read."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

TABLE = """
POLICE ARRESTED NINE KIDNAPPERS IN LIMA ON MONDAY.
    arrest agent=POLICE target=KIDNAPPERS place=LIMA count=9

police arrested nine kidnappers in lima on monday.
    arrest agent=police target=kidnappers place=lima count=9

Police Arrest Nine Kidnappers In Lima
    arrest agent=Police target=Kidnappers place=Lima count=9

SAN SALVADOR, 12 MAR 89 -- GUERRILLAS KIDNAPPED TWO MAYORS IN CHALATENANGO.
    abduction agent=GUERRILLAS target=MAYORS place=CHALATENANGO count=2

san salvador, 12 mar 89 -- guerrillas kidnapped two mayors in chalatenango.
    (missed: a dateline in lower case is taken for who did it)
    abduction agent=guerrillas target=mayors place=chalatenango count=2

THE MAYOR WAS MURDERED BY UNIDENTIFIED MEN.
    killing agent=UNIDENTIFIED MEN target=MAYOR

the mayor was murdered by unidentified men.
    killing agent=unidentified men target=mayor

Two Mayors Kidnapped By Rebels In Peru
    abduction agent=Rebels target=Mayors place=Peru count=2

TWO MAYORS KIDNAPPED BY REBELS IN PERU
    abduction agent=REBELS target=MAYORS place=PERU count=2

THE ARMY FREED 12 HOSTAGES IN MEDELLIN.
    rescue agent=ARMY target=HOSTAGES place=MEDELLIN count=12

the army freed 12 hostages in medellin.
    rescue agent=army target=hostages place=medellin count=12

Army Frees 12 Hostages In Medellin
    rescue agent=Army target=Hostages place=Medellin count=12

THE GANG MOVED 40 MIGRANTS FROM LIBYA TO MALTA.
    transport agent=GANG target=MIGRANTS origin=LIBYA destination=MALTA count=40

the gang moved 40 migrants from libya to malta.
    transport agent=gang target=migrants origin=libya destination=malta count=40

LENA MAREK WAS SENTENCED TO NINE YEARS FOR TRAFFICKING.
    conviction target=LENA MAREK

Gang Abducts 12 Girls, Sells Them In Hebei
    abduction agent=Gang target=Girls count=12
    sale agent=Gang target=Girls place=Hebei count=12
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_letters(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2016-03-02"))
    slots = ("agent", "target", "place", "origin", "destination", "count")
    assert sorted(slot_lines(told, *slots)) == lines
