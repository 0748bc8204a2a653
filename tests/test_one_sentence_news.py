"""News of one sentence, in the present, as lists of current events have it: text in, events out."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, people_lines, slot_lines, table
from spacy.language import Language

TABLE = """
# a verb that the tagger takes for a noun, a noun for what police do again
Italian police arrest around 150 people across Sicily in the biggest raid in years.
    arrest agent=Italian police target=people count=~150

Opposition politician Juan Pablo Garcés is released from prison in Calora. Several hours later he is kidnapped by armed men.
    abduction agent=armed men target=Juan Pablo Garcés

# one person of two trades, and of three
Togolese singer and radio producer Kofi Mensah was arrested in Lome for trafficking four girls.
    arrest target=Kofi Mensah
    trafficking agent=Kofi Mensah target=girls count=4

Edgar Hinojo, 55, civil engineer, economist and head of a regional bank, was shot dead by two strangers at his farm.
    killing agent=strangers target=Edgar Hinojo

Ana Rivas, a clerk, a driver and two guards were arrested.
    arrest target=Ana Rivas+driver+guards count=2

# two bodies that say what they did
The Customs Guard and the Moravian National Police said they arrested 44 people.
    arrest agent=Customs Guard+Moravian National Police target=people count=44

# a force by its name in its own language; a gang of which the leader is told, and "which" is no person
Italy's Guardia di Finanza arrests five people and seizes 17 kilograms of gold while dismantling a network of smugglers.
    arrest agent=Italy's Guardia di Finanza target=people count=5
    bust agent=Italy's Guardia di Finanza target=network
    seizure agent=Italy's Guardia di Finanza target=gold

Police say they killed Asif Shari, leader of the Lion Brigades which was responsible for the abductions of nine children.
    abduction agent=Lion Brigades target=children count=9
    killing target=Asif Shari

# no time of day counts anybody; who is of a school
The mayors of Cocora and San Carlo were released at 0430 this morning.
    rescue target=mayors

The hostages were freed at 2115 on Monday.
    rescue target=hostages

The authorities identified the body of Leonel Chuma Caney, of the legal and social science school, who was abducted on Friday.
    abduction target=Leonel Chuma Caney

Police raided 817 properties.
    raid agent=Police target=properties count=817

# behind the semicolon another dies; who was killed is not arrested; who tells of a kingpin is none
Judge Mary Diaz was killed on 28 July; High Court magistrate Hector Jimeno was killed on 17 October.
    killing target=Hector Jimeno
    killing target=Mary Diaz

Cattleman Liborio Gutiez, the alleged front man of a cartel and brother of a former minister, was found murdered in Cali.
    killing target=Liborio Gutiez

# who did something after a murder did not murder; a front is nobody by name
Nine drug traffickers were arrested in an offensive launched by the army, after the murder of Senator Luis Galante.
    arrest target=drug traffickers count=9
    killing target=Luis Galante

The ELN's Domingo Lain Front kidnapped nine men.
    abduction agent=ELN's Domingo Lain Front target=men count=9

# an army of no state; what a gang runs is no raid; who is being held
Police said the Lord's Resistance Army abducted nine girls in Gulu.
    abduction agent=Lord's Resistance Army target=girls count=9

The People's Liberation Army rescued nine women.
    rescue agent=People's Liberation Army target=women count=9

Kinahan was charged with directing the operations of a criminal organisation from 2015 to 2017.
    charge target=Kinahan

Spokesmen informed the network that armoured carriers were used to evacuate the 20 persons being held hostage by the terrorists.
    abduction agent=terrorists target=persons count=20

# who confirms a death did not cause it
Canadian mining company Visla Silver confirms nine of the ten workers abducted from a silver mine in Concordia Municipality, Sinaloa, Mexico, in late January, are dead.
    abduction target=workers count=10
    killing target=workers count=9

# what is measured, and not the measure
Police seized 0.68 ton of narcotics in Guayaquil.
    seizure agent=Police target=narcotics

Police seized hundreds of kilograms of cocaine in Guayaquil.
    seizure agent=Police target=cocaine

# whom a man killed who fired is not himself
Prosecutor Gabriel Vega was attacked in Envigado by a man who fired 13 shots, killing him as he was walking home.
    killing agent=man target=Gabriel Vega

# whom nobody of the state seizes, who comes back, who is given up to the law, what is only a name
Eight girls who were seized at a well near Lokori last Friday are back with their families, the commissioner announced.
    abduction target=girls count=8
    reunion target=girls count=8

Three boys were seized on Friday for stealing.
    arrest target=boys count=3

The five crew members were handed over to prosecutors.
    arrest target=crew members count=5

The suspect was turned over to the police, and he turned over nine passports.
    arrest target=suspect

Three women were turned over to the authorities.

Save the Girl Kora, a charity, says that 74 girls have been abducted.
    abduction target=girls count=74

Officers searched three quarries. They brought out 26 boys and took four overseers into custody.
    arrest agent=Officers target=overseers count=4
    raid agent=Officers target=quarries count=3
    rescue agent=Officers target=boys count=26

On Monday the coast guard stopped a launch with 22 Venezuelans, and its pilot was jailed by a court in Panama City.
    conviction agent=court target=pilot
    rescue agent=coast guard target=Venezuelans count=22

# whom the verb before is told of; who is saved from the sea; a fare of those whom smugglers carry
The force broke up a gang that lured jobseekers to Libya and held them for ransom.
    abduction agent=gang target=jobseekers
    bust agent=force target=gang
    recruitment agent=gang target=jobseekers

Police raided two flats, freed nine girls and took them to a shelter.
    raid agent=Police target=flats count=2
    rescue agent=Police target=girls count=9

The smugglers locked the hatch. Passengers had paid between 400,000 and 600,000 CFA francs.
    transport target=Passengers

Sixteen hours later agents stormed a farm and found the boy, nine, tied to a bed. Two guards were shot dead and four other people were detained, among them the farm's cook, Elvira Soto, and a former bus inspector.
    arrest target=other people count=4
    killing target=guards count=2
    raid agent=agents target=farm
    rescue agent=agents target=boy

# long hours of those of whom a crime is told, and of nobody else
The girls were trafficked to Dover. They slept above the shops and worked seven days a week.
    exploitation target=girls
    trafficking target=girls

The officers worked 16 hours a day on the case of the trafficked girls.
    trafficking target=trafficked girls

A woman known as La Tía collected the money in a hotel and sold nine girls.
    sale agent=woman target=girls count=9

The minister announces the recapture of Luis Oroz, the leader of the Los Tigres cartel.
    arrest target=Luis Oroz

# whom a name stands right behind
The government arrests union figure Marta Ingabo, founder of the Free Union, for smuggling arms.
    arrest agent=government target=Marta Ingabo

Police in Mashhad arrest Nobel laureate Nadia Hami during a ceremony.
    arrest agent=Police target=Nadia Hami

Former Banco Sur CEO Gianni Castel is convicted of fraud.
    conviction target=Gianni Castel

A 20-year old was arrested for throwing a petrol bomb.
    arrest target=20-year old

A regional court sentences former Talona mayor Alice Kuo to life imprisonment for trafficking.
    conviction agent=regional court target=Alice Kuo

Twelve people are kidnapped in an attack by gunmen on a village in Zamfara.
    abduction agent=gunmen target=people count=12

A smuggler is sentenced by Judge Helena Marsh to 132 months in prison.
    conviction agent=Helena Marsh target=smuggler

# those with a trade whom irregulars, pirates or a band of men kill fall in no war; police who kidnap make no arrest
Vigilantes killed six traders at Dansa on Sunday, a survivor said.
    killing agent=Vigilantes target=traders count=6

River pirates killed four fishermen near Coari on Friday.
    killing agent=River pirates target=fishermen count=4

Four men shot teacher Marta Raxol dead on Saturday.
    killing agent=men target=Marta Raxol

FARC guerrillas murdered Indian leader Pedro Dagua near Toribio on Sunday.
    killing agent=FARC guerrillas target=Pedro Dagua

State police abducted engineer Raul Villar in Piedras Negras on Friday.
    abduction agent=State police target=Raul Villar

Rebels killed nine soldiers near Bouar on Sunday.

# a verb between a gang and whom it took
The MRTA kidnapped engineer Hector Delgado Parra in Huancayo on Monday.
    abduction agent=MRTA target=Hector Delgado Parra

# what those do for whom somebody works is no arrest
Housemaid Nalini Perera was held by her employers for two years without pay in Kuwait City.
    exploitation agent=employers target=Nalini Perera

# who is behind the last name is that one, and not who acts
Bishop Luke Mwale paid the ransom for Sister Agnes Phiri, kidnapped in May.
    abduction target=Agnes Phiri
    extortion target=Luke Mwale

# it is one of them, and not all nine
Of the nine men arrested in May, only Gabriel Stan has been charged.
    arrest target=men count=9
    charge target=Gabriel Stan

# who asks for a ransom is who took him
The kidnappers of trader Sule Bello, who had demanded ten million naira, released him on Friday.
    extortion agent=kidnappers
    rescue target=Sule Bello

# no police hold them there
The general's nephew has been linked to the scam compound where 200 Indonesians were held.
    exploitation target=Indonesians count=200

# stopped on their way, picked up by no police
Operatives intercept 23 young women at a motor park in Kano who were being taken to Libya.
    rescue agent=Operatives target=young women count=23
    transport target=young women count=23

Two brothers picked up their victims outside hostels and sold them to a gang.
    sale agent=brothers target=victims

# a name with a number alone, a crime that ended in death
Kai Mool was sentenced to ten years for trafficking and Pat Mool to seven.
    conviction target=Kai Mool
    conviction target=Pat Mool

Nine miners were kidnapped when bandits attacked a camp.
    abduction agent=bandits target=miners count=9

# one who acted alone
One person is stabbed on a train. The perpetrator is arrested.

A 21-year-old is detained in Rome for shooting and wounding two people.

# what is admitted in court
Kai Mool admitted conspiring to traffic girls at Leeds Crown Court.
    conviction target=Kai Mool

Four smugglers were held in a case relating to the trafficking of girls from Bihar to Oman.
    arrest target=smugglers count=4
    trafficking target=girls

Two co-defendants, Lucia Pons, 29, and Kyle Boat, 44, were sentenced to 48 months for fraud.
    conviction target=co-defendants+Lucia Pons+Kyle Boat count=2

Police confiscate 620 kg of cocaine paste.
    seizure agent=Police target=cocaine paste

A band that smuggled children to foreign couples is broken up in Valparaiso.
    bust target=band
    transport agent=band target=children

Officers seize four vehicles, $96,000 in cash and 31 mobile phones.
    seizure agent=Officers target=vehicles+cash+mobile phones

Agents recover five firearms, a ledger and $61,300 in cash.
    seizure agent=Agents target=firearms+ledger+cash

Police dismantle four groups of hired assassins.
    bust agent=Police target=groups count=4

They identified the body of Leo Chuta, of the Law School, who was abducted on Friday.
    abduction target=Leo Chuta

A chargesheet is filed against six accused persons for trafficking.
    charge target=accused persons count=6

Police free 18 migrants held by a smuggling gang in a warehouse.
    rescue agent=Police target=migrants count=18

# "seized ... from" a ship is no abduction; a plot is no film
The Border Force seizes 2.4 tons of cocaine worth £96 million from a ship from Panama.
    seizure agent=Border Force target=cocaine

Kuwaiti authorities arrest six people over an alleged plot to kill officials.
    arrest agent=Kuwaiti authorities target=people count=6

Nine members of a drug cartel are arrested on suspicion of the murder of a musical group.
    arrest target=members count=9
    killing agent=members target=musical group

# who does it, behind the name of whom it is done to
The leader of the party reports the kidnapping of his son-in-law Rafael Tudor by masked men in Caracas.
    abduction agent=masked men target=Rafael Tudor

# who takes people by force
Pirates boarded the tanker off Bayelsa and took its 19 crewmen.
    abduction agent=Pirates target=crewmen count=19

Nearly 1,000 people have been freed from scam centres along the river since February.
    rescue target=people count=~1000

Twenty-three people taken last week from two buses near Kaduna have been freed.
    abduction target=people count=23
    rescue target=people count=23

A mother and her twins, who had been taken from a bus station in Reynosa by armed men, were freed.
    abduction agent=armed men target=mother+twins count=3
    rescue target=mother+twins count=3

# a participle before those it happened to
Rescued in the period were 1,053 women and 688 children.
    rescue target=women+children count=1741

Confiscated were 11 trucks, two smelting furnaces and 3 pistols.
    seizure target=trucks+smelting furnaces+pistols

# one more of them
Nine men were held in Lagos for kidnapping. A tenth, Musa Abdu, 24, was picked up at a motor park in Minna.
    arrest target=Musa Abdu
    arrest target=men count=9

# whom a couple receives is not sentenced
In Dartford the kidnapped workers were received by a couple who had a farm.
    abduction target=kidnapped workers

# a sentence by its term
Six men were handed jail terms of four years for smuggling.
    conviction target=men count=6

Police charged a pastor and 29 of his associates with murder.
    charge agent=Police target=pastor+associates count=30

# what somebody goes by, gangs by their own name
Ismael "El Oso" Barrera, a boss of Los Choneros, was arrested by soldiers near Guasave.
    arrest agent=soldiers target=Ismael "El Oso" Barrera

# moved by the law, and held by it
The trafficker was flown to Houston to face charges of kidnapping.
    charge target=trafficker

The kidnapper was handed over to agents at the airport.

# a sentence that is imposed, prison that is ordered
A judge imposed a sentence of 12 years on the trafficker.
    conviction agent=judge target=trafficker

A driver has been ordered to federal prison for smuggling migrants.
    conviction target=driver
    transport agent=driver target=migrants

# whose attack it was, and who lets somebody go
A bomb left by cartel members exploded in San Pedro, killing two villagers.
    killing agent=cartel members target=villagers count=2

Gunmen kidnapped a priest and released him two days later.
    abduction agent=Gunmen target=priest
    rescue target=priest

A network responsible for smuggling cigarettes was broken up.
    bust target=network
    trafficking agent=network target=cigarettes

# money that is seized beside goods
Detectives seized $214,000, two vans and business records from the smugglers.
    seizure agent=Detectives target=$214,000+vans+business records

# what is no crime
The government holds the colonel responsible for the kidnappings.

The two countries signed a deal on bilateral trades worth US$20 billion as police fought smugglers.

Two mass graves of kidnapped migrants were uncovered near the border.

A meeting on the fight against kidnappers took place in Leeds as officials closed Victoria Avenue.

Smugglers had equipment for use in internet fraud operations.

The kidnapper will be sentenced to death if a court convicts him.

# with those who are named there are more; whom a gang fought
Soldiers arrested Musa Kaba and six other gunmen.
    arrest agent=Soldiers target=Musa Kaba+other gunmen count=7

Five cartel members were killed in a shootout with police in Rayones.
    killing agent=police target=cartel members count=5

# what a search led to
Searches of two houses led to the recovery of 64 forged passports and Rs. 28.5 lakh.
    raid target=houses count=2
    seizure target=forged passports+Rs. 28.5 lakh

A joint operation between the coast guard and the police led to the rescue of 11 women on Tuesday.
    raid agent=coast guard+police
    rescue agent=coast guard+police target=women count=11

Pirates attacked and seized a tanker off Mogadishu, taking 11 crewmen hostage.
    abduction agent=Pirates target=crewmen count=11

The public security organs captured 27 traffickers.
    arrest agent=public security organs target=traffickers count=27

# who raids frees, holds and seizes; who is guilty of it has done it
The victims were freed after a raid by soldiers on a camp near Mubi.
    raid agent=soldiers target=camp
    rescue agent=soldiers target=victims

Twelve girls were rescued and four men arrested when police raided a bar in Cebu.
    arrest agent=police target=men count=4
    raid agent=police target=bar
    rescue agent=police target=girls count=12

Police carried out a raid in which nine suspects were detained.
    arrest agent=Police target=suspects count=9

Two brothers were arrested by gendarmes after police raided their shop in Oran.
    arrest agent=gendarmes target=brothers count=2
    raid agent=police target=shop

Two men were lynched after villagers raided a house in Wau.
    killing target=men count=2
    raid agent=villagers target=house

Five arrests were made by detectives in Leeds.
    arrest agent=detectives count=5

Two sisters pleaded guilty to selling four infants.
    conviction target=sisters count=2
    sale agent=sisters target=infants count=4

A jury in Cork found Liam Daly guilty of trafficking two teenagers.
    conviction agent=jury target=Liam Daly
    trafficking agent=Liam Daly target=teenagers count=2

Four people were found guilty on Monday of forcing women into prostitution.
    conviction target=people count=4
    exploitation agent=people target=women

# what was done before is not done by the police; brigades that are no army; a boy who is paid for
Police arrested nine members of a gang on Monday. They had sent girls to London.
    arrest agent=Police target=members count=9
    transport agent=members target=girls

Togo's child protection brigade intercepted 46 children on Saturday.
    rescue agent=Togo's child protection brigade target=children count=46

A merchant paid a trafficker 52,000 yuan for a two-year-old boy.
    purchase agent=merchant target=boy

# some of them, told between commas
Police rescued 14 girls, nine of them pregnant, from a house in Abeokuta.
    rescue agent=Police target=girls count=14

Rebels abducted 30 women, some of them ill, from a camp near Baga.
    abduction agent=Rebels target=women count=30

Agents of the National Guard stopped a trailer and found 107 migrants inside, most of them from Guatemala.
    rescue agent=National Guard target=migrants count=107

Gunmen raided a school in Dapchi and carried away at least 60 girls.
    abduction agent=Gunmen target=girls count=>=60
    raid agent=Gunmen target=school

Nine suspects, including a marriage broker surnamed Fu, were caught.
    arrest target=suspects+Fu count=9

Two nuns were abducted on the road between Gusau and Funtua by bandits.
    abduction agent=bandits target=nuns count=2

# names behind a calling
American freelance journalist Shelly Kittleson is kidnapped by armed men in Baghdad, Iraq.
    abduction agent=armed men target=Shelly Kittleson

Mexican singer Luis Vera is kidnapped by a gang in Reynosa.
    abduction agent=gang target=Luis Vera

# who attacks, told before the attack
At least 23 people, including 16 children, are kidnapped in a bandit attack in Zamfara State, Nigeria.
    abduction agent=bandit target=people count=>=23

Five traders were abducted in a Boko Haram attack on a market in Baga.
    abduction agent=Boko Haram target=traders count=5

# whom the deed is laid on is only said to have done it
The killings of two reporters have been blamed on the Cali Cartel.
    killing agent=Cali Cartel target=reporters count=2

# who reports abducted nobody
According to reports by relatives, 30 young men were abducted by Shining Path columns.
    abduction agent=Shining Path columns target=young men count=30

# a verb in the present before what somebody is called
Interpol arrest suspected trafficker Kidane Haile in Sudan.
    arrest agent=Interpol target=Kidane Haile

Police in Peru free kidnapped businessman Jorge Salas in Lima.
    rescue agent=Police target=Jorge Salas

Colombian army rescue kidnapped engineer Ana Ruiz in Cauca.
    rescue agent=Colombian army target=Ana Ruiz

Police sought a court arrest warrant for Jorge Salas, who is wanted for kidnapping.

# people put away where goods are carried
Border police found nine women hidden in a van.
    rescue agent=Border police target=women count=9

Officers found 14 people crammed into the boot of a car.
    rescue agent=Officers target=people count=14

Customs officers found 22 people in a refrigerated container on 9 November.
    rescue agent=Customs officers target=people count=22

Seven Kurds were found hidden in a freight wagon near Domodossola.
    rescue target=Kurds count=7

Police found three children hidden in a wardrobe during a game.

The police found the players hidden in a bus after the match.

Four puppies were found hidden in a van.

# migrants found dead where goods are carried; arms for guerrillas; a club's president shot is no sport; a cult is a gang
The bodies of 39 Vietnamese are found in a refrigerated lorry in Essex.
    killing target=Vietnamese count=39

Colombian authorities arrest nine soldiers accused of selling weapons to dissidents of the FARC.
    arrest agent=Colombian authorities target=soldiers count=9

The president of a football club is shot dead by hitmen in Tijuana.
    killing agent=hitmen target=president

Spanish police rescue 39 women forced into prostitution by a Nigerian cult.
    exploitation agent=Nigerian cult target=women count=39
    rescue agent=Spanish police target=women count=39

# whom a charity rescues it did not traffic; a term is no time that a crime went on; slavery is no act of a state
A Ugandan charity says it has rescued 40 children trafficked from Karamoja this year.
    rescue agent=Ugandan charity target=children count=40 stat
    trafficking target=children count=40

France charges a couple with the enslavement of a Burundian man for ten years.
    charge agent=France target=couple

Mexico captures Zetas leader Miguel Trevo near Nuevo Laredo.
    arrest agent=Mexico target=Miguel Trevo

Police found nine men chained in a cellar.
    rescue agent=Police target=men count=9

# what stands behind one name is not told of the next
Indonesia sends home British nationals Lindsay Ford, sentenced to death for smuggling cocaine, and Shahab Rahimi, who was serving a life sentence.
    conviction target=Lindsay Ford
    trafficking agent=Lindsay Ford target=cocaine

# a verdict that a higher court undoes is none; one that it upholds is
The Court of Appeal in Abuja on Monday quashed the conviction of Musa Bello for kidnapping.

Appeal judges set aside Daniel Hay's conviction for fraud.

The appeals court upheld the conviction of Musa Bello for kidnapping.
    conviction target=Musa Bello

# somebody named was murdered, whoever is held for it
A man of 29 was arrested in connection with the murder of Grace Adomako, a market trader.
    arrest target=man
    killing target=Grace Adomako

# who tells the world of a ring breaks up none, and what a court finds is not seized
Reporter Siddharth Menon, who exposed a ring that sold kidneys, was threatened in Salem.

Police exposed a baby-selling ring in Lagos.
    bust agent=Police target=baby-selling ring

Bandits kidnapped Ana Lopez in 2009, a judge in Monteria found on Friday.
    abduction agent=Bandits target=Ana Lopez

# where and when she was arrested is none of her name
Police arrested a woman called Mama Joy in Nairobi on Thursday.
    arrest agent=Police target=Mama Joy

# what goes on from "is a trader"; the day between an arrest and whom it befell
Marco Rossi is a trader from Turin and was arrested on Monday over a kidnapping.
    arrest target=Marco Rossi

Police said the arrest on Monday of 12 smugglers had ended the case.
    arrest target=smugglers count=12

# an attack or a fight that kills, with who made it and where it was; lives that it claims
An attack by gunmen on a bar in Lima killed nine people.
    killing agent=gunmen target=people count=9

Riots between inmates from rival drug gangs at a prison in Tela kill 18 people.
    killing target=people count=18

The attack by the gang in Lima claimed the lives of nine people.
    killing agent=gang target=people count=9

# what police did while they suspect something; what an accuser goes on with is alleged as well
Police suspect a feud between gangs, arresting two teenagers on Friday.
    arrest agent=Police target=teenagers count=2

Police accused the two of kidnapping a boy, selling him in May.
    abduction target=boy
    sale target=boy

# six terms are no six people
Larry Hooven, the founder of the gang Night Hawks, who was sentenced to six life terms for extortion, is free.
    conviction target=Larry Hooven

# goods listed with sums and weights, and what a sum is said to be
Agents searched a house of smugglers and seized $118,340 in United States currency, four ledgers and a rifle.
    raid agent=Agents target=house
    seizure agent=Agents target=United States currency+ledgers+rifle

EUR 187 000 in cash, 1.4 kilograms of gold jewellery and 11 vehicles were seized from the gang.
    seizure target=cash+gold jewellery+vehicles

# armed men rescue nobody, who inquires into a kidnapping does none, and a father exacts no ransom
Armed men in two vans intercepted the 12 migrants near Edna and forced them at gunpoint to change vehicles.

The kidnappers fled after an investigation, conducted by the Flying Squad, into the kidnapping of a boy of nine.
    abduction target=boy

The father of the kidnapped boy succeeded in reducing the ransom to 180,000 euros.
    abduction target=kidnapped boy
    extortion target=father

# a body whose last word is an adjective elsewhere; what somebody arranged to be done
The Spanish Guardia Civil rescued 28 Moroccan labourers from a strawberry farm near Huelva on 11 October.
    rescue agent=Spanish Guardia Civil target=Moroccan labourers count=28

Perez arranged for no fewer than 14 loads of migrants to be hauled in sealed trailers from Tucson to Phoenix.
    transport agent=Perez target=migrants count=>=14

# the victim's family is not who was found guilty
Gerald Prowd, 58, and his wife Donna Prowd, 55, kept a woman as a slave for years, and the telephone was removed so that she could not ring her family. They were found guilty of holding a person in slavery by a jury in April.
    conviction agent=jury target=Gerald Prowd+Donna Prowd
    exploitation agent=Gerald Prowd+Donna Prowd target=person
    exploitation agent=Gerald Prowd+Donna Prowd target=woman
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_news_of_one_sentence(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2025-03-02"))
    assert sorted(slot_lines(told, "agent", "target", "count")) == lines


PEOPLE = """
Philippine police arrest former superintendent Rafael Luna, who was convicted in the 2016 kidnapping and killing of a businessman and had been evading imprisonment.
    (missed: the trained reader has it otherwise)
    Rafael Luna  suspect  convicted

# who is not sent away for trial is held by nobody for that
Extradition of Luis Ferreira, accused of running the network, was refused by a court in Lisbon.
    Luis Ferreira  suspect  suspected

# charged with what is called alleged is charged
The United States charges Luis Rocha, the governor of Sinaloa, with alleged drug trafficking.
    Luis Rocha  suspect  charged

# he is no son of hers
Her sons Ariel and Karim, as well as Oded Shalev, were kidnapped.
    Ariel  victim
    Karim  victim
    Oded Shalev  victim

# a ship is nobody
Pirates hijacked the tanker Ocean Grace off Benin and took six men from the cargo ship Maria Celeste.

Officers boarded the yacht Lady Anne and arrested its owner, Paul Weir.
    Paul Weir  suspect  arrested

# where and when she was arrested is none of her name
Police arrested a woman called Mama Joy in Nairobi on Thursday for selling babies.
    Mama Joy  suspect  arrested

# she who says so is not the banker
Swiss police have released a banker, a spokeswoman, Nadine Frey, said.
    Nadine Frey  official

# out of prison and then taken; the hyphen of a name
Opposition politician Juan Pablo Garcés is released from prison in Calora. Several hours later he is kidnapped by armed men.
    Juan Pablo Garcés  victim

Former superintendent Rafael Dumas was convicted of the kidnapping of the South Korean businessman Han Ick-Joo.
    Rafael Dumas  suspect  convicted
    Han Ick-Joo  victim

# one more of them who fled is none of those held
They took four overseers into custody. The owners of two quarries have been charged. The third, Mohan Gora, fled and is being sought.
    Mohan Gora  suspect  suspected

# a plea names whom the story opened with; a kin with a name
A woman who gave her newborn son to a couple in return for £20,000 has been spared jail. Kelly Marsh, 29, of Hull, admitted child cruelty at Hull Crown Court. She was handed a two-year sentence suspended for 18 months.
    Kelly Marsh  suspect  sentenced

Rokeya Begum, whose brother Jewel was freed by the kidnappers in January, said that they had beaten him.
    Jewel  victim
    Rokeya Begum  relative

# all of a name
The couple, Peter and Janet Oldham, met Marsh in 2021. The Oldhams were each jailed for 14 months in April.
    Janet Oldham  suspect  sentenced
    Peter  suspect  sentenced

# whom officers stopped is whom the story opened with, and not one more
A Romanian driver who tried to smuggle 12 men has been sentenced to six years. Officers stopped Florin Dumas, 37, at Harwich. At Chelmsford Crown Court he pleaded guilty to assisting unlawful immigration.
    Florin Dumas  suspect  sentenced

A driver was jailed for six years for smuggling men. Officers also stopped Ion Marin, 40, at Dover.
    Ion Marin  other

# one of those who were caught
Sixteen hours later agents stormed a farm and found the boy, nine, tied to a bed. Two guards were shot dead and four other people were detained, among them the farm's cook, Elvira Soto, and a former bus inspector, Ramiro Sanz, who the prosecutor's office says planned it.
    (missed: the second of a list behind "among them")
    Elvira Soto  suspect  arrested
    Ramiro Sanz  suspect  arrested

# a state is no title
After calls between United States President Donald Orr and Mexican President Claudia Salas, police arrested nine men.
    Claudia Salas  official
    Donald Orr  official

# a series of raids is no film
Besnik Hoxha, 31, was arrested in a series of raids on Monday.
    Besnik Hoxha  suspect  arrested

Police have let go a skipper, Hugh Lennox, in whose yacht they found 40 kilos of cocaine.
    Hugh Lennox  suspect  released

Ann Lee will have to serve nine years for selling babies.
    Ann Lee  suspect  sentenced

# another of the name was jailed
Alan Whitby says that he is not the Alan Whitby who was jailed for trafficking in kidneys.
    Alan Whitby  other

# listed as accused
The charge sheet lists Ravindra Gowda, a hostel warden, as the third accused in the trafficking of 16 girls.
    Ravindra Gowda  suspect  charged

# what is asked for, cut or not appealed against
Prosecutors want Paul Vander to be sent to prison for seven years if the court finds him guilty of recruiting boys for a gang.
    Paul Vander  suspect  charged

Ali Karimi, whom a court in Athens had jailed for 25 years, has had his sentence cut to ten years on appeal.
    Ali Karimi  suspect  sentenced

The Crown has decided not to appeal against the sentence of four years given to Lee Garvey.
    Lee Garvey  suspect  sentenced

# who tells of a kingpin on the other side of the verb is none; the dead are not arrested
General Miguel Gomera, national police director, reported that Pablo Escovedo, number one in the Lion Cartel, a kingpin of the trade, was surrounded.
    Miguel Gomera  official
    Pablo Escovedo  suspect  suspected

After Luis Galante's assassination detectives tracked Mono Avela, a trafficker. Sources said that he offered money to the detectives who arrested him.
    Luis Galante  victim
    Mono Avela  suspect  arrested

# the head of a body who was arrested, people by their country before the name, what the second is
The gang had the protection of Arturo Cuella, commander of the Taumal judicial police, who was also arrested.
    Arturo Cuella  suspect  arrested

Police arrested Nigerians Ada Obinna and Musa Belloh in Lome.
    Ada Obinna  suspect  arrested
    Musa Belloh  suspect  arrested

A commission will look into the double murder of 19 January, which resulted in the death of political leader Hector Oquel and lawyer Hilda Flora.
    Hector Oquel  victim
    Hilda Flora  victim

# names whole: with hyphens, behind a short surname or Md, without an honorific
The cook Kang Tae-sik and the boatswain, Do Won-il, were arrested by police chief Im Chae-won.
    Do Won-il  suspect  arrested
    Im Chae-won  official
    Kang Tae-sik  suspect  arrested

Odd-Inge Nygaard and Stephen Mensah-Bonsu were charged with kidnapping by Judge Bertin Saint-Elme.
    Bertin Saint-Elme  official
    Odd-Inge Nygaard  suspect  charged
    Stephen Mensah-Bonsu  suspect  charged

Md Jahangir Alom, 30, and Ng Siew Chuan, 47, were arrested.
    Md Jahangir Alom  suspect  arrested
    Ng Siew Chuan  suspect  arrested

Don Camilo Outero and Mlle Nadine Rochet were charged with fraud.
    Camilo Outero  suspect  charged
    Nadine Rochet  suspect  charged

The High Court in Taipei has declared her innocent ten years after Shu Kai Lin was sent to prison for murder.
    Shu Kai Lin  suspect  acquitted

# lists behind a line that says what was done
Police freed nine girls from a house. | Taken into custody early yesterday were: | • Hector Barrios, aka "El Primo," 43, of Houston | • Deysi Portillo, 38, a nurse
    Deysi Portillo  suspect  arrested
    Hector Barrios  suspect  arrested

Police freed nine girls from a house. | Names of the arrested accused: | 1. Smt. Sarala Nandyal, staff nurse, r/o Hyderabad | 2. Sh. Prakash Meshrek, agent, r/o Nagpur
    Prakash Meshrek  suspect  arrested
    Sarala Nandyal  suspect  arrested

Police freed nine trafficked girls. | The case was prosecuted by: | • Ann Lee, Assistant U.S. Attorney | • Bo Berg, Trial Attorney
    Ann Lee  official
    Bo Berg  official

Police freed nine trafficked girls. | Cleared of all charges were: | • Ann Leen, 43, of Houston | • Bo Bergh, 38, of Pasadena
    Ann Leen  other
    Bo Bergh  other

Police freed nine trafficked girls. | Not charged in the case are: | • Ann Leen, 43, of Houston | • Bo Bergh, 38, of Pasadena
    Ann Leen  other
    Bo Bergh  other

Police freed nine trafficked girls. | The following are expected to be charged next week: | • Ann Leen, 43, of Houston | • Bo Bergh, 38, of Pasadena
    Ann Leen  suspect  suspected
    Bo Bergh  suspect  suspected

Police freed nine trafficked girls. | Wanted in connection with the case are: | • Ann Leen, 43, of Houston | • Bo Bergh, 38, of Pasadena
    Ann Leen  suspect  suspected
    Bo Bergh  suspect  suspected

# of two people with one name; who is said to be held, and is not
Imran Javed Malik, a dentist, wants his patients back. Police have arrested one Imran Malik over a sunken boat. The dentist is a different man.
    Imran Javed Malik  other
    Imran Malik  suspect  arrested

It is untrue, Superintendent Ravi Moorthi told reporters in Penang, that the coach operator Lim Boon Hok has been arrested over the trafficking camps.
    Lim Boon Hok  other
    Ravi Moorthi  official

Police chief Tendai Gumbo said reports of the arrest of cleric Elijah Makaya for trafficking were lies.
    Elijah Makaya  other
    Tendai Gumbo  official

# whom a murder befell is not tried for it
The court heard the case after Luis Carlos Galan's murder. His trial begins in May.
    Luis Carlos Galan  victim

After the smuggler Ann Lee's killing of a guard the court tried her in May. Her trial ends today.
    Ann Lee  suspect  charged

# what a jury found
A federal jury in Portland found on Friday that Howard Lessig and his wife Priya had coerced the services of three Nepali maids.
    Howard Lessig  suspect  convicted
    Priya  suspect  convicted

The jury found that Ann Leen had not kidnapped the boy.
    Ann Leen  suspect  acquitted

# who wants years for others; whom a body has in custody
Begoña Ansoteg, who argued the case for the state, still wants eight years for each of the two smugglers.
    Begoña Ansoteg  official

The Zonal Command of the agency has in its custody one Mrs. Comfort Igbad, 47, a trafficker.
    Comfort Igbad  suspect  arrested

# what is told in the present is done
The prosecutors of South Korea indict former mayor Ko Lee over the kidnapping of two girls.
    Ko Lee  suspect  charged

An anti-graft court acquits businesswoman Ana Ruiz of fraud.
    Ana Ruiz  suspect  acquitted

Authorities apprehend former mayor Pedro Gomez over the kidnapping of two girls.
    Pedro Gomez  suspect  arrested

# a sentence is of one of two
Following her sentencing to 15 years in prison for fraud, former First Lady Nadine Heredia and her son Samin flee to Brazil.
    Nadine Heredia  suspect  sentenced
    Samin  relative

# nobody in office is the defendant whom the next sentences tell of
"These men stole people from others," said Andrea Kestrel, special agent in charge of HSI Houston. Two of his co-defendants, Kevin Amaya, 23, and Brenda Rivas, 31, pleaded guilty. Pedro Melara will be sentenced on Nov. 3. He faces up to life in prison. He will remain in custody pending that hearing.
    Andrea Kestrel  official
    Brenda Rivas  suspect  convicted
    Kevin Amaya  suspect  convicted
    Pedro Melara  suspect  convicted

# who is younger; who is not the man
Danilo Cruz Sr. appealed on radio for his son, Danilo Cruz Jr., to give himself up. The younger Cruz has been hunted since Sunday, when a moneylender was abducted in Tarlac.
    Danilo Cruz Jr.  suspect  suspected
    Danilo Cruz Sr.  relative

# "no contest" is no denial
Ann Leen, 66, pleaded no contest to one count of human trafficking.
    Ann Leen  suspect  convicted
"""


@pytest.mark.parametrize(("text", "lines"), table(PEOPLE))
def test_people_in_news_of_one_sentence(nlp: Language, text: str, lines: list[str]) -> None:
    assert people_lines(claims_of(nlp, text, "2025-03-02")) == lines
