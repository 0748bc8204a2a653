"""What only an accuser says is alleged; what is still to come is planned; what the text denies, denied."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

TABLE = """
# an indictment, a complaint, the prosecution in court
According to the indictment, Omar Reyes smuggled women to Houston and forced them to work in bars.
    exploitation status=alleged
    transport status=alleged

The indictment says that Omar Reyes sold five women to a bar owner. He also smuggled three teenagers across the border.
    sale status=alleged
    transport status=alleged

Prosecuting counsel Tunde Ekwueme told the court that the defendants had kidnapped 22 passengers.
    abduction status=alleged

The charge sheet says that the brothers sold 14 girls. Police rescued the girls in June.
    rescue
    sale status=alleged

The prosecutor said that nine men had been arrested.
    arrest

# a mere order of the law, or what is to come
Ana Lopes is to be charged on Tuesday with syndicated illegal recruitment and qualified trafficking in persons.
    charge status=planned

The first six women are to be brought home to their families on Thursday.
    reunion status=planned

Kent Police denied press reports according to which a 19-year-old worker had been kidnapped in August.
    abduction status=denied
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_status_of_what_is_told(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2019-06-14"))
    assert sorted(slot_lines(told, "status")) == lines
