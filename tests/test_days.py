"""Days that a sentence leaves out: text in, the happenings with their day out (Thursday, 13 June 2019)."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

from ringtrace.nouns import Event

ROWS = table("""
# when the operation was
Police have freed 48 children from farms near Soubre. The operation took place on Sunday, said Luc Zaka of the unit.
    rescue when=2019-06-09

Police have freed 48 children from farms near Soubre. The concert took place on Sunday.
    rescue

Gunmen attacked a village near Loma on Sunday, killing nine traders.
    killing when=2019-06-09

# when there was one like it before
Police have arrested 40 people in Loma in the first operation against the clan since 1984.
    arrest
    raid

Police have arrested 40 people in Loma since Sunday.
    arrest when=2019-06-09..

# when they did what they were caught for
Two men were arrested on Monday for their involvement in abducting and killing a trader in 2016.
    abduction when=2016
    arrest when=2019-06-10
    killing when=2016

# verbs that only say that it was
The kidnapping of nine migrants near Loma took place on Sunday, a shelter said.
    abduction when=2019-06-09

The arrest of the ring's leader, Ana Dias, happened in Recife on Monday.
    arrest when=2019-06-10

Ivo Reis, a trader, has been missing since June 3, when he was kidnapped in Recife.
    abduction when=2019-06-03

# at the end of a sentence, behind a clause that tells of nothing
Portuguese police broke up a ring that made children steal in Lisbon on June 7.
    bust when=2019-06-07
    exploitation

A squad rescued a girl of nine, sold by her cousin, in Loma on Sunday.
    rescue when=2019-06-09

# in a clause on somebody
A girl who went missing from Loma in May was freed by police on Sunday.
    rescue when=2019-06-09

# one hearing
A court in Recife on Monday sentenced five people for kidnapping. Rita Alves was given nine years.
    conviction when=2019-06-10
    conviction when=2019-06-10

A court in Recife on Monday sentenced Rita Alves to nine years for kidnapping a nurse. Ivo Reis had been jailed for three years.
    abduction
    conviction
    conviction when=2019-06-10

A court in Recife on Monday sentenced Rita Alves for kidnapping a nurse. In May Ivo Reis was given nine years. Ana Dias was jailed for life.
    abduction
    conviction
    conviction when=2019-05
    conviction when=2019-06-10

# one operation
Police raided a farm near Elko on Sunday and freed 12 men.
    raid when=2019-06-09
    rescue when=2019-06-09

Police raided a farm near Elko on Sunday. Three guards were arrested in the raid.
    arrest when=2019-06-09
    raid when=2019-06-09

Police raided a farm near Elko on Sunday. Three guards were arrested at the scene.
    arrest when=2019-06-09
    raid when=2019-06-09

Police raided a farm near Elko on Sunday and arrested three guards. Officers also seized six guns.
    arrest when=2019-06-09
    raid when=2019-06-09
    seizure when=2019-06-09

# another one
Police raided a farm near Elko on Sunday. Three traffickers were also arrested in Reno.
    arrest
    raid when=2019-06-09

Police raided a farm near Elko on Sunday. Two more traffickers were arrested in a separate operation.
    arrest
    raid when=2019-06-09

Police raided a farm near Elko on Sunday. Three guards have been arrested.
    arrest
    raid when=2019-06-09
""")


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_day_left_out(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2019-06-13"))
    assert sorted(slot_lines(told, "when")) == lines


def test_a_day_told_before_is_shown_with_its_words(nlp: Language) -> None:
    text = "Police raided a farm near Elko on Sunday. Three guards were arrested in the raid."
    arrest = next(
        c
        for c in claims_of(nlp, text, "2019-06-13")
        if isinstance(c.statement, Event) and c.statement.kind == "arrest"
    )
    assert [e.quote for e in arrest.evidence] == [
        "Three guards were arrested in the raid.",
        "Police raided a farm near Elko on Sunday.",
    ]
