"""Who is held, tried or jailed for a deed is told of as the one who did it."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

from ringtrace.nouns import Event

TABLE = """
Two brokers were arrested in Niamey on suspicion of smuggling migrants from Gao.
    arrest
    transport agent=brokers

A Dutch court convicts four members of a Nigerian confraternity of trafficking women to Italy for prostitution.
    conviction agent=Dutch court
    trafficking agent=members

Two soldiers were arrested on charges of smuggling rifles to rebels.
    arrest
    trafficking agent=soldiers

Nine policemen have been arrested for their role in abducting and killing two traders.
    abduction agent=policemen
    arrest
    killing agent=policemen

A woman from Perth is to face a court today, charged with trafficking a girl to Lahore.
    charge
    trafficking agent=woman

The coast guard intercepted two boats carrying 113 migrants and detained a sailor suspected of smuggling them.
    arrest agent=coast guard
    rescue agent=coast guard
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

# who did it, told in a sentence after the deed
# two deeds of one doer, with the source at the end
Gunmen abducted and killed a priest in Jos on Monday, police said.
    abduction agent=Gunmen
    killing agent=Gunmen

The gang kidnapped and later freed nine farmers, a local official said.
    abduction agent=gang
    rescue

# a part of a gang that has a name acts for it
A cell of the Jalisco cartel kidnapped two agents in Cenobio Moreno on Monday.
    abduction agent=Jalisco cartel

Two traders were kidnapped on Monday in Cenobio Moreno. A faction of the ADF is held responsible by the army.
    abduction agent=ADF

# the gang that has somebody took him, and not who has him on a list
A trader was kidnapped on Sunday. The ELN has him, the governor said.
    abduction agent=ELN

A trader was kidnapped on Sunday. The police have him on a list.
    abduction

Two teachers sold 13 pupils to a farm near Maxixe. Police brought them back on Thursday.
    rescue agent=Police
    sale agent=teachers

# whose attack it was, told after it, and not that of others on something else
Gunmen killed nine people in a bar in Milagro on Sunday. Members of Los Lobos attacked the bar, police said.
    killing agent=Gunmen+Los Lobos

Three traders were abducted in Jos on Friday. Angry youths attacked the police station on Saturday.
    abduction

Nine farmers were killed near Zaria on Friday by gunmen. Soldiers attacked the bandits on Saturday.
    killing agent=gunmen

Seven herders were kidnapped near Bossangoa on Thursday. The army blamed Seleka rebels for the attack.
    abduction agent=Seleka rebels

A girl of 12 was kidnapped from the market in Purnia. Her family accuses a neighbour, who has left the town.
    abduction agent=neighbour

A boy was kidnapped in Kano. Local bandits are believed to be behind it.
    abduction agent=Local bandits

Nine people were killed in Kano by gunmen. It was the work of Boko Haram, a general said.
    killing agent=gunmen+Boko Haram

A boy was kidnapped in Kano. The kidnapping is blamed on a gang.
    abduction agent=gang

A girl of six was abducted from her home. Her stepfather took her away, the village chairman said.
    abduction agent=stepfather

Seven herders were kidnapped near Bossangoa. Villagers said the kidnappers were former Seleka rebels.
    abduction agent=former Seleka rebels

Father Otto Brandt was kidnapped on Sunday near Amalfi. The bishop says that the National Liberation Army did it.
    abduction agent=National Liberation Army

# and where it is not told
Seven herders were kidnapped near Bossangoa. No group has claimed responsibility.
    abduction

Seven herders were kidnapped near Bossangoa. Police accuse Seleka rebels of burning nine houses.
    abduction

A boy was kidnapped in Kano. He was freed on Monday and his uncle took him to hospital.
    abduction
    rescue

Nine people were abducted in Kano. The bandits were not responsible, he said.
    abduction

# who abducts people arrests nobody
Armed men attacked a gold mine in Narena on Sunday. Two Chinese workers were taken away.
    abduction

Two nurses were taken away by armed men on Monday.
    abduction agent=armed men

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

# who is held for a ransom does not ask for it
The gang held the trader for a ransom of N5 million.
    abduction agent=gang
    extortion agent=gang

A gang kidnapped the teacher for a ransom of 2 million rand.
    abduction agent=gang
    extortion agent=gang
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_blamed(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2016-03-02"))
    assert sorted(slot_lines(told, "agent")) == lines


def test_whom_somebody_only_blames_is_alleged_to_have_done_it(nlp: Language) -> None:
    text = "Seven herders were kidnapped near Kano on Monday. The army blames rebels."
    told = [c for c in claims_of(nlp, text, "2016-03-02") if isinstance(c.statement, Event)]
    assert [c.status for c in told] == ["asserted", "alleged"]
    assert len(event_lines(told)) == 1
