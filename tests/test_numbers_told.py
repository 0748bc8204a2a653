"""Numbers in whole sentences: text in; the events with their counts, prices and periods out.

Written from news of several countries; the article is of Friday, 14 June 2019.
"""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

TABLE = table("""
Police rescued 76 people, 12 of them women, from a brick kiln.
    rescue  count=76

Police in Hunan arrested 76 suspects, 12 of them women, on Monday.
    arrest  count=76  when=2019-06-10

Some three dozen boys were freed from a factory in Delhi.
    rescue  count=~36

The victims, including nine women and four children, were abducted on 28 January.
    abduction  when=2019-01-28

Besnik Hoxha, 31, and Arben Leka, 28, were arrested in a series of dawn raids on Monday.
    arrest  when=2019-06-10

The kidnappers had demanded a ransom of 5 million colones ($1 million) from the family.
    extortion  price=5000000 CRC+1000000 USD

Half a dozen men were arrested over the abduction of the twins.
    abduction  count=2
    arrest  count=6

Police confirmed the abduction of travellers near Bashar. Nineteen persons are missing.
    abduction  count=19

Police rescued girls from a brothel in Pune. All nine are from Nepal.
    rescue  count=9

A gang abducted passengers of a bus near Gao. There were 31 of them.
    abduction  count=31

Gunmen kidnapped pupils from a school in Kuriga. Nine pupils are still missing.
    abduction

The gang sold twins for 90,000 yuan.
    sale  count=2  price=90000 CNY

Between 30 and 40 women were smuggled across the border in May.
    transport  count=30-40  when=2019-05

No fewer than nine girls were abducted from the village.
    abduction  count=>=9

Police freed as many as 200 labourers from the farm.
    rescue  count=<=200

A couple and their two sons were arrested on suspicion of selling babies.
    arrest  count=4
    sale

Upwards of 40 migrants were locked in a truck; officers rescued 43 of them.
    rescue  count=43

Close to 300 children were rescued last year.
    rescue  count=~300  when=2018  stat

Well over a hundred children were trafficked to the camps.
    trafficking  count=>=100

A hundred and five miners were freed on Thursday.
    rescue  count=105  when=2019-06-13

Police arrested a further eleven men on Wednesday, bringing the total to 30.
    arrest  count=11  when=2019-06-12

Of the 61 who were detained, 42 were caught in Ganzhou.
    arrest  count=42
    arrest  count=61

The traffickers moved 1,20,000 tablets to the coast.
    trafficking  count=120000

One man and two women were arrested in Lyon on 3 June.
    arrest  count=3  when=2019-06-03

Fewer than ten of the victims were rescued.
    rescue  count=<=10

Only one in five of the 50 abducted girls has been freed.
    abduction  count=50
    rescue

The broker sold the girl for Rs 2.5 lakh.
    sale  price=250000 INR

Kidnappers demanded a ransom of Rs 3 crore for the jeweller's son.
    extortion  price=30000000 INR

The family paid N15 million in ransom.
    extortion  price=15000000 NGN

He was released on bail of 50,000 rand after the gang had demanded a ransom of 2 million rand from the family.
    extortion  price=2000000 ZAR

The ring bought babies for 8,000 to 10,000 yuan ($1,160 to $1,450) each.
    purchase  price=8000-10000 CNY+1160-1450 USD

The nurse sold two babies for about 60,000 pesos each.
    sale  count=2  price=60000 ?

They sold the boy for $300 and a goat.
    sale  price=300 USD

A baby was sold for as little as 500 euros.
    sale  price=>=500 EUR

The women were sold for up to £4,000 a head.
    sale  price=<=4000 GBP

The smugglers charged each migrant €3,500 and moved 40 of them to Italy.
    transport  count=40
    transport  price=3500 EUR

The gang demanded Sh500,000 from the trader's family.
    extortion  price=500000 KES

Kidnappers asked the family for R$ 80 mil.
    (missed: "mil" is Portuguese for thousand)
    extortion  price=80000 BRL

Officers seized 1.2 million baht in cash.
    seizure  price=1200000 THB

The kidnappers first asked for 100 million naira but settled for 12 million.
    extortion  price=100000000 NGN
    extortion  price=12000000 NGN

The court sentenced him to nine years and fined him 200,000 yuan for buying three girls.
    conviction
    purchase  count=3

Two girls were sold for the equivalent of 3,000 dollars.
    sale  count=2  price=3000 USD

In the three months to June 210 people were arrested for smuggling.
    arrest  count=210  when=2019-04..2019-06  stat

In the three months to February, police rescued 90 children.
    rescue  count=90  when=2018-12..2019-02  stat

In the year to March, officers arrested 1,400 smugglers.
    arrest  count=1400  when=2018-04..2019-03  stat

Police have arrested 300 smugglers since March.
    arrest  count=300  when=2019-03..

By the end of May, 60 girls had been rescued.
    rescue  count=60  when=..2019-05

Last week police rescued 14 boys from a mine.
    rescue  count=14  when=2019-06-03..2019-06-09

Police freed nine women last Tuesday.
    rescue  count=9  when=2019-06-11

The six men were arrested on Christmas Eve.
    arrest  count=6  when=2018-12-24

A trader was kidnapped in the early hours of Sunday.
    abduction  when=2019-06-09

Two babies were stolen from the clinic in late April.
    abduction  count=2  when=2019-04

Four suspects were arrested over the weekend.
    arrest  count=4  when=2019-06-08..2019-06-09

Nine girls were abducted two weeks ago.
    abduction  count=9  when=2019-05-27..2019-06-02

Five people were arrested this month for buying infants.
    arrest  count=5  when=2019-06
    purchase

The boy was abducted on the night of May 30.
    abduction  when=2019-05-30

In the first half of 2018 the ring smuggled 90 women to Oman.
    transport  count=90  when=2018-01..2018-06

Thirty men were detained between April 12 and April 15.
    arrest  count=30  when=2019-04-12..2019-04-15

The girl was rescued yesterday.
    rescue  when=2019-06-13

Police arrested the couple on 30 November.
    arrest  when=2018-11-30

The brothers will be sentenced next month.
    conviction  when=2019-07

A father and his twins were freed on Tuesday.
    rescue  count=3  when=2019-06-11

Two men and a woman were arrested in Lyon.
    arrest  count=3

A man, his wife and their two sons were arrested for buying infants.
    arrest  count=4
    purchase

Police freed 14 men and nine women from the mine.
    rescue  count=23

Both women were charged on 12 June with buying a child for RM25,000.
    charge  count=2  when=2019-06-12
    purchase  price=25000 MYR

Twin girls were sold to a couple in Salem for Rs 4.5 lakh in April 2018.
    sale  count=2  when=2018-04  price=450000 INR

Two drivers were among 16 people held in Sfax on Sunday.
    arrest  count=16  when=2019-06-09

Nine of the 13 abducted schoolgirls were freed on Saturday.
    abduction  count=13
    rescue  count=9  when=2019-06-08

Seven people were held on Sunday night and five more on Monday, the mayor said.
    arrest  count=5  when=2019-06-10
    arrest  count=7  when=2019-06-09

From 2012 to mid-2016 the gang abducted 13 people and killed two of them, the court heard.
    abduction  count=13  when=2012..2016
    killing  count=2  when=2012..2016

At the weekend, Frontex said, 14 suspected smugglers were detained off Kos.
    arrest  count=14  when=2019-06-08..2019-06-09

On Monday, police said they had arrested four men.
    arrest  count=4

The operation, which involved 340 officers, ended with 21 arrests on Tuesday.
    arrest  count=21  when=2019-06-11

Sixty-four recruits, none of them older than 20, were freed from the camp.
    rescue  count=64

Police rescued as many as 53 child labourers from 11 tea stalls.
    rescue  count=<=53

The network smuggled between 400 and 500 Iraqis to Finland.
    transport  count=400-500

Between May and July last year the ring moved at least 1,150 Vietnamese to Britain.
    transport  count=>=1150  when=2018-05..2018-07

In the six months to May, the agency rescued 812 people, up from 640 in the same period a year earlier.
    rescue  count=640  when=2017-12..2018-05  stat
    rescue  count=812  when=2018-12..2019-05  stat

"In the first five months of this year we arrested 96 smugglers, compared with 71 in the whole of 2018," Colonel Besim Hoxha said.
    arrest  count=71  when=2018  stat
    arrest  count=96  when=2019-01..2019-05  stat

Officers found 14 forged visas when they raided a shop in Addis Ababa on Monday.
    raid  when=2019-06-10
    seizure  count=14  when=2019-06-10

A dozen teenagers were lured to Manila with promises of work in April and May.
    recruitment  count=12  when=2019-04..2019-05

Border guards caught 26 Iraqis and their two guides near Sokolka on 11 June.
    arrest  count=28  when=2019-06-11

Ukrainian police detained three people who offered a girl for sale for $10,000.
    arrest  count=3
    sale  price=10000 USD

Smugglers moved as many as 1,000 women to Oman.
    transport  count=<=1000

In the year to the end of March, 7,112 children were reported abducted, the bureau says.
    abduction  count=7112  when=2018-04..2019-03  stat

Mothers were paid 1,000 to 1,500 leva per child, the prosecutor said.
    sale  price=1000-1500 BGN

Thirty-one Rohingya were found in a lorry on Monday; traffickers were taking them to Yangon.
    rescue  count=31  when=2019-06-10
    transport

A navy officer and four others were captured.
    arrest  count=5

Officers arrested two brothers and their mother on 3 May.
    arrest  count=3  when=2019-05-03
""")


@pytest.mark.parametrize(("text", "lines"), TABLE)
def test_counts_prices_and_periods(nlp: Language, text: str, lines: list[str]) -> None:
    found = event_lines(claims_of(nlp, text, "2019-06-14"))
    assert sorted(slot_lines(found, "count", "price", "when")) == [
        " ".join(line.split("  ")) for line in lines
    ]
