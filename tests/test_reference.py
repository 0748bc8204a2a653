"""Who is meant: pronouns, short names and descriptions stand for the name given before."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, people_lines, slot_lines, table
from spacy.language import Language

TABLE = """
The gang abducted nine boys. It sold them to farmers.
    abduction agent=gang target=boys
    sale agent=gang target=boys recipient=farmers

Lena Marek was arrested on Friday. She was charged with kidnapping on Monday.
    arrest target=Lena Marek
    charge target=Lena Marek

Lena Marek was arrested on Friday. Marek was charged with kidnapping on Monday.
    (missed: the short name fills the slot, not the full one)
    arrest target=Lena Marek
    charge target=Lena Marek

Lena Marek, 41, was arrested on Friday. The 41-year-old was charged with kidnapping on Monday.
    arrest target=Lena Marek
    charge target=Lena Marek

Inspector Lena Marek praised the neighbours of Otto Brandt. The 46-year-old was charged with kidnapping.
    charge target=Otto Brandt

The rumours are invented, said Lena Marek, the lawyer of Otto Brandt. The 46-year-old was arrested on Friday.
    arrest target=Otto Brandt

# who is brought somewhere and held there
A syndicate is accused of bringing women from Laos to Perth and holding them in servitude. Two men and a woman were charged.
    exploitation agent=syndicate target=women
    transport agent=syndicate target=women
    charge target=men+woman

# what kin calls somebody
Otto Brandt was kidnapped on Friday. The wife of Brandt said that her husband was freed on Monday.
    abduction target=Otto Brandt
    rescue target=Otto Brandt

Otto Brandt was kidnapped on Friday. Brandt's wife, Lena Marek, said that her husband was freed on Monday.
    (missed: she may be told of later by her own name, and nobody is joined to him by her)
    abduction target=Otto Brandt
    rescue target=Otto Brandt

Five men were arrested on Friday. Their names are Otto Brandt, Jan Kos and Emil Roth.
    arrest target=men+Otto Brandt+Jan Kos+Emil Roth

"A good man", said Lena Marek, sister of Otto Brandt. The 46-year-old was arrested on Friday.
    arrest target=Otto Brandt

Inspector Lena Marek spoke to reporters. The 46-year-old was arrested on Friday.
    arrest target=46-year-old

Lena Marek and Otto Brandt were arrested on Friday. They were charged with kidnapping on Monday.
    arrest target=Lena Marek+Otto Brandt
    charge target=Lena Marek+Otto Brandt

Lena Marek and Otto Brandt were arrested on Friday. The pair were charged with kidnapping.
    arrest target=Lena Marek+Otto Brandt
    charge target=Lena Marek+Otto Brandt

The head of a ring that sold 17 children, Otto Brandt, 46, was arrested on Friday.
    arrest target=Otto Brandt
    sale agent=ring target=children

The woman who sold 23 girls is Ana Dias. She was arrested in Recife on Friday.
    arrest target=Ana Dias
    sale agent=Ana Dias target=girls

The ringleader, a woman named Ana Dias, sold 23 girls. She was arrested in Recife on Friday.
    arrest target=Ana Dias
    sale agent=Ana Dias target=girls

Sabo Musa, Idris Bala and Tunde Ojo were held in Jos. The trio were arraigned on Monday on charges of fraud.
    arrest target=Sabo Musa+Idris Bala+Tunde Ojo
    charge target=Sabo Musa+Idris Bala+Tunde Ojo

Mira Kos and her husband Jan Kos sold a baby. The couple was sentenced to five years in prison each.
    conviction target=Mira Kos+Jan Kos
    sale agent=Mira Kos+Jan Kos target=baby

Police arrested two men. Anna Roth and Paul Kern, prosecutors, praised the officers. The two were charged with kidnapping.
    arrest agent=Police target=men
    charge target=men

Police arrested Otto Brandt, a dentist, on Friday. The dentist was charged with kidnapping.
    arrest agent=Police target=Otto Brandt
    charge target=Otto Brandt

Police broke up a trafficking ring in Graz. The ring abducted 12 women.
    bust agent=Police target=trafficking ring
    abduction agent=ring target=women

Police broke up a trafficking network in Graz. It abducted 12 women.
    bust agent=Police target=trafficking network
    abduction agent=trafficking network target=women

Officers of the National Crime Agency (NCA) watched the port for weeks. The NCA arrested six men.
    arrest agent=NCA target=men

The Anti-Mafia Directorate (DIA) searched the farm. On Sunday the DIA arrested the owner.
    raid agent=Anti-Mafia Directorate target=farm
    arrest agent=DIA target=owner

The boy was abducted in May. Police rescued him in June.
    abduction target=boy
    rescue agent=Police target=boy

The ring bought babies in Hanoi. Each was sold for 5,000 dollars in Hue.
    purchase agent=ring target=babies
    sale target=babies

The broker paid 900 euros for each girl; in the port each was sold for 4,000 euros.
    purchase agent=broker target=girl
    sale target=girl

Police arrested four men in Kano. Each was sentenced to ten years.
    arrest agent=Police target=men
    conviction target=men

Lena Marek watched. Two boys were kidnapped in June, and each was freed by police in July.
    abduction target=boys
    rescue agent=police target=boys

Two girls were abducted in May. Police rescued them in June and took them home.
    abduction target=girls
    rescue agent=Police target=girls
    reunion agent=Police target=girls

The trafficker, who was arrested in Minsk, is to be charged next week.
    arrest target=trafficker
    charge target=trafficker

Inspector Paul Reyes led the search. He arrested the kidnapper himself.
    (missed: he does not point back at an officer with a title)
    raid agent=Paul Reyes
    arrest agent=Paul Reyes target=kidnapper

Rosa Quint met her husband in 2009. He later kidnapped her.
    abduction agent=husband target=Rosa Quint

The rebels kidnapped two nurses, and police say they killed one of them.
    (missed: one of them gives nothing)
    abduction agent=rebels target=nurses
    killing agent=rebels target=one

Nine infants were rescued in March. The infants are being cared for in a home.
    rescue target=infants

Kamal Desh, alias "the Doctor", was arrested on Friday. Desh is said to have kidnapped 20 men.
    (missed: the short name fills the slot, not the full one)
    arrest target=Kamal Desh
    abduction agent=Kamal Desh target=men

Kamal Desh, known as "El Tuerto", was arrested on Friday. El Tuerto smuggled 17 Cubans.
    (missed: the other name fills the slot, not the full one)
    arrest target=Kamal Desh
    transport agent=Kamal Desh target=Cubans

Borja and his co-conspirators recruited workers in Peru by promising them schooling. The group then smuggled them over the border.
    recruitment agent=Borja+co-conspirators target=workers
    transport agent=group target=workers

The migrants had travelled from Moyale with smugglers, spokeswoman Agnes Chebet said. Each had paid 700 dollars before setting out, Chebet said.
    transport target=migrants

Detectives arrested three brothers on Monday. They are accused of smuggling cocaine to Spain.
    arrest agent=Detectives target=brothers
    trafficking agent=brothers target=cocaine

Police rescued nine girls and arrested two women. They are believed to have sold the girls to a brothel.
    arrest agent=Police target=women
    rescue agent=Police target=girls
    sale agent=women target=girls

Police arrested three members of a gang which sold babies. They were caught in Delhi.
    arrest agent=Police target=members
    sale agent=gang target=babies

The pupils had been seized by gunmen who blocked a road. They were freed on Monday.
    abduction agent=gunmen target=pupils
    rescue target=pupils

A court found a businessman guilty of trafficking. Radek Holub, 50, was jailed for nine years.
    conviction agent=court target=Radek Holub
    conviction target=Radek Holub

Police arrested an Iraqi on Monday. Hiwa Ali, 36, was charged with trafficking.
    arrest agent=Police target=Hiwa Ali
    charge target=Hiwa Ali

Police freed a girl and arrested a man. Radek Holub, 50, a neighbour, said that he had heard screams.
    arrest agent=Police target=man
    rescue agent=Police target=girl

Ana Lopes, 52, sold the boys to farmers for 30,000 yuan each, the city's police bureau said.
    sale agent=Ana Lopes target=boys recipient=farmers

Former mayor Ivo Saric was arrested on Friday. Mr Saric was charged with trafficking.
    (missed: the short name fills the slot, not the full one)
    arrest target=Ivo Saric
    charge target=Ivo Saric

A couple from Leeds kidnapped their neighbour. The couple were jailed for nine years.
    abduction agent=couple target=neighbour
    conviction target=couple

Police said that they had arrested nine traffickers.
    arrest agent=Police target=traffickers

Anna Holt said police had rescued her daughter from kidnappers. "They freed her at night," she said.
    rescue agent=police target=daughter

Ivan Petrak and his brother Milan were arrested. Milan was charged with kidnapping a nurse.
    arrest target=Ivan Petrak+Milan
    charge target=Milan
    abduction agent=Milan target=nurse

Otto Brandt kidnapped his own son, police said. The suspect was arrested at the border.
    (missed: the suspect does not point back at a name)
    abduction agent=Otto Brandt target=own son
    arrest target=Otto Brandt

Police freed 55 migrants from a camp where they had been held for ransom.
    abduction target=migrants
    rescue agent=Police target=migrants

Three of the women were freed, and two of them testified against the gang that had abducted them.
    abduction agent=gang target=women
    rescue target=women

Police arrested Marcus Tolliver, 34. Tolliver had kidnapped two nurses.
    abduction agent=Tolliver target=nurses
    arrest agent=Police target=Marcus Tolliver

# "he" is no mother and "she" no brother; "him" is not who does it
Maria Benitez said her son vanished in 2014. Gunmen had kidnapped him at a checkpoint, she said.
    abduction agent=Gunmen target=son

The mayor's daughter was abducted on her way to school. Her captors demanded $2 million from him.
    abduction target=mayor's daughter
    extortion agent=captors target=mayor

The victim, who is 16, told her teacher. The teacher called the police, and they arrested the girl's stepfather. He had sold her to two men.
    (missed: a teacher who is the subject is preferred)
    arrest agent=police target=girl's stepfather
    sale agent=girl's stepfather target=victim recipient=men

Carmen Ruiz was seized in May. They had held her in a pit for 40 days before the Guardia Civil freed her.
    abduction target=Carmen Ruiz
    rescue agent=Guardia Civil target=Carmen Ruiz

# who was freed, charged or held is none who did it, and who did it none who was freed
The passengers had been seized near Rijana by gunmen who blocked the road. They were freed on Wednesday.
    abduction agent=gunmen target=passengers
    rescue target=passengers

The kidnappers took the engineer and his driver to a camp. The latter was rescued by police on Monday.
    transport agent=kidnappers target=engineer+driver
    rescue agent=police target=driver

# a colon within a sentence opens no list
The gang sold nine babies. They worked like a firm: orders were taken first. Lena Marek, 53, was arrested on Friday.
    arrest target=Lena Marek
    sale agent=gang target=babies

# who speaks is not "he" in his own words; who is paid is not what is sold
Lieutenant Kofi Asante led the patrol. "One of the boatmen told us he bought two of the boys from their mother," he said.
    purchase agent=boatmen target=boys

The gang paid pregnant teenagers 2,000 soles for their babies, and sold them to couples in Lima.
    purchase agent=gang target=babies
    sale agent=gang target=babies recipient=couples

# whose son died is not dead
Mohammad Yunus, whose son Jahangir died in a camp of the traffickers, sold his land.
    killing target=Jahangir

# a list that parts a number tells of the same people
Three Filipinos were freed in Muse. In sworn statements the three, two men and a woman from Tarlac, said a recruiter had offered them jobs in Bangkok. They were flown to Thailand by traffickers in June.
    rescue target=Filipinos
    recruitment agent=recruiter target=Filipinos
    transport agent=traffickers target=Filipinos

# "them" are all that stand side by side, and the brothers are those named beside them
The defendant and his brothers, Hugo Rojas and Saul Rojas, recruited women and girls in Puebla and smuggled them across the border.
    recruitment agent=defendant+brothers+Hugo Rojas+Saul Rojas target=women+girls
    transport agent=defendant+brothers+Hugo Rojas+Saul Rojas target=women+girls

# who say that they were promised jobs are those of whom it is told
Two businessmen denied trafficking seven Bangladeshi men who say they were promised jobs in Australia.
    recruitment target=Bangladeshi men
    trafficking agent=businessmen target=Bangladeshi men

# two subjects side by side
Yu and her late lover, Gong Xianliang, kidnapped children from Guizhou.
    abduction agent=Yu+Gong Xianliang target=children

# somebody of a people
Italian police have arrested a 29-year-old Gambian suspected of torturing migrants.
    arrest agent=Italian police target=Gambian

# the end of a body's name is part of it, whatever stands in it
Operatives of the National Agency for the Prohibition of Trafficking in Persons (NAPTIP) have rescued three sisters.
    rescue agent=National Agency for the Prohibition of Trafficking in Persons target=sisters

The Bureau of Investigation of the state freed 12 girls. The Red Cross in Lagos sheltered them.
    rescue agent=Bureau of Investigation target=girls

# who is included is one of them
Six people were arrested, including the skipper of one vessel, Somkid Inthara, 51, and a broker, Ma Hnin Yu, 38.
    arrest target=people+Somkid Inthara+Ma Hnin Yu

# whom a participle tells of stands before the verb, and the town before the dash does nothing
Police spokesman Henry Okoye knew of no payment. He said two men found with a phone belonging to the teacher had been arrested.
    arrest target=men

MADRID (EFE).- The Guardia Civil has arrested eleven people.
    arrest agent=Guardia Civil target=people

# who pays the kidnappers is none of them; who is told what she owes is she
Gunmen abducted nine pupils. Parents say they have paid N5 million to a man who claimed to speak for the kidnappers.
    abduction agent=Gunmen target=pupils
    extortion target=Parents

The complainant met the trafficker Wen Xiulan in 2017. The trafficker seized her passport and told her she owed 8,000 dollars for the journey and had to work in a brothel.
    (missed: her passport is taken for the trafficker's own)
    exploitation target=complainant
    extortion target=complainant

# whom an officer speaks of is somebody else
The victim was made to work 18 hours a day. Prosecutor Hannah Reeve told the court that she was paid nothing. She was freed by officers of West Midlands Police.
    exploitation target=victim
    rescue agent=West Midlands Police target=victim

# who stands before a court is accused, and the court is not
A married couple have appeared before magistrates accused of keeping a Ugandan woman in domestic servitude.
    charge target=married couple
    exploitation agent=married couple target=Ugandan woman

# members of a body act for it, but for their own crimes
Members of the Rapid Action Battalion (RAB) rescued 58 people from a den. Three members of the National Guard kidnapped a girl.
    abduction agent=members target=girl
    rescue agent=Rapid Action Battalion target=people

# one of the girls is she
A ring sold nine girls. Rukhsana and her husband have been sent to jail. One of the girls has refused to leave the family she was sold to.
    sale agent=ring target=girls
    sale target=girls

# whom a family forced to work, and what they were promised
Four members of the same family who trafficked vulnerable men to the UK and forced them to work for no money have been jailed. The family recruited 17 men. They were promised £50 a day.
    conviction target=members
    exploitation agent=same family target=vulnerable men
    recruitment agent=family target=men
    trafficking agent=same family target=vulnerable men

# what people are promised to be is nobody
Four women were recruited by a broker who offered each of them a salary as service representatives. They were taken to Cambodia by traffickers.
    recruitment agent=broker target=women
    transport agent=traffickers target=women
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_reference(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2016-03-02"))
    assert sorted(slot_lines(told, "agent", "target", "recipient")) == lines


SPEAKERS = """
An official with the public security bureau of the railway, Wang Anli, said that the gang had abducted nine infants.
    abduction source=Wang Anli

An official of the bureau, Wang Anli, said each infant was bought for 8,000 yuan. He said that the infants were stolen from a village.
    abduction source=Wang Anli
    purchase source=Wang Anli

One of the returnees, Dewi Lestari, said that the gang had sold 12 women.
    sale source=Dewi Lestari

The trafficker Abdul Karim fled. Mohammad Yunus lost his son. "We paid 250,000 taka in ransom to Karim's men for the boy," he said.
    extortion source=Mohammad Yunus

The Nigerian, Blessing Obi, told the court that a madam called Joy bought her for 500 euros.
    purchase source=Blessing Obi

# who is accused does not say so
Police arrested a broker, Ma Hnin Yu, 38, who is accused of selling the men to captains.
    arrest
    sale

# each of them speaks of himself
Police Superintendent Hira Thapa arrested two men after four girls lodged complaints. Each of the girls said she was sold to a farmer.
    arrest
    sale source=girls

# he who spoke last goes on speaking
Police arrested two traffickers. They are Abdul Amin, 32, and Md Selim, of Teknaf. Lt Col Mahbub Alam, of RAB-15, told reporters that the victims had paid in advance. "A syndicate led by one Saiful smuggled 58 people by sea," he said.
    arrest
    transport source=Mahbub Alam

# an owner of a house by her other name is no second "she"
The commander, Nduka Anozie, said the house belonged to one Mrs. Patience Adu, popularly known as Mama Goodluck. Her caretaker, Friday Osas, 29, was arrested. Anozie said a couple had paid N650,000 for a boy. He said the baby had been rescued.
    arrest
    purchase source=Anozie
    rescue source=Nduka Anozie
"""


@pytest.mark.parametrize(("text", "lines"), table(SPEAKERS))
def test_who_is_meant_by_who_says_so(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2016-03-02"))
    assert sorted(slot_lines(told, "source")) == lines


PEOPLE = """
# another name of the same woman, and the courtesy of a lawyer that is no role
The zonal commander, Barrister Nduka Anozie, said the house where girls were sold belonged to one Mrs. Patience Adu, popularly known as Mama Goodluck, who is now at large.
    Nduka Anozie  official
    Patience Adu  suspect  suspected

# the surname alone is of him of whose kin the others were told
Hector Maradiaga sold 11 girls. His sister, Delmy Maradiaga, 39, was previously sentenced to 120 months for sex trafficking. The judge ordered Maradiaga to pay $364,000 in restitution.
    Delmy Maradiaga  suspect  sentenced
    Hector Maradiaga  suspect  sentenced

# a name at the end is that of whose account it is, and those who are held by bandits by nobody's law
Bandits abducted 34 passengers. Five are still being held, according to the Chairman of the National Union of Road Transport Workers in the state, Alhaji Aliyu Tanimu.
    Aliyu Tanimu  official

# "one of whom" is one of those who were arrested
The police said they had arrested three suspected informants in connection with the abduction, one of whom, Sani Abdullahi, allegedly fed the gang.
    Sani Abdullahi  suspect  arrested

# a list with other names, kin and homes is one list, all of whom were charged
The NIA on Monday filed a chargesheet against seven persons, including a Bangladeshi national, over the trafficking of women. The accused have been identified as Md Yousuf Khan alias Yusuf and his wife Bithi Begum, both of Bangladesh, Sojib Shaikh, Abdul Salam alias Justin, Sheela alias Sheuli and Asad Hasan.
    Abdul Salam  suspect  charged
    Asad Hasan  suspect  charged
    Bithi Begum  suspect  charged
    Sheela  suspect  charged
    Sojib Shaikh  suspect  charged
    Yousuf Khan  suspect  charged

The accused have been identified as Yousuf Khan, his wife Bithi Begum, Sojib Shaikh and Asad Hasan.
    (missed: the trained reader has it otherwise)
    Asad Hasan  suspect  suspected
    Bithi Begum  suspect  suspected
    Sojib Shaikh  suspect  suspected
    Yousuf Khan  suspect  suspected

# who presides over a court is an official
Wen Xiulan, 44, was convicted of trafficking by a court presided over by Mrs. Afia Owusuaa Appiah.
    Afia Owusuaa Appiah  official
    Wen Xiulan  suspect  convicted

# "Mrs" is the wife, and who is named with an age behind a spokesman is none
Dr Solomon Akello, 52, and his wife Rebecca, 49, sold a girl. Mrs Akello was charged with assault on Monday.
    Rebecca  suspect  charged
    Solomon Akello  suspect  suspected

The army today released an engineer and two technicians who had been kidnapped by the ELN, a company spokesman reported. David Kent, 38, and the technicians work for a firm.
    David Kent  victim

# the suspects are the 11 who were arrested, not the two whom somebody names
Police arrested 11 people in Lahore over kidney sales. The agents, Safdar and Umar, used to lure the poor, said FIA Punjab Director Usman Anwar. The suspects were remanded in custody.
    (missed: the trained reader has it otherwise)
    Safdar  other
    Umar  other
    Usman Anwar  official

# an officer of a ship is no official
Pirates seized a tanker. The ship's second officer, Piotr Zalewski, said they were fed once a day.
    Piotr Zalewski  other

# whom the police identify as the victim is one; a place in brackets and of a resident is nobody
Gunmen killed a farmer. Police identified the victim as Gerald Phiri of Nambazo village.
    Gerald Phiri  victim

SP (Katihar) Vikas Kumar said that Bablu Meena, a resident of Alwar who arranged the buyers, sold nine girls. Outside the court Mr Meena's solicitor, Brendan Hoey, denied it.
    Bablu Meena  suspect  suspected
    Brendan Hoey  lawyer
    Vikas Kumar  official

# who was held by a group until Marines came is under no arrest
Three fishermen held for more than a year by the Abu Sayyaf Group were rescued by Marines in Sulu. General Cirilito Sobejana identified the three as Maharudin Lunani, Samiun Maneu and Muhammad Farhan.
    Cirilito Sobejana  official
    Maharudin Lunani  victim
    Muhammad Farhan  victim
    Samiun Maneu  victim

# the ringleader is somebody, whatever the name looks like
Four members of a gang were convicted of trafficking eight women. The ringleader, Vojtech Gombar, is serving a 12-year sentence.
    Vojtech Gombar  suspect  sentenced

# a witness who speaks in court and admits something is before no court
A former officer testified on Tuesday. Ernesto Balderas, who is now a protected witness, told the court that the money came from the boss of a cartel. Under cross-examination, Balderas admitted that he had driven the mayor to the meetings.
    Ernesto Balderas  witness

# a commander by no other name than his gang gives him
Police detained the brothers of the man thought to head the gang, identified only as Commander Zia.
    Zia  other

# who is named with another age or is a child of another sentence is somebody else
Deputies have charged a 31-year-old woman with trafficking after she let two men abuse her four-year-old niece. Amber Coates was jailed on Friday. Ricky Farris, 44, and Jason Mobley, 38, face charges of rape. The girl is in the custody of the Department of Children's Services.
    Amber Coates  suspect  sentenced
    Jason Mobley  suspect  charged
    Ricky Farris  suspect  charged

# a group is nobody
Tenaganita, a migrant rights group, said that employers who exploit maids should be jailed.

# a judge who admits others to bail is before no court
Justice Obiozor admitted them to bail in the sum of N1 million each after a couple was arraigned for trafficking.
    Obiozor  official

A fourth, Hung Tran, 41, failed to appear and a warrant has been issued. Okoro was jailed for smuggling migrants.
    Hung Tran  suspect  suspected
    Okoro  suspect  sentenced

# an editor whom captors held is under no arrest
Editor Rafael Quintana was intercepted by two pickups and held for four days in a ranch house. He was let go after a newspaper published a statement dictated by his captors.
    Rafael Quintana  victim

# whom charges are pending against, whose spokesperson is no official, one of the founders by name
Charges are pending against Vasko's foreman, Luis Tzoc, 38, who allegedly threatened workers with a machete.
    Luis Tzoc  suspect  charged

A gang sold a boy. The congregation's spokesperson, Sunita Kumari, said it was shocked.
    Sunita Kumari  other

Last week a court sentenced one of the founders of the gang, Jose Chavez, alias Loro, to 15 years in prison for the murder of a banker.
    Jose Chavez  suspect  sentenced

# what critics accuse a president of is no crime, and he who is accused is not the prosecutor who spoke
President Ayo Bello said the government would not relent over the kidnapped girls. His critics accuse him of having forgotten them.
    Ayo Bello  official

Osman Jammeh was stopped at the station on Tuesday, prosecutor Calogero Ferri said. He is accused of human trafficking and murder.
    (missed: the trained reader has it otherwise)
    Calogero Ferri  official
    Osman Jammeh  suspect  suspected

# a kidnapper who is killed is no victim, and his name is whole
The command says its operatives have killed a wanted kidnapper, Sani Mai Buhu, and rescued nine persons.
    (missed: the trained reader has it otherwise)
    Sani Mai Buhu  suspect  suspected

# who was arrested is who is suspended, not the counsel who spoke before
Counsel Iqbal Khan said the men were migrants. He accused police of coaching them. Josefa Tuivaga has been suspended since his arrest for trafficking.
    Iqbal Khan  lawyer
    Josefa Tuivaga  suspect  suspected

# what he called himself is another name of his
A Kenyan, Brian Otieno, 33, who called himself Coach Bryan, and his girlfriend, Shamim Nabatanzi, have been arrested for trafficking.
    (missed: the trained reader has it otherwise)
    Brian Otieno  suspect  arrested
    Shamim Nabatanzi  suspect  arrested

# a travel agent is no agent of the state
Police arrested the Kochi placement agent Anil Das and a Karachi travel agent, Omar Khan, on Friday.
    Anil Das  suspect  arrested
    Omar Khan  suspect  arrested

# what is written large before a name is no part of it
DySP Thomas Kurian said that Matron Blessing Nwachukwu had been charged with selling two newborns.
    Blessing Nwachukwu  suspect  charged
    Thomas Kurian  official

# bars and firms are nobody
The gang made girls work at two bars, La Costenita and Bar Tres Reyes. The owner of the boats, Chaiyo Marine Co, denied trafficking them.
"""


@pytest.mark.parametrize(("text", "lines"), table(PEOPLE))
def test_who_is_who(nlp: Language, text: str, lines: list[str]) -> None:
    assert people_lines(claims_of(nlp, text, "2016-03-02")) == lines


def test_nobody_is_found_in_the_title_of_a_work(nlp: Language) -> None:
    text = "Police freed nine girls. A web series, “Looking for Xiao Bao”, will debut next week."
    assert people_lines(claims_of(nlp, text, "2016-03-02")) == []


def test_a_clause_that_hangs_on_a_part_of_something_is_read_to_its_end(nlp: Language) -> None:
    text = "The voice on one of them, according to a lady called Marivic Chua, was that of the man who rang her about her son in May."
    assert people_lines(claims_of(nlp, text)) == ["Marivic Chua  relative"]
