"""Who is held, tried or jailed for a deed is told of as the one who did it."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

TABLE = """
Two brokers were arrested in Niamey on suspicion of smuggling migrants from Gao.
    arrest
    transport agent=brokers

A Dutch court convicts four members of a Nigerian confraternity of trafficking women to Italy for prostitution.
    conviction agent=Dutch court
    trafficking agent=members

Two soldiers were arrested on charges of smuggling rifles to rebels.
    arrest
    transport agent=soldiers

Nine policemen have been arrested for their role in abducting and killing two traders.
    abduction agent=policemen
    arrest
    killing agent=policemen

A woman from Perth is to face a court today, charged with trafficking a girl to Lahore.
    charge
    trafficking agent=woman

The coast guard intercepted two boats carrying 113 migrants and detained a sailor suspected of smuggling them.
    arrest agent=coast guard
    seizure agent=coast guard
    transport agent=sailor

Nine girls abducted last month from a school in Jangebe by armed bandits are freed after talks.
    abduction agent=armed bandits
    rescue

A grand jury returned an indictment against five people for their roles in a scheme to smuggle migrants.
    charge agent=grand jury

A nurse was jailed for four years for the sale of nine infants.
    conviction
    sale agent=nurse

Police charged a farmer with the abduction of two boys.
    abduction agent=farmer
    charge agent=Police

The sailor who was arrested for the killing of a hostage denies it.
    arrest
    killing agent=sailor

A court in Lomé convicted two drivers of the trafficking of 14 girls.
    (missed: the parser hangs the deed on the people)
    conviction agent=Dutch court
    trafficking agent=drivers

# who claims it did it
The Islamic State claimed responsibility for the kidnapping of 12 workers in Ghor.
    abduction agent=Islamic State

The rebels have claimed responsibility for kidnapping two teachers.
    abduction agent=rebels

Nobody has claimed responsibility for the abduction of the two nurses.
    abduction

# who abducts people arrests nobody
The militia arrested 12 aid workers and held them for ransom.
    abduction agent=militia

Hezbollah captured two soldiers and demanded a ransom of two million dollars.
    (missed: a body that is known by name alone)
    abduction agent=Hezbollah
    extortion agent=Hezbollah

# what a court does is no deed, and what comes before an arrest is another's
Police arrested 200 people on charges of trafficking in May.
    arrest agent=Police

Police arrested nine men after the rescue of four girls.
    arrest agent=Police
    rescue
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_blamed(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2016-03-02"))
    assert sorted(slot_lines(told, "agent")) == lines
