"""Explain: text in; lines that an analyst mends the ontology by out."""

from __future__ import annotations

from pathlib import Path

import pytest
from lines import lots
from spacy.language import Language

from ringtrace.ingest.claims import extract
from ringtrace.ingest.explain import explain
from ringtrace.nouns import Article, Event
from ringtrace.ontology import load_ontology

DATA = Path(__file__).parent / "data"

# Text, and lines that must be among those that explain it.
ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The ring sold nine infants for 40,000 yuan each.",
        (
            "  sold: sale (asserted)",
            "    agent: 'ring' (Ring) as subject",
            "    target: 'infants' (Group) as object",
            "    count: 'nine'",
            "    price: '40,000 yuan'",
        ),
    ),
    (  # a verb that is left out, and who is meant
        "Police raided a farm in Hull. They arrested 12 men on Monday and three in Dartford.",
        (
            "    agent: 'They' (Agency) as subject = 'Police'",
            "    the verb is left out: 'three' stands alone with a place",
            "    place: 'Dartford'",
            "    count: 'three'",
        ),
    ),
    (  # what another sentence says
        "Police stormed a warehouse in Bari on 3 May. Forty workers were freed in the raid.",
        (
            "    place: of the operation told before",
            "    place: 'Bari'",
            "    when: '3 May', told before",
        ),
    ),
    (  # captors who let somebody go rescue nobody: nobody is told as who did it
        "Gunmen in Baghdad released two Egyptian engineers on Thursday.",
        ("  released: rescue (asserted)", "    place: 'Baghdad' where the doer is"),
    ),
    (  # what the reader of events gives to a kind
        "Somali pirates let the 26 crew of a Spanish trawler go on Saturday.",
        (
            "  let: rescue (asserted, as the trained reader says, 1.00 sure)",
            "    count: '26', as the reader of events says",
            "    when: 'Saturday', as the reader of events says",
        ),
    ),
    (  # a further happening by the reader of events
        "The gang moved 61 girls through Agadez in 2016, 29 in 2017, the agency said.",
        (
            "    another of the kind, as the reader of events says: '29' and '2017'",
            "    count: '29'",
            "    when: '2017'",
        ),
    ),
    (
        "The midfielder was arrested in his development by two injuries.",
        ("  arrested: arrest (no event: out of scope, sport)",),
    ),
    (
        "The firm moved 40 containers to Lagos.",
        (
            "  moved: transport (no event: out of scope, nothing of the kind, as the trained reader says)",
        ),
    ),
    (
        "Ana Lopes was charged in May. The charges were dropped in June.",
        (
            "  Ana Lopes: suspect, by what the law does",
            "    charged: “charged” in “Ana Lopes was charged in May.”",
            "    cleared (all that was told before is taken back): “charges” in “The charges were "
            "dropped in June.”",
            "    status: none, taken back or only possible",
        ),
    ),
    (
        "Two men were held, said Inspector Ana Lopes.",
        (
            "  Ana Lopes: official, by the title “Inspector”",
            "    status: none, nothing of the law is said",
        ),
    ),
    (
        "Ana Lopes kidnapped two babies in March.",
        ("    status: suspected, the agent of a crime or the leader of a ring",),
    ),
)


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_explain_says_which_words_did_it(nlp: Language, text: str, lines: tuple[str, ...]) -> None:
    article = Article(text=text, file="-", digest="0", published="2019-06-14")
    said = list(explain(nlp(text), article, load_ontology()))
    assert [line for line in lines if line not in said] == []


def test_explain_tells_every_value_of_a_claim(nlp: Language) -> None:
    """Numbers, sums and days, whichever sentence or reader gave them."""
    ontology, missed = load_ontology(), []
    for day, text, _ in lots(DATA / "held_out_numbers_later.txt"):
        article, parse = Article(text=text, file="-", digest="0", published=day), nlp(text)
        said = "\n".join(explain(parse, article, ontology))
        for claim in extract(parse, article, ontology):
            event = claim.statement
            if isinstance(event, Event):
                sums = (("price", price) for price in event.price)
                values = (("count", event.count), ("when", event.when), *sums)
                lines = [f"{slot}: {value.text!r}" for slot, value in values if value]
                missed += [(text, line) for line in lines if line not in said]
    assert missed == []
