"""Counts: how many, of whom, within which bounds, as news writes it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ringtrace.ingest.finders import find_values
from ringtrace.ingest.parsed import Doc
from ringtrace.nouns import Count

# Text, and every count in it: bounds (31, >=900, <=50, ~48000, 10-20) and the counted noun, or *
# where the number stands alone.
PLAIN = [
    ("Police rescued 31 infants in the raid.", "31 infants"),
    ("Officers freed nineteen men from a brick kiln.", "19 men"),
    ("Thirty-one infants were handed to a welfare home.", "31 infants"),
    ("Customs officers seized 1,152 parrots at the port.", "1152 parrots"),
    ("The unit has rescued 8 000 children since it was set up.", "8000 children"),
    ("Some of the 12,405 files name no victim.", "12405 files"),
    ("The state has 1,20,000 brick workers, an official said.", "120000 workers"),
    ("The survey covered 2.5 lakh households.", "250000 households"),
    ("About 1.5 million people work in the sector.", "~1500000 people"),
    ("Two-and-a-half million people were affected.", "2500000 people"),
    ("One hundred and twenty-three passengers were on board.", "123 passengers"),
    ("The gang held two hundred and six migrants in a warehouse.", "206 migrants"),
    ("Three thousand four hundred workers were registered.", "3400 workers"),
    ("A hundred officers took part in the raid.", "100 officers"),
    ("Nearly a thousand girls are missing.", "~1000 girls"),
    ("Three young Nigerian women escaped on foot.", "3 women"),
    ("Two suspected traffickers were arrested at the bus station.", "2 traffickers"),
    ("Five alleged members of the gang were charged.", "5 members"),
    ("Police arrested four Chinese nationals and a driver.", "4 nationals"),
    ("Seven Bangladeshi construction workers were freed.", "7 workers"),
    ("The court sentenced 14 members of the network.", "14 members"),
    ("Two sisters and their brother were held.", "2 sisters"),
    ("Both the mother and her 3 children are safe.", "3 children"),
    ("Officers found six pistols, 240 rounds of ammunition and two cars.",
     "6 pistols; 240 rounds; 2 cars"),
    ("Detectives searched 17 flats and three warehouses.", "17 flats; 3 warehouses"),
    ("Last year police broke up 37 trafficking rings.", "37 rings"),
    ("The agency cracked 2,216 cases of child trafficking.", "2216 cases"),
    ("Police seized 43 forged passports and nine mobile phones.", "43 passports; 9 phones"),
    ("The five-month-old twins were found in a van.", "2 twins"),
    ("The triplets were returned to their grandmother.", "3 triplets"),
    ("Police freed a dozen girls from the bar.", "12 girls"),
    ("Half a dozen men armed with rifles stopped the bus.", "6 men"),
    ("Two dozen women were put on a boat.", "24 women"),
    ("The army freed three dozen hostages.", "36 hostages"),
    ("One officer was shot dead in the exchange.", "1 officer"),
    ("Police arrested one suspect and are looking for three others.", "1 suspect; 3 others"),
    ("Ten others are still at large.", "10 others"),
    ("A further nine people were detained on Friday.", "9 people"),
    ("Another 14 were arrested in Fujian.", "14 *"),
    ("An additional 22 suspects surrendered.", "22 suspects"),
    ("The other two defendants pleaded not guilty.", "2 defendants"),
    ("All 47 passengers were brought ashore.", "47 passengers"),
    ("The first six women flew home on Thursday.", "6 women"),
    ("The remaining 11 hostages were freed a day later.", "11 hostages"),
    ("His two accomplices fled.", "2 accomplices"),
    ("Eleven were arrested and three were killed.", "11 *; 3 *"),
    ("Of the 61 detained, 42 were in Fujian and 15 in Guangdong.", "61 *; 42 *; 15 *"),
    ("Police arrested 76 suspects, 12 of them women.", "76 suspects; 12 *"),
    ("Eighty-five passengers, 12 of them minors, were rescued.", "85 passengers; 12 *"),
    ("Eight of the 23 captives were children.", "8 *; 23 captives"),
    ("Two of the men were released for lack of evidence.", "2 *"),
    ("They abducted 24 children, at least three of whom were never found.", "24 children; >=3 *"),
    ("Police arrested the three in a hotel.", "3 *"),
    ("The three are to appear in court.", "3 *"),
    ("The suspects, four men and two women, were remanded.", "4 men; 2 women"),
    ("Fourteen people were arrested, nine in Sicily, three in Rome and two in Bari.",
     "14 people; 9 *; 3 *; 2 *"),
    ("In 2015, 688 children and 1,053 women were rescued.", "688 children; 1053 women"),
    ("SIX PEASANTS WERE KIDNAPPED BY 20 GUERRILLAS NEAR THE RIVER.", "6 peasants; 20 guerrillas"),
    ("Police bust ring, free 31", "31 *"),
    ("62 held in child trafficking crackdown", "62 *"),
    ("11 Arrested, 3 Rescued in Raid on Massage Parlors", "11 *; 3 *"),
    ("Nigeria: Gunmen Kidnap 15 Bus Passengers", "15 passengers"),
    ("India police rescue 52 child workers from factories", "52 workers"),
    ("The group of 38 boys was brought to Jaipur by train.", "38 boys"),
    ("A gang of five men robbed the convoy.", "5 men"),
    ("The indictment names 8 defendants in 3 states.", "8 defendants; 3 states"),
    ("Agents raided homes in seven cities across three provinces.", "7 cities; 3 provinces"),
    ("He was charged with three counts of kidnapping.", "3 counts"),
    ("The eight-member gang was arrested in Lagos.", "8 gang"),
    ("A 14-strong gang was dismantled.", "14 gang"),
]  # fmt: skip

BOUNDED = [
    ("More than 8,000 children were rescued.", ">=8000 children"),
    ("Over 100 officers searched the compound.", ">=100 officers"),
    ("At least 40 people were moved across the border.", ">=40 people"),
    ("No fewer than 25 persons were abducted on the highway.", ">=25 persons"),
    ("Not less than 60 persons were kidnapped in the state.", ">=60 persons"),
    ("Upwards of 300 migrants were held.", ">=300 migrants"),
    ("In excess of 500 firearms were recovered.", ">=500 firearms"),
    ("Well over 200 girls passed through the house.", ">=200 girls"),
    ("Above 90 suspects were paraded.", ">=90 suspects"),
    ("The ring moved 60 or more women.", ">=60 women"),
    ("More than a dozen gunmen attacked the school.", ">=12 gunmen"),
    ("More than two dozen officers were hurt.", ">=24 officers"),
    ("More than 1.2 million tablets were seized.", ">=1200000 tablets"),
    ("A minimum of 15 children were sold.", ">=15 children"),
    ("Police freed 100-plus workers from the farm.", ">=100 workers"),
    ("Up to 50 migrants were packed into each truck.", "<=50 migrants"),
    ("As many as 300 girls were taken.", "<=300 girls"),
    ("Fewer than 20 cases reached the courts.", "<=20 cases"),
    ("Less than 100 victims were identified.", "<=100 victims"),
    ("No more than ten people knew of the plan.", "<=10 people"),
    ("At most 30 of the girls are still held.", "<=30 *"),
    ("A maximum of 12 passengers fit in the boat.", "<=12 passengers"),
    ("About 30 gunmen stormed the village.", "~30 gunmen"),
    ("Around 200 people were freed.", "~200 people"),
    ("Some 48,000 boxes of fake medicine were seized.", "~48000 boxes"),
    ("Approximately 70 workers were found in the sheds.", "~70 workers"),
    ("Roughly 90 women were recruited.", "~90 women"),
    ("Nearly 900 people were abducted in four months.", "~900 people"),
    ("Almost 60 suspects have been detained.", "~60 suspects"),
    ("Close to 400 officers were deployed.", "~400 officers"),
    ("An estimated 5,000 children work in the mines.", "~5000 children"),
    ("The gang had 20 or so members.", "~20 members"),
    ("Thirty-odd men were seen in the forest.", "~30 men"),
    ("Just under 80 passports were found.", "~80 passports"),
    ("Between 10 and 20 women were moved each month.", "10-20 women"),
    ("Police believe between 30 and 40 people were on board.", "30-40 people"),
    ("Three to five women shared each room.", "3-5 women"),
    ("The gang has 15-20 members.", "15-20 members"),
    ("From 25 to 30 hostages were in the camp.", "25-30 hostages"),
    ("Two or three men waited in the car.", "2-3 men"),
    ("They hired five or six drivers.", "5-6 drivers"),
    ("The number of arrests rose from 860 to 1,152.", "860 *; 1152 *"),
    ("Cases fell to 44 from 61 a year earlier.", "44 *; 61 *"),
]  # fmt: skip

NOTHING = [
    "Dozens of women were freed.",
    "Several suspects were arrested and scores of victims identified.",
    "Hundreds of migrants and thousands of refugees crossed.",
    "A couple of brokers took the child.",
    "A married couple was arrested.",
    "The 47-year-old was arrested at home.",
    "Wu Guiying, 52, was sentenced to death.",
    "Lin Dashan (39) and his wife were held.",
    "The boy, aged 11, was found unharmed.",
    "She was 16 when she was taken.",
    "The girls were between nine and 15 years of age.",
    "He was sentenced to 12 years in prison and five years' probation.",
    "The child was held for three days and two nights.",
    "The arrests were made at 3 a.m. and 4:30 p.m. on May 3.",
    "The bus left at 14:30 hours.",
    "In 2015 the court heard the case.",
    "The 2015 raid failed.",
    "Forty percent of the fund, or 12.5%, was spent.",
    "Officers seized 45 kg of heroin and 1.5 tonnes of ivory.",
    "They found two kilograms of cocaine, 300 grams of heroin and 40 litres of acid.",
    "The farm lies 20 km from the town and 3 miles from the coast.",
    "He was charged under Section 370 and Article 240 of the penal code.",
    "Court No. 3 sits on Route 66.",
    "He lives at 14 Palm Street.",
    "The second suspect and the 21st witness did not appear.",
    "Call the hotline on 0800 123 456.",
    "They paid 8,000 yuan and US$500.",
    "The team won 3-1 and then 2-0.",
    "No one was hurt.",
    "One must ask who paid for it.",
    "They looked at one another.",
    "One day she ran away.",
    "Two-thirds of the money was found.",
    "Boeing 737 and Airbus A320 jets were grounded.",
    "The film runs for 90 minutes.",
    "He drove a 4x4 with the plate AB 1234.",
    "The Group of 20 met in Hangzhou.",
    "The 1990s were a time of gangs.",
    "Twice in three months, and five times in a year.",
    "See page 14 and chapter 3.",
    "Phase 2 and Level 4 are next.",
    "Temperatures reached 40 degrees.",
]

PARTS = {"*"}


def shown(count: Count, head: str, text: str) -> str:
    """A count in the notation of the tables."""
    bounds = {
        "at_least": f">={count.min}",
        "at_most": f"<={count.max}",
        "approx": f"~{count.min}",
        "exact": f"{count.min}" if count.min == count.max else f"{count.min}-{count.max}",
    }[count.q]
    alone = head.lower() in text.lower().split() or any(c.isdigit() for c in head)
    return (
        f"{bounds} {'*' if alone and head.lower() not in ('twins', 'triplets') else head.lower()}"
    )


def counts(nlp: Language, text: str) -> str:
    """Every count of a text in the notation of the tables."""
    doc = Doc(nlp(text))
    return "; ".join(
        shown(f.value, doc[f.head].text, f.value.text)
        for f in find_values(doc)
        if isinstance(f.value, Count)
    )


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_number_and_counted_noun(nlp: Language, text: str, expected: str) -> None:
    assert counts(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), BOUNDED)
def test_bounds(nlp: Language, text: str, expected: str) -> None:
    assert counts(nlp, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_numbers_that_count_nothing(nlp: Language, text: str) -> None:
    assert counts(nlp, text) == ""
