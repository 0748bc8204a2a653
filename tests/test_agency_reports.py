"""Agency reports in capitals, on kidnappings amid a war: what is told, and what is war, law or a mere wish."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, people_lines, slot_lines, table
from spacy.language import Language

TABLE = """
# fighting is out of scope; a murder or a kidnapping in its midst is not
SIX GUERRILLAS AND ONE SOLDIER WERE KILLED IN FIGHTING NEAR THE RIVER ON MONDAY.

THE ARMY REPORTED THAT 40 REBELS DIED IN CLASHES WITH A BATTALION.

THE TROOPS ENTERED THE TOWN AFTER AN OFFENSIVE OF TWO DAYS.

A PATROL KILLED NINE INSURGENTS WHO HAD FIRED MORTAR ROUNDS AT THE BARRACKS.

UNIDENTIFIED MEN MURDERED THE MAYOR OF SAN BENITO ON MONDAY.
    killing agent=UNIDENTIFIED MEN target=MAYOR

A DEPUTY WAS ASSASSINATED TODAY IN LA UNION, THE POLICE REPORTED.
    killing target=DEPUTY

A DEPUTY WAS GUNNED DOWN BY HITMEN IN A JEEP.
    killing agent=HITMEN target=DEPUTY

MEN BELIEVED TO BELONG TO THE NATIONAL LIBERATION ARMY ABDUCTED A PRIEST ON MONDAY, THE POLICE REPORTED TODAY.
    abduction agent=MEN target=PRIEST

POLICE CAPTURED TWO MEMBERS OF A BAND THAT HAS KIDNAPPED NINE CATTLEMEN.
    abduction agent=BAND target=CATTLEMEN count=9
    arrest agent=POLICE target=MEMBERS count=2

MAOIST GUERRILLAS HAVE KILLED THE MAYOR OF HOSTIGAL, THE LOCAL PRESS REPORTED.
    killing agent=MAOIST GUERRILLAS target=MAYOR

A CANDIDATE WAS GUNNED DOWN IN BOGOTA ON 18 AUGUST.
    killing target=CANDIDATE

WE HOLD THE COLONEL -- WHO LED THE KIDNAPPERS OF 40 PEASANTS -- RESPONSIBLE FOR THE ATTACK.

THE REBELS KIDNAPPED TWO ENGINEERS DURING THE FIGHTING.
    abduction agent=REBELS target=ENGINEERS count=2

# to be shot is not to die
GUNMEN SHOT THE LAWYER IN HIS CAR AND FLED. POLICE ARRESTED ONE OF THE KIDNAPPERS.
    arrest agent=POLICE target=KIDNAPPERS count=1

THE LAWYER WAS SHOT TO DEATH BY KIDNAPPERS.
    killing agent=KIDNAPPERS target=LAWYER

One teacher is shot, and 30 pupils are abducted from a school.
    abduction target=pupils count=30

The kidnappers shot the driver, who died on the way to hospital.
    killing agent=kidnappers target=driver

# who was taken is held by captors, and freed
Three men were charged with kidnapping a trader, Amin Dar, in Sopore. Dar, who was held for six days, was freed by police, the court heard.
    abduction agent=men target=Amin Dar
    charge target=men count=3
    rescue agent=police target=Dar

The girl was kidnapped in Argos on Monday. Two men were arrested in the suburb where the girl was held.
    abduction target=girl
    arrest target=men count=2

Nine pupils had been abducted in Jos. A ransom was paid to the gunmen who held the pupils.
    abduction agent=gunmen target=pupils count=9

A trader was kidnapped on Monday. Police held the trader's driver.
    abduction target=trader
    arrest agent=Police target=trader's driver

The Reverend Paul Obi, for whom the kidnappers want N30 million, was seized in Sapele on Saturday.
    abduction target=Paul Obi
    extortion agent=kidnappers

A heart specialist, Manzoor Khan, was kidnapped in Quetta on Sunday.
    abduction target=Manzoor Khan

Twenty women sold to farmers in Luzhou, southwest China, have been freed, the embassy said on Monday.
    rescue target=women count=20
    sale target=women count=20

The leader of a gang that made six people beg in Datong, Bai Shuangxi, 56, was arrested on Sunday.
    arrest target=leader
    exploitation agent=gang target=people count=6

Troops rescued 87 women from Boko Haram in Sambisa forest on Saturday, the army said.
    rescue agent=Troops target=women count=87

A newborn girl was taken from a hospital in Durango on Thursday by a woman dressed as a nurse.
    abduction agent=woman target=newborn girl

Five traffickers are under arrest in Kavre. Two kidnappers are behind bars.
    arrest target=traffickers count=5
    arrest target=kidnappers count=2

# members of a ring are the ring; a militia frees people
A trader was kidnapped by members of the Red Eagle gang.
    abduction agent=Red Eagle gang target=trader

A militia in the town of Zintan freed 60 migrants from a smugglers' warehouse.
    rescue agent=militia target=migrants count=60

Troops of Operation Safe Haven rescued nine kidnapped miners.
    abduction target=kidnapped miners count=9
    rescue agent=Troops target=kidnapped miners count=9

# nor are those who were sold under arrest; what a correction takes back is not told
The network trafficked women from Paraguay to Spain. They were held in four flats, investigators said.
    exploitation target=women
    trafficking agent=network target=women

An earlier version of this article said that Marta Ruiz had been charged with trafficking. Police arrested nine traffickers.
    arrest agent=Police target=traffickers count=9

One of the victims, Ana Ruiz, said: "When I asked to leave, they demanded $5,000." Police arrested nine traffickers.
    arrest agent=Police target=traffickers count=9
    extortion

# not read yet
The ring arranged the sale of nine kidneys, police said.
    (missed: who sells an organ may be its owner, so no sale is read)
    sale agent=ring target=kidneys count=9

Border guards stopped nine women who were about to be flown to Dubai by traffickers.
    rescue agent=Border guards target=women count=9

The Sindh police's Anti-Violent Crime Cell claimed to have busted a gang and recovered three infants.
    bust agent=Sindh police's Anti-Violent Crime Cell target=gang
    rescue agent=Sindh police's Anti-Violent Crime Cell target=infants count=3

A mother who handed her son over to a drugs gang was jailed for five years.
    conviction target=mother

# a case against people is a charge, one against a firm none
Police registered a case against four men over the sale of a baby. The union filed a case against the airline.
    charge agent=Police target=men count=4

A case has been filed against the midwife. Police arrested nine traffickers.
    arrest agent=Police target=traffickers count=9
    charge target=midwife

# to appear is a charge in a court alone
THE LEADERS OF THE GANG APPEARED BEFORE THE PRESS ON FRIDAY.

THE KIDNAPPED MEN APPEARED IN A BARRACKS.
    (missed: a kidnapped man who does something is not said to have been kidnapped)
    abduction target=MEN

THE KIDNAPPERS APPEARED BEFORE A JUDGE ON FRIDAY.
    charge target=KIDNAPPERS

Two men appeared in court charged with smuggling.
    charge target=men count=2

# to demand is extortion where money is asked for
THE GUERRILLAS DEMANDED GUARANTEES FROM THE MINISTER.

THE KIDNAPPERS DEMANDED THE RELEASE OF NINE PRISONERS.

THE KIDNAPPERS DEMANDED MONEY FROM THE FAMILY.
    extortion agent=KIDNAPPERS target=FAMILY

THE GANG DEMANDED A RANSOM OF 9,000 DOLLARS FROM THE FAMILY.
    extortion agent=GANG target=FAMILY

# held responsible, one held; who holds people is no authority
THE TRAFFICKERS ARE HELD RESPONSIBLE FOR THE BLAST.

SMUGGLERS WHO KIDNAP CHILDREN WILL BE HELD TO ACCOUNT, THE MINISTER SAID.

THE MEETING WAS SIMILAR TO ONE HELD BY THE SMUGGLERS IN CALI.

TRAFFICKERS ARE HOLDING SENATOR JOSE LARA, WHO WAS KIDNAPPED ON TUESDAY.
    abduction agent=TRAFFICKERS target=JOSE LARA

THE REBELS STILL HOLD NINE OF THE HOSTAGES.
    abduction agent=REBELS target=HOSTAGES count=9

POLICE HELD THE KIDNAPPER IN LIMA.
    arrest agent=POLICE target=KIDNAPPER

# whom the law lets go is not rescued
A JUDGE FREED THE TWO SMUGGLERS ON MONDAY.

THE COLONEL WAS FREED FROM JAIL AFTER THE TRIAL OF THE SMUGGLERS.
    charge target=SMUGGLERS

THE SMUGGLER WAS RELEASED ON BAIL IN LIMA.

THE TWO HOSTAGES WERE FREED ON MONDAY.
    rescue target=HOSTAGES count=2

# entering, taking and bringing are what anybody does
THE SMUGGLERS ENTERED THE COUNTRY IN MAY.

THE KIDNAPPER WAS TAKEN TO THE POLICE HEADQUARTERS.

THE FREED HOSTAGES WERE TAKEN TO A HOSPITAL IN CALI.
    (missed: freed hostages who are taken somewhere are not said to have been freed)
    rescue target=HOSTAGES

POLICE ENTERED A FARM OF THE SMUGGLERS.
    raid agent=POLICE target=FARM

# an aim, an escape and a condition tell of nothing that happened
SIX MEN WENT TO THE HOUSE WITH THE INTENTION OF KIDNAPPING THE BANKER.

THE GANG SENT A LETTER WITH THE AIM OF EXTORTING THE BANKER.

TWO NURSES ESCAPED BEING KIDNAPPED BY THE GANG.

THE SMUGGLER WOULD TALK IN THE EVENT HE WAS CAUGHT.

# who is named was kidnapped, whatever is asked for
PERU HAS ASKED BOLIVIA TO SEEK THE RELEASE OF JUAN MIR, KIDNAPPED BY A GUERRILLA GROUP.
    abduction agent=GUERRILLA GROUP target=JUAN MIR

THE FAMILY DEMANDS THE RELEASE OF ROSA DIAZ, ABDUCTED IN CALI.
    abduction target=ROSA DIAZ

THE UNION WANTS NEWS OF PABLO RUIZ, KIDNAPPED BY SMUGGLERS.
    abduction agent=SMUGGLERS target=PABLO RUIZ

THE CHURCH CALLED FOR THE RELEASE OF LUIS ROJAS, KIDNAPPED BY BANDITS IN MAY.
    abduction agent=BANDITS target=LUIS ROJAS

# who is held hostage is abducted, whoever holds them
THE GROUP HELD NINE TEACHERS HOSTAGE FOR TWO DAYS.
    abduction agent=GROUP target=TEACHERS count=9

SIX OFFICIALS CONTINUED TO BE HELD HOSTAGE AT THE HOTEL.
    abduction target=OFFICIALS count=6

THE SCHOOL'S DIRECTOR, WHO WAS HELD CAPTIVE FOR TWELVE DAYS, WAS RELEASED.
    abduction target=SCHOOL'S DIRECTOR
    rescue target=SCHOOL'S DIRECTOR

THE PILOT IS BEING HELD FOR RANSOM BY SMUGGLERS.
    abduction agent=SMUGGLERS target=PILOT

# an accident or a fire is no captor
A cargo ship sinks off the coast of Chile. Forty-five people are rescued.
    (missed: the trained reader has it otherwise)

Two tankers collide in the North Sea. Nine sailors are rescued by the coast guard.

The governor and his family are evacuated after an arson attack.

Soldiers evacuated nine hostages from the compound of the kidnappers.
    rescue agent=Soldiers target=hostages count=9

# a country owns no seizure
It was the country's largest seizure of drugs, police said.
    seizure target=drugs

Police seized nine kilograms of cocaine, the city's largest haul of the year.
    seizure agent=Police target=cocaine

The port's biggest seizure of ivory was made on Monday.
    seizure target=ivory

Customs made the region's largest seizure of ivory.
    seizure agent=Customs target=ivory

# what is founded is on a crime or for its victims
THE TWO PRESIDENTS CREATED A SHIPPING COMPANY. POLICE ARRESTED NINE SMUGGLERS.
    arrest agent=POLICE target=SMUGGLERS count=9

THE SUPPORT GROUP WAS FOUNDED IN LIMA TO TALK WITH THE KIDNAPPERS.
    launch target=SUPPORT GROUP

THE BISHOP ESTABLISHED A FOUNDATION FOR THE VICTIMS OF KIDNAPPING.
    launch agent=BISHOP target=FOUNDATION

THE CONGRESS CREATED A NEGOTIATING COMMISSION. THE KIDNAPPERS WERE ARRESTED.
    arrest target=KIDNAPPERS

# charges that explode, and a diplomat
TWO DYNAMITE CHARGES OF THE TRAFFICKERS WERE FOUND.

A BOMB CHARGE AGAINST THE SMUGGLERS DID NOT EXPLODE.

THE CHARGE D'AFFAIRES OF PERU WAS KIDNAPPED IN LA PAZ.
    (missed: the office is cut at its apostrophe)
    abduction target=CHARGE D'AFFAIRES

THE CHARGES AGAINST THE SMUGGLERS WERE READ IN COURT.
    charge target=SMUGGLERS

# an army's goods, stolen plans, searched pockets, roads and homes
A SMALL ARSENAL OF THE ARMY WAS SEIZED BY THE KIDNAPPERS.

THE PLANS WERE STOLEN FROM THE BANKER BY ONE OF HIS KIDNAPPERS.

POLICE SEARCHED THE SMUGGLER TWICE.

THE STUDENT WAS RETURNING HOME WHEN POLICE ARRESTED THE SMUGGLERS.
    arrest agent=POLICE target=SMUGGLERS

THE GANG STOLE A BABY FROM A HOSPITAL.
    abduction agent=GANG target=BABY

# a bill that allows it, an operation of the army, an air raid
THE BILL ALLOWS THE ARREST OF SMUGGLERS.

THE LAW PERMITS THE DETENTION OF KIDNAPPERS.

THE ARMED FORCES BEGAN A MILITARY OPERATION IN THE HILLS.

The air force launches air raids across the south.

# civilians whom guerrillas shoot to death fell in no battle
THREE PEASANTS HAVE BEEN SHOT TO DEATH BY ALLEGED EPL MEMBERS IN A RURAL AREA. A POWER TOWER WAS BLOWN UP IN CLASHES, AFTER COMBAT OF ARMY TROOPS AND GUERRILLAS IN THE OFFENSIVE.
    killing agent=ALLEGED EPL MEMBERS target=PEASANTS count=3

A CIVILIAN EMPLOYEE AT THE 1ST INFANTRY BRIGADE WAS SHOT TO DEATH IN LIMA. GUNMEN KIDNAPPED A MAYOR.
    abduction agent=GUNMEN target=MAYOR
    killing target=CIVILIAN EMPLOYEE

# brothers are who their names say; a people beside a name is no one more; those were told of before
TERRORISTS MURDERED BROTHERS MARTIN AND JOHN OCHOA AND THEIR MOTHER MARTA OCHOA IN CAMPINA.
    (missed: in capitals the brothers stand beside their names)
    killing agent=TERRORISTS target=MARTIN+JOHN OCHOA+MARTA OCHOA

Terrorists murdered brothers Martin and John Ochoa and their mother Marta Ochoa in Campina.
    killing agent=Terrorists target=Martin+John Ochoa+Marta Ochoa

Spaniard Jose Maria Martinez was kidnapped by armed men in Lima.
    abduction agent=armed men target=Jose Maria Martinez

I mention Spain because some of those who were assassinated are citizens of that country.

# an article on rulers and armies tells of the arrest of bombers, and of the deeds of groups
POLICE TODAY ARRESTED 10 PEOPLE SUSPECTED OF HAVING DETONATED A CAR BOMB NEAR THE PARLIAMENT. THE PRESIDENT OF THE REPUBLIC AND THE MINISTERS OF THE GOVERNMENT WERE NOT HURT, A GENERAL SAID. THE ARMY AND THE GUERRILLAS ARE AT WAR.
    arrest agent=POLICE target=PEOPLE count=10

# a killing or kidnapping that is taken as known; who rejects it condemns it
THE GOVERNMENT STEPPED UP THE FIGHT AGAINST DRUG TRAFFICKERS FOLLOWING THE KILLING OF A PRESIDENTIAL CANDIDATE.
    killing target=PRESIDENTIAL CANDIDATE

The bishops rejected the kidnapping of the priest Juan Perez by guerrillas in Cali.
    abduction target=Juan Perez
"""

PEOPLE = """
# who was on the run is arrested; an owner in a town is the one who is named
Zhu Aimin, on the run for 12 years, was arrested in Ningbo for the sale of four boys.
    Zhu Aimin  suspect  arrested

Two nurses were arrested. The owner of the baby factory in Ibadan, Mrs. Risikat Bello, is still on the run, police said.
    Risikat Bello  suspect  suspected

# who was murdered or kidnapped is a victim
THE PRESIDENT BLAMED GUERRILLAS FOR THE MURDER OF POLITICAL ANALYST EDGAR CHACO.
    EDGAR CHACO  victim

POLICE ARRESTED NINE SMUGGLERS. PABLO SILVA WAS ASSASSINATED ON MONDAY.
    PABLO SILVA  victim

THE REBELS DENY ANY PART IN THE KIDNAPPING OF LUISA ROJAS AND THE ARREST OF SMUGGLERS.
    LUISA ROJAS  victim

JUDGE CARLOS ORTIZ WAS MURDERED BY TRAFFICKERS.
    CARLOS ORTIZ  victim

PABLO SILVA, WHO MURDERED A BANKER, WAS ARRESTED.
    PABLO SILVA  suspect  arrested

# who rules a country is an official; whom he pardons is let go
Philippine president Bong Mar said that 24 smugglers were arrested.
    Bong Mar  official

U.S. President Donald Lee thanked the police for the arrest of nine traffickers.
    Donald Lee  official

The president of the company, Ann Lee, said nine smugglers were held.
    Ann Lee  other

A judge sought former president Juan Orla, whom U.S. president Donald Lee pardoned after serving part of a sentence for trafficking.
    Donald Lee  official
    Juan Orla  suspect  released

# no town is anybody; whom a murder befell is not tried for it
THE GOVERNMENT AGREES THAT CARTAGENA CAN HOST A SUMMIT ON DRUG TRAFFICKING. POLICE ARRESTED KIDNAPPER JUAN LOPEZ.
    JUAN LOPEZ  suspect  arrested

SHORTLY AFTER LUIS CARLOS GALAN'S ASSASSINATION, THE GOVERNMENT ASKED FOR HIS EXTRADITION, BEARING IN MIND THAT A COURT IN OKLAHOMA IS TRYING HIM FOR DRUG TRAFFICKING.
    LUIS CARLOS GALAN  victim

# the letters of a body
THE HONDURAN HUMAN RIGHTS DEFENSE COMMITTEE (CODEH) SAID TODAY THAT VIOLATIONS CONTINUE. CODEH SAID THREE MEN WERE KIDNAPPED BY DEATH SQUADS.
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_agency_reports(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "1990-03-02"))
    assert sorted(slot_lines(told, "agent", "target", "count")) == lines


@pytest.mark.parametrize(("text", "people"), table(PEOPLE))
def test_people_of_agency_reports(nlp: Language, text: str, people: list[str]) -> None:
    assert people_lines(claims_of(nlp, text, "1990-03-02")) == people
