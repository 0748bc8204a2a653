"""Claims that do not go together with what the same article says of the people: left out, or only alleged."""

from __future__ import annotations

import pytest
from lines import claims_of, event_lines, slot_lines, table
from spacy.language import Language

from ringtrace.ingest.explain import explain
from ringtrace.nouns import Article
from ringtrace.ontology import load_ontology

TEXTS = table("""
# who is let go by the law is not rescued, and the accused rescue nobody
Nikolay Stoev was charged with smuggling cigarettes in May. He was freed on Monday.
    charge target=Nikolay Stoev
    trafficking agent=Nikolay Stoev target=cigarettes status=alleged

Gunmen kidnapped Asha Rao on Friday. She was freed on Monday.
    abduction agent=Gunmen target=Asha Rao
    rescue target=Asha Rao

Tomas Havel, a reporter, was arrested with three smugglers at the border. He was set free when he showed his press card.
    arrest target=Tomas Havel

Park Sung-min, who was wanted for kidnapping a banker, was arrested in Bangkok on Friday. Thai police handed him over to officers from Seoul.
    abduction agent=Park Sung-min target=banker status=alleged
    arrest target=Park Sung-min

# nor are they victims of the case
Philippe Delpech and Vagan Abram were arrested in May for smuggling gold. They were moved from jail to a house in Lyon last month.
    arrest target=Philippe Delpech+Vagan Abram
    trafficking agent=Philippe Delpech+Vagan Abram target=gold status=alleged

Joseph Lokwang was convicted of kidnapping nine girls. He was himself abducted at the age of nine.
    abduction agent=Joseph Lokwang target=girls
    abduction target=Joseph Lokwang
    conviction target=Joseph Lokwang

# whom the law executes is murdered by nobody; nor who dies of an illness
Wang Jun was sentenced to death for selling nine boys. He was executed on Friday.
    conviction target=Wang Jun
    sale agent=Wang Jun target=boys

# a crime of who was acquitted is only alleged
The lower court had found Sushil Thapa guilty of selling his cousin to a circus. The high court acquitted him on Friday.
    conviction agent=lower court target=Sushil Thapa
    sale agent=Sushil Thapa target=cousin status=alleged

# a victim without a name is not the one held
She recorded Bharat Mondal offering a 13-year-old for 5,000 rupees, and he was arrested on the spot.
    recruitment agent=Sunita Kumari target=13-year-old
    (missed: who was recorded, and whom she recorded)
""")


@pytest.mark.parametrize(("text", "told"), TEXTS)
def test_what_does_not_agree_is_left_out(nlp: Language, text: str, told: list[str]) -> None:
    lines = slot_lines(event_lines(claims_of(nlp, text, "2019-06-14")), "agent", "target", "status")
    assert sorted(lines) == [" ".join(line.split()) for line in told]


def test_the_reason_is_told(nlp: Language) -> None:
    text = "She recorded Bharat Mondal offering a 13-year-old for 5,000 rupees, and he was arrested on the spot."
    article = Article(text=text, file="-", digest="0")
    lines = list(explain(nlp(text), article, load_ontology()))
    assert lines[-2].startswith("Left out")
    assert lines[-1].endswith("'13-year-old': a victim, and not accused")
