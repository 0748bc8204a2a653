"""Money that changes hands: text in; the deeds with count, price and source out (Friday, 14 June 2019)."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

ROWS = table("""
# paid for a person: who is paid sells, who pays buys
A midwife in Aba was paid N350,000 for a girl and N500,000 for a boy, police said.
    sale  target=girl+boy  price=350000 NGN+500000 NGN

The brothers received 30,000 kroner for every woman they brought to Bergen.
    sale  target=woman  price=30000 NOK
    transport  target=woman

The couple are said to have received between VND20 million and VND30 million (US$917-1,375) for each girl.
    sale  target=girl  price=20000000-30000000 VND+917-1375 USD

A trader paid 60,000 yuan for the boy.
    purchase  target=boy  price=60000 CNY

The mother agreed to part with her baby for 8,000 euros.
    sale  target=baby  price=8000 EUR

Babies changed hands for as much as 120,000 pesos, the prosecutor of Puebla said.
    sale  target=Babies  price=<=120000 MXN

A baby was bought for 12,000 yuan in Guangxi and fetched 30,000 to 60,000 yuan in Henan and Shanxi.
    purchase  target=baby  price=12000 CNY
    sale  target=baby  price=30000-60000 CNY

The gang bought the infants for N300,000 each in Edo and resold them in Lagos for N2 million.
    purchase  target=infants  price=300000 NGN
    sale  target=infants  price=2000000 NGN

Police detained a midwife. She had offered a buyer a two-day-old girl for $25,000 and took $10,000 as a deposit.
    arrest  target=midwife
    sale  target=buyer+girl  price=25000 USD

The company was paid 40,000 euros for the machine.

# paid for somebody's freedom: where the article tells of one who is held
A ransom of 250 million won was paid in two instalments before the boy was released on 30 May.
    extortion  price=250000000 KRW
    rescue  target=boy

The hostages were freed. Their families had paid N4.5 million to the gang before the troops stormed the camp.
    extortion  target=families  price=4500000 NGN
    raid  target=camp
    rescue  target=hostages

Kidnappers seized a trader's son on Monday. The family wired 12,000 euros to an account in Benin.
    abduction  target=trader's son
    extortion  target=family  price=12000 EUR

A clerk was kidnapped in Zaria on Monday, and the bandits are asking for N30m.
    abduction  target=clerk
    extortion  price=30000000 NGN

A trader was abducted overnight and his abductors want 20 million CFA francs, a relative said.
    abduction  target=trader
    extortion  price=20000000 XOF

Hijackers who held a pilot for three days let him go for a million meticais.
    abduction  target=pilot
    extortion  target=pilot  price=1000000 MZN
    rescue  target=pilot

The firm wired 12,000 euros to an account in Benin.

The gunmen kidnapped a nurse. Her uncle paid a visit to the mayor.
    abduction  target=nurse

# made to pay
Each migrant was made to pay between 3,500 and 5,000 euros for the crossing, investigators believe.
    extortion  target=migrant  price=3500-5000 EUR

The women were promised jobs and then made to repay a debt of $20,000.
    extortion  target=women  price=20000 USD
    recruitment  target=women

# what a crossing cost: who pays is moved
Police detained two smugglers. The migrants said they paid 1,500 euros each for the crossing.
    arrest  target=smugglers
    transport  target=migrants  price=1500 EUR

Police detained two smugglers. Each of the migrants had paid the smugglers $4,000 for the journey.
    arrest  target=smugglers
    transport  target=migrants  price=4000 USD

Police detained two smugglers. They charged each migrant 3,000 euros for the trip.
    arrest  target=smugglers
    transport  target=migrant  price=3000 EUR

The tourists paid 1,500 euros for the trip to Crete.

# a ransom that is paid for somebody is one event
The parents of the kidnapped pupils paid a ransom of 50 million naira for their release.
    abduction  target=kidnapped pupils
    extortion  target=parents  price=50000000 NGN

A nurse took 350,000 rupees from a couple for the baby, police said.
    sale  target=baby  price=350000 INR

# kin who pay a middleman for a child buy none
Parents had paid a middleman up to 60,000 rupees per child.

# what work is for: debts without a sum
The waitresses were forced to work in bars to repay debts, police said.
    exploitation  target=waitresses

The men were made to repay their debts by working in the fields.

# but with a sum it is money that is asked for
The men were told that they first had to work off a "placement debt" of 20,000 yuan, the gang's cook said.
    extortion  target=men  price=20000 CNY

The girls were forced to sell their jewels and repay debts.

The boss told police that the gang forced the migrants to work without pay and repay the debts.

The cooks were made to repay their debts in the kitchen.

The migrants were forced to repay 6,000 euros.
    extortion  target=migrants  price=6000 EUR

# what a thing was paid for, where somebody is held
The kidnapped students had forged visas, for which they had paid £4,500 each.
    abduction  target=kidnapped students

A trader was kidnapped in Jos on Monday in a car for which he had paid 3 million naira.
    abduction  target=trader

The hostages were on a tour for which each of them had paid $2,000.

The gang kidnapped a nurse who had a ticket for which she paid 600 euros.
    abduction  target=nurse

The kidnapped students carried forged visas, for which they had paid £4,500 each.
    abduction  target=kidnapped students

Smugglers asked the family of Wilmer Paz for 3,000 dollars to release him.
    extortion  target=family  price=3000 USD

Ivo Reis, a trafficker, was paid 7,000 yuan by a farmer in Hekou for his cousin.
    sale  target=cousin  price=7000 CNY

# who pays for being moved, in an article on a journey
Three drivers were arrested. The Pakistanis whom they took from Bihac to Trieste told police that they had paid 3,200 euros each.
    arrest  target=drivers
    transport  target=Pakistanis  price=3200 EUR

Two brokers were arrested. Rohingya who wanted to go to Malaysia had to pay them 350,000 kyats before they were let on board.
    arrest  target=brokers
    transport  target=Rohingya  price=350000 MMK

The tea shop paid the uncle of a Rohingya girl 500,000 kyats for her. He was arrested on Saturday.
    arrest  target=uncle
    purchase  target=Rohingya girl  price=500000 MMK

Judges stopped work over the kidnapping of clerk Otto Brandt. The price of his release is 25 million pesos, his wife was told.
    extortion  price=25000000 ?

# what was seized was worth, told after it; who deals, behind "who"; who was given away; the sum before the verb
Police seized 1.3 tonnes of cocaine on Monday. It was worth 340 million pesos, the navy said.
    seizure  target=cocaine  price=340000000 ?

The navy seized a tonne of cocaine on Monday. The haul is valued at 12 million dollars.
    seizure  target=cocaine  price=12000000 USD

Her husband had sold the child. The couple who bought him had given the father 65,000 yuan.
    purchase  target=child  price=65000 CNY
    sale  target=child

Both men were arrested. A girl of 14 is with the police. Her father had given her to a gold dealer for 25,000 meticais.
    arrest  target=men
    sale  target=girl  price=25000 MZN

A girl from Ranchi who was sold to a farmer in Haryana for 70,000 rupees was rescued on Sunday.
    rescue  target=girl
    sale  target=girl  price=70000 INR

The kidnappers freed the boy, for whom his family had paid 50,000 euros.
    extortion  target=family  price=50000 EUR
    rescue  target=boy
""")


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_payments(nlp: Language, text: str, lines: list[str]) -> None:
    found = event_lines(claims_of(nlp, text, "2019-06-14"))
    assert sorted(slot_lines(found, "target", "price")) == [
        " ".join(line.split("  ")) for line in lines
    ]
