"""Lists behind a line that ends in a colon, as releases have them: who is charged with what, what police seized."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, people_lines, slot_lines, table
from spacy.language import Language

TABLE = """
# each line is of those whom it names
The ring leader was sentenced on Friday. | Five other members of the organization pleaded guilty and were sentenced earlier: | - Curtis Poole, 38, of Decatur, the organization's enforcer: 240 months, for sex trafficking by force, fraud or coercion (February 8, 2023); | - Shanice Oglesby, 34, of Atlanta: 180 months, for conspiracy to commit sex trafficking (March 2, 2023);
    conviction target=ring leader when=2024-05-03
    conviction target=Curtis Poole offence=sex trafficking by force, fraud or coercion when=2023-02-08
    conviction target=Shanice Oglesby offence=conspiracy to commit sex trafficking when=2023-03-02
    conviction target=other members count=5

The 14-count indictment charges: | - Leonel Funes, 46, a Honduran national living in Yuma, with conspiracy to commit forced labor, forced labor and alien harboring; | - Josue Paz, 24, of Yuma, and Carlos Interiano, 37, of Choloma, with money laundering.
    charge target=Leonel Funes offence=conspiracy to commit forced labor+forced labor+alien harboring
    charge target=Josue Paz+Carlos Interiano offence=money laundering

The Prosecution Service has approved the following charges: | - Gurvinder Mahal, 32, of Surrey - extortion with a firearm (six counts), kidnapping, and directing a criminal organization | - Tyler Osgood, 28, of Abbotsford - kidnapping and unlawful confinement
    charge target=Gurvinder Mahal offence=extortion with a firearm+kidnapping+directing a criminal organization
    charge target=Tyler Osgood offence=kidnapping+unlawful confinement

# of what somebody is charged with, the law left out
Police arrested a woman in a brothel. The woman was charged with: | - Two counts of causing a person to enter into or remain in servitude, contrary to section 270.5(1) of the Criminal Code | - One count of money laundering. The maximum penalty for this offence is 20 years.
    arrest target=woman
    charge target=woman offence=causing a person to enter into or remain in servitude+money laundering

# what police seized, line by line
During searches for the smugglers, officers seized: | - EUR 212 000 in cash and cryptocurrency worth EUR 94 000; | - 61 forged residence permits; | - a pistol and ammunition.
    seizure target=cash+cryptocurrency+forged residence permits+pistol+ammunition price=212000 EUR+94000 EUR

# the line before says when
Police of three countries dismantled a trafficking network. | The action day against the traffickers on 27 February led to: | - 27 arrests | - 44 locations searched | - 23 victims safeguarded
    arrest count=27 when=2024-02-27
    bust target=trafficking network
    raid target=locations count=44 when=2024-02-27
    rescue target=victims count=23 when=2024-02-27

# parts of a total in brackets or behind a colon
The police carried out 27 arrests of traffickers (15 in Romania, 9 in Belgium and 3 in Germany).
    arrest target=traffickers count=27
    arrest target=traffickers count=15
    arrest target=traffickers count=9
    arrest target=traffickers count=3

Police dealt a blow to traffickers. Officers were deployed on Thursday, 2 May. | Results of the action day: | - 9 persons arrested (4 in Frankfurt and Offenbach, 3 in Alicante, 2 in Bonn) | - 26 victims safeguarded
    arrest target=persons count=9 when=2024-05-02
    arrest target=persons count=4 when=2024-05-02
    arrest target=persons count=3 when=2024-05-02
    arrest target=persons count=2 when=2024-05-02
    rescue target=victims count=26 when=2024-05-02

# of those who were held before
Police arrested 150 traffickers on Friday. Of those detained, 102 were foreign nationals, police said.
    arrest target=traffickers count=150 when=2024-05-03
"""

PEOPLE = """
# ages in brackets part the names of a list
The suspects, Lwazi Mntambo (51), Ayanda Sikhosana (38), Bulelani Faku (24) and Estevao Macuacua (40), appeared in court on Wednesday on charges of kidnapping.
    Ayanda Sikhosana  suspect  charged
    Bulelani Faku  suspect  charged
    Estevao Macuacua  suspect  charged
    Lwazi Mntambo  suspect  charged

The accused have been identified as Mohd. Aslam Qureshi @ Vicky and Balwinder Dhanoa of Ludhiana. They were charged with trafficking.
    Balwinder Dhanoa  suspect  charged
    Mohd. Aslam Qureshi  suspect  charged

# who is held by what a list is of
A team raided a den in Teknaf on Saturday and arrested three members of a trafficking syndicate. Sixty people were rescued. | The arrestees are: | • Md. Kalu Mia @ Kalu Daktar (42), ring leader, son of late Abdus Sobhan, Maheshkhali, Cox's Bazar; | • Mst. Hasina Begum (38), cashier, Chakaria, Cox's Bazar; and | • Nur Kabir (24), boatman, Teknaf, Cox's Bazar.
    Abdus Sobhan  relative
    Hasina Begum  suspect  arrested
    Md. Kalu Mia  suspect  arrested
    Nur Kabir  suspect  arrested

# of "the convict" nobody is one
Bo Ek, aged 46, was convicted of trafficking in May. The convict lured 38 women to Kuwait, where they had to work without pay. One of them, Ada Obi, aged 22, died in October 2019.
    Ada Obi  victim
    Bo Ek  suspect  convicted

# put off
Lord Rowan deferred sentence on the trafficker Bo Ek, who was found guilty on Monday, until May.
    Bo Ek  suspect  convicted
    Rowan  official

Agents stormed a house where migrants were held for ransom and came upon Walter Souza handcuffed to a water pipe.
    Walter Souza  other

A fourth defendant, Jaime Rios, 51, the owner of the house where migrants were held, was dismissed from the case in March.
    Jaime Rios  suspect

# who is one of the victims was held by nobody of the law
Alan Forde (54), one of the victims, who has waived his right to anonymity, was held on the site for 16 years.
    Alan Forde  victim

# one Ann Lee is she
The case stemmed from a referral of the police, following the arrest in Brisbane in May of one Gregory Stroud, 58, for trafficking.
    Gregory Stroud  suspect  arrested

"It was hard," said HSI Phoenix Special Agent in Charge Raymond Ocasio after nine traffickers were arrested.
    Raymond Ocasio  official
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_what_lists_tell(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2024-05-05"))
    slots = ("target", "offence", "count", "price", "when")
    assert sorted(slot_lines(told, *slots)) == lines


@pytest.mark.parametrize(("text", "people"), table(PEOPLE))
def test_people_of_lists(nlp: Language, text: str, people: list[str]) -> None:
    assert people_lines(claims_of(nlp, text, "2024-05-05")) == people
