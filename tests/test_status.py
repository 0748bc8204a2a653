"""How sure the text is: text and the word that tells of the deed in, its status out."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.status import status_of

NO_EVENT = None
ROWS: tuple[tuple[str, str, str | None], ...] = (
    # plainly said
    ("Police rescued 31 infants.", "rescued", "asserted"),
    ("Six men were arrested on Friday.", "arrested", "asserted"),
    ("Police said they had arrested six men.", "arrested", "asserted"),
    ("According to police, the gang sold two girls.", "sold", "asserted"),
    ("Officers managed to free the hostages.", "free", "asserted"),
    ("The raid led to the arrest of two men.", "arrest", "asserted"),
    ("Not only did police arrest the men, they seized a van.", "arrest", "asserted"),
    ("He was arrested on suspicion of murder.", "arrested", "asserted"),
    ("She was charged with kidnapping.", "charged", "asserted"),
    ("The suspects who sold the girl were arrested.", "arrested", "asserted"),
    ("The children were forced to beg.", "forced", "asserted"),
    ("They were arrested without a warrant.", "arrested", "asserted"),
    ("The gang, which police say sold 40 girls, was broken up.", "broken", "asserted"),
    ("The two were in charge of smuggling women.", "smuggling", "asserted"),
    ("A third man may be charged later this week.", "charged", "planned"),
    ("A third man may be charged.", "charged", NO_EVENT),
    # alleged
    ("She could not confirm reports that an official had been detained.", "detained", "alleged"),
    ("The couple allegedly sold two girls.", "sold", "alleged"),
    ("The gang reportedly kidnapped nine nurses.", "kidnapped", "alleged"),
    ("The couple are accused of selling two girls.", "selling", "alleged"),
    ("The couple are believed to have sold two girls.", "sold", "alleged"),
    ("He is said to have abducted the boy.", "abducted", "alleged"),
    ("She is suspected of having abducted the boy.", "abducted", "alleged"),
    ("He is alleged to have smuggled 40 women.", "smuggled", "alleged"),
    ("The driver is thought to have smuggled 40 men.", "smuggled", "alleged"),
    ("Police suspect that the nurse sold the babies.", "sold", "alleged"),
    ("Prosecutors allege that the nurse sold the babies.", "sold", "alleged"),
    ("The nurse is accused by police of selling babies.", "selling", "alleged"),
    ("He was charged with kidnapping two girls.", "kidnapping", "alleged"),
    ("The men were arrested for allegedly kidnapping a girl.", "kidnapping", "alleged"),
    ("The men were arrested for allegedly kidnapping a girl.", "arrested", "asserted"),
    ("Police arrested a man over the alleged abduction of a girl.", "abduction", "alleged"),
    ("He may have sold the girl.", "sold", "alleged"),
    ("The girl was apparently abducted near the port.", "abducted", "alleged"),
    ("He was arrested on suspicion of abducting a girl.", "abducting", "alleged"),
    ("It is believed that the gang sold the girl.", "sold", "alleged"),
    ("An unconfirmed report said militants seized 11 fishermen.", "seized", "alleged"),
    ("Police look into the possible abduction of two hikers.", "abduction", "alleged"),
    ("The couple sold two girls, prosecutors allege.", "sold", "alleged"),
    ("The ring abducted 30 girls, investigators suspect.", "abducted", "alleged"),
    ("The nurse sold the babies, his lawyer claims.", "sold", "alleged"),
    ("The gang sold 40 girls, the charity estimates.", "sold", "asserted"),
    # denied
    ("He was acquitted of trafficking six women to Spain.", "trafficking", "denied"),
    ("She was cleared of selling the boy.", "selling", "denied"),
    ("There is no evidence that the nurse sold the babies.", "sold", "denied"),
    ("Prosecutors dropped the charge that she had sold the boy.", "sold", "denied"),
    # planned
    ("Police will launch a raid on Monday.", "launch", "planned"),
    ("She is to be charged on Monday.", "charged", "planned"),
    ("The boys are expected to be freed next week.", "freed", "planned"),
    ("The ministry plans to launch a fund.", "launch", "planned"),
    ("The children will be returned to their parents.", "returned", "planned"),
    ("He is due to be sentenced in June.", "sentenced", "planned"),
    ("They are likely to be charged next week.", "charged", "planned"),
    ("The men are scheduled to be tried in May.", "tried", "planned"),
    ("Police said the suspects would be charged on Monday.", "charged", "planned"),
    ("The gang planned to smuggle the women abroad.", "smuggle", "planned"),
    # denied
    ("The minister denied that police had arrested the men.", "arrested", "denied"),
    ("He denied kidnapping the girl.", "kidnapping", "denied"),
    ("She denies having sold the baby.", "sold", "denied"),
    ("The army denied it had killed the farmers.", "killed", "denied"),
    ("The family denied that any ransom was paid.", "paid", "denied"),
    # nothing happened
    ("Police did not arrest anyone.", "arrest", NO_EVENT),
    ("No arrests were made.", "arrests", NO_EVENT),
    ("The girl was never sold.", "sold", NO_EVENT),
    ("Nobody was arrested.", "arrested", NO_EVENT),
    ("The kidnappers failed to sell the girl.", "sell", NO_EVENT),
    ("If convicted, he faces ten years in prison.", "convicted", NO_EVENT),
    ("If police arrest him, he will be tried.", "arrest", NO_EVENT),
    ("He will be arrested unless he pays.", "pays", NO_EVENT),
    ("Did the gang sell the girls?", "sell", NO_EVENT),
    ("Anyone who sells a child faces ten years in prison.", "sells", NO_EVENT),
    ("Those who buy a child can be jailed.", "jailed", NO_EVENT),
    ("Parents fear that their children could be abducted.", "abducted", NO_EVENT),
    ("The law aims to rescue children from mines.", "rescue", NO_EVENT),
    ("Police want to arrest the driver.", "arrest", NO_EVENT),
    ("They threatened to kill the boy.", "kill", NO_EVENT),
    ("A team was formed to rescue the girls.", "rescue", NO_EVENT),
    ("The charity works to prevent children being sold.", "sold", NO_EVENT),
    ("Police called on the gang to release the boy.", "release", NO_EVENT),
    ("The villagers should report anyone selling children.", "selling", NO_EVENT),
    ("He was released without being charged.", "charged", NO_EVENT),
    ("The suspects have yet to be charged.", "charged", NO_EVENT),
    ("Buying a child is punishable by three years in prison.", "Buying", NO_EVENT),
    ("The ring had tried to smuggle nine women.", "smuggle", NO_EVENT),
    ("The hotline helps to rescue children.", "rescue", NO_EVENT),
    # how much a gang does in a time it does
    ("The smugglers could move two girls a week, the colonel said.", "move", "asserted"),
    ("The gang could deliver 20 migrants per night, she said.", "deliver", "asserted"),
    ("They would sell a baby every three days, the prosecutor said.", "sell", "asserted"),
    ("The ring could make one trip in four days to smuggle migrants.", "smuggle", "asserted"),
    ("Two runs a week were made by the network to smuggle migrants.", "smuggle", "asserted"),
    ("The gang could sell two babies in a week.", "sell", "asserted"),
    ("It could move one girl in five days, the colonel said.", "move", "asserted"),
    ("The kidnappers could sell the girl within three days.", "sell", NO_EVENT),
    ("Police could rescue 20 children a week, the charity said.", "rescue", NO_EVENT),
    ("The network bought a boat to smuggle migrants.", "smuggle", NO_EVENT),
    # due, paid for, pleaded, as alleged
    ("The suspects were due to be charged in Reno on Friday with theft.", "charged", "planned"),
    ("Each of the women had paid 3,000 euros to be smuggled into Spain.", "smuggled", "asserted"),
    ("Migrants want to pay 3,000 euros to be smuggled into Spain.", "smuggled", NO_EVENT),
    ("Two men have pleaded not guilty to kidnapping a clerk.", "kidnapping", "denied"),
    ("Two men have pleaded guilty to kidnapping a clerk.", "kidnapping", "asserted"),
    ("Police denied reports according to which a hostage had been killed.", "killed", "denied"),
    ("As alleged in the complaint, the couple kidnapped a clerk.", "kidnapped", "alleged"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "word", "status"), ROWS)
def test_status_of_a_deed(nlp: Language, text: str, word: str, status: str | None) -> None:
    token = next(t for t in Doc(nlp(text)) if t.text == word)
    assert status_of(token) == status
