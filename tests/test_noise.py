"""Words of crime in other news tell of no crime: metaphors, homonyms, law in general."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, table
from spacy.language import Language

TABLE = """
# business
The bank agreed a rescue package of 2 billion euros for the airline.

The airline was rescued by a bank on Monday after a week of talks.

The company launched a new phone on Tuesday and sold two million in a week.

Shares of the carmaker were hit hard after it recalled 40,000 vans.

The supermarket charges customers 10 cents for a bag.

The chain seized the chance to buy its smaller rival for 40 million pounds.

The firm poached three managers from its rival and raided its sales team.

The central bank raised rates to arrest the fall of the peso.

The start-up was founded in 2011 by two students, who sold it for 90 million dollars.

The regulator is to investigate the merger of the two breweries.

Trade between the two countries rose by nine percent last year.

The port handled more containers than ever; trucks transport them to the north.

The company recruited 300 engineers last year, most of them from abroad.

# what a state does to its people, and what armies at war do
Security forces opened fire, killing five people and wounding 39 more.

One person was killed when police opened fire during a protest against reported abductions.

Police broke up a rally held in protest against the arrest of 12 activists.

The soldiers arrested miners at three mining camps on the eve of the strike.

Around 1,800 police officers have surrendered their weapons to the new authorities.

The third rule is that all property derived from drug profits be confiscated.

Once arrested, the kidnapper will have to explain to the court why he had the weapons.

The plane left Bogota, but two explosions brought it down, and the cartel was blamed.

A jury is sworn in for the trial of a former MP for sexual offences.

# speeches and reports on rulers and armies: only what stands beside a deed makes it one of criminals
The president told parliament that the opposition wants no elections and no peace. The regime deceives the people and exploits them for its revolution, the colonel said. Two officials of the party were arrested by army members. His office was searched, and the government created a battalion of its own. The army also captured nine men in the capital.

The guerrillas rejected the ceasefire that the government had offered. Troops clashed with the rebels for hours, the general said, and the ministry gave no number. Two rebels were killed and four others have been arrested after the clash, a source of the regiment said. A soldier was taken to the military hospital.

The president met the opposition on Monday, after the ministry had ended its dialogue with the rebels. The army and the police have been on alert since the coup. Gunmen kidnapped a mayor of the party and two deputies of the assembly on Sunday. The police of the capital arrested three members of the gang on Tuesday.
    abduction  agent=Gunmen  target=mayor+deputies  count=3  when=2016-02-28
    arrest  agent=police  target=members  count=3  when=2016-03-01

# a word beside it makes another sense
The plane took off from Lyon at noon, and nine guards took part in the drill.

The colonels seized power, and officers took control of the airport.

The two men were taken by surprise by the rebels.

A guard was wounded and taken to the hospital of the town.

The engineer made a statement as he left the post.

The injured guard was brought to a clinic where he is now recovering.

Save the Children says that nine schools in Syria are closed.

The traffickers were being taken to Bogota.

India, South Korea, and Thailand issue travel alerts for Uganda, while South Korea plans to impose a travel ban.

The army discovered a plan to kill two ministers.

South Korea brought home 73 nationals suspected of joining in fraud operations in Cambodia.

# states, parties, rulers and lone attackers
Police raided the headquarters of the Farmers' Party on Monday and evicted its leaders.

The trial of former president Tomas Ilic begins in May.

A gunman opened fire at a restaurant in Southport, killing three people and wounding eight in a mass shooting.

At least nine people were killed in air and ground raids on the valley.

Twenty people were arrested in clashes with police during protests over the murder of a mayor.

Neither the rebels nor any other group have claimed responsibility for the murder of the minister.

The agency finds Iran in breach of its duties.

Brazil takes on the safeguarding of the Mexican embassy in Lima.

The officers accused of the murders are imprisoned at police headquarters while the courts hear the case.

# a flood is a disaster, a state called after a river is none
Rescuers freed nine people from a bus in a river on Monday.

Soldiers rescued nine girls from a house in Cross River State, where they stormed three homes.
    raid  agent=Soldiers  target=homes  place=Cross River State  count=3
    rescue  agent=Soldiers  target=girls  place=Cross River State  count=9

# sport
The striker stole the show with two goals in the second half.

United were robbed by a late penalty, their coach said.

The goalkeeper saved two penalties and was named man of the match.

The visitors killed the game with a third goal after 80 minutes.

The captain was caught behind for 41 and the tail was broken up quickly.

The forward was sold to Porto for 12 million euros in January.

The club released the defender at the end of his contract.

She smashed the record by two seconds.

The referee held up play and booked two defenders.

# arts
The film, in which a father hunts the men who kidnapped his daughter, opens on Friday.

The band released its third album last week and starts a tour in June.

In the novel a detective is arrested for a murder that he did not commit.

The comedy bombed at the box office, and critics murdered it.

The museum recovered the cost of the show in a month.

The singer captured the audience with an old love song.

# law in general
Human trafficking is a crime in every country of the region.

Whoever kidnaps a child shall be punished with at least five years in prison.

Under the law, buyers of children can be jailed for three years.

The bill would make it a crime to smuggle migrants.

The handbook explains how to spot and report kidnapping.

Police must bring a suspect before a judge within 48 hours of an arrest.

# adverts and services
Charge your phone in 20 minutes with the new cable.

Sale! Everything must go this weekend.

Found a bug? Report it and win a voucher.

Save 40 percent when you order two shirts today.

Break up with paper bills: sign up for online banking.

# cooking and home
Beat the eggs, add the sugar and catch the juice in a bowl.

Shoot the peas out of their pods and steam them for two minutes.

The children raided the fridge as soon as their parents had left.

Release the pressure from the cooker before you take the rice out.

# metaphors and everyday life
The strikers held the government to ransom, an editor wrote.

The storm killed two people and cut power to 9,000 homes.

Doctors freed the boy from the pain that had kept him awake for years.

Firefighters rescued a cat from a tree in the park.

The minister launched a charm offensive in the capital.

He was arrested by the beauty of the valley.

The party was accused of trading on fear.

Scientists cracked the code of the tablets after 40 years.

The new law broke up the monopoly of the state railway.

The speech captured the mood of the crowd.

The lawyer took the jury hostage with her charm.
"""


@pytest.mark.parametrize(("text", "lines"), table(TABLE))
def test_noise_tells_of_nothing(nlp: Language, text: str, lines: list[str]) -> None:
    assert event_lines(claims_of(nlp, text, "2016-03-02")) == lines
