"""Press releases of prosecutors and police: who is before the law, for what, and who did it."""

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
    (missed: the trained reader has it otherwise)
    Bala Idris  suspect  arrested
    Musa Garba  suspect  arrested

Officers of the squad arrested five members of a kidnapping syndicate. They are: Musa Garba aged 32, Bala Idris aged 41, and Yusuf Danladi aged 27.
    Bala Idris  suspect  arrested
    Musa Garba  suspect  arrested
    Yusuf Danladi  suspect  arrested

The accused have been identified as Ramesh Kumar (42), Sunita Devi (38) and Imran Khan (27), all residents of Gaya.
    (missed: the trained reader has it otherwise)
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

The arrested were identified as Sita Kumari, 35, and her son Ravi Lal, 19.
    Ravi Lal  suspect  arrested
    Sita Kumari  suspect  arrested

Also indicted were Hugo Bell, 29, of Mesa; Ruth Cole, 33, of Tempe; and Omar Diaz, 41, of Reno.
    Hugo Bell  suspect  charged
    Omar Diaz  suspect  charged
    Ruth Cole  suspect  charged

The suspects, identified as Rekha Patil and Anil More, had stolen an infant from a hospital in Sangli.
    Anil More  suspect  suspected
    Rekha Patil  suspect  suspected

The leader of the group, Esteban Rios, 47, was sentenced in May to 210 months in prison after a jury found him guilty of hostage taking.
    Esteban Rios  suspect  sentenced

The head of the network, Dana Kroll, was arrested on Friday. She was charged with kidnapping.
    Dana Kroll  suspect  charged

The owner of the bar, Li Na Zhou, 51, was charged with sex trafficking on Friday.
    Li Na Zhou  suspect  charged

The founder of the agency, Pavel Stan, was jailed for nine years for trafficking.
    Pavel Stan  suspect  sentenced

# acquitted of a part
Esteban Rios was sentenced in May to 210 months in prison for hostage taking. The jury acquitted Rios of one count of kidnapping.
    (missed: the trained reader has it otherwise)
    Esteban Rios  suspect  sentenced

A jury convicted Rosa Levin of fraud on Friday. It acquitted Levin of two other counts.
    (missed: the trained reader has it otherwise)
    Rosa Levin  suspect  convicted

Tom Reeve was acquitted of one count of kidnapping on Friday.
    Tom Reeve  suspect  acquitted

Ada Holm was convicted of extortion in May. Holm was cleared of one of the charges, kidnapping.
    (missed: the trained reader has it otherwise)
    Ada Holm  suspect  convicted

Jo Vance was convicted in May. The court acquitted Vance of all counts on appeal.
    Jo Vance  suspect  acquitted

# whom a warrant or a reward is for is not yet taken
A warrant remains outstanding for the arrest of Lucia Paz.
    Lucia Paz  suspect  suspected

A reward is on offer for the capture of Bruno Salas.
    Bruno Salas  suspect  suspected

An arrest warrant is still open for Goran Vukic.
    Goran Vukic  suspect  suspected

Notices went out to all ports for the arrest of Samir Haddad.
    Samir Haddad  suspect  suspected

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
    (missed: the trained reader has it otherwise)
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

# victims are not charged
The suspects were apprehended in Auchi, and ten of the victims were rescued. They will be charged to court soon.
    arrest  target=suspects
    charge  target=suspects
    rescue  target=victims

Two drivers were held in Lecce on Monday and nine girls were freed. They were charged with trafficking on Tuesday.
    arrest  target=drivers
    charge  target=drivers
    rescue  target=girls

Police arrested six men and rescued 12 children. They were arraigned on Friday.
    arrest  agent=Police  target=men
    charge  target=men
    rescue  agent=Police  target=children

The gunmen were caught on Sunday with two hostages. They were sentenced to life on Friday.
    arrest  target=gunmen
    conviction  target=gunmen

# a plea or verdict, and the sentence
Shirin Malik pleaded guilty to child abduction and was jailed for three years and four months.
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


TELLING = table("""
# every crime of a list
Three men were charged with trafficking in human beings, money laundering and membership of a criminal organisation.
    charge target=men offence=trafficking in human beings+money laundering+membership of a criminal organisation count=3

Nine men appeared in court on charges of theft, tampering with essential infrastructure, money laundering and contravention of the Second-Hand Goods Act.
    charge target=men offence=theft+tampering with essential infrastructure+money laundering+contravention of the Second-Hand Goods Act count=9

The suspects were charged with theft, receiving stolen goods and membership of a criminal organisation.
    charge target=suspects offence=theft+receiving stolen goods+membership of a criminal organisation

Popa pleaded guilty to human trafficking charges in Texas.
    conviction target=Popa offence=human trafficking

Popa was convicted of drug offences and child abuse offences in Leeds.
    conviction target=Popa offence=drug offences+child abuse offences

Popa was charged with trafficking in ivory.
    charge target=Popa offence=trafficking in ivory

Popa faces charges including racketeering, drug trafficking and murder.
    charge target=Popa offence=racketeering+drug trafficking+murder

Ruiz was charged with theft, according to court papers, and his brother with fraud.
    charge target=Ruiz offence=theft

Ruiz was convicted of kidnapping, the prosecutor's office said, and jailed for nine years.
    conviction target=Ruiz offence=kidnapping

Prosecutors charged Ruiz with leading a criminal organisation and laundering money.
    (missed: the laundering is read as a noun before money)
    charge agent=Prosecutors target=Ruiz offence=leading a criminal organisation+laundering money

# a force that raids whatever it is
On Monday officers raided three car washes and freed nine men.
    raid agent=officers target=car washes count=3 when=2021-10-18
    rescue agent=officers target=men count=9 when=2021-10-18

# a ring by what it is for
Police in Ghent have dismantled an organised crime group that smuggled migrants.
    bust agent=Police target=organised crime group
    transport agent=organised crime group target=migrants

A criminal organisation moved 40 girls from Benin City to Turin, prosecutors said.
    transport agent=criminal organisation target=girls count=40

Officers broke up a migrant smuggling organization and freed nine men.
    bust agent=Officers target=migrant smuggling organization
    rescue agent=Officers target=men count=9

Milo Petrov was charged with participation in a criminal organisation.
    charge target=Milo Petrov offence=participation in a criminal organisation

# how long somebody is held is no crime, what he failed to do is one
Two teachers were detained for 48 hours for smuggling a girl.
    arrest target=teachers offence=smuggling a girl count=2
    transport agent=teachers target=girl status=alleged

Ruiz pleaded guilty to failing to report a crime.
    conviction target=Ruiz offence=failing to report a crime

# who works on a case is said at the end of releases, and is no raid
The case was investigated by the Toledo Resident Agency, the Perrysburg Police Department and Homeland Security Investigations.

# bodies in a list
The brothel was raided by the Toledo Resident Agency, the Perrysburg Police Department and Homeland Security Investigations.
    raid agent=Toledo Resident Agency+Perrysburg Police Department+Homeland Security Investigations target=brothel

Six men were arrested by the National Police, the Guardia Civil and Europol.
    arrest agent=National Police+Guardia Civil+Europol target=men count=6

The ring was broken up by the Border Police, the Customs Service and the Federal Police.
    bust agent=Border Police+Customs Service+Federal Police target=ring

Nine girls were rescued by the Federal Bureau of Investigation, the Reno Police Department and the State Police.
    rescue agent=Federal Bureau of Investigation+Reno Police Department+State Police target=girls count=9

# money beside things
Officers seized EUR 340,000 in cash, three luxury cars and two firearms.
    seizure agent=Officers target=cash+luxury cars+firearms price=340000 EUR

Police arrested two men and seized $86,000 in cash, nine phones and a pistol.
    arrest agent=Police target=men count=2
    seizure agent=Police target=cash+phones+pistol price=86000 USD

Agents confiscated £12,000 in cash and four passports.
    seizure agent=Agents target=cash+passports price=12000 GBP

Investigators seized 62,500 euros in cash and a lorry.
    seizure agent=Investigators target=cash+lorry price=62500 EUR

# one day and one doer for all that a sentence tells
On 12 October, officers carried out nine searches, arrested 28 suspects (14 in Belgium, nine in Spain and five in Poland) and seized two firearms.
    arrest agent=officers target=suspects count=14 when=2021-10-12
    arrest agent=officers target=suspects count=28 when=2021-10-12
    arrest agent=officers target=suspects count=5 when=2021-10-12
    arrest agent=officers target=suspects count=9 when=2021-10-12
    raid agent=officers count=9 when=2021-10-12
    seizure agent=officers target=firearms count=2 when=2021-10-12

On Tuesday police conducted raids in Leeds, arrested four men and rescued 11 women.
    arrest agent=police target=men count=4 when=2021-10-19
    raid agent=police when=2021-10-19
    rescue agent=police target=women count=11 when=2021-10-19

In March detectives carried out an operation in Bihar, arrested six people and freed 12 boys.
    arrest agent=detectives target=people count=6 when=2021-03
    raid agent=detectives when=2021-03
    rescue agent=detectives target=boys count=12 when=2021-03

From 2014 to 2017, Whitlock used threats to compel nine women to work as prostitutes.
    (missed: the trained reader has it otherwise)
    exploitation target=women count=9

# warrants that are executed
Detectives executed search warrants at two addresses in Hull and rescued three women.
    raid agent=Detectives target=addresses count=2
    rescue agent=Detectives target=women count=3

Officers executed a warrant at a farm in Kent on 2 May.
    raid agent=Officers target=farm when=2021-05-02

Agents served a search warrant at a massage parlour in Tampa.
    raid agent=Agents target=massage parlour

The deputies executed warrants at four houses and arrested a nurse.
    arrest agent=deputies target=nurse
    raid agent=deputies target=houses count=4

# who holds whom
Barlow kidnapped the clerk in Reno and held her for five days in a shed.
    abduction agent=Barlow target=clerk

Armed men stopped a bus, took nine passengers hostage and held them for 39 days.
    abduction agent=Armed men target=passengers count=9

The smuggler smuggled nine migrants to a farm in Kent, where they were held until their families paid.
    transport agent=smuggler target=migrants count=9

A court in Reno jailed Barlow. The sentence holds him accountable, prosecutors said.
    conviction agent=court target=Barlow

Police held two men on Friday over the kidnapping of a clerk.
    arrest agent=Police target=men count=2 when=2021-10-15

# what will be alleged
It will be alleged that the couple recruited nine women in Manila and forced them to work for no wages.
    exploitation agent=couple target=women count=9 status=alleged
    recruitment agent=couple target=women count=9 status=alleged

Police will allege that Dane Mercer smuggled four girls to Perth.
    transport agent=Dane Mercer target=girls count=4 status=alleged

It will be alleged the couple kept three women in servitude in Perth and sold a baby.
    exploitation agent=couple target=women count=3 status=alleged
    sale agent=couple target=baby status=alleged

Prosecutors will allege the men kidnapped a driver.
    abduction agent=men target=driver status=alleged

# papers that are taken from their owners
The couple took their passports at the airport and forced the girls to work in a bar.
    exploitation agent=couple target=girls

Police freed nine girls. Rafiq took her phone to Dhaka and sold the girl to a brothel.
    rescue agent=Police target=girls count=9
    sale agent=Rafiq target=girl

The gang took the workers' documents to a flat in Leeds and made them beg.
    exploitation agent=gang target=workers

The ring lured the men to Myawaddy, took away their phones and subjected them to forced labour.
    exploitation agent=ring target=men
    recruitment agent=ring target=men

# charges that are dropped
The charges against a fourth man, Edgar Joss, were dismissed last month.

Prosecutors dropped the charge against a nurse on Monday.

A judge threw out the charges against two drivers.

The charges against Edgar Joss were withdrawn on Friday.

# a day of birth is no day of the deed
Shirin Malik (26/02/1991) of Oldham pleaded guilty to child abduction.
    conviction target=Shirin Malik offence=child abduction

Nadia Aziz (born 1 August 1963) was convicted of kidnapping a boy.
    abduction agent=Nadia Aziz target=boy
    conviction target=Nadia Aziz offence=kidnapping a boy

Tomasz Zielski (DOB 11/9/1981) was jailed for eight years.
    conviction target=Tomasz Zielski

Peter Rowe (03/05/1977) and Carl Dunn (14/11/1980) were convicted of kidnapping.
    conviction target=Peter Rowe+Carl Dunn offence=kidnapping

# those whom the list behind a number names are the target too, and not what the number is made up of
Police arrested five people - a pastor, two nurses and a couple from Enugu - over the sale of babies.
    arrest agent=Police target=people+pastor+nurses+couple count=5

Four suspects (a taxi driver, two sisters and a clerk) were detained in Lima.
    arrest target=suspects+taxi driver+sisters+clerk count=4

Nine people, among them a former security manager of a bank, were arrested by detectives.
    arrest agent=detectives target=people+former security manager count=9

Twelve smugglers - nine men and three women - were arrested near Calais.
    arrest target=smugglers count=12

# every count
Reyes pleaded guilty to one count of conspiracy to commit hostage taking, one count of hostage taking and two counts of money laundering.
    conviction target=Reyes offence=conspiracy to commit hostage taking+hostage taking+money laundering

Kessler was charged in a nine-count indictment with forced labor, harboring aliens and visa fraud.
    charge target=Kessler offence=forced labor+harboring aliens+visa fraud

Moreau was convicted on three counts of trafficking and one count of rape.
    conviction target=Moreau offence=trafficking+rape

A jury found Haddad guilty of one count of kidnapping and two counts of extortion.
    conviction agent=jury target=Haddad offence=kidnapping+extortion

# conspired, arranged for
Hassan conspired with his brothers to smuggle Eritrean migrants from Libya to Italy.
    transport agent=Hassan target=Eritrean migrants status=alleged

Prosecutors said that Dragan Ilic arranged for the girls to be smuggled from Moldova to Belgrade.
    transport agent=Dragan Ilic target=girls

Orsini and others conspired to kidnap a banker.
    abduction agent=Orsini+others target=banker status=alleged

The doctor arranged for four newborns to be sold to couples in Athens.
    sale agent=doctor target=newborns count=4

# whom a clause with "where" is about
The gang smuggled nine boys from Bihar to Delhi, where they were made to work in factories.
    exploitation target=boys count=9
    transport agent=gang target=boys count=9

Traffickers sold the women to a bar in Bamako, where they were forced into prostitution.
    exploitation target=women
    sale agent=Traffickers target=women

The brothers smuggled 22 men to Leicester, where they were forced to work in a mill.
    exploitation target=men count=22
    transport agent=brothers target=men count=22

Kidnappers took three nurses to a forest, where they were killed.
    killing target=nurses count=3
    transport agent=Kidnappers target=nurses count=3

# handed over, brought home
Police broke up the ring. Ekpo lured three schoolgirls to Lagos and handed them over to a brothel keeper.
    bust agent=Police target=ring
    recruitment agent=Ekpo target=schoolgirls count=3

The gang handed the girls over to a pimp in Dubai, police said.

The boy was handed over to his mother after police rescued him.
    rescue agent=police target=boy
    reunion target=boy

The couple brought a young woman from Ethiopia to their home in Arlington and compelled her to clean without pay.
    exploitation agent=couple target=young woman
    transport agent=couple target=young woman

# by van
The jury heard how Kowal recruited men in Gdansk and smuggled them by minibus to Leicester.
    recruitment agent=Kowal target=men status=alleged
    transport agent=Kowal target=men status=alleged

The ring smuggled nine women by lorry.
    transport agent=ring target=women count=9

Smugglers moved them by boat, said the police, who freed 12 men.
    rescue agent=police target=men count=12
    transport agent=Smugglers

Two men smuggled the girls by train from Hanoi to Moscow.
    transport agent=men target=girls

# who is kidnapped
Gunmen kidnapped a traditional ruler in Ondo on Monday.
    abduction agent=Gunmen target=traditional ruler when=2021-10-18

The kidnappers abducted a filling-station owner and demanded a ransom of N5 million.
    abduction agent=kidnappers target=filling-station owner
    extortion agent=kidnappers price=5000000 NGN

Armed men kidnapped a retired headmaster and a trader.
    abduction agent=Armed men target=retired headmaster+trader count=2

Bandits abducted a caterer near Minna.
    abduction agent=Bandits target=caterer

# what they are charged with and convicted of
Amina Yusuf was arraigned on a four-count charge bordering on human trafficking and child labour.
    charge target=Amina Yusuf offence=human trafficking+child labour

The trader was arraigned on charges relating to abduction and extortion.
    charge target=trader offence=abduction+extortion

Twelve men were charged before a court in Abuja on counts bordering on kidnapping.
    charge target=men offence=kidnapping count=12

Xu Mei was sentenced to four years in prison for her role in a scheme to smuggle Chinese nationals into Texas.
    conviction target=Xu Mei offence=scheme to smuggle Chinese nationals

Three drivers were jailed for their part in the smuggling of 40 migrants.
    conviction target=drivers offence=smuggling of 40 migrants count=3
    transport agent=drivers target=migrants count=40

Otto Lang was convicted for his involvement in a plot to kidnap a banker.
    conviction target=Otto Lang offence=plot to kidnap a banker

A court in Porto convicted Jorge Leal of 14 crimes of trafficking in persons.
    conviction agent=court target=Jorge Leal offence=trafficking in persons

Ali Reza faces two counts of kidnapping, one count of extortion and one count of fraud.
    charge target=Ali Reza offence=kidnapping+extortion+fraud

Hugo Prat was indicted on charges of aggravated human smuggling, membership in a criminal organisation and forgery of documents.
    charge target=Hugo Prat offence=aggravated human smuggling+membership in a criminal organisation+forgery of documents

Eduardo Vela was sentenced on three counts of sex trafficking of children and one count of obstruction of justice.
    conviction target=Eduardo Vela offence=sex trafficking of children+obstruction of justice

Marta Cano pleaded guilty to conspiring to harbor illegal aliens.
    conviction target=Marta Cano offence=conspiring to harbor illegal aliens

Ida Roth pleaded guilty on Monday to smuggling nine women into Spain.
    conviction target=Ida Roth offence=smuggling nine women when=2021-10-18
    transport agent=Ida Roth target=women count=9

# who did it, told again by the noun
Four kidnappers were arrested on Monday. The arrests were made by the anti-kidnapping squad in Kano.
    arrest agent=anti-kidnapping squad target=kidnappers count=4 when=2021-10-18

Nine kidnapped girls were freed on Monday. The operation was carried out by soldiers near Zaria.
    abduction target=kidnapped girls count=9
    raid agent=soldiers
    rescue agent=soldiers target=kidnapped girls count=9 when=2021-10-18

Two kidnappers were sentenced to ten years in prison on Monday. U.S. District Judge Randy Crane imposed the sentence.
    conviction agent=Randy Crane target=kidnappers count=2 when=2021-10-18

Two kidnappers were found guilty on Monday. The verdict was delivered by a jury in McAllen.
    conviction agent=jury target=kidnappers count=2 when=2021-10-18

Five houses were searched for trafficked girls on Monday. The searches were coordinated by Eurojust and involved 90 officers.
    raid agent=Eurojust target=houses count=5 when=2021-10-18

# together with whom
Homeland Security Investigations and the Anoka County Sheriff's Office investigated the trafficking case, with help from the Royal Thai Police.

Homeland Security Investigations and the Anoka County Sheriff's Office raided a brothel, with help from the Royal Thai Police.
    raid agent=Homeland Security Investigations+Anoka County Sheriff's Office+Royal Thai Police target=brothel

Spanish police arrested 11 traffickers in cooperation with Europol and the Romanian police.
    arrest agent=Spanish police+Europol+Romanian police target=traffickers count=11

Officers of the Kenya Wildlife Service, supported by the police, seized 40 tusks.
    seizure agent=Kenya Wildlife Service+police target=tusks count=40

Police arrested the trafficker with the help of a neighbour.
    arrest agent=Police target=trafficker

Officers from the Civil Guard and the National Police arrested nine traffickers. They seized a handgun.
    arrest agent=Civil Guard+National Police target=traffickers count=9
    seizure agent=Officers target=handgun

Pavel Hudak was sentenced to eight years at Plymouth Crown Court for trafficking women.
    conviction agent=Plymouth Crown Court target=Pavel Hudak offence=trafficking women
    trafficking agent=Pavel Hudak target=women

A grand jury indicted Peter Hale on 32 felony charges, including human smuggling, sale of a child and forgery.
    charge agent=grand jury target=Peter Hale offence=human smuggling+sale of a child+forgery

# who is found guilty, and by whom
A jury found the owner of four massage parlors guilty of sex trafficking.
    conviction agent=jury target=owner offence=sex trafficking

Ibrahim Sule was convicted of kidnapping by Justice Maryam Aliyu of the Federal High Court, Kano.
    conviction agent=Maryam Aliyu target=Ibrahim Sule offence=kidnapping

A jury found Ann Lee guilty of kidnapping and not guilty of fraud.
    conviction agent=jury target=Ann Lee offence=kidnapping

# all that they did to the same people
The smugglers recruited, transported and sold eleven women.
    recruitment agent=smugglers target=women count=11
    sale agent=smugglers target=women count=11
    transport agent=smugglers target=women count=11

Search warrants were executed at two motels by the Mesa Police Department, and a trafficker was arrested.
    arrest target=trafficker
    raid agent=Mesa Police Department target=motels count=2

A grand jury charged five people with kidnapping. Those charged are Hector Lozano, 41, and Marisol Ibarra, 38.
    charge agent=grand jury target=people+Hector Lozano+Marisol Ibarra offence=kidnapping count=5

# a list behind a line that tells it
Taken into custody early yesterday in the smuggling case were: | • Hector Barrios, 43, of Houston | • Deysi Portillo, 38, of Pasadena
    arrest target=Hector Barrios+Deysi Portillo when=2021-10-18

The agency has arrested two accused in a case of the sale of babies. | Names of the arrested accused: | 1. Smt. Sarala Nandyal, nurse | 2. Sh. Prakash Meshrek, agent
    arrest agent=agency target=accused+Sarala Nandyal+Prakash Meshrek count=2
    sale target=babies

# by what means is nobody's deed; a day of birth is none of the verdict
Guo Li and Pat Ostrand are charged with conspiracy and sex trafficking by force, fraud or coercion.
    charge target=Guo Li+Pat Ostrand offence=conspiracy+sex trafficking

Tobias Nkemel [DOB: 30/01/1994] of Leeds was sentenced to 14 years' imprisonment for trafficking girls.
    conviction target=Tobias Nkemel offence=trafficking girls
    trafficking agent=Tobias Nkemel target=girls

# a headline that tells where somebody lives
Camden County Man Sentenced for Smuggling Turtles
    conviction target=Camden County Man offence=Smuggling Turtles
    trafficking agent=Camden County Man target=Turtles

# a stretch of time behind a list of passives; lengths and "hostage" befall nobody
In all 817 houses were raided, 10,777 traffickers arrested and 678 weapons seized between 4 and 9 October.
    arrest target=traffickers count=10777 when=2021-10-04..2021-10-09
    raid target=houses count=817 when=2021-10-04..2021-10-09
    seizure target=weapons count=678 when=2021-10-04..2021-10-09

The minister said that 312 suspected traffickers had been arrested and 1,204 victims rescued between January and June.
    arrest target=suspected traffickers count=312 when=2021-01..2021-06 stat
    rescue target=victims count=1204 when=2021-01..2021-06 stat

A SECOND CITIZEN, JAMES DONELEY, WAS KIDNAPPED ON 12 OCTOBER APPROXIMATELY 25 KM FROM MEDELLIN AND RELEASED ON 13 OCTOBER.
    abduction target=JAMES DONELEY when=2021-10-12
    rescue target=JAMES DONELEY when=2021-10-13

The kidnappers took a police officer hostage and fled.
    abduction agent=kidnappers target=police officer

# police seize phones, and not the men whom they arrest; who "is" charged is one
Police arrest 37 men in Colombo suspected of operating an online fraud center and seize phones during the operation.
    arrest agent=Police target=men count=37
    seizure agent=Police target=phones

One of the key planners behind the attack that killed a consul and three other Americans, is arrested, charged with murder and kidnapping.
    arrest target=key planners count=1
    charge target=key planners offence=murder+kidnapping count=1
    killing agent=key planners target=consul+other Americans count=4

# what hangs where: who recruited, whom all verbs befall, to where, for how much
According to court documents and statements made in court, between approximately March 2015 and August 2019, Lucinda Teal, 57, of Overland Park, Kansas, along with co-conspirators, recruited at least 22 women in Cebu and transported them to Kansas.
    recruitment agent=Lucinda Teal target=women count=>=22 when=2015-03..2019-08
    transport agent=Lucinda Teal target=women count=>=22 when=2015-03..2019-08

The indictment says that Bo Teal, 57, recruited, harbored and transported at least nine women.
    recruitment agent=Bo Teal target=women count=>=9 status=alleged
    transport agent=Bo Teal target=women count=>=9 status=alleged

The accused purchased babies from poor parents and unwed mothers for amounts ranging from Rs. 15,000/- to Rs. 40,000/- per child, and sold them to couples for Rs. 2 lakh.
    purchase agent=accused target=babies price=15000-40000 INR
    sale agent=accused target=babies price=200000 INR

Police arrested Ruben Oquenda and three cousins on Monday for kidnapping.
    arrest agent=Police target=Ruben Oquenda+cousins offence=kidnapping count=4 when=2021-10-18

Police arrested 16 traffickers at dawn in Patras, ending an investigation that began in 2017.
    arrest agent=Police target=traffickers count=16

Terrance Bodreau was ordered on 3 June to spend 30 years in prison for transporting four women from Shreveport.
    conviction target=Terrance Bodreau when=2021-06-03
    transport target=women count=4

The Guardia Civil took down a criminal network that exploited Nepalese workers on farms.
    bust agent=Guardia Civil target=criminal network
    exploitation agent=criminal network target=Nepalese workers

During a joint action day on 5 April, 11 traffickers were arrested and over 4,600 objects were seized. Seven of the traffickers were Italians.
    arrest target=traffickers count=11 when=2021-04-05
    seizure target=objects count=>=4600 when=2021-04-05
""")
SLOTS = ("agent", "target", "offence", "count", "when", "price", "status")


@pytest.mark.parametrize(("text", "lines"), TELLING)
def test_what_a_press_release_tells(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2021-10-19"))
    assert sorted(slot_lines(told, *SLOTS)) == lines
