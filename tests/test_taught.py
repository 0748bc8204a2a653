"""What the trained reader of events adds, gives to what it is of, and takes away: text in, kinds and values out.

The sentences are none that it was trained on. The article is of Friday, 14 June 2019.
"""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

ROWS = table("""
# a day beside another day
After a week of searching, on 4 June, officers pulled nine weavers out of a cellar in Osmere; the owner, who had held them since March, got away.
    rescue count=9 when=2019-06-04

# further numbers of the same kind, each with a day of its own
Soldiers brought 61 girls out of the camps in 2016, 29 in 2017 and a mere 15 in 2018.
    rescue count=15 when=2018 stat
    rescue count=29 when=2017 stat
    rescue count=61 when=2016 stat

# words of a kind that tell of something else
The deal freed the firm from its debts and released 40 million euros for new ships.

The striker was released by the club in May and sold for 3 million euros in June.

The senator was charged with insulting the president and was freed on bail after two days.

The army said that 14 rebels were killed and nine captured in fighting near the border.
""")


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_kinds_and_values(nlp: Language, text: str, lines: list[str]) -> None:
    found = event_lines(claims_of(nlp, text, "2019-06-14"))
    assert sorted(slot_lines(found, "count", "price", "when")) == lines
