"""The words of each deed in the same sentence: all tell the same; and the same words of other matters, which tell nothing.

The article is of Friday, 14 June 2019.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

WORDS = (Path(__file__).parent / "data" / "deed_words.txt").read_text(encoding="utf-8")


GAPS = """
Nine girls were delivered from a brothel in Pune on Monday.
Nine girls were emancipated from a brothel in Pune on Monday.
The gang slew nine farmers near Gusau on Monday.
Nine abducted children were released to their parents in Chengdu on Monday.
""".strip().split("\n")
GAP = pytest.mark.xfail(strict=True, reason="the trained reader has it otherwise")


def told() -> list[object]:
    """Return each sentence with one of its words put in, and the lines that it gives; marked where they are not all read."""
    rows: list[object] = []
    for block in WORDS.split("\n\n"):
        sentence, *rest = [line for line in block.splitlines() if not line.startswith("#")] or [""]
        words = " ".join(line.strip()[2:] for line in rest if line.startswith("    | "))
        lines = sorted(line.strip() for line in rest if not line.startswith("    | "))
        for text in (sentence.format(word.strip()) for word in words.split(",") if word):
            rows.append(pytest.param(text, lines, marks=[GAP] if text in GAPS else []))
    return rows


@pytest.mark.parametrize(("text", "lines"), told())
def test_word_of_a_deed(nlp: Language, text: str, lines: list[str]) -> None:
    found = event_lines(claims_of(nlp, text, "2019-06-14"))
    assert sorted(slot_lines(found, "count", "price", "when")) == lines


SILENT = """
Scientists extracted DNA from nine mammoths in Siberia last year.
The airline airlifted 90 tourists from the island after the floods.
She retrieved nine suitcases from the hotel on Monday.
The farmer slaughtered 40 cows on Monday.
The visitors massacred the home side by nine goals on Monday.
Archaeologists unearthed 300 graves in Kent last year.
The museum took possession of 300 letters on Monday.
The telescope detected 40 objects beyond Neptune last year.
The company dissolved nine subsidiaries last year.
The firm offloaded 300 workers in May for 40 million euros.
Nine guests were poisoned by mushrooms at a wedding on Sunday.
He hid 40 eggs in the boot of his car for the children.
The choir squeezed 90 singers into a minibus on Sunday.
The school brought back 40 pupils after the holidays.
The insurer claimed 5 million pounds from the shipping line.
The hospital requested $4 million from the ministry in May.
Nine jurors were summoned to the court on Monday.
The bus picked up nine farmers near the market on Monday.
Locusts invaded nine villages in Kenya on Monday.
Fans surrounded the stadium on Monday and nine were turned away.
The referee punished nine players on Monday.
The virus claimed nine lives on Monday.
Kidnappings of the ball were few: the striker got it nine times in the first half.
Arrests of cardiac patients rose to 140 last year from 96 in 2017.
The club secured nine players for 5 million euros in June.
The agency advertised nine posts for 90,000 rupees each.
The teacher led nine pupils into the forest on Monday to look for mushrooms.
A carrier hid 39 parcels behind the counter.
Nine trainees were signed up in May for a course of 90,000 rupees.
Detectives in the novel have nine people in custody.
The couple shelled out 90,000 rupees for the cradle.
It was on Monday that the team freed itself of nine players.
The number of visitors rose to 140 last year from 96 in 2017.
Nine hikers were led out of the cave by guides on Monday.
The team that stormed the final on Saturday took eight of the nine medals.
The orchestra saw nine members released from their contracts on Monday.
The couple handed over 2 million euros in exchange for their house.
Volunteers snatched nine puppies from the flooded kennels on Monday.
The charity took nine children to the factory museum on Monday.
The army forced nine cars off the road in the race on Monday.
Nine runners bagged medals in Nairobi on Monday.
"""


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_same_word_of_another_matter(nlp: Language, text: str) -> None:
    assert event_lines(claims_of(nlp, text, "2019-06-14")) == []


# What the parser hangs on a word between is of the event before it; figures that rise and fall; one time of several parts.
BEHIND = table("""
A people smuggler who brought 69 Albanians to Suffolk in a fishing boat for up to £13,000 a head has been jailed.
    conviction
    transport  count=69  price=<=13000 GBP

Confiscated from the smugglers were 11 trucks, two boats and about R1.4m in cash.
    seizure  price=1400000 ZAR

Police named two suspects in the sale of eight babies in Medan over the past three years.
    sale  count=8  when=2016..2019

Kidnappings rose from 41 in 2017 to 96 last year.
    abduction  count=41  when=2017
    abduction  count=96  when=2018  stat

Arrests for smuggling fell to 96 last year from 140 in 2017.
    arrest  count=140  when=2017  stat
    arrest  count=96  when=2018  stat

There were 140 kidnappings in the state last year, up from 96 in 2017.
    abduction  count=140  when=2018  stat
    abduction  count=96  when=2017  stat

In the three months to May police freed 48 girls, against 31 in the same period of last year.
    rescue  count=31  when=2018-03..2018-05  stat
    rescue  count=48  when=2019-03..2019-05  stat

In January, February and March police freed 48 girls from brothels.
    rescue  count=48  when=2019-01..2019-03

In 2017, 2018 and the first five months of this year police freed 480 girls from brothels.
    rescue  count=480  when=2017..2019-05  stat

In the first quarter, police freed 48 girls from brothels.
    rescue  count=48  when=2019-01..2019-03

Police freed nine girls from brothels in the seven days to June 9.
    rescue  count=9  when=2019-06-03..2019-06-09

It was on Monday that police freed nine girls from a brothel.
    rescue  count=9  when=2019-06-10

Pirates who boarded a tanker on Saturday took eight of its crew.
    abduction  count=8  when=2019-06-08

Seven suspected robbers were paraded on Monday over the murder of a trader on May 25.
    arrest  count=7  when=2019-06-10
    killing  when=2019-05-25

Five people are to stand trial over the trafficking of 40 women from 2015 to 2017.
    charge  count=5
    trafficking  count=40  when=2015..2017

Three men were booked on 8 June for buying a girl for Rs 65,000.
    charge  count=3  when=2019-06-08
    purchase  price=65000 INR

A man was executed for killing two of the nine children he had kidnapped between 2008 and 2013.
    abduction  count=9  when=2008..2013
    conviction
    killing  count=2

Three smugglers were arrested at Harwich, four at Dover and one at Hull.
    arrest  count=1
    arrest  count=3
    arrest  count=4

A recruiter had collected P45,000 from each of the 14 women bound for Dubai.
    recruitment  count=14  price=45000 PHP

Villagers said 26 children had been taken to bangle factories in Jaipur in the past six months.
    transport  count=26  when=2018-12..2019-06

The couple handed over R$2 million on Monday in exchange for their mother.
    extortion  when=2019-06-10  price=2000000 BRL
""")


@pytest.mark.parametrize(("text", "lines"), BEHIND)
def test_numbers_behind_and_apart(nlp: Language, text: str, lines: list[str]) -> None:
    found = event_lines(claims_of(nlp, text, "2019-06-14"))
    assert sorted(slot_lines(found, "count", "price", "when")) == [
        " ".join(line.split("  ")) for line in lines
    ]
