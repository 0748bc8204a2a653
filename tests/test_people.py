"""Named people: short texts in; who they are and how far the law has gone with them out, never further."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ringtrace.ingest.claims import extract
from ringtrace.nouns import Article, Attribute, LegalStatus, Role
from ringtrace.ontology import Ontology, load_ontology

# text, name, status: the latest in time that the body gives; None for none.
STATUSES: tuple[tuple[str, str, str | None], ...] = (
    ("Marcus Hale was convicted last year; the appeal court upheld the sentence of ten years.", "Marcus Hale", "sentenced"),
    ("Marcus Hale was fined 500 euros.", "Marcus Hale", "sentenced"),
    ("Police said they were looking for Marcus Hale in connection with the abduction.", "Marcus Hale", "suspected"),
    ("Ana Lopes headed a smuggling ring.", "Ana Lopes", "suspected"),
    ("The child trafficking ring was run by Ana Lopes, police said.", "Ana Lopes", "suspected"),
    ("Ana Lopes headed a network of charities.", "Ana Lopes", None),
    ("Ana Lopes was extradited to Serbia to serve a sentence of nine years for smuggling.", "Ana Lopes", "sentenced"),
    ("Ana Lopes was flown to Serbia to begin a nine-year sentence.", "Ana Lopes", "sentenced"),
    ("The trial of Ana Lopes, a trafficker, has been postponed.", "Ana Lopes", "charged"),
    ("The arraignment of Ana Lopes for kidnapping is set for Monday.", "Ana Lopes", "charged"),
    ("Prosecutors will ask for life imprisonment for Bo Ek, their spokeswoman, Ana Lopes, said.", "Ana Lopes", None),
    ("The man arrested for selling a child is Bo Ek, 34; Ana Lopes, a nurse, has not been accused.", "Ana Lopes", None),
    # the steps of the law
    ("Police arrested Ana Lopes on Monday.", "Ana Lopes", "arrested"),
    ("Ana Lopes, 34, was detained at the port.", "Ana Lopes", "arrested"),
    ("Ana Lopes was taken into custody at the port.", "Ana Lopes", "arrested"),
    ("Ana Lopes is in custody.", "Ana Lopes", "arrested"),
    ("Ana Lopes was remanded until May 3.", "Ana Lopes", "arrested"),
    ("Ana Lopes was placed under house arrest.", "Ana Lopes", "arrested"),
    ("Ana Lopes was charged with kidnapping.", "Ana Lopes", "charged"),
    ("A grand jury indicted Ana Lopes on four counts.", "Ana Lopes", "charged"),
    ("Ana Lopes pleaded not guilty.", "Ana Lopes", "charged"),
    ("Ana Lopes is on trial for kidnapping.", "Ana Lopes", "charged"),
    ("Ana Lopes was charged and released on bail.", "Ana Lopes", "charged"),
    ("Ana Lopes pleaded guilty to kidnapping.", "Ana Lopes", "convicted"),
    ("The court found Ana Lopes guilty of kidnapping.", "Ana Lopes", "convicted"),
    ("Ana Lopes was convicted of kidnapping.", "Ana Lopes", "convicted"),
    ("Ana Lopes was sentenced to ten years in prison.", "Ana Lopes", "sentenced"),
    ("Ana Lopes was given nine years for kidnapping.", "Ana Lopes", "sentenced"),
    ("Ana Lopes was jailed for nine years.", "Ana Lopes", "sentenced"),
    ("Ana Lopes was arrested in May and sentenced to ten years in June.", "Ana Lopes", "sentenced"),
    ("Ana Lopes is suspected of leading the ring.", "Ana Lopes", "suspected"),
    ("Ana Lopes, the alleged ringleader, is on the run.", "Ana Lopes", "suspected"),
    ("The ring was run by Ana Lopes, who is at large.", "Ana Lopes", "suspected"),
    ("Police issued an arrest warrant for Ana Lopes.", "Ana Lopes", "suspected"),
    ("Ana Lopes is wanted for kidnapping.", "Ana Lopes", "suspected"),
    ("A court in Porto fined Ana Lopes 5,000 euros for smuggling.", "Ana Lopes", "sentenced"),
    ("They offered a reward for the arrest of Ana Lopes, saying her capture is vital.", "Ana Lopes", "suspected"),
    ("Ana Lopes kidnapped two babies in March.", "Ana Lopes", "suspected"),
    ("Ana Lopes was acquitted of all charges.", "Ana Lopes", "acquitted"),
    ("The jury found Ana Lopes not guilty.", "Ana Lopes", "acquitted"),
    ("Ana Lopes was detained and later released without charge.", "Ana Lopes", "released"),
    ("Two women, Ana Lopes and Rita Melo, were arrested.", "Rita Melo", "arrested"),
    ("Among the detained is Ana Lopes.", "Ana Lopes", "arrested"),
    ("Police detained Ana Lopes, a lawyer representing Rita Melo, and later released her.", "Ana Lopes", "released"),
    ("Tim Brand was arrested along with his sister Ana Lopes.", "Ana Lopes", "arrested"),
    ("Charges were filed against nine people, including Ana Lopes and Rita Melo.", "Rita Melo", "charged"),
    ("A request has been made to place Ana Lopes under house arrest.", "Ana Lopes", None),
    ("Ana Lopes had left the country after receiving many death threats.", "Ana Lopes", None),
    ("Police arrested two women. They were identified as Ana Lopes and Rita Melo.", "Rita Melo", "arrested"),
    ("Three people, including Ana Lopes, were charged with fraud.", "Ana Lopes", "charged"),
    ("Ana Lopes and Rita Melo stole a baby. Both women were arrested.", "Rita Melo", "arrested"),
    ("Ana Lopes drove the van. She was arrested in June.", "Ana Lopes", "arrested"),
    # not yet, or only perhaps
    ("Ana Lopes will be charged on Monday.", "Ana Lopes", "suspected"),
    ("Police believe Marcus Hale fled to Spain.", "Marcus Hale", "suspected"),
    ("Ana Lopes fled during the police raid.", "Ana Lopes", "suspected"),
    ("Ana Lopes fled to Spain with her children.", "Ana Lopes", None),
    ("Ana Lopes is believed to have fled her captors.", "Ana Lopes", None),
    ("Ana Lopes was arrested. If convicted, she faces ten years in prison.", "Ana Lopes", "arrested"),
    ("Ana Lopes was charged. She faces up to 20 years in prison if convicted.", "Ana Lopes", "charged"),
    ("Ana Lopes was convicted and is awaiting sentence.", "Ana Lopes", "convicted"),
    ("Ana Lopes was convicted. She will be sentenced in May.", "Ana Lopes", "convicted"),
    ("Ana Lopes was allegedly arrested in Spain.", "Ana Lopes", "suspected"),
    ("Prosecutors want Ana Lopes to be jailed for ten years. She was charged in May.", "Ana Lopes", "charged"),
    ("The prosecutor asked for a ten-year sentence for Ana Lopes, who is on trial.", "Ana Lopes", "charged"),
    ("Ana Lopes was questioned by police.", "Ana Lopes", None),
    ("Ana Lopes was questioned but not arrested.", "Ana Lopes", None),
    ("Police denied that Ana Lopes had been arrested.", "Ana Lopes", None),
    ("Nobody has arrested Ana Lopes.", "Ana Lopes", None),
    # taken back
    ("Ana Lopes was charged in May. The charges were dropped in June.", "Ana Lopes", None),
    ("The charges against Ana Lopes were dropped.", "Ana Lopes", None),
    ("Prosecutors dropped the case against Ana Lopes, who was arrested in May.", "Ana Lopes", None),
    ("Ana Lopes was arrested in May but freed when it emerged that police had the wrong woman.", "Ana Lopes", None),
    ("Ana Lopes was convicted in May. An appeal court acquitted her in June.", "Ana Lopes", "acquitted"),
    ("Ana Lopes was charged with murder but was acquitted on Friday.", "Ana Lopes", "acquitted"),
    ("Ana Lopes was cleared of kidnapping but convicted of fraud.", "Ana Lopes", "convicted"),
    ("Ana Lopes was sentenced to ten years. She has appealed.", "Ana Lopes", "sentenced"),
    ("An appeal court overturned the conviction of Ana Lopes.", "Ana Lopes", "acquitted"),
    ("Ana Lopes was sentenced to two years and released after serving her term.", "Ana Lopes", "released"),
    ("An earlier version of this article said Ana Lopes had been charged. She has not been charged.", "Ana Lopes", None),
    ("A headline wrongly said that Ana Lopes was convicted. Ana Lopes was charged.", "Ana Lopes", "charged"),
    # others than the one the law is after
    ("Inspector Ana Lopes said that two men had been arrested.", "Ana Lopes", None),
    ("Two men were arrested, said police spokeswoman Ana Lopes.", "Ana Lopes", None),
    ("Officer Ana Lopes arrested two men.", "Ana Lopes", None),
    ("Judge Ana Lopes sentenced Rui Pinto to ten years.", "Ana Lopes", None),
    ("Judge Ana Lopes sentenced Rui Pinto to ten years.", "Rui Pinto", "sentenced"),
    ("Ana Lopes, a sister of the suspect Rui Pinto, said he was innocent.", "Ana Lopes", None),
    ("Rui Pinto was arrested, his sister Ana Lopes said.", "Ana Lopes", None),
    ("Rui Pinto was arrested, his sister Ana Lopes said.", "Rui Pinto", "arrested"),
    ("Ana Lopes, lawyer for Rui Pinto, said he was in custody.", "Ana Lopes", None),
    ("Rui Pinto and his lawyer, Ana Lopes, appeared in court on fraud charges.", "Ana Lopes", None),
    ("Ana Lopes, a witness, said the men had been arrested.", "Ana Lopes", None),
    ("Ana Lopes was abducted in May. The kidnappers were arrested.", "Ana Lopes", None),
    ("Ana Lopes was freed by police on Friday after nine days with her kidnappers.", "Ana Lopes", None),
    ("The killers of Ana Lopes were sentenced to life.", "Ana Lopes", None),
    ("Rui Pinto was sentenced to ten years for the murder of Ana Lopes.", "Ana Lopes", None),
    ("Ana Lopes said her son had been arrested.", "Ana Lopes", None),
    ("Reporter Ana Lopes was in court when Rui Pinto was sentenced to life.", "Ana Lopes", None),
    # an older case
    ("Ana Lopes, who was convicted of theft in 1998, was arrested on Monday.", "Ana Lopes", "arrested"),
    ("Ana Lopes, previously jailed for theft, was charged with kidnapping.", "Ana Lopes", "charged"),
)  # fmt: skip
# As they were written before the rules for them: none may be raised.
TRAPS: tuple[tuple[str, str, str | None], ...] = (
    ("The judges in Lagos ruled out a retrial of Ana Lopes on Monday.", "Ana Lopes", None),
    ("A Boston man was sentenced today to 12 years in prison. Marcus Hale, 44, pleaded guilty in March to sex trafficking.", "Marcus Hale", "sentenced"),
    ("Marcus Hale, 44, of Dorchester, was indicted on one count of kidnapping. He was previously arrested on a criminal complaint.", "Marcus Hale", "charged"),
    ("Marcus Hale faces a maximum sentence of 20 years in prison and a fine of $250,000.", "Marcus Hale", None),
    ("Marcus Hale, who was acquitted of trafficking in 2014, was arrested again on Monday.", "Marcus Hale", "arrested"),
    ("Prosecutors will appeal against the acquittal of Marcus Hale.", "Marcus Hale", "acquitted"),
    ("Marcus Hale was wrongly named as a suspect in an earlier report.", "Marcus Hale", None),
    ("Marcus Hale was detained on Friday. Police later said they had arrested the wrong man and let him go.", "Marcus Hale", None),
    ("Marcus Hale shares his name with the man who was jailed for trafficking. He has nothing to do with the case.", "Marcus Hale", None),
    ("Deputy Marcus Hale said the suspect, Tim Brand, remains at large.", "Marcus Hale", None),
    ("Deputy Marcus Hale said the suspect, Tim Brand, remains at large.", "Tim Brand", "suspected"),
    ("Tim Brand's brother, Marcus Hale, said Tim had been arrested before.", "Marcus Hale", None),
    ("A judge dismissed all charges against Marcus Hale on Thursday.", "Marcus Hale", None),
    ("Marcus Hale's conviction was overturned and a new trial was ordered.", "Marcus Hale", "charged"),
    ("Marcus Hale has been released on bail pending trial.", "Marcus Hale", "charged"),
    ("Marcus Hale has been re-arrested and charged.", "Marcus Hale", "charged"),
    ("Marcus Hale was not charged. His driver, Tim Brand, was charged.", "Marcus Hale", None),
    ("Marcus Hale was not charged. His driver, Tim Brand, was charged.", "Tim Brand", "charged"),
    ("Had Marcus Hale been convicted, he would have faced life.", "Marcus Hale", None),
    ("Marcus Hale could be charged next week.", "Marcus Hale", None),
    ("Marcus Hale testified against Tim Brand, who was found guilty.", "Marcus Hale", None),
    ("Marcus Hale testified against Tim Brand, who was found guilty.", "Tim Brand", "convicted"),
    ("Tim Brand was found guilty of murdering Marcus Hale.", "Marcus Hale", None),
    ("The man accused of killing Marcus Hale was arrested.", "Marcus Hale", None),
    ("Police released Marcus Hale after questioning.", "Marcus Hale", "released"),
    ("Marcus Hale was released by his captors after a ransom was paid.", "Marcus Hale", None),
    ("Senator Marcus Hale called for traffickers to be jailed for life.", "Marcus Hale", None),
    ("Marcus Hale denies the charges.", "Marcus Hale", "charged"),
    ("Marcus Hale denied that he had been arrested.", "Marcus Hale", None),
    ("Correction: Marcus Hale was charged with fraud, not convicted, as stated earlier.", "Marcus Hale", "charged"),
    ("Marcus Hale, Tim Brand and Joe Dunn were each sentenced to five years.", "Joe Dunn", "sentenced"),
    ("Sentenced to five years were Marcus Hale, 40, and Joe Dunn, 30.", "Joe Dunn", "sentenced"),
    ("Also charged are: Joe Dunn, 30, of Quincy; and Marcus Hale, 40, of Lynn.", "Marcus Hale", "charged"),
    ("The defendants, Joe Dunn, 30, and Marcus Hale, 40, are charged with conspiracy.", "Marcus Hale", "charged"),
    ("The arrest of Marcus Hale surprised his neighbours.", "Marcus Hale", "arrested"),
    ("The trial of Marcus Hale begins on Monday.", "Marcus Hale", "charged"),
    ("Marcus Hale is serving a life sentence.", "Marcus Hale", "sentenced"),
    ("The killing of Marcus Hale led to six arrests.", "Marcus Hale", None),
    ("Marcus Hale was questioned as a witness and is not a suspect.", "Marcus Hale", None),
    ("Marcus Hale was extradited from Spain on Monday.", "Marcus Hale", "arrested"),
    ("Marcus Hale awaits extradition in a Madrid jail.", "Marcus Hale", "arrested"),
    ("FBI agents arrested Marcus Hale, also known as \"Slim\", at his home.", "Marcus Hale", "arrested"),
    ("Neighbours say Marcus Hale kidnapped the girl.", "Marcus Hale", "suspected"),
    ("The jury acquitted Marcus Hale but convicted Tim Brand.", "Marcus Hale", "acquitted"),
    ("The jury acquitted Marcus Hale but convicted Tim Brand.", "Tim Brand", "convicted"),
    ("A jury cleared Marcus Hale on Friday.", "Marcus Hale", "acquitted"),
    ("MARCUS HALE WAS ARRESTED IN LIMA ON MONDAY.", "MARCUS HALE", "arrested"),
    ("Marcus Hale, the police chief, said that a mother had been charged.", "Marcus Hale", None),
    ("Marcus Hale, whose son was arrested on Monday, is a teacher.", "Marcus Hale", None),
    ("Lawyers for Marcus Hale said he would plead not guilty.", "Marcus Hale", None),
    ("Marcus Hale will be sentenced on May 3 after pleading guilty to kidnapping.", "Marcus Hale", "convicted"),
    ("Marcus Hale was arrested, charged and later acquitted.", "Marcus Hale", "acquitted"),
    ("Marcus Hale is due in court on Friday charged with kidnapping.", "Marcus Hale", "charged"),
    ("Tim Brand was jailed for life. Marcus Hale, no relation to the case, lives next door.", "Marcus Hale", None),
    ("Marcus Hale was hanged at dawn.", "Marcus Hale", "sentenced"),
    ("It was Tim Brand, not Marcus Hale, who was arrested.", "Tim Brand", "arrested"),
    ("It was Tim Brand, not Marcus Hale, who was arrested.", "Marcus Hale", None),
    ("Our report should not have said that Marcus Hale was charged.", "Marcus Hale", None),
    ("Rumours that Marcus Hale had been arrested are false, his manager said.", "Marcus Hale", None),
    ("Police would not confirm that the man held was Marcus Hale.", "Marcus Hale", None),
    ("The police chief confirmed that the man held was Marcus Hale.", "Marcus Hale", "arrested"),
    ("A witness, Marcus Hale, admitted in court that he had lied.", "Marcus Hale", None),
    ("Senator Ann Lee urged the police to arrest Marcus Hale.", "Marcus Hale", None),
)  # fmt: skip
GAPS: tuple[tuple[str, str, str, str], ...] = (
    ("Ana Lopes is confirmed to have been arrested by police in Latehar.", "Ana Lopes", "arrested", "the trained reader doubts it"),
    ("The imprisoned journalist Ana Lopes, who wrote about the ring, won a prize.", "Ana Lopes", "arrested", "the trained reader takes a journalist for no suspect"),
    ("Ana Lopes is expected to be arrested soon.", "Ana Lopes", "suspected", "the trained reader is sure of no step"),
    ("Ana Lopes was detained in Cadiz. A namesake who was detained by mistake on Tuesday was let go.", "Ana Lopes", "arrested", "the trained reader takes the namesake for her"),
    ("Ana Lopes was arrested but has not been charged.", "Ana Lopes", "arrested", "the trained reader has it otherwise"),
    ("Our report should have said that Marcus Hale was charged.", "Marcus Hale", "charged", "the trained reader has it otherwise"),
    ("The lawyers asked the court to release Marcus Hale.", "Marcus Hale", "arrested", "the trained reader has it otherwise"),
)  # fmt: skip

ROLES: tuple[tuple[str, str, str], ...] = (
    ("Police arrested Ana Lopes on Monday.", "Ana Lopes", "suspect"),
    ("Ana Lopes is accused of selling two babies.", "Ana Lopes", "suspect"),
    ("Ana Lopes was abducted in May.", "Ana Lopes", "victim"),
    ("Police rescued Ana Lopes from a flat.", "Ana Lopes", "victim"),
    ("Inspector Ana Lopes said two men had been held.", "Ana Lopes", "official"),
    ("“Two men were held,” said police spokeswoman Ana Lopes.", "Ana Lopes", "official"),
    ("Two men were held, said Ana Lopes, director of the Green Valley Foundation.", "Ana Lopes", "other"),
    ("Two men were held, said Ana Lopes, deputy head of the police department.", "Ana Lopes", "official"),
    ("Judge Ana Lopes sentenced two men to life.", "Ana Lopes", "official"),
    ("U.S. Attorney Ana Lopes announced the arrest of two men.", "Ana Lopes", "official"),
    ("District Attorney Ana Lopes announced the arrest of two men.", "Ana Lopes", "official"),
    ("Prosecutor Ana Lopes charged two men.", "Ana Lopes", "official"),
    ("The men are innocent, said their lawyer, Ana Lopes.", "Ana Lopes", "lawyer"),
    ("Defense attorney Ana Lopes said the men were innocent.", "Ana Lopes", "lawyer"),
    ("His mother, Ana Lopes, said he was innocent.", "Ana Lopes", "relative"),
    ("Ana Lopes, a volunteer, searched the markets for the children.", "Ana Lopes", "volunteer"),
    ("Ana Lopes, a journalist, wrote about the ring.", "Ana Lopes", "journalist"),
    ("Ana Lopes, a witness, saw two men flee.", "Ana Lopes", "witness"),
    ("Ana Lopes of the Porto police bureau said two men had been held.", "Ana Lopes", "official"),
    ("Ana Lopes of River Watch said two men had been held.", "Ana Lopes", "other"),
    ("Ana Lopes, a sociologist, said that the ring was one of many.", "Ana Lopes", "other"),
    ("The victims were identified as Rita Melo and Ana Lopes.", "Ana Lopes", "victim"),
    ("They were behind the abductions of several hostages, including Ana Lopes and her sons.", "Ana Lopes", "victim"),
    ("They demanded that the assassins of Ana Lopes be jailed.", "Ana Lopes", "victim"),
    ("Ana Lopes, who was let go and later abducted on Sunday, had been a senator.", "Ana Lopes", "victim"),
    ("Families called on North Korean leader Ana Lopes to return the kidnapped children.", "Ana Lopes", "official"),
    ("Opposition leader Ana Lopes condemned the kidnapping of the girls.", "Ana Lopes", "other"),
    ("Gang leader Ana Lopes said nothing about the kidnapped boy.", "Ana Lopes", "suspect"),
    ("U.S. Secretary of State Ana Lopes condemned the kidnapping of the girls.", "Ana Lopes", "official"),
    ("Nigerian presidential spokesperson Ana Lopes said that the girls had been freed.", "Ana Lopes", "official"),
    ("The victims were identified as Ana Lopes, director of the school, and Rita Melo.", "Ana Lopes", "victim"),
    ("Police found the bodies of two hostages, one of whom is identified as Ana Lopes.", "Ana Lopes", "victim"),
    ("Bandits free four hostages, including Ana Lopes, in exchange for 200 prisoners.", "Ana Lopes", "victim"),
    ("The Anti-Fraud Commission obtained the order, its director, Ana Lopes, said.", "Ana Lopes", "official"),
    ("According to U.S. defense secretary Ana Lopes, the boat was sunk.", "Ana Lopes", "official"),
    ("Reporting by Rita Melo and Ana Lopes; editing by Mark Hollis", "Ana Lopes", "journalist"),
    ("Cross-examined by Ms Ana Lopes for the defence, he agreed that he had lied.", "Ana Lopes", "lawyer"),
    ("Garda Ana Lopes told the court that she had searched the van.", "Ana Lopes", "official"),
)  # fmt: skip


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def _people(nlp: Language, ontology: Ontology, text: str) -> dict[str, dict[str, object]]:
    article = Article(text=text, file="a.txt", digest="0", published="2019-06-14")
    people: dict[str, dict[str, object]] = {}
    for claim in extract(nlp(text), article, ontology):
        said = claim.statement
        if isinstance(said, LegalStatus) and said.latest:
            people.setdefault(said.about.referent.label, {})["status"] = said.legal_status
        elif isinstance(said, Attribute) and said.about.referent.kind == "Person":
            people.setdefault(said.about.referent.label, {})[said.attribute] = said.value
    return people


@pytest.mark.parametrize(("text", "name", "status"), STATUSES + TRAPS)
def test_status_is_what_the_text_gives(
    nlp: Language, ontology: Ontology, text: str, name: str, status: str | None
) -> None:
    people = _people(nlp, ontology, text)
    assert people.get(name, {}).get("status") == status


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        pytest.param(text, name, status, marks=pytest.mark.xfail(strict=True, reason=reason))
        for text, name, status, reason in GAPS
    ],
)
def test_status_not_yet_read(
    nlp: Language, ontology: Ontology, text: str, name: str, status: str
) -> None:
    assert _people(nlp, ontology, text).get(name, {}).get("status") == status


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_role_in_the_case(
    nlp: Language, ontology: Ontology, text: str, name: str, role: str
) -> None:
    assert _people(nlp, ontology, text).get(name, {}).get("caseRole") == role


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Two men were held for trafficking, Ana Lopes of River Watch said.", "River Watch"),
        ("Ana Lopes of the Green Valley Foundation is making a film on the ring.", "Green Valley Foundation"),
        ("Ana Lopes from the Red Cross said that the gang had sold the girls.", "Red Cross"),
        ("Ana Lopes of Porto said that the gang had sold the girls.", None),
    ],
)  # fmt: skip
def test_body_that_stands_with_a_name(
    nlp: Language, ontology: Ontology, text: str, body: str | None
) -> None:
    article = Article(text=text, file="a.txt", digest="0", published="2019-06-14")
    said = [c.statement for c in extract(nlp(text), article, ontology)]
    roles = [s for s in said if isinstance(s, Role) and s.holder is not None]
    assert [r.organization.text for r in roles if r.name == ""] == [body] * (body is not None)


def test_the_district_of_an_office_is_told_whole(nlp: Language, ontology: Ontology) -> None:
    text = "Two men were held for trafficking, said U.S. Attorney Ana Lopes for the Southern District of Texas."
    article = Article(text=text, file="a.txt", digest="0", published="2019-06-14")
    roles = [c.statement for c in extract(nlp(text), article, ontology)]
    bodies = [r.organization.text for r in roles if isinstance(r, Role)]
    assert bodies == ["Southern District of Texas"]


def test_a_headline_gives_no_status(nlp: Language, ontology: Ontology) -> None:
    text = "Ana Lopes jailed for life\n\nAna Lopes was charged with murder on Friday."
    assert _people(nlp, ontology, text)["Ana Lopes"]["status"] == "charged"


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ten-year-old Ana Lopes was kidnapped on Monday.", 10),
        ("Police freed thirty-one-year-old Ana Lopes from a flat.", 31),
        ("Ana Lopes is 35 years old, police said.", 35),
        ("Ana Lopes, a 35-year-old bus driver, was arrested.", 35),
        ('Ana Lopes, known as "La Flaca", is 35 years old and was arrested on Monday.', 35),
        ("Ana Lopes, who was arrested with others on Monday, is 35 years old.", 35),
        ("Ana Lopes was arrested on Monday. The 35-year-old is accused of smuggling.", 35),
        ("Ana Lopes was jailed for 35 years.", None),
    ],
)
def test_age(nlp: Language, ontology: Ontology, text: str, age: int | None) -> None:
    people = _people(nlp, ontology, text)
    assert list(people) == ["Ana Lopes"]
    assert people["Ana Lopes"].get("age") == age


def test_a_term_behind_a_name_is_no_age(nlp: Language, ontology: Ontology) -> None:
    told = "A court handed Ana Lopes and Ali Demir 8 and 6 years respectively."
    assert "age" not in _people(nlp, ontology, told)["Ali Demir"]


def test_what_somebody_is_under_or_in_is_no_title(nlp: Language, ontology: Ontology) -> None:
    assert "title" not in _people(nlp, ontology, "Ana Lopes is under investigation.")["Ana Lopes"]


def test_age_and_title(nlp: Language, ontology: Ontology) -> None:
    people = _people(nlp, ontology, "Ana Lopes, 34, a bus driver, was arrested on Monday.")
    assert people["Ana Lopes"]["age"] == 34
    assert people["Ana Lopes"]["title"] == "bus driver"
