"""Press releases of prosecutors and police: lists of defendants, "the defendant", plea and sentence."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, people_lines, slot_lines, table
from spacy.language import Language

PEOPLE = table("""
# lists of people under a line that says who they are
A federal grand jury has returned an indictment in the case. | The defendants are: | - Noreen Falk, 44, of Tulsa, charged with conspiracy to commit forced labor; | - Ivo Petrov, 39, of Norman, charged with forced labor and visa fraud; and | - Lidia Marsh, 35, of Norman, charged with visa fraud.
    Ivo Petrov  suspect  charged
    Lidia Marsh  suspect  charged
    Noreen Falk  suspect  charged

Four people were sentenced on Monday for their roles in a human smuggling scheme. | Those sentenced are: | Marco Rivas, 31, of Laredo - 84 months in prison; | Tina Solis, 28, of Laredo - 60 months in prison.
    Marco Rivas  suspect  sentenced
    Tina Solis  suspect  sentenced

The following were charged: Paul Merritt, 33, of Leeds; Dean Hollis, 29, of Leeds; and Tara Quinn, 41, of Hull.
    Dean Hollis  suspect  charged
    Paul Merritt  suspect  charged
    Tara Quinn  suspect  charged

Kano police have arrested six men over the abduction of a trader. | The suspects are: | 1. Musa Garba, 32, of Rano | 2. Bala Idris, 41, of Kura | Two rifles were recovered from them.
    Bala Idris  suspect  arrested
    Musa Garba  suspect  arrested

Officers of the squad arrested five members of a kidnapping syndicate. They are: Musa Garba aged 32, Bala Idris aged 41, and Yusuf Danladi aged 27.
    Bala Idris  suspect  arrested
    Musa Garba  suspect  arrested
    Yusuf Danladi  suspect  arrested

The accused have been identified as Ramesh Kumar (42), Sunita Devi (38) and Imran Khan (27), all residents of Gaya.
    Imran Khan  suspect  suspected
    Ramesh Kumar  suspect  suspected
    Sunita Devi  suspect  suspected

# who is listed is what the line says, and no more
Police arrested three men and rescued nine girls on Friday. Those rescued are: Ada Obi, 12; Ifeoma Eze, 14; and Ngozi Ude, 11.
    Ada Obi  victim
    Ifeoma Eze  victim
    Ngozi Ude  victim

Two of the defendants were convicted of kidnapping on Monday. The defendants are: Carl Wynn, 50; Otis Marsh, 22; and Jessie Boon, 47.
    Carl Wynn  suspect  charged
    Jessie Boon  suspect  charged
    Otis Marsh  suspect  charged

Six smugglers were jailed in May. The case was investigated by: Inspector Joan Tarrant; and Sergeant Hugh Pell.
    Hugh Pell  official
    Joan Tarrant  official

# "the defendant" is who was told to be before the law
Anna Petrenko, 41, was arrested in May on charges of human trafficking. In November the court found the defendant guilty and sentenced her to nine years in prison.
    Anna Petrenko  suspect  sentenced

Grace Adewale was arraigned on a three-count charge of procuring girls for prostitution in Mali. The judge sentenced the convict to five years imprisonment.
    Grace Adewale  suspect  sentenced

The agency has secured the conviction of one Tunde Alabi. Justice Ruth Okeke sentenced the convict to seven years imprisonment.
    Ruth Okeke  official
    Tunde Alabi  suspect  sentenced

Detectives arrested Neil Farrow at the port on Tuesday. The suspect was charged with kidnapping a clerk.
    Neil Farrow  suspect  charged

# and nobody else
Chidi Okafor, 9, was abducted near the market in May. The suspect was arrested on Friday.
    Chidi Okafor  victim

Neil Farrow and Colin Tate were arrested on Tuesday. The defendant was convicted of kidnapping.
    Colin Tate  suspect  arrested
    Neil Farrow  suspect  arrested

Sergeant Hugh Pell testified on Monday. The defendant was sentenced to nine years for kidnapping.
    Hugh Pell  official
""")


@pytest.mark.parametrize(("text", "lines"), PEOPLE)
def test_people_before_the_law(nlp: Language, text: str, lines: list[str]) -> None:
    assert people_lines(claims_of(nlp, text, "2021-10-19")) == lines


EVENTS = table("""
# "they" are two who are named side by side
Laura Finch and Peter Doyle were convicted on Friday. They recruited homeless men in Riga and forced them to lay paving for no pay.
    conviction  target=Laura Finch+Peter Doyle
    exploitation  agent=Laura Finch+Peter Doyle  target=homeless men
    recruitment  agent=Laura Finch+Peter Doyle  target=homeless men

A husband and wife from Perth have been charged with servitude offences. They allegedly kept two Thai women at their restaurant.
    charge  target=husband+wife
    exploitation  agent=husband+wife  target=Thai women

Amos Reid and Gary Holt ran the house. They smuggled nine boys from Vietnam to Leeds.
    transport  agent=Amos Reid+Gary Holt  target=boys

Ren Wei and his sister ran the gang, prosecutors say. They sold four babies to couples in Hebei.
    sale  agent=Ren Wei+sister  target=babies

# a plea or verdict, and the sentence
Shirin Malik pleaded guilty to child abduction and was jailed for three years and four months.
    conviction  target=Shirin Malik
    conviction  target=Shirin Malik

Oleg Dunin was found guilty of kidnapping in March. On Monday he was sentenced to 12 years in prison.
    conviction  target=Oleg Dunin
    conviction  target=Oleg Dunin

A jury convicted Ray Coyle of extortion on Friday. The jury convicted Coyle after two hours.
    conviction  agent=jury  target=Ray Coyle

Dina Haas was sentenced to six years in prison for selling two girls. Haas was jailed on Tuesday.
    conviction  target=Dina Haas
    sale  agent=Dina Haas  target=girls
""")


@pytest.mark.parametrize(("text", "lines"), EVENTS)
def test_who_does_it(nlp: Language, text: str, lines: list[str]) -> None:
    found = slot_lines(event_lines(claims_of(nlp, text, "2021-10-19")), "agent", "target")
    assert sorted(" ".join(line.split("  ")) for line in lines) == sorted(found)
