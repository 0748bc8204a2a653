"""Who did it and where: judges and juries, police and those beside them, gangs; rows written before they were read."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

TABLE = """
# courts
Judge Alma Castellanos sentenced Hector Barrientos to 97 months, Ramona Treviso to 60 months and Oscar Cantu to 33 months for smuggling migrants.
    conviction agent=Alma Castellanos
    conviction agent=Alma Castellanos
    conviction agent=Alma Castellanos
    transport agent=Hector Barrientos

Two sisters were found guilty of trafficking women by a court in Odesa on Friday and jailed for eight and six years.
    conviction agent=court place=Odesa
    conviction agent=court place=Odesa
    trafficking agent=sisters
    (missed: where the court sits is given to the crime that it judged)

A three-judge panel in Palermo convicted 30 members of the clan of extortion on Thursday.
    conviction agent=three-judge panel place=Palermo
    (missed: a panel is no court of its own)

Jurors in Manchester convicted a kidnapper, Lee Marden, on Tuesday after a trial of six weeks.
    conviction agent=Jurors place=Manchester

The gang leader's sentence of 22 years was handed down by Judge Ann Lowe in San Diego on Monday.
    conviction agent=Ann Lowe place=San Diego

Life sentences were imposed on the three kidnappers by the High Court in Kampala on Tuesday.
    conviction agent=High Court place=Kampala

Sentencing the smuggler Omar Hassan to nine years at Lewes Crown Court, Judge Paul Keane said he had put lives at risk.
    conviction agent=Paul Keane place=Lewes

Abdul Karim, a trafficker from Dhaka, was handed a ten-year term on Sunday by the Anti-Human Trafficking Tribunal.
    conviction agent=Anti-Human Trafficking Tribunal

A magistrate in Nakuru has jailed two traders for five years each after they were caught with ivory.
    conviction agent=magistrate place=Nakuru
    arrest

The ringleader, Pedro Rivas, got 18 years when the provincial court of Seville delivered its verdict on Wednesday.
    conviction agent=provincial court place=Seville
    (missed: a verdict in a clause of its own is another conviction)

Seven members of a trafficking ring went on trial in the Italian city of Bari on Monday.
    charge place=Bari

Prosecutors in Antwerp have charged nine dock workers with helping to smuggle cocaine.
    charge agent=Prosecutors
    trafficking agent=dock workers

A federal grand jury in Miami returned an indictment charging three men with smuggling migrants from Cuba.
    charge agent=federal grand jury place=Miami
    transport agent=men origin=Cuba
    (missed: the indictment is told twice)

# police
Eleven suspects were taken into custody by agents of the Federal Investigation Agency in raids in Lahore and Gujrat.
    arrest agent=Federal Investigation Agency place=Lahore+Gujrat
    raid agent=Federal Investigation Agency place=Lahore+Gujrat

Acting on a tip-off, police raided a guest house in Butwal on Sunday and rescued nine girls who were about to be taken to India.
    raid agent=police place=Butwal
    rescue agent=police place=Butwal
    transport destination=India

The suspects were apprehended by the Special Task Force during an operation at a resort in Batangas, the police said.
    arrest agent=Special Task Force place=Batangas
    raid agent=Special Task Force place=Batangas

In a joint operation with the Bureau of Immigration, police in Pampanga arrested 36 Chinese nationals running an online scam.
    arrest agent=Bureau of Immigration+police

Border guards found 27 migrants in the trailer of a lorry at the Siret crossing on Thursday and detained the driver, a Turkish national.
    arrest agent=Border guards place=Siret crossing
    rescue agent=Border guards place=Siret crossing

A 34-year-old woman suspected of selling babies was picked up by detectives at her home in Umuahia.
    arrest agent=detectives place=Umuahia
    sale agent=woman

Officers attached to the Anti-Robbery Squad shot dead two kidnappers on the Lokoja-Abuja road.
    killing agent=Officers place=Lokoja-Abuja road

Troops stormed the camp in Sambisa forest where the girls were held and freed 23 of them.
    rescue agent=Troops place=Sambisa forest
    (missed: the girls are taken for those who freed them)

Guatemalan police, backed by soldiers, searched 14 houses in Huehuetenango and captured five members of a smuggling gang.
    raid agent=Guatemalan police+soldiers place=Huehuetenango
    arrest agent=Guatemalan police+soldiers place=Huehuetenango

The man believed to head the network was tracked down to a flat in Marbella, where Spanish police arrested him on Friday.
    arrest agent=Spanish police place=Marbella

Kenya's Directorate of Criminal Investigations says its officers arrested the couple in Kitengela, south of Nairobi.
    arrest agent=officers place=Kitengela

More than 100 officers took part in the dawn raids in Birmingham and Coventry, in which eight men were arrested.
    raid agent=officers place=Birmingham+Coventry
    arrest agent=officers place=Birmingham+Coventry

Eight men were held in dawn raids in Birmingham and Coventry involving more than 100 officers.
    arrest place=Birmingham+Coventry
    raid agent=officers place=Birmingham+Coventry
    (missed: whom raids involved)

An investigation by the Public Prosecutor's Office of Naples led to the arrest of 19 people accused of trafficking in drugs.
    raid agent=Public Prosecutor's Office
    arrest agent=Public Prosecutor's Office
    trafficking agent=people
    (missed: an investigation that led to arrests is no event of its own)

The Carabinieri of Reggio Calabria executed arrest warrants against 34 members of the 'Ndrangheta.
    arrest agent=Carabinieri
    (missed: warrants that are executed)

Police seized 300 kg of heroin hidden in a shipment of talc at the port of Karachi and detained its owner.
    seizure agent=Police place=Karachi
    arrest agent=Police place=Karachi

Customs officers at Suvarnabhumi airport found 21 live otters in the luggage of a woman bound for Taipei.
    seizure agent=Customs officers place=Suvarnabhumi airport

Rescued by the coast guard off Lesbos, the 41 migrants were taken to the port of Mytilene.
    rescue agent=coast guard place=Lesbos
    transport destination=Mytilene

The boy, snatched outside his school in Enugu, was reunited with his mother by police on Sunday.
    abduction place=Enugu
    reunion agent=police

The Royal Thai Police, working with the FBI, dismantled a network that lured workers to Cambodia.
    bust agent=Royal Thai Police+FBI
    recruitment agent=network destination=Cambodia

# crimes
Six gunmen kidnapped the mayor of Apatzingan from his office on Tuesday, his family said.
    abduction agent=gunmen

The manager of a gold mine was abducted by armed men on his way home from a church in Ilesa.
    abduction agent=armed men place=Ilesa

Two nuns were seized from a clinic in the town of Arauca by guerrillas, according to the bishop.
    abduction agent=guerrillas place=Arauca

The girls, aged 14 to 17, were trafficked from Edo State to Italy by way of Libya by a syndicate based in Benin City.
    trafficking agent=syndicate place=Libya origin=Edo State destination=Italy

The network moved Vietnamese migrants from Hanoi through Moscow and Latvia to Germany in delivery vans.
    transport agent=network place=Moscow+Latvia origin=Hanoi destination=Germany

He was accused of moving more than 300 people from stash houses in Laredo to San Antonio.
    transport origin=Laredo destination=San Antonio

A consignment of 40 AK-47 rifles was smuggled into Kenya from Somalia by a gang led by a former soldier.
    trafficking agent=gang origin=Somalia destination=Kenya

The woman took the infant by bus to Hubballi in Karnataka, where she sold him to a childless couple.
    transport agent=woman destination=Hubballi
    sale agent=woman place=Hubballi

The gang flew the women from Bucharest to Dublin and made them work in brothels in Cork and Limerick.
    transport agent=gang origin=Bucharest destination=Dublin
    exploitation agent=gang place=Cork+Limerick

Children from poor families in Oaxaca were bought by a couple who forced them to beg in the streets of Tijuana.
    purchase agent=couple
    exploitation agent=couple place=Tijuana

Fishermen from Myanmar were sold to trawler captains at a port in Samut Sakhon by brokers.
    sale agent=brokers place=Samut Sakhon origin=Myanmar

Forty-one workers were held captive at a brick kiln near Ghaziabad by its owner.
    abduction agent=owner place=Ghaziabad

Gunmen on motorcycles attacked the village of Tudun Wada on Saturday, killing four residents and abducting 17.
    killing agent=Gunmen place=Tudun Wada
    abduction agent=Gunmen place=Tudun Wada

The kidnappers demanded $200,000 from the family of the engineer, whom they had seized near Port-au-Prince.
    extortion agent=kidnappers
    abduction agent=kidnappers place=Port-au-Prince

A journalist who had reported on the cartel was shot dead by two men outside her home in Veracruz.
    killing agent=men place=Veracruz

Shopkeepers in the market of San Salvador were forced to pay protection money by the Mara Salvatrucha gang.
    extortion agent=Mara Salvatrucha gang place=San Salvador

Recruiters in Kathmandu promised the women jobs as maids in Kuwait.
    recruitment agent=Recruiters place=Kathmandu destination=Kuwait
    (missed: by itself the promise of a job is no crime)

The brothers lured their victims from Slovakia with offers of work at a car wash in Leeds.
    recruitment agent=brothers origin=Slovakia destination=Leeds

# who did it, told elsewhere
Sicilian police said on Thursday they had arrested 17 suspected members of a clan in Catania.
    arrest agent=Sicilian police place=Catania

"We arrested four people at the house in Kisumu," said police commander Jane Atieno.
    arrest place=Kisumu

According to the Bulgarian prosecutor's office, its investigators detained 12 members of the group in Sofia and Varna.
    arrest agent=investigators place=Sofia+Varna

The arrest of the trafficker Musa Ali in Khartoum by Sudanese police ended a long hunt.
    arrest agent=Sudanese police place=Khartoum

Following the raid by the Anti-Corruption Commission on two offices in Lusaka, three officials were arrested for selling passports.
    raid agent=Anti-Corruption Commission place=Lusaka
    arrest agent=Anti-Corruption Commission place=Lusaka
    trafficking
    (missed: the raid before an arrest is told with it)

Nineteen trafficking victims are now safe after an operation by police in Leicester.
    rescue agent=police place=Leicester
    (missed: who is safe after an operation)

Police have broken up a gang in the Dutch port of Rotterdam that smuggled cocaine to Britain.
    bust agent=Police place=Rotterdam
    trafficking agent=gang destination=Britain

# each who is sentenced has his own term and judge
The court jailed Hector Barrientos for nine years, Ramona Treviso for five years and Oscar Cantu for three.
    conviction agent=court
    conviction agent=court
    conviction agent=court

The men were found guilty of kidnapping by a court in Minsk and sentenced to 12 years.
    conviction agent=court place=Minsk

The pair were convicted by a jury and sentenced to 12 years.
    conviction agent=jury

The prosecution secured a sentence of 15 years for Yolanda Quispe, a trafficker.
    conviction

Prison terms of 8 to 12 years were handed to the four traffickers by a judge in Tirana.
    conviction agent=judge place=Tirana

Two members of the gang were sentenced to life in prison on Monday. | Colonel Davis made the announcement after sentencing by Judge Rossie Alston.
    conviction agent=Rossie Alston

# which verb goes on after a relative clause, and whose it is
Police in Lagos raid a hotel that served as a baby factory and rescue 12 pregnant women.
    raid agent=Police place=Lagos
    rescue agent=Police place=Lagos

Gunmen attack a bus that was carrying pilgrims to Sokoto and abduct 20 of them.
    abduction agent=Gunmen

Police in Malaga dismantled a network in the province which brought migrants from Algeria.
    bust agent=Police place=Malaga
    transport agent=network origin=Algeria

# the attack that a deed is part of
Gunmen attack a village in Zamfara State, which borders Niger, kill five people and kidnap 30.
    abduction agent=Gunmen place=Zamfara State
    killing agent=Gunmen place=Zamfara State

A bandit attack in Kabba, Kogi State, leaves two people dead and five injured, with 30 civilians kidnapped.
    abduction agent=bandit place=Kabba
    killing agent=bandit place=Kabba

A column of bandits arrived in the village of Chinchipe and abducted 16 herders.
    abduction agent=bandits place=Chinchipe

# where a way ends
The victims were taken from Ekpoma through Agadez to Tripoli, where they were sold to one Madam Joy and forced into prostitution.
    exploitation place=Tripoli
    sale place=Tripoli
    transport place=Agadez origin=Ekpoma destination=Tripoli

Coast guards arrested smugglers who were taking 96 migrants in a boat bound for the Canary Islands.
    arrest agent=Coast guards
    transport agent=smugglers destination=Canary Islands

The heroin, smuggled from the Khyber Pass by truck, was bound for Rotterdam.
    trafficking origin=Khyber Pass destination=Rotterdam

The woman recruited girls in Cusco with false job offers and took them to bars in the mining camp of La Pampa.
    recruitment agent=woman place=Cusco
    transport agent=woman destination=La Pampa

# a town told beside another, within a country told first, of a house
Police rescued 43 children from two garment workshops in Thonburi, across the river from Bangkok.
    rescue agent=Police place=Thonburi

In the Netherlands, officers searched seven locations in Utrecht and Rotterdam for traffickers.
    raid agent=officers place=Utrecht+Rotterdam

Kenyan detectives arrest a smuggler at a house in Nairobi's Kileleshwa estate.
    arrest agent=Kenyan detectives place=Nairobi's Kileleshwa estate

Investigators searched a hotel room in the Ermita district and found 400 rounds of ammunition.
    raid agent=Investigators place=Ermita district
    seizure agent=Investigators place=Ermita district

A man was convicted of the kidnapping of a four-year-old girl from Margao railway station.
    abduction agent=man place=Margao railway station
    conviction

National Guard personnel stationed in San Miguel have captured a kidnapper.
    arrest agent=National Guard personnel place=San Miguel

# known by the letters behind
THE ARMY FREED A GERMAN ENGINEER HELD FOR FIVE MONTHS BY THE ARMY OF NATIONAL LIBERATION (ELN).
    abduction agent=ARMY OF NATIONAL LIBERATION
    rescue agent=ARMY

# no raid
Some officials have taken part in the operations of the Medellin cartel.

Officers seized three boats during the raid.
    seizure agent=Officers

# terms that are handed and awarded; warrants of two sorts
On Wednesday the court handed Caal 22 years.
    conviction agent=court

A special court in Ranchi has awarded rigorous imprisonment for ten years to a woman who sold tribal girls in Delhi.
    conviction agent=special court place=Ranchi
    sale agent=woman place=Delhi

Federal Police officers served 12 arrest warrants and 30 search warrants in São Paulo and Santos against a gang.
    raid agent=Federal Police officers place=São Paulo+Santos

# members of a body, a body alone, investigators of a town
Rapid Action Battalion members arrested seven traffickers in Chattogram.
    arrest agent=Rapid Action Battalion members place=Chattogram

Carabinieri arrested 34 suspected members of the Camorra in dawn raids in Naples on Tuesday.
    arrest agent=Carabinieri place=Naples
    raid agent=Carabinieri place=Naples

The kidnapping was investigated by Homeland Security Investigations in McAllen.
    raid agent=Homeland Security Investigations place=McAllen

Investigators in Sofia searched 11 premises of the gang and froze its accounts.
    raid agent=Investigators place=Sofia

The Public Ministry carried out 16 raids in Jutiapa and Zacapa on Thursday and captured 11 people.
    arrest agent=Public Ministry place=Jutiapa+Zacapa
    raid agent=Public Ministry place=Jutiapa+Zacapa

Serbian police say they found 84 migrants locked in a lorry near Subotica and arrested its driver.
    arrest agent=Serbian police place=Subotica
    rescue agent=Serbian police place=Subotica

# houses of smugglers, and of those who care
The smugglers moved migrants from Guatemala through Mexico to stash houses in the Rio Grande Valley.
    transport agent=smugglers place=Mexico origin=Guatemala destination=Rio Grande Valley

Police rescued seven infants. | The infants were taken to a children's home in Colombo.
    rescue agent=Police

# a place and its country before the day of a report
ROME (ITALY), 28 APR 89 (ANSA) -- [TEXT] THREE EUROPEANS WERE KIDNAPPED BY ARMED MEN IN MEDELLIN.
    abduction agent=ARMED MEN place=MEDELLIN

# the present tense goes on
Lagos police announce the arrest of six men for trafficking children, and detain two women for selling babies.
    arrest
    arrest agent=Lagos police
    sale agent=women
    trafficking

# each in a list of people and terms
The court sentenced the gang's leader to 14 years, his brother to 11 years and four drivers to between three and six years.
    conviction agent=court
    conviction agent=court
    conviction agent=court

On Friday Judge Beatriz Solano handed down the following sentences: | - Ernesto Caal, 22 years for smuggling migrants | - Marta Choc, 14 years
    conviction agent=Beatriz Solano
    conviction agent=Beatriz Solano

Sentenced by U.S. District Judge Ann Lowe were: | Jose Mendez, 34, of Houston – 15 years | Maria Ruiz, 29, of Houston – 60 months
    conviction agent=Ann Lowe
    conviction agent=Ann Lowe

The court sentenced Marsh to 12 years for keeping a man, a woman and a boy to work on a farm.
    conviction agent=court
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_who_did_it_where(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2024-06-15"))
    assert sorted(slot_lines(told, "agent", "place", "origin", "destination")) == lines
