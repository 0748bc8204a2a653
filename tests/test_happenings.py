"""One happening told three times is one; two happenings are two; a part is no second whole."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

TABLE = """
Police rescued 31 infants on Monday. The 31 infants were rescued from a farm. Television showed the
rescue of the infants.
    rescue target=infants count=31 when=2016-02-29

Police arrested nine men in Lyon on Monday. The arrests were announced by a prosecutor.
    arrest target=men place=Lyon count=9 when=2016-02-29

Four policemen were kidnapped by rebels. Police agents Jesus Busto, Miguel Garza, Jairo Varga and Esteban Galva were kidnapped on a highway on Monday.
    abduction target=policemen+Jesus Busto+Miguel Garza+Jairo Varga+Esteban Galva count=4 when=2016-02-29

Nine men were arrested in Lyon on Monday. Four men were arrested in Nice on Tuesday.
    arrest target=men place=Lyon count=9 when=2016-02-29
    arrest target=men place=Nice count=4 when=2016-03-01

Nine men were arrested in Lyon on Monday. A further four were arrested on Tuesday.
    arrest target=men place=Lyon count=9 when=2016-02-29
    arrest count=4 when=2016-03-01

Police arrested 76 suspects, 12 of them women.
    arrest target=suspects count=76

Police arrested 76 suspects, including the leader of the ring.
    arrest target=suspects+leader count=76

The gang kidnapped a boy in 2012. The same gang kidnapped a girl in 2014.
    abduction target=boy when=2012
    abduction target=girl when=2014

Kidnappers seized a nurse in Jos on Sunday. The nurse was kidnapped at night, police said.
    abduction target=nurse place=Jos when=2016-02-28

Otto Brandt was charged with kidnapping on Monday. Lena Marek was charged with kidnapping on Tuesday.
    charge target=Otto Brandt when=2016-02-29
    charge target=Lena Marek when=2016-03-01

A court jailed Otto Brandt for nine years and Lena Marek for four.
    conviction target=Otto Brandt
    conviction target=Lena Marek

Police free 31 infants
|
Police freed 31 infants from a clinic in Graz on Monday, a prosecutor said.
|
The infants were freed after a tip.
    rescue target=infants place=Graz count=31 when=2016-02-29

Soldiers freed 12 hostages on Friday, bringing to 60 the number of hostages freed this year.
    (missed: a sentence with a running total makes its own event a statistic)
    rescue target=hostages count=12 when=2016-02-26
    rescue target=hostages count=60 when=2016

The mother sold her first baby to a couple in 2010. She sold her second baby to a dealer in 2012.
Police arrested her in 2014 for trafficking.
    sale target=first baby when=2010
    sale target=second baby when=2012
    arrest target=mother when=2014

Police raided a bar in Graz on Friday and freed six women. In the raid four traffickers were arrested.
    (missed: the second verb does not share the day)
    raid target=bar place=Graz when=2016-02-26
    rescue target=women count=6 when=2016-02-26
    arrest target=traffickers count=4

Twelve traffickers were arrested: eight in Lyon and four in Nice.
    (missed: a part of a total is told as a happening of its own)
    arrest target=traffickers count=12

The kidnappers killed the banker on Monday. The murder of the banker was condemned by the president.
    killing target=banker when=2016-02-29

Police seized 40 kg of heroin on Friday. The heroin was seized at the port.
    (missed: goods behind a weight are not what was seized)
    seizure target=heroin place=port when=2016-02-26

The traffickers were arrested in 2014. They were convicted in 2015, and convicted again on appeal in
2016.
    arrest target=traffickers when=2014
    conviction target=traffickers when=2015
    conviction target=traffickers when=2016

# what it is compared with is another happening, of another time
Police arrested 61 smugglers in 2014, up from 44 a year earlier.
    arrest target=smugglers count=44 when=2013 stat
    arrest target=smugglers count=61 when=2014 stat

Last year 1,152 smugglers were arrested in Kenya, against 860 in the previous year.
    arrest target=smugglers place=Kenya count=1152 when=2015 stat
    arrest target=smugglers place=Kenya count=860 when=2014 stat

# what is told in court is of the case; so far this year is not
The court heard that at least 47 people were smuggled between March 2013 and November 2014.
    transport target=people count=>=47 when=2013-03..2014-11

So far this year 31 people have been kidnapped in Kenya.
    abduction target=people place=Kenya count=31 when=2016 stat

# a day before the first verb or after the last is that of all
Last year police broke up 37 trafficking rings and arrested 61 people.
    arrest target=people count=61 when=2015 stat
    bust target=trafficking rings count=37 when=2015 stat

Police said 48 people were freed and nine kidnappers held on Monday.
    arrest target=kidnappers count=9 when=2016-02-29
    rescue target=people count=48 when=2016-02-29

# the day of the saying is not that of the deed
Nine members of a gang that kidnapped farmers were arrested, police said on Tuesday.
    abduction target=farmers
    arrest target=members count=9

# the same goods in two ports are two hauls
Customs seized scales at Apapa port. In January scales were seized at Tin Can port.
    seizure target=scales place=Apapa port
    seizure target=scales place=Tin Can port when=2016-01

# numbers that point back
Police arrested six kidnappers. The six will be charged in May.
    arrest target=kidnappers count=6
    charge target=kidnappers count=6 when=2016-05

Police hold nine traffickers. Of the detained, four were caught in Soroca.
    arrest target=detained place=Soroca count=4
    arrest target=traffickers count=9

# a verdict and its sentence are one, of two days two
Ion Popa was found guilty of smuggling migrants and jailed for eight years by Leeds Crown Court.
    conviction target=Ion Popa
    transport target=migrants

Two women were convicted and sentenced to seven years for trafficking girls.
    conviction target=women count=2
    trafficking target=girls

Ion Popa was jailed for eight years after being found guilty of smuggling migrants.
    conviction target=Ion Popa
    transport target=migrants

Ion Popa was jailed for eight years after a jury found him guilty of smuggling migrants.
    conviction target=Ion Popa
    transport target=migrants

Ion Popa was jailed for eight years after he admitted smuggling migrants.
    conviction target=Ion Popa

Ion Popa was jailed for eight years after his brother was found guilty of smuggling migrants.
    conviction target=Ion Popa
    conviction target=brother
    transport target=migrants

Ion Popa pleaded guilty to fraud in May 2015 and was sentenced on Friday to eight years.
    conviction target=Ion Popa when=2015-05
    conviction target=Ion Popa when=2016-02-26

The driver was convicted of kidnapping and will be sentenced on 4 May.
    conviction target=driver
    conviction target=driver when=2016-05-04

# two hauls of one force
Police broke up a smuggling ring, seizing nine guns, confiscating a van and arresting six suspects.
    arrest target=suspects count=6
    bust target=smuggling ring
    seizure target=guns+van

# what is counted goes with what is counted before it
Officers confiscated 110 kg of cocaine, 1,161 vehicles, 30 boats and a plane.
    seizure target=cocaine+vehicles+boats+plane

# a headline tells who did it
Police free 23 travellers, hold 11 suspects | Twenty-three people taken from two buses have been freed in an operation in which 11 suspected members of a ring were detained.
    abduction target=people count=23
    arrest target=suspected members count=11
    rescue target=people count=23

# other words for those told of
The ring abducted babies in Yunnan. The infants were abducted by the ring in March.
    abduction target=infants place=Yunnan when=2016-03

Police freed 24 children and broke up a ring that sold babies. The children were found in Putian.
    bust target=ring
    rescue target=children place=Putian count=24
    sale target=babies
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_happenings(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2016-03-02"))
    assert sorted(slot_lines(told, "target", "count", "place", "when")) == lines


def test_told_three_times_keeps_all_its_evidence(nlp: Language) -> None:
    claims = claims_of(
        nlp,
        "Police rescued 31 infants on Monday. The 31 infants were rescued from a farm. "
        "Television showed the rescue of the infants.",
        "2016-03-02",
    )
    rescues = [c for c in claims if c.key.startswith("rescue-")]
    words = [span.quote for claim in rescues for span in claim.evidence]
    assert words == [
        "Police rescued 31 infants on Monday.",
        "The 31 infants were rescued from a farm.",
        "Television showed the rescue of the infants.",
    ]
