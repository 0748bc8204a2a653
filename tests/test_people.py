"""Named people: short texts in; who they are and how far the law has gone with them out, never further."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ringtrace.ingest.claims import extract
from ringtrace.nouns import Article, Attribute, LegalStatus
from ringtrace.ontology import Ontology, load_ontology

# text, name, status: the latest in time that the body gives; None for none.
STATUSES: tuple[tuple[str, str, str | None], ...] = (
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
    ("Ana Lopes kidnapped two babies in March.", "Ana Lopes", "suspected"),
    ("Ana Lopes was acquitted of all charges.", "Ana Lopes", "acquitted"),
    ("The jury found Ana Lopes not guilty.", "Ana Lopes", "acquitted"),
    ("Ana Lopes was detained and later released without charge.", "Ana Lopes", "released"),
    ("Two women, Ana Lopes and Rita Melo, were arrested.", "Rita Melo", "arrested"),
    ("Police arrested two women. They were identified as Ana Lopes and Rita Melo.", "Rita Melo", "arrested"),
    ("Three people, including Ana Lopes, were charged with fraud.", "Ana Lopes", "charged"),
    ("Ana Lopes and Rita Melo stole a baby. Both women were arrested.", "Rita Melo", "arrested"),
    ("Ana Lopes drove the van. She was arrested in June.", "Ana Lopes", "arrested"),
    # not yet, or only perhaps
    ("Ana Lopes will be charged on Monday.", "Ana Lopes", "suspected"),
    ("Ana Lopes is expected to be arrested soon.", "Ana Lopes", "suspected"),
    ("Ana Lopes was arrested. If convicted, she faces ten years in prison.", "Ana Lopes", "arrested"),
    ("Ana Lopes was charged. She faces up to 20 years in prison if convicted.", "Ana Lopes", "charged"),
    ("Ana Lopes was arrested but has not been charged.", "Ana Lopes", "arrested"),
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
    ("Ana Lopes, a sociologist, said that the ring was one of many.", "Ana Lopes", "other"),
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


@pytest.mark.parametrize(("text", "name", "status"), STATUSES)
def test_status_is_what_the_text_gives(
    nlp: Language, ontology: Ontology, text: str, name: str, status: str | None
) -> None:
    people = _people(nlp, ontology, text)
    assert people.get(name, {}).get("status") == status


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_role_in_the_case(
    nlp: Language, ontology: Ontology, text: str, name: str, role: str
) -> None:
    assert _people(nlp, ontology, text).get(name, {}).get("caseRole") == role


def test_a_headline_gives_no_status(nlp: Language, ontology: Ontology) -> None:
    text = "Ana Lopes jailed for life\n\nAna Lopes was charged with murder on Friday."
    assert _people(nlp, ontology, text)["Ana Lopes"]["status"] == "charged"


def test_age_and_title(nlp: Language, ontology: Ontology) -> None:
    people = _people(nlp, ontology, "Ana Lopes, 34, a bus driver, was arrested on Monday.")
    assert people["Ana Lopes"]["age"] == 34
    assert people["Ana Lopes"]["title"] == "bus driver"
