"""Whatever the voice a deed is told in, the same people stand in the same slots."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

TABLE = """
Police rescued 31 infants in the town on Monday.
    rescue agent=Police target=infants count=31

Thirty-one infants were rescued by police on Monday.
    rescue agent=police target=infants count=31

Thirty-one infants were rescued on Monday.
    rescue target=infants count=31

The rescue of 31 infants by police was shown on television.
    rescue agent=police target=infants count=31

The infants rescued by police were taken to a hospital.
    rescue agent=police target=infants

Rescuing 31 infants, police ended a search of two months.
    (missed: a participle before its clause is read as an aim)
    rescue agent=police target=infants count=31

After rescuing 31 infants, police searched the house.
    rescue agent=police target=infants count=31
    raid agent=police target=house

Police bust kidnapping ring, free 31
    (missed: the second verb of a headline is tagged an adjective)
    bust agent=Police target=kidnapping ring
    rescue agent=Police count=31

Nine held over sale of infants
    arrest count=9
    sale target=infants

Police, who arrested nine men on Friday, are still looking for the driver.
    arrest agent=Police target=men count=9

The nine men whom police arrested on Friday are from Leeds.
    arrest agent=police target=men count=9

The nine men police arrested on Friday are from Leeds.
    (missed: a relative clause without its pronoun loses its object or agent)
    arrest agent=police target=men count=9

The gang that kidnapped the nurses asked for a ransom.
    (missed: asking for a ransom with nobody named as asked gives nothing)
    abduction agent=gang target=nurses
    extortion agent=gang

The engineers kidnapped in May were freed by soldiers on Sunday.
    abduction target=engineers
    rescue agent=soldiers target=engineers

The gang abducted babies in Yunnan and sold them in Hebei.
    abduction agent=gang target=babies
    sale agent=gang target=babies

The gang lured, drugged and abducted women from villages.
    recruitment agent=gang target=women
    abduction agent=gang target=women

Two women were kidnapped and later sold to farmers.
    abduction target=women count=2
    sale target=women recipient=farmers count=2

Police arrested six men and rescued nine women.
    arrest agent=Police target=men count=6
    rescue agent=Police target=women count=9

Six men were arrested and nine women rescued.
    arrest target=men count=6
    rescue target=women count=9

Soldiers managed to free the hostages after a siege.
    rescue agent=Soldiers target=hostages

The couple are believed to have kidnapped four boys.
    abduction agent=couple target=boys count=4

The couple seem to have kidnapped the boys for a ransom.
    abduction agent=couple target=boys

The nurse admitted kidnapping two newborns from the ward.
    abduction agent=nurse target=newborns count=2

Police began arresting members of the cartel on Tuesday.
    arrest agent=Police target=members

The smugglers forced the women to work in bars.
    exploitation agent=smugglers target=women

The women were made to work in bars by the traffickers.
    exploitation agent=traffickers target=women

The arrest of the trafficker surprised the village.
    arrest target=trafficker

His arrest came a day after the boy was kidnapped.
    (missed: an arrest with only a possessive gives nothing)
    abduction target=boy
    arrest

Police made 14 arrests in Lyon on Thursday.
    arrest agent=Police count=14

The kidnapping of three tourists by rebels was condemned by the ministry.
    abduction agent=rebels target=tourists count=3

A judge sentenced the trafficker to 12 years in prison.
    conviction agent=judge target=trafficker

The trafficker was sentenced to 12 years in prison by a court in Turin.
    conviction agent=court target=trafficker

The trafficker pleaded guilty and was jailed for nine years.
    conviction target=trafficker

Arrested on Friday, the driver was charged with kidnapping on Monday.
    arrest target=driver
    charge target=driver

The driver, charged with kidnapping two girls, appeared in court on Monday.
    charge target=driver
    abduction agent=driver target=girls count=2

Four men appeared in court on Monday charged with kidnapping.
    charge target=men count=4

The leader of the gang turned himself in on Sunday.
    arrest target=leader

It was the coast guard that rescued the 60 migrants.
    rescue agent=coast guard target=migrants count=60

The boys had been sold to the owner of a brick kiln by a relative.
    sale agent=relative target=boys recipient=owner

Smuggled into the country in a truck, the migrants were later held for ransom by the gang.
    transport target=migrants
    abduction agent=gang target=migrants

A man has been arrested, and his wife has been charged, over the abduction of a baby.
    arrest target=man
    charge target=wife
    abduction target=baby

The gang sold the farmers two girls and a boy.
    (missed: the one sold to is read as sold)
    sale agent=gang target=girls+boy recipient=farmers

Having rescued the girls, officers took four suspects into custody.
    rescue agent=officers target=girls
    arrest agent=officers target=suspects count=4

There were four arrests and two people were charged with trafficking.
    arrest count=4
    charge target=people count=2

The men stand accused of having kidnapped a judge.
    abduction agent=men target=judge

A farmer was shot dead by armed men on Sunday, police said.
    killing agent=armed men target=farmer

The murder of two farmers by armed men was reported on Sunday.
    killing agent=armed men target=farmers count=2

A couple sold their baby for 900 euros, police said.
    sale agent=couple target=baby

Police rescued two plumbers and a surgeon from kidnappers.
    (missed: plumbers are not known as people)
    rescue agent=Police target=plumbers+surgeon

# a number that the parser takes for a preposition's
Gunmen abducted at least 20 schoolgirls on Tuesday night.
    abduction agent=Gunmen target=schoolgirls count=>=20

The gang kidnapped up to 30 farmers last year.
    abduction agent=gang target=farmers count=<=30

# a means is no doer; who cannot do it bars the reading
The trafficking ring moved nine women from Hekou by van.
    transport agent=trafficking ring target=women count=9

The gang held two women in a cellar and police freed them.
    exploitation agent=gang target=women count=2
    rescue agent=police target=women count=2

Soldiers of the harbour unit arrested nine kidnappers.
    arrest agent=Soldiers target=kidnappers count=9

# a country acts through its authorities
Mexico arrests nine kidnappers after a raid.
    arrest agent=Mexico target=kidnappers count=9

Thailand detains 677 traffickers.
    arrest agent=Thailand target=traffickers count=677

# what the authorities go on to do with the freed is no crime
Nine kidnapped girls were rescued and taken to a clinic.
    abduction target=kidnapped girls count=9
    rescue target=kidnapped girls count=9

# a participle after the deed is done by the same
Police dismantled a kidnapping ring, arresting nine people and seizing two rifles.
    arrest agent=Police target=people count=9
    bust agent=Police target=kidnapping ring
    seizure agent=Police target=rifles count=2

# money that is seized is goods
Police arrested a kidnapper and seized 40,000 euros in cash.
    arrest agent=Police target=kidnapper
    seizure agent=Police target=cash

Police arrested a kidnapper and confiscated 40,000 euros.
    arrest agent=Police target=kidnapper
    seizure agent=Police target=40,000 euros

# abducted people in general tell of no abduction
The police have a hotline for abducted children.

A judge jailed the trafficker and ordered him to pay restitution of 84,000 dollars.
    conviction agent=judge target=trafficker

# nouns made of a verb keep its object
Police detained 61 people in the breaking up of a ring.
    (missed: the parser hangs the particle of a verbal noun on the verb)
    arrest agent=Police target=people count=61
    bust target=ring

The selling of girls by the kidnapping gang went on for years.
    sale agent=kidnapping gang target=girls

# what is sold is no person: no sale of people
The kidnapper sold four of his cars to a dealer.

# only somebody of those told of before
Police detained 11 members of a kidnapping ring on Thursday. Among those arrested is Yakubu Sani, 38, a driver.
    arrest agent=Police target=members+Yakubu Sani count=11

Police arrested 11 kidnappers on Monday. Those arrested include a nurse and Ivan Petrov, 40.
    arrest agent=Police target=kidnappers+nurse+Ivan Petrov count=11

# each with a term of his own
Anna Petrova, 34, was given nine years and Ivan Petrov, 30, seven years for human trafficking.
    conviction target=Anna Petrova
    conviction target=Ivan Petrov

John Marsh was sentenced to 12 years in prison for kidnapping and Peter Hall to eight years.
    conviction target=John Marsh
    conviction target=Peter Hall

The suspects will be taken to court once the inquiry into the kidnapping ends.
    charge target=suspects

Nine kidnapped women were sent back to their families.
    abduction target=kidnapped women count=9
    reunion target=kidnapped women recipient=families count=9

# who is freed from those that hold them was not arrested
Three Filipino sailors held by militants are rescued by the army.
    rescue agent=army target=Filipino sailors count=3

Rescue teams freed nine miners held by a gang, the governor said.
    rescue agent=Rescue teams target=miners count=9

A guard who was held by police on Monday was released.
    arrest agent=police target=guard

# a bust by a noun, with whose it is before it; who does a thing does what it is part of
Officers freed nine women as part of a drug ring bust, the sheriff said.
    bust agent=Officers target=drug ring
    rescue agent=Officers target=women count=9

Soldiers freed nine miners as part of an operation against a gang.
    raid agent=Soldiers target=gang
    rescue agent=Soldiers target=miners count=9

Nine women were freed by detectives as part of a crackdown on a trafficking ring.
    raid agent=detectives target=trafficking ring
    rescue agent=detectives target=women count=9

Customs officers rescued 40 girls as part of a kidnapping bust. The ring stole the girls.
    abduction agent=ring target=girls
    bust agent=Customs officers target=kidnapping
    rescue agent=Customs officers target=girls count=40

# the aim of what is done to something is that of who does it
Boats were bought by the gang to smuggle migrants, and it smuggled nine of them.
    (missed: "them" is taken for the boats)
    transport agent=gang target=migrants count=9

Two loads a week were run by the network to smuggle migrants into Spain.
    transport agent=network target=migrants

# one doer of passives side by side; it and they who do a crime are no body of the state
The babies were bought by the gang for 9,000 yuan and sold to farmers.
    purchase agent=gang target=babies
    sale agent=gang target=babies recipient=farmers

Two girls were abducted by the ring in Lima and were smuggled to Quito.
    abduction agent=ring target=girls count=2
    transport agent=ring target=girls count=2

The ring sold nine girls, the bureau said. It had abducted them in Hanoi.
    abduction agent=ring target=girls
    sale agent=ring target=girls count=9

# people of many callings
The gang kidnapped two footballers and a blogger.
    abduction agent=gang target=footballers+blogger count=3

The gang kidnapped nine girls. A fund for them was started by several celebrities.
    abduction agent=gang target=girls count=9
    launch agent=several celebrities target=fund

Philanthropists launched a hotline after the gang abducted nine scholars.
    abduction agent=gang target=scholars count=9
    launch agent=Philanthropists target=hotline

Nine asylum-seekers were abducted by the gang.
    abduction agent=gang target=asylum-seekers count=9

# those on a ferry are freed; those told of as abducted were seized by no police
Coast guards freed a ferry with 30 hostages off Pemba on Monday.
    rescue agent=Coast guards target=hostages count=30

Gunmen abducted three engineers. The three men, two Nigerians and an Indian, were seized on Monday.
    abduction agent=Gunmen target=engineers+men count=3

# a clause behind the verb on its subject; who are from a town, and no town
Four nurses are still missing who were kidnapped from a clinic in Jos on Monday.
    abduction target=nurses count=4

The couple from Vidin who were arrested on Monday sold nine girls.
    arrest target=couple
    sale agent=couple target=girls count=9

# a total, and who they are
Police arrested three men, two Nigerians and an Indian, for kidnapping on Monday.
    arrest agent=Police target=men count=3

# one doer for passives side by side
The boys were kidnapped and sold by a gang.
    abduction agent=gang target=boys
    sale agent=gang target=boys

The women were recruited, transported and exploited by a ring based in Lagos.
    exploitation agent=ring target=women
    recruitment agent=ring target=women
    transport agent=ring target=women

The house was searched and two traffickers arrested by officers of the squad.
    arrest agent=officers target=traffickers count=2
    raid agent=officers target=house

The girl was abducted by traffickers and rescued by police two days later.
    abduction agent=traffickers target=girl
    rescue agent=police target=girl

The girl was abducted and rescued by police two days later.
    abduction target=girl
    rescue agent=police target=girl

# whose raid it was
A joint operation of the army and the police freed 15 women and arrested two traffickers.
    arrest agent=army+police target=traffickers count=2
    rescue agent=army+police target=women count=15

The kidnapping investigation was conducted by the FBI and the Toledo Police Department.
    raid agent=FBI+Toledo Police Department target=kidnapping

The NAPTIP operatives, in collaboration with the Nigeria Police, raided a brothel and rescued nine girls.
    raid agent=NAPTIP operatives+Nigeria Police target=brothel
    rescue agent=NAPTIP operatives+Nigeria Police target=girls count=9

The nine girls were rescued in a joint operation of police and the NGO Freedom House.
    raid agent=police+NGO Freedom House
    rescue agent=police+NGO Freedom House target=girls count=9

HSI Laredo arrested two traffickers, Asif Mehmood and Naveed Cheema, in Laredo.
    arrest agent=HSI Laredo target=traffickers+Asif Mehmood+Naveed Cheema count=2

# who judges, and who did it
Justice Efe Bello of the Edo State High Court on Tuesday sentenced two women to seven years for kidnapping.
    conviction agent=Efe Bello target=women count=2

Two men were sentenced to seven years for smuggling migrants by a court in Dakar.
    conviction agent=court target=men count=2
    transport agent=men target=migrants

Lee appeared at Leeds Crown Court on Monday where he was sentenced to 10 years for kidnapping.
    charge target=Lee
    conviction agent=Leeds Crown Court target=Lee

# people by the name of their country; who is called a trafficker needs no other word of crime
Peck is accused of smuggling 12 Hondurans into Texas.
    transport agent=Peck target=Hondurans count=12

The victim said traffickers sold her in Chile for 800 dollars.
    sale agent=traffickers target=victim
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_voices(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2016-03-02"))
    assert sorted(slot_lines(told, "agent", "target", "recipient", "count")) == lines
