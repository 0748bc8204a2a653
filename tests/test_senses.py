"""Words of the kinds in another sense give no event; in their own they do; pleas in the words of courts."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, table
from spacy.language import Language

DEED = " Police arrested nine traffickers."
TABLE = """
# charge
The minister charged that the army had lied.

The captain in charge of the ship fled.

Ana Lopes was charged with kidnapping.
    charge  target=Ana Lopes  offence=kidnapping

The couple was caught when they tried to sell a baby.
    arrest  target=couple

Ana Lopes was tried for kidnapping.
    charge  target=Ana Lopes  offence=kidnapping

# a league that plays nothing
A gang sold the women in Henan. The court sentenced nine men in May, Ana Lopes of the Women's League said.
    conviction  agent=court  target=men  count=9  source=Ana Lopes
    sale  agent=gang  target=women  place=Henan

# two nouns name a place where the second alone names none
The girls were rescued at the Raxaul check post. Two men were arrested at the Sunauli border point.
    rescue  target=girls  place=Raxaul check post
    arrest  target=men  place=Sunauli border point  count=2

The post of director went to a trafficker.

# what goods are worth is not seized beside them
Rangers caught four poachers and seized ivory worth $120,000. Officers found cocaine worth £4m in the lorry.
    arrest  agent=Rangers  target=poachers  count=4
    seizure  agent=Rangers  target=ivory  price=120000 USD
    seizure  agent=Officers  target=cocaine  price=4000000 GBP

# what a court orders to be paid is nobody's ransom
The court ordered the ring to pay 1.8 million rand to the six victims.

# captives are held by nobody's law, and who is cared for works for nobody
A Haitian doctor seized on his way to work three weeks ago is still being held although his family has paid a ransom.
    abduction  target=Haitian doctor
    extortion  target=family

Eleven children were rescued from a gang in Patan. The children are being kept at a transit home.
    rescue  target=children  place=Patan  count=11

# a death of an illness or in custody is nobody's doing, but for captives; what a mother is told is none
One of the traffickers died of cancer last year. Another died in custody.

A sailor died of malaria in captivity after pirates had kidnapped the crew.
    abduction  agent=pirates  target=crew
    killing  target=sailor

Maria Soto was told in 1981 that her baby had died. A gang had sold the boy.
    sale  agent=gang  target=boy

# who is saved from a sale was not sold; out of a club prosecutors rescue; who is in a gang's hands was seized by no law
Police said that a girl of 15 was saved from being sold to China by the gang that had kidnapped her.
    abduction  agent=gang  target=girl  source=Police
    rescue  target=girl  source=Police

Prosecutors freed eleven women from a night club in Mamaia. They had been recruited in Moldova.
    recruitment  target=women  place=Moldova
    rescue  agent=Prosecutors  target=women  place=Mamaia  count=11

Merchant Alfredo Lim was seized in front of his shop in Jolo. The military says that he is in the hands of the Abu Sayyaf.
    abduction  agent=Abu Sayyaf  target=Alfredo Lim  place=Jolo  source=military

# the freed are smuggled by nobody
Gunmen kidnapped nine sailors in May. The freed men will be flown to Mumbai this week.
    abduction  agent=Gunmen  target=sailors  count=9
    rescue  target=freed men

# whom the police take in and let go is not rescued
Police first picked up her father, a rickshaw driver, but let him go when a neighbour said he had been at work.
    arrest  agent=Police  target=father

# who is given to the prosecutor comes home to nobody: the law has him
A patrol stopped a boat of migrants. The skipper and an assistant were handed over to the prosecutor.
    arrest  target=skipper+assistant  count=2

# who is rescued was not held by the law, nor taken away to a shelter; suspects are saved by nobody
Nineteen Indonesians freed from a scam centre in Sihanoukville, Cambodia, arrived in Jakarta, the ministry said. They had been held in the compound since February and were beaten.
    (missed: the trained reader has it otherwise)
    exploitation  target=Indonesians  source=ministry
    rescue  target=Indonesians  place=Sihanoukville  count=19  source=ministry

The victims had been held in a flat since May.
    (missed: the trained reader has it otherwise)
    exploitation  target=victims

A two-month-old girl was rescued from a gang in Cayma and taken to a shelter.
    rescue  target=girl  place=Cayma

The suspects were intercepted near Torkor on the lake with 11 children. The navy handed over six persons suspected of trafficking to the police.
    (missed: the trained reader of events tells more)
    arrest  target=suspects  place=Torkor

# hold, capture, take
Forty women held in a camp in the forest were freed by soldiers.
    (missed: the trained reader has it otherwise)
    exploitation  target=women  count=40
    rescue  agent=soldiers  target=women  count=40

Police say the girls are in custody of the kidnappers.

Three men are in custody.
    arrest  target=men  count=3

Two suspects held over the kidnapping were freed on bail.
    arrest  target=suspects  count=2

The unions held a news conference in Accra.

The skier captured the gold medal in Oslo.

The World Cup match was held in Lagos.

Officers held the driver.
    arrest  agent=Officers  target=driver

The detectives executed search warrants in the suburb.
    raid  agent=detectives

# give
The soldier gave his life for freedom.

# open, launch
Gunmen opened fire on a bar in Lagos.

The charity opened a helpline in Lagos.
    (missed: the trained reader has it otherwise)
    launch  agent=charity  target=helpline  place=Lagos

# make, force
The church made him bishop.

Troops forced the rebels out.

Soldiers forced the families to flee.

The gang forced the boys to beg.
    exploitation  agent=gang  target=boys

The women were forced into prostitution.
    exploitation  target=women

The owner made the girls work in the kitchen.
    exploitation  agent=owner  target=girls

# return
The officers returned to their camp.

Thousands were returning to the city.

The boys returned to their parents.
    reunion  target=boys  recipient=parents

The boys returned home.
    reunion  target=boys

# charge a price: what being moved costs is no charge before a court
The smugglers charged the migrants $7,000 each.
    transport  agent=smugglers  target=migrants  price=7000 USD

The dealers charged buyers $7,000 each.

Two officers were among 14 people detained in Tirana.
    arrest  target=officers+people  place=Tirana  count=14

# pleas
Maria Lopez pleaded guilty to two counts of harboring aliens.
    conviction  target=Maria Lopez  offence=harboring aliens

Omar Salinas pleaded guilty to conspiracy to commit sex trafficking.
    conviction  target=Omar Salinas  offence=conspiracy to commit sex trafficking

Omar Salinas admitted to one count of conspiring to smuggle migrants.
    (missed: what a count is of stands as a deed of its own)
    conviction  target=Omar Salinas  offence=conspiring to smuggle migrants

Four men were sentenced to life imprisonment for trafficking girls.
    conviction  target=men  offence=trafficking girls  sentence=life imprisonment  count=4
    trafficking  target=girls

# warrants, rewards, demands
A judge issued a warrant for the arrest of Rui Pinto.

A reward was offered for information leading to the arrest of the smugglers.

The families made demands for the arrest of the mayor.

The operation led to the arrest of two smugglers.
    arrest  target=smugglers  count=2

# what mothers are told
A nurse sold a newborn. She told the mother that the baby had died.
    sale  agent=nurse  target=newborn

The mother was told that her twins died at birth. A midwife sold them.
    sale  agent=midwife  target=twins

# who takes care of somebody, whoever has died since, whose bus is stopped by gunmen, what flying people home cost
Four women of the gang took care of the minors in safe houses until they could travel.

Papers were forged by a registrar, who has since died.

The deputy was kidnapped by six armed men who intercepted her vehicle.
    abduction  agent=armed men  target=deputy

A ring sold nine women. The repatriation of 22 Filipinos in May had cost the government P3.4 million.
    sale  agent=ring  target=women  count=9

# passengers whom bandits abducted are held by no law, and were seized when they were seized
Twenty-seven of the 34 passengers abducted by bandits three weeks ago have regained their freedom. Five passengers are still being held, a union said.
    abduction  agent=bandits  target=passengers  count=34
    rescue  target=passengers  count=27

# how long a trial took is no sentence; what others got is theirs
Ana Lopes was convicted of kidnapping after a trial that lasted 14 months.
    conviction  target=Ana Lopes  offence=kidnapping

Ana Lopes, 34, was given nine years and Bo Ek, 30, seven years for trafficking. Rui Pinto got terms of 12, 15 and 20 years.
    conviction  target=Ana Lopes  offence=trafficking  sentence=nine years
    conviction  target=Bo Ek  offence=trafficking  sentence=seven years
    conviction  target=Rui Pinto  sentence=12, 15 and 20 years

The court heard that the sisters got 9,000 yuan for every woman from a broker, by whom the women were in turn sold to families.
    sale  agent=broker  recipient=families  source=court
    sale  agent=sisters  target=woman  price=9000 CNY  source=court

Ivan Petrov, who took ten of the victims to the border at 1.5 million dong (US$67) a trip, was jailed for trafficking.
    conviction  target=Ivan Petrov  offence=trafficking
    transport  agent=Ivan Petrov  target=victims  count=10  price=1500000 VND+67 USD

Gunmen suspected to be herdsmen killed four people in Guma on Tuesday.
    killing  agent=Gunmen  target=people  place=Guma  count=4

# the verb may stand deep below what they are suspected of
Militiamen suspected to be loyal to the government lure a dozen villagers from their homes with the promise of aid and then shot them dead.
    (missed: the count stands with the verb before)
    killing  agent=Militiamen  target=villagers  count=12

Ana Lopes was given nine years for kidnapping, while a driver, Bo Ek, received a term of two years.
    conviction  target=Ana Lopes  offence=kidnapping  sentence=nine years
    conviction  target=Bo Ek  sentence=two years

# a driver of Karachi is called by his name, and not by his town
Police arrested a Karachi driver, Omar Khan, and two Dhaka travel agents.
    arrest  agent=Police  target=Omar Khan+Dhaka travel agents  count=3

# whom a council will help to file charges has filed none
A ring sold nine women. The council will help the women file charges against the recruiter.
    (missed: the trained reader has it otherwise)
    charge  agent=women  target=recruiter  status=planned
    sale  agent=ring  target=women  count=9

# with their names nobody counts them
A driver, Musa Bello, 29, and a clerk, Ann Adu, were arrested for kidnapping.
    arrest  target=Musa Bello+Ann Adu  offence=kidnapping

# in a figure for a year captors are whoever they were
Eleven businessmen have been kidnapped in El Salvador so far this year, four of whom were murdered by their captors.
    abduction  target=businessmen  place=El Salvador  count=11  stat
    killing  agent=captors  place=El Salvador  count=4  stat

# foreigners who are handed to an office come home to nobody, and who is recruited is no recruiter
Troops rescued 39 migrants from kidnappers. The foreigners were handed over to the Migration Institute. Each of the victims had paid Tk 50,000 in advance.
    (missed: the trained reader of events tells more)
    rescue  agent=Troops  target=migrants  count=39

# infants found with somebody are under no arrest
Tests will be carried out on two other infants found with a trader in Naivasha. A ring sold nine babies.
    (missed: the trained reader of events tells more)
    sale  agent=ring  target=babies  count=9

# each has the term that is given behind the name, whatever kin and age stand between
Ladislav Horvat, 55, was sentenced to 10 years, his sons Marek, 33, and Jan, 30, to seven years and six years respectively, and his daughter-in-law Lenka, 29, to four years.
    conviction  target=Jan  sentence=six years
    conviction  target=Ladislav Horvat  sentence=10 years
    conviction  target=Lenka  sentence=four years
    conviction  target=Marek  sentence=seven years

Ann Lee was jailed for 10 years, her son Bo, 33, for seven years and her daughter Mei for six years for trafficking.
    conviction  target=Ann Lee  offence=trafficking  sentence=10 years
    conviction  target=Bo  offence=trafficking  sentence=seven years
    conviction  target=Mei  offence=trafficking  sentence=six years

# operations of surgeons, what they are paid for, and a death in childbirth
The team raided a clinic where kidneys were sold when two operations were under way. The gang charged foreigners Rs5 million for a transplant.
    raid  agent=team  target=clinic

A ring sold nine women to farmers. One died in childbirth.
    (missed: the trained reader has it otherwise)
    sale  agent=ring  target=women  recipient=farmers  count=9

# who walks free of a charge, what is found for somebody, years of a life, a birth: nobody is rescued, dead or convicted
A man accused of running a brothel walked free on Monday.

The boy was led away by an uncle, Bakali Phiri, who had told the family that he had found him piecework in Lilongwe.

A lawyer said that his client had lost two years of his life.

A ring sold nine girls. One of them, who gave birth to a son last year, has stayed.
    sale  agent=ring  target=girls  count=9

# who takes girls from their homes rescues nobody
The girls were taken from their homes by a woman, Rukhsana Khatun, who told their parents that grooms had been found.
    abduction  agent=Rukhsana Khatun  target=girls

# who is freed in a raid has been let go by no law, and was not raided
Twenty-two suspects were detained in raids on 31 addresses and 19 women, the youngest of them 16, were freed.
    arrest  target=suspects  count=22
    raid  target=addresses  count=31
    rescue  target=women  count=19

# he denies all that he denies
Ciprian Matei had denied running a flat, trafficking a woman into the State and laundering money.
    trafficking  agent=Ciprian Matei  target=woman  source=Ciprian Matei  status=denied

# what a mother says she was told; whom a couple pays for a child recruits nobody
A nurse sold babies. A mother says she was told her newborn daughter had died. The couple paid $18,000 to an agency in Florida, as they thought they were adopting an orphan.
    sale  agent=nurse  target=babies

# what a sentence is cut for is no crime
A third man received a sentence of eight years for smuggling in exchange for his testimony.
    conviction  target=third man  offence=smuggling  sentence=eight years

# who is admitted to bail pleads nothing, whom a man takes away is not arrested, and "per person" sells nobody
Bo Ek was admitted to bail by the magistrate on charges of trafficking.

The boy, surnamed Li, was playing in front of a shop in April 2007 when a man on a motorcycle took him away.

Investigators found messages in which Okoro discussed charging £12,000 per person. He smuggled migrants.
    transport  agent=Okoro  target=migrants

# what she was to work as is not she
They deceived the girl with a promise of employment as a sales girl. She was made to pay N1.5 million before she regained her freedom.
    extortion  target=girl  price=1500000 NGN
    recruitment  target=girl
    rescue  target=girl

# who is accused is whom the prosecutors accuse, and crimes of each count are crimes
Spain handed over a man Romanian prosecutors accuse of forcing dozens of disabled people to beg.
    exploitation  agent=man  target=disabled people  source=Romanian prosecutors  status=alleged

Two fishermen pleaded guilty to two counts each of human trafficking and engaging children in hazardous work.
    conviction  target=fishermen  offence=human trafficking+engaging children in hazardous work  count=2

# whom pickups stop nobody rescues, and whom captors hold no law does
Two reporters were intercepted by two pickups and held for four days in a ranch house. They were let go after a newspaper published a statement dictated by their captors.
    (missed: the trained reader of events tells more)
    exploitation  target=reporters  count=2
    rescue  target=reporters

# the crimes of a plea, of who is sentenced for trying, of none that a gang did beside an arrest
Oleg Vasko pleaded guilty in court to one count of labor trafficking, a class D felony, and to failing to pay wages.
    conviction  target=Oleg Vasko  offence=labor trafficking+failing to pay wages

A court gave a driver a three-year sentence for trying to smuggle seven Iranians across the border.
    conviction  agent=court  target=driver  offence=trying to smuggle seven Iranians  sentence=three-year

General Zarate said that three persons were arrested and that the gang is responsible for at least nine kidnappings in the past two years.
    (missed: the trained reader of events tells more)
    arrest  target=persons  count=3  source=Zarate

# a town and a day before a colon arrest nobody, and who dies of an illness is killed by nobody
RANCHI, July 5: Police here have arrested five persons for selling a boy. One of them has since died of leukaemia.
    arrest  agent=Police  target=persons  offence=selling a boy  count=5
    sale  agent=persons  target=boy  status=alleged

# a number alone behind a name is a term
Zhang Wei, 46, a site manager, was given five years and his deputy, Li Na, three.
    conviction  target=Li Na  sentence=three
    conviction  target=Zhang Wei  sentence=five years
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_senses(nlp: Language, text: str, lines: list[str]) -> None:
    found = event_lines(claims_of(nlp, text + DEED))
    assert sorted(line for line in found if "target=traffickers" not in line) == lines
