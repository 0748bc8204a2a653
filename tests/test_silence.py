"""Silence where nothing is said: other news in, no event out; and the same words where they tell of crime."""

from __future__ import annotations

from pathlib import Path

import pytest
from lines import claims_of, event_lines, table
from spacy.language import Language

SILENT = table("""
# business
The airline bought 40 planes from the manufacturer for $3.2 billion, the largest order in its history.

Shares of the retailer were sold off after it released disappointing figures for the third quarter.

The bank seized the chance to move its headquarters from London to Paris.

The start-up recruited 60 engineers from rivals in the first half of the year.

Unions accused the firm of exploiting drivers through zero-hours contracts.

The company launched a new phone on Tuesday and charged $999 for the basic model.

The central bank rescued two lenders with a package worth 4 billion euros.

The group sold its Brazilian unit to a private equity fund for 900 million reais.

Truckers moved 12 million tonnes of grain through the port in May.

The regulator raided nothing but its own reserves to pay for the scheme, critics joked.

The carmaker freed up 300 million euros by selling its stake in a supplier.

The merger was killed by shareholders, who voted against it by a wide margin.

The supermarket chain smuggled a price rise into its loyalty scheme, consumers complain.

The chairman was released from his contract after a dispute with investors.

A court ordered the software maker to pay 20 million dollars to a rival over patents.

# sport
United bought the striker for 30 million euros and sold two defenders to Lyon.

The goalkeeper rescued a point for the visitors with a save in the last minute.

The champions kidnapped the ball for the first half hour and hardly let it go.

The captain was charged with violent conduct and banned for three matches.

Two players were sentenced to a summer on the bench by the new coach.

The winger stole the ball, beat two men and shot into the roof of the net.

The club released nine players at the end of the season.

Spain seized control of the match after the break and killed it off with two late goals.

The sprinter was cleared of doping by the sport's tribunal.

The Lakers traded their point guard to Denver for two first-round picks.

The team was held to a draw by the visitors, who escaped relegation.

The cyclist broke away on the last climb and was caught by the chasing group 300 metres from the line.

Police escorted the bus of the winners through the city, where 200,000 people celebrated.

# arts
The band released its fourth album on Friday after three years in the studio.

The museum recovered a painting by Klimt from a private collection for a show that opens in May.

In the film, a retired detective rescues a girl who was abducted by smugglers.

The novel tells of a family that sold its daughter to a merchant in the 1890s.

The series follows a drug gang that is broken up by a young prosecutor.

The actress stole the show as a nun who hides children from the Nazis.

The director was arrested by the beauty of the valley and shot the whole film there.

The opera, in which a pirate captures two sisters, was launched with a gala in Milan.

The gallery sold a drawing for 2 million pounds at auction.

# law in general
Anyone who kidnaps a child faces at least ten years in prison under the new law.

Parliament passed a bill that raises the penalty for human trafficking from 10 to 15 years.

The court ruled that police may not search phones without a warrant.
The bureau is the principal arm of the ministry, responsible for investigating and dismantling criminal organizations that smuggle people and drugs.
The case was investigated by the FBI, with assistance from the county police.

Under the penal code, a person who is convicted of smuggling can be jailed for up to eight years.

The minister proposed that buyers of stolen goods should be charged as accomplices.

Legislators debated whether those who buy sex should be prosecuted.

The treaty obliges states to rescue and protect victims of trafficking.

If passed, the act would allow customs officers to seize vehicles used for smuggling.

# history
In 1672 the pirates captured the town, sold its people as slaves and moved on to Cuba.

The Romans sold 50,000 captives after the fall of the city.

The king was arrested at Varennes in June 1791 and executed two years later.

In the 18th century, traders bought captives on the coast and shipped them to Brazil.

The general seized power in 1953 and jailed his rivals.

Vikings raided the monastery in 793, killed the monks and stole its treasures.

# adverts and advice
Launch your career with us: we recruit 20 drivers a month and pay 3,000 euros.

Sell your car in three days. We buy any model and collect it free of charge.

Rescue your skin this winter with our new cream, now for only $19.99.

Free shipping on all orders above 50 dollars. Charge your card and relax.

Escape to the islands: flights from 89 euros, children go free.

Our sale ends on Sunday. Seize the bargain before it is gone.

# cooking and garden
Seize the roast, remove it from the pan and let it rest for ten minutes.

Break up the mince with a fork, then add the onions and release the steam.

Raid the fridge for leftovers and rescue that tired lettuce in iced water.

Move the seedlings to a sunny place and free the roots with your fingers.

The dumplings are sold by the dozen at the market and steamed in front of you.

# accident, disaster, war, politics, health, science
Firefighters rescued 14 people from the roof of a hotel after the river burst its banks.

The ferry carried 210 passengers when it sank; 33 were rescued by fishermen.

Rebels captured the town and killed 12 soldiers, the army said.

The air strike killed nine civilians and hit a hospital.

Two climbers were freed from a crevasse after 16 hours.

The president launched a campaign to plant a million trees.

Nurses vaccinated 4,000 children in villages near the border.

Scientists captured 30 bats and released them with transmitters.

The probe was launched in March and will reach the asteroid in 2029.

Protesters were arrested after they blocked the bridge over the price of bread.

More than 70 people are arrested at a rally in London.

The opposition leader was jailed for insulting the president.

The soldiers detained the elected president in a coup on Sunday.

Families of citizens abducted by North Korea met in Tokyo.

Hamas hands over the bodies of two hostages to Israel.

The president orders the recruitment of 20,000 police officers.

The rebels demanded the trial of Major Roberto Gomez.

The unions demanded an end to the searches of their offices.

Three people are killed in a mass shooting at a school. Two students are arrested.

The militia has held the town since it seized the city in 2023.

Israel releases 110 prisoners.

A man kidnapped his three children during a dispute with their mother.

The priests were sentenced to a year in prison for failing to report sexual abuse by a colleague.

Four people were killed in an explosion at a factory. Police detained those in charge of it.

The band was broken up by a quarrel over money in 1970.

The brewery sold its pubs to a fund in Luxembourg. Some 300 workers will move to the new owner, which paid 85 million pounds.

Analysts had charged the board with sleeping through the crisis. On Monday the chief executive was released with a bonus of 4 million.

The chip maker said it would free 2,000 engineers from paperwork by means of software, and recruit as many again.

Inflation robbed pensioners of 300 euros each last year, the bank said in its report.

The court fined the airline 40,000 euros for late refunds.

The tycoon was convicted that oil would rise, and bought 12 tankers.

A court annuls the concession held by K Hutchins to run two ports on the canal.

A lessor seized two jets from the bankrupt carrier over unpaid rents.

The union held 30 meetings and broke off talks after the firm refused to raise pay.

Hijacked by speculators, the price of cocoa has doubled since May.

The takeover killed 900 jobs in the region.

The midfielder was arrested in his development by two injuries, then sold to Getafe for 4 million euros.

Ferrer was caught offside twice, but his header rescued the home side in stoppage time.

Our bowlers were robbed by the rain; the visitors escaped with a draw.

The heavyweight was held on the ropes for three rounds and lost on points.

The federation charged two clubs with fielding ineligible players and fined each 5,000 dollars.

Bandits of the midfield, the pair stole possession eleven times before the break.

The relay team smashed the record it had held since Doha and was released from the village on Sunday.

The quartet launched its tour in Vienna and captured the audience with a late Schubert.

A thief steals a child's violin and returns it on Christmas Eve: that is all that happens in this gentle play.

Her new thriller, about a smuggler who sells a boy to a circus, is released in June.

In episode three the kidnapper is arrested, only for the sergeant to set him free.

The exhibition frees the painter from the shadow of her husband, who was jailed for his debts.

The poet held his readers hostage with a refrain of 40 lines.

The singer was accused of stealing a melody; a judge in Seville dismissed the suit.

The bill makes it a crime to recruit children under 16 for begging. Offenders would be jailed for up to six years.

Under section 370, whoever buys or sells a person shall be punished with imprisonment for seven to ten years.

The council of ministers approved a decree by which assets seized from the mafia go to schools.

A judge may release a suspect on bail only if two citizens stand surety.

The state can detain migrants for no more than 90 days, the ruling says.

Lawyers teach schoolchildren that buying stolen phones is a crime for which they may be charged.

The conquerors kidnapped the ruler in 1532, demanded a room of gold as ransom and killed him nevertheless.

During the famine of 1846 landlords drove 300 families from the estate and sold their cattle.

The merchant republic ransomed captives from Algiers for two centuries; a friar freed 1,200 of them.

The guillotine fell on the minister in 1794, a year after he had been arrested with 20 deputies.

Napoleon's police seized the presses of four newspapers.

In the gold rush, gangs stole claims, and a sheriff hanged eleven men in one summer.

Stop thief! Our alarm catches burglars before they enter. Order now and we charge nothing for delivery.

Kidnapped by your inbox? Free yourself with our app, which has rescued 40,000 users from unread mail.

Sold out last year, the cruise is back: book before 31 May and two children travel free.

Trade in your old mattress, and we will take it away and give you 150 euros.

Recruiting now: drivers, cooks and cleaners. Call us and we launch you into a new life.

Kill the heat, trap the steam under a lid and hold the rice there for ten minutes.

Rob the pod of its seeds, crack the cardamom and bust open the garlic.

Smuggle some spinach into the sauce; the children will never catch you.

The smoker holds 12 trout; release them from the hooks while still warm.

# after more than a hundred others
The board removed the chief executive and charged the finance director with cutting costs.

Buy two, get one free: our summer sale ends on Sunday!

Kids eat free at all our restaurants until the end of August.

The lender seized on lower interest rates to hire 340 staff in Lagos and Abuja.

A person convicted of smuggling faces up to ten years in prison and a fine of 500,000 rupees under the Customs Act.

The director was held up at customs for six hours, she says with a laugh.

The novel follows a policeman who hunts a gang of kidnappers. He arrests the wrong man, and the ransom is never paid.

The ferry operator raided its pension fund, members say.

Two players were fined 3,000 euros each; the federation fined the umpire as well.

A lorry carrying 22 workers overturned near Kitwe, killing five. Police said the driver had been charged with careless driving.

In 1850 the act forced officials in free states to return those who had fled. Some 300 people were sent back.

He bought his wife a necklace for 900 dollars and took her to Paris, his memoir says.

Seven astronauts returned home on Sunday after 20 days in orbit. A ship picked them up off Florida.

We recruit carers from the Philippines, and charge families nothing until she starts.

Rangers have captured 31 of the crocodiles that fled the farm.

An elephant calf caught in a snare was rescued by vets in Tsavo.

Drivers were held for three hours after a tanker spilled milk on the road.

The chef trafficked in nostalgia, serving stews at 12 dollars a bowl.
""")
PARAGRAPHS = table((Path(__file__).parent / "data" / "silence.txt").read_text(encoding="utf-8"))
# text, one of the kinds that it must give
TELLING: tuple[tuple[str, str], ...] = (
    ("Police arrested nine men in a raid on a betting ring that paid goalkeepers to let in goals.", "arrest"),
    ("A football agent was charged with trafficking 11 boys from Cameroon to clubs in Portugal.", "charge"),
    ("The coast guard rescued 40 migrants after a smugglers' boat capsized off Lesbos.", "rescue"),
    ("Customs officers seized 12 ancient coins that had been smuggled from Syria.", "seizure"),
    ("A film producer was arrested in Mumbai for luring three girls with promises of a role.", "arrest"),
    ("The kidnappers of a cyclist demanded 200,000 pesos from his family.", "extortion"),
    ("The owner of a gallery was jailed for three years for selling stolen icons.", "conviction"),
    ("Two nurses were arrested on suspicion of selling newborns from a hospital in Lagos.", "arrest"),
    ("The captain of the ferry was detained on suspicion of smuggling 30 Afghans.", "arrest"),
    ("Six members of the gang were sentenced to a total of 60 years.", "conviction"),
    ("A court in Rome sentenced a madam to nine years for exploiting Nigerian women.", "conviction"),
    ("More than 30 people were arrested by law enforcement in an inquiry into the mafia.", "arrest"),
    ("The ring sold 40 boys to fishing crews, an official said on Monday.", "sale"),
    ("A couple were arrested in Cotabato for selling their daughter for 400 dollars.", "arrest"),
    ("Forty children were freed from a brick kiln in Punjab.", "rescue"),
    ("Four brothers were jailed for life for the murder of a rival.", "conviction"),
    ("Officers raided three massage parlours in Leeds and took away ten women.", "raid"),
    ("A Dubai court sentenced six people for running a house where girls were made to dance.", "conviction"),
    ("Two men were charged with keeping a woman as a servant for nine years.", "charge"),
    ("A teacher was sentenced to 12 years for sending pupils to work on fishing boats.", "conviction"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), SILENT + PARAGRAPHS)
def test_no_event_off_the_topic(nlp: Language, text: str, lines: list[str]) -> None:
    assert event_lines(claims_of(nlp, text, "2019-06-14")) == lines


@pytest.mark.parametrize(("text", "kind"), TELLING)
def test_an_event_where_other_words_stand_beside_it(nlp: Language, text: str, kind: str) -> None:
    lines = event_lines(claims_of(nlp, text, "2019-06-14"))
    assert kind in {line.split()[0] for line in lines}
