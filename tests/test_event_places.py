"""Where it happened, and what is no place of it: origins, destinations, homes, names of bodies."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

TABLE = """
# countries side by side: none lies in another
Police arrested nine men in Belgium, the Czech Republic, Germany, Netherlands and Spain.
    arrest place=Belgium+Czech Republic+Germany+Netherlands+Spain

He sold boys in the Central African Republic, Chad and Sudan.
    sale place=Central African Republic+Chad+Sudan

# the house that was told of before
Traffickers kept the workers at a trailer park in Marion. FBI agents searched the trailer park on Friday.
    exploitation place=Marion
    raid place=Marion

Kidnappers held five women at a mobile home in Eagle Pass. Deputies raided a mobile home on Friday.
    abduction place=Eagle Pass
    raid

Police arrested nine traffickers in Lyon.
    arrest place=Lyon

# where the freed had to work, where the caught had hidden, where the boat was stopped
Police rescued 26 boys from Bihar who had to sew from morning to midnight in a workshop in Vadodara.
    rescue place=Vadodara

Romanian police arrested Florin Dobre on Friday. A Spanish court had issued a warrant for him. He was hiding in Brasov.
    arrest place=Brasov

Three smugglers were arrested and a tonne of cocaine was seized on a boat that was stopped off Fajardo on Sunday.
    arrest place=Fajardo
    seizure place=Fajardo

Police arrested nine traffickers in a bunker under a house in Manta.
    arrest place=Manta

# behind what is said of somebody, the place is that of the arrest
Police arrested Gent Hoxha, said to be the head of a gang that smuggles cannabis to Italy, at a petrol station in Vlorë.
    arrest place=Vlorë
    trafficking destination=Italy

Police arrested a teacher accused of recruiting girls for bars, at her home in Cusco.
    arrest place=Cusco
    recruitment

From January to October 2018 the defendants moved 60 migrants from a stash house in Laredo to Dallas and Atlanta.
    transport origin=Laredo destination=Dallas+Atlanta

# where the buyers are from is not where the children were
The clinic sold four children to couples from Italy and China for 46,000 euros each.
    sale

Lyon police arrested nine traffickers.
    arrest

In Lyon, police arrested nine traffickers.
    arrest place=Lyon

Nine traffickers were arrested in the French city of Lyon on Monday.
    arrest place=Lyon

Police arrested nine traffickers after travelling to four cities.
    arrest place=four cities

Detectives held nine kidnappers in six small towns of two provinces.
    arrest place=six small towns of two provinces

A businessman was kidnapped on Monday as he left a gym in Maracay.
    abduction place=Maracay

Police arrested two men while they were waiting for a bus in Kampala.
    arrest place=Kampala

Gunmen abducted the brother of a singer in Bingol on Monday.
    abduction place=Bingol

Nine migrants were taken off a bus near Reynosa by the Gulf Cartel.
    abduction place=Reynosa

The rescue of nine kidnapped girls occurred in Agra, police said.
    abduction
    rescue place=Agra

Police laid a trap near Valsad and arrested two traffickers.
    arrest place=Valsad

Customs officers set up a checkpoint on a road near Garoua and arrested nine smugglers.
    arrest place=Garoua

Police raided a Nairobi hotel and arrested five traffickers.
    arrest place=Nairobi
    raid place=Nairobi

Twelve abducted girls were rescued from a Lagos brothel.
    abduction
    rescue place=Lagos

At Leicester Crown Court, Ann Lee was jailed for trafficking.
    conviction place=Leicester

The nine smugglers appeared in the Germiston Magistrate's Court on charges of trafficking.
    charge place=Germiston

In April, 108 members of a smuggling network in Hebei were held.
    arrest place=Hebei

Three traffickers were held in Lao Cai. A court there sentenced two kidnappers.
    arrest place=Lao Cai
    conviction place=Lao Cai

Police in Surat freed 52 kidnapped boys. In all, 171 kidnapped boys were freed in the city.
    abduction
    abduction
    rescue place=Surat
    rescue place=Surat

Nine miners were kidnapped when bandits attacked a camp near Zamfara.
    abduction place=Zamfara

Police stopped a bus in Reynosa on Sunday and arrested the driver for smuggling.
    arrest place=Reynosa

Police in Mumbai arrested nine kidnappers on Sunday.
    arrest place=Mumbai

Police in Wuhan rescued 16 women from Laos.
    rescue place=Wuhan

State police freed 32 kidnapped migrants from a house in Reynosa.
    abduction
    rescue place=Reynosa

Gunmen kidnapped a trader in his shop while his wife was in Sopore.
    abduction

Gunmen kidnapped a trader, Amin Dar, in Sopore.
    abduction place=Sopore

Troops freed 12 kidnapped miners after driving to three villages.
    abduction
    rescue place=three villages

The smugglers bought the boys for 8,000 yuan each in Yunnan and sold them in Hebei.
    purchase place=Yunnan
    sale place=Hebei

The gang bought the newborns for 60,000 rupees ($970) apiece in Odisha and sold them in Punjab.
    purchase place=Odisha
    sale place=Punjab

The gang trafficked the newborns, who had been taken from the district of Koraput in Odisha.
    abduction place=Koraput
    trafficking

Railway police have detained 54 traffickers after travelling to nine cities in the three states since February.
    arrest place=nine cities in the three states

The Metropolitan Police in London arrested nine traffickers.
    (missed: a place after the agency is not the place of the deed)
    arrest place=London

The smuggling ring moved 40 migrants from Libya to Malta.
    transport origin=Libya destination=Malta

The smuggling ring moved 40 migrants across the desert into Algeria.
    transport destination=Algeria

Forty migrants were smuggled to Sicily from Libya by boat.
    transport origin=Libya destination=Sicily

The gang abducted babies in Yunnan and sold them in Hebei.
    abduction place=Yunnan
    sale place=Hebei

The women, from Moldova, were rescued in Dublin.
    rescue place=Dublin

Police rescued 12 Moldovan women in Dublin.
    rescue place=Dublin

A man from Leeds was arrested in Hull.
    arrest place=Hull

A 34-year-old of Bolton, Lancashire, was charged with kidnapping.
    charge

Police freed 12 women from a flat in Dublin.
    rescue place=Dublin

Agents of the New York Police Department arrested the trafficker in Newark, New Jersey.
    (missed: the state after the town is lost)
    arrest place=Newark+New Jersey

Girls were trafficked from Nepal to India.
    trafficking origin=Nepal destination=India

Girls were trafficked to India for work in brothels.
    trafficking destination=India

The trafficker was jailed for nine years by a court in Turin.
    conviction place=Turin

The trafficker was jailed for nine years at Turin Crown Court.
    conviction place=Turin

Police in Graz and Linz arrested nine traffickers.
    (missed: a place after the agency is not the place of the deed)
    arrest place=Graz+Linz

Raids in Graz, Linz and Salzburg led to the arrest of nine traffickers.
    (missed: a raid with nothing but places gives nothing)
    raid place=Graz+Linz+Salzburg
    arrest

The boy was kidnapped near the Kenyan border with Somalia.
    abduction place=Kenyan border

The boy was kidnapped on his way to school in Nakuru.
    (missed: a place after the way to somewhere is lost)
    abduction place=Nakuru

Two girls were lured by a gang from villages in Laos to bars in Bangkok.
    (missed: a place from which is lost behind the one who does it)
    recruitment origin=villages+Laos destination=bars+Bangkok

The Bank of Scotland manager was kidnapped in Perth.
    abduction place=Perth

Minister Jordan Wells said police had arrested nine traffickers in Leeds.
    arrest place=Leeds

Beijing said that nine kidnappers had been arrested in Harbin.
    arrest place=Harbin

Nine kidnappers were arrested in Harbin, the capital of Heilongjiang Province.
    arrest place=Harbin

# a common noun is no place of its own: the name inside it is
Police freed nine migrants from a rubber plantation in Songkhla province.
    rescue place=Songkhla province

Five smugglers were killed in a shootout with soldiers in Rubio.
    killing place=Rubio

Police killed two kidnappers and arrested four others in Guasave, Sinaloa.
    arrest place=Guasave
    killing place=Guasave

Police freed 18 migrants held by a gang in a shed in Mae Sot.
    rescue place=Mae Sot

The gang sold girls in Ho Chi Minh City, Can Tho and Bac Lieu.
    sale place=Ho Chi Minh City+Can Tho+Bac Lieu

The gang sold girls in the provinces of Lao Cai and Son La, police said.
    sale place=Lao Cai+Son La

The teenagers were forced to work on cannabis farms in Hull and Derby to pay off debts to the traffickers.
    exploitation place=Hull+Derby

Traffickers took the girls to motels in Graz and Linz, where they were forced to work as prostitutes.
    exploitation place=Graz+Linz
    transport destination=Graz+Linz

Gunmen kidnapped nine pupils from and killed the headmaster of a school in Maga, Kebbi State.
    abduction place=Maga
    killing place=Maga

Police in Lyon arrested a man over the murder of a priest in Nice.
    arrest place=Lyon
    killing place=Nice

Troops killed nine kidnappers during an operation that began yesterday in Gummi, Zamfara State.
    killing place=Gummi
    raid place=Gummi

A ring forced the girls into prostitution in Pattaya.
    exploitation place=Pattaya

Gunmen seized 90 pupils in Kuriga, Kaduna State, and fled.
    abduction place=Kuriga

Police freed a trader from a house in Comas. During the operation, two kidnappers were killed.
    killing place=Comas
    rescue place=Comas

THE TRAFFICKER WAS ARRESTED ON 25 AUGUST IN ANTIOQUIA DEPARTMENT.
    arrest place=ANTIOQUIA DEPARTMENT

A raid on a cartel camp killed eleven traffickers in Sinaloa, Mexico, with a leader being captured.
    arrest place=Sinaloa
    killing place=Sinaloa
    raid place=Sinaloa

The farmer was kidnapped from a hut in a forest near Rijana.
    abduction place=Rijana

Police freed 12 women from a flat.
    rescue

The kidnapper was caught at a toll gate in Ruijin.
    arrest place=Ruijin

# what says where the place is adds nothing
The gang sold the children in Hebei province in northern China.
    sale place=Hebei province

# the kind of place before its name
The girls were abducted from the Autonomous Province of Vojvodina in May.
    abduction place=Autonomous Province of Vojvodina

Police arrested nine traffickers in the State of Kano on Monday.
    arrest place=State of Kano

The gang sold the boys in the City of Leeds.
    sale place=City of Leeds

The gang stole the babies from Qiandongnan Miao and Dong Autonomous Prefecture.
    abduction place=Qiandongnan Miao and Dong Autonomous Prefecture

In May railway police travelled to seven cities in three provinces and arrested nine kidnappers.
    arrest place=seven cities in three provinces

# several places with one noun are several places
The gang sold the boys in Mbeya and Iringa regions in southern Tanzania.
    sale place=Mbeya+Iringa

Police arrested nine kidnappers in Puno, Cusco and Tacna provinces.
    arrest place=Puno+Cusco+Tacna

The ring moved the women to Henan and Hebei provinces.
    transport destination=Henan+Hebei

# where those who are moved had been taken from
The gang smuggled women who had been kidnapped from Moldova.
    abduction place=Moldova
    transport origin=Moldova

The ring trafficked boys who were abducted from Benin.
    abduction place=Benin
    trafficking origin=Benin

The couple sold the babies, who were stolen from Lagos.
    abduction place=Lagos
    sale origin=Lagos

The couple sold the babies, who were stolen from Lagos, to families in Abuja.
    (missed: what follows a clause in commas is hung on that clause)
    abduction place=Lagos
    sale origin=Lagos destination=Abuja

# in passing: the scene of a doing, the doer, the recipient
A journalist was kidnapped by armed men in Baghdad, Iraq.
    abduction place=Baghdad

Thirteen guards were kidnapped in an ambush in Pataz province.
    abduction place=Pataz province

Police caught the kidnapper during an operation in Santa Cruz.
    arrest place=Santa Cruz
    raid place=Santa Cruz

The kidnapped girls were reunited with their families in Sainshand.
    abduction
    reunion place=Sainshand

The gang sold the girls to families in Zhoukou.
    sale destination=Zhoukou

# the place of the work that is promised is where the recruited are to go
Traffickers lured the girls with promises of work at a hotel in Doha.
    recruitment destination=Doha

The trafficking ring recruited 14 Nepalis for building sites in Qatar.
    recruitment destination=Qatar

The trafficking ring had promised them jobs as maids in Beirut.
    recruitment destination=Beirut

Traffickers recruited the girls in Dhaka.
    recruitment place=Dhaka

# where they were made to do it is where it was
A trafficker was jailed for forcing three men to beg in Odesa.
    conviction
    exploitation place=Odesa

The traffickers forced the girls to work in a bar in Pattaya.
    exploitation place=Pattaya

The ring made the boys beg in Tangier.
    exploitation place=Tangier

The couple compelled the maids to work at a house in Jeddah.
    exploitation place=Jeddah

# where the court sits, where gunmen are; police are named after their province
A court in the Argentine city of La Plata sentenced a trafficker to 14 years in jail.
    conviction place=La Plata

A trafficker has been sentenced to seven years by the Federal High Court sitting in Benin City.
    conviction place=Benin City

Seven men were charged with kidnapping at the Federal High Court in Lagos on Monday.
    charge place=Lagos

Police in Yunnan have arrested nine traffickers.
    arrest

Police in Kano have arrested nine traffickers.
    arrest place=Kano

Customs officers at Lagos airport arrested a trafficker.
    arrest place=Lagos airport

Police tracked the kidnappers to Naivasha and arrested them.
    arrest place=Naivasha

Detectives traced the kidnapped girl to a farm outside Eldoret and freed her.
    abduction
    rescue place=Eldoret

Soldiers found 44 migrants whom a smuggler had abandoned in the desert near Bilma on Saturday.
    rescue place=Bilma

Gunmen kidnapped two travellers on the Kaduna-Abuja highway.
    abduction place=Kaduna-Abuja highway

# what followed from an attack is where that was
Gunmen attacked a mine in Narena, killing a guard and abducting two engineers.
    abduction place=Narena
    killing place=Narena

Nine people were killed while 15 others were abducted in an attack by gunmen in Talata Mafara.
    abduction place=Talata Mafara
    killing place=Talata Mafara

Police announced the capture in Cali of the smuggler Humberto Saldarriaga.
    arrest place=Cali

# there: the place named last
Officers traced the calls to a shop in Tema. Two kidnappers were arrested there on Friday.
    arrest place=Tema

The hostages were moved to Kano. Police freed them there on Monday.
    transport destination=Kano
    rescue place=Kano

The smugglers had a farm near Tobruk. Forty migrants were rescued there.
    rescue place=Tobruk

Police went to Mersin, and nine smugglers were held there.
    arrest place=Mersin

# the way, told behind the vehicle, the doer or what is moved
Smugglers took the migrants by bus from Agadez to Tripoli.
    transport origin=Agadez destination=Tripoli

The smuggling of migrants by the network from Benin City to Milan went on for six years.
    transport origin=Benin City destination=Milan

He was charged with trafficking ivory aboard a ship from Mombasa to Haiphong.
    trafficking origin=Mombasa destination=Haiphong

Two men were arrested for smuggling heroin hidden in tyres from Quetta to Karachi.
    arrest
    trafficking origin=Quetta destination=Karachi

Customs officers found 12 kilos of cocaine on a flight from Bogota to Madrid.
    seizure

Police raided a Manila condominium and arrested two traffickers.
    arrest place=Manila
    raid place=Manila

# a road between two towns; where a truck or boat was stopped, whoever steered it was held
A priest was abducted on the road between Kaduna and Zaria.
    abduction place=Kaduna+Zaria

Police stopped a lorry near Szeged on Sunday and found 38 Afghans inside. The driver was arrested.
    arrest place=Szeged
    rescue place=Szeged

A boat with 30 Kurds was stopped at Sulina on Sunday. Two smugglers were arrested.
    rescue place=Sulina
    arrest place=Sulina

Midwife Larisa Gordeyeva got six years in prison in Perm.
    conviction place=Perm

A truck was stopped at Sulina on Sunday. A man was arrested for kidnapping.
    arrest

# ways over a third place
The gang moved girls from Benin City through Agadez to Tripoli.
    transport place=Agadez origin=Benin City destination=Tripoli

The men were flown to Luton from Chisinau via Bucharest by the gang.
    transport place=Bucharest origin=Chisinau destination=Luton

The tortoises were brought from Madagascar to Bangkok, via Antananarivo and Nairobi, hidden in suitcases by smugglers.
    trafficking place=Antananarivo+Nairobi origin=Madagascar destination=Bangkok

The gang smuggled 300 migrants, mainly Afghans, across the Balkans to Germany.
    transport place=Balkans destination=Germany

The network smuggled cocaine from Guayaquil to Antwerp by way of Panama.
    trafficking place=Panama origin=Guayaquil destination=Antwerp

The workers each paid smugglers 800 euros for the journey by minibus through Romania and Calais.
    transport place=Romania+Calais

The traffickers recruited 40 Moldovans for car washes in the counties of Kent and Essex.
    recruitment destination=Kent+Essex

# towns behind an aside
The ring moved the women, some as young as 15, from Benin City through Agadez to Tripoli.
    transport place=Agadez origin=Benin City destination=Tripoli

Police arrested two smugglers aged 27 and 33 and a woman aged 24 in Ghent and Rotterdam on Tuesday.
    arrest place=Ghent+Rotterdam

# among towns stands a town
The gang kidnapped nine men in Dubai and Phnom Penh.
    abduction place=Dubai+Phnom Penh

# a house and whose it is, a stop and its road
Nine girls were rescued on Monday from a karaoke bar owned by a trafficker in Phuket.
    rescue place=Phuket

Police stopped a truck on the highway between Chiquimula and Esquipulas on Tuesday and arrested two smugglers.
    arrest place=Chiquimula+Esquipulas

Police stopped a lorry on the outskirts of Kayes and arrested two smugglers.
    arrest place=Kayes

# a town near the town, raids in towns, towns at the end of a way alone
Nine traffickers were arrested in Bello, near Medellin.
    arrest place=Bello

Spanish police arrested eleven traffickers in operations in Lanzarote, Las Palmas, and Madrid.
    arrest place=Lanzarote+Las Palmas+Madrid
    raid place=Lanzarote+Las Palmas+Madrid

The kidnapped girls were taken to houses in Coventry, Walsall and Dudley, where they were locked in.
    abduction
    transport destination=Coventry+Walsall+Dudley

Detectives found 54 people, including three children, from Honduras and Mexico in a house in Laredo and arrested a smuggler.
    arrest place=Laredo
    rescue place=Laredo

# the children, women and migrants in what is stopped, and no others
Police stopped a van near Parndorf on Sunday with 29 Afghans in it.
    rescue place=Parndorf

A bus with 22 boys from Gaya was stopped in Jaipur on Sunday, a charity said.
    rescue place=Jaipur

Police stopped a bus with 40 tourists near Vienna on Sunday. The driver was arrested for kidnapping.
    arrest place=Vienna

Fifteen girls had been on the bus that police stopped in Lindi, a welfare officer said.
    rescue place=Lindi

A van in which 14 Afghans were hidden was stopped in Graz.
    rescue place=Graz

The labour inspector says that 24 boys were taken out of the brick field in Chhatak on Sunday.
    rescue place=Chhatak

# whom the law accuses is not saved where he is found
Ann Lee is charged with kidnapping. Police found her in a flat in Rome on Friday.
    arrest place=Rome
    charge

# people of a country who begin a sentence
Togolese who were rescued in Abidjan on Tuesday said that they would go home.
    rescue place=Abidjan

# who was kidnapped is taken away by no law
The 42 villagers who were kidnapped in Jos were taken away on Friday, their priest said.
    abduction place=Jos

# the side of a town
The bodies of nine migrants were found north of Dirkou on Saturday. Smugglers had left them in the desert.
    killing place=Dirkou

Police rescued nine girls from a camp west of the town of Zaria.
    rescue place=Zaria

A boat of smugglers was seized 120 miles south of Nouadhibou.
    seizure

# who brings back those who were sold
Nine men were sold to boat captains by traffickers, says the rights group Ponleu, which helped to bring them back from Ambon.
    rescue place=Ambon
    sale

# two legs of one way
The traffickers took the victims by road to Mae Sot. From Mae Sot they were moved to Myawaddy.
    transport destination=Mae Sot
    transport origin=Mae Sot destination=Myawaddy

# migrants travel, detectives as well
The migrants had travelled from Hanoi to Warsaw in lorries driven by smugglers.
    transport origin=Hanoi destination=Warsaw

Detectives travelled from Leeds to Chisinau to arrest two traffickers.
    arrest

# a line of a list begins with its place
Police told the results of the operation on Monday. | - Johor: 47 arrests, 19 victims rescued | - Penang: 12 arrests
    arrest place=Johor
    arrest place=Penang
    rescue place=Johor
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_places(nlp: Language, text: str, lines: list[str]) -> None:
    told = event_lines(claims_of(nlp, text, "2016-03-02"))
    assert sorted(slot_lines(told, "place", "origin", "destination")) == lines
