"""What the lines of a page are: headline, body, or furniture around them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ringtrace.ingest.body import BODY, FURNITURE, HEADLINE, body_of
from ringtrace.ingest.parsed import Doc
from ringtrace.nouns import Article

B, H, F = BODY, HEADLINE, FURNITURE
NEWS: tuple[tuple[str, str], ...] = (
    ("Home | World | Business | Sport", F),
    ("Skip to main content", F),
    ("Subscribe | Log in", F),
    ("Six held over child sales", H),
    ("By Rui Pinto", F),
    ("Published: 3 May 2016", F),
    ("Share this story", F),
    ("Six people were arrested in Porto on Monday over the sale of two infants, police said.", B),
    ("Advertisement", F),
    ("Photo: a street in Porto on Monday", F),
    ("A street in Porto, where the women lived. [File photo]", F),
    ("The infants, both girls, were found in a flat. They are in hospital.", B),
    ("READ MORE: Four freed from farm in the south", F),
    ("'They were sold like goods'", F),
    ("“They were sold like goods,” said Inspector Ana Lopes.", B),
    ("The group:", B),
    ("* bought the infants for 900 euros;", B),
    ("* sold them for 9,000 euros.", B),
    ("Sign up for our newsletter and never miss a story.", F),
    ("Two of the six were released on bail.", B),
    ("(Reporting by Rui Pinto; editing by Rita Melo)", F),
    ("RELATED STORIES", F),
    ("Gang sells 40 children in two years", F),
    ("Police free nine women from a farm", F),
    ("Police arrested four men over thefts from a farm on Sunday.", F),
    ("© 2016 The Porto Mail. All rights reserved.", F),
    ("Follow us on Facebook", F),
)
RELEASE: tuple[tuple[str, str], ...] = (
    ("An official website of the state government", F),
    ("Here's how you know", F),
    ("Press Release", F),
    ("Two Charged With Trafficking Women From Honduras", H),
    ("Tuesday, March 3, 2020", F),
    ("Share", F),
    ("For Immediate Release", F),
    ("Office of the District Attorney, Eastern District", F),
    ("Contact: Rita Melo, (555) 010-0100, press@example.org", F),
    ("Two men were charged on Monday with trafficking nine women, the district attorney said.", B),
    ("Rui Pinto, 41, was arrested on February 28.", B),
    ("An indictment is merely an allegation, and all defendants are presumed innocent until proven guilty.", F),
    ("The charges contained in the complaint are merely accusations.", F),
    ("Anyone with information is asked to call 555-0100.", F),
    ("###", F),
    ("Updated March 4, 2020", F),
    ("Topic", F),
    ("Human Trafficking", F),
    ("Component", F),
    ("Press Release Number: 20-101", F),
    ("Related Content", F),
    ("Man Sentenced to Ten Years for Kidnapping", F),
    ("A man was sentenced to ten years in prison for kidnapping two boys.", F),
)  # fmt: skip
COOKIES: tuple[tuple[str, str], ...] = (
    ("We use cookies to improve your experience. By using this site you agree to our privacy policy.", F),
    ("Ring that smuggled 40 men is broken up", H),
    ("Police in Leon broke up a ring on Friday that smuggled 40 men to the coast.", B),
    ("Do you have a story? Email us at news@example.org.", F),
    ("Download our app for the latest news.", F),
    ("Eight people were arrested.", B),
    ("Click here to read the full report.", F),
    ("About the author", F),
    ("Rui Pinto has written about smugglers who were arrested in Leon.", F),
)  # fmt: skip
PAGES = {"news": NEWS, "release": RELEASE, "cookies": COOKIES}
ROWS = [(name, n, *row) for name, page in PAGES.items() for n, row in enumerate(page)]


@pytest.mark.parametrize(("page", "number", "line", "what"), ROWS)
def test_line_of_a_page(nlp: Language, page: str, number: int, line: str, what: str) -> None:
    text = "\n\n".join(row[0] for row in PAGES[page])
    doc = Doc(nlp(text))
    body = body_of(doc, Article(text=text, file="a.txt", digest="0"))
    start = sum(len(row[0]) + 2 for row in PAGES[page][:number])
    span = doc.char_span(start, start + len(line), alignment_mode="expand")
    assert span is not None and body.what(span) == what


@pytest.mark.parametrize(
    "text",
    ["Police arrested six men in Porto on Monday", "POLICE ARRESTED SIX MEN IN PORTO ON MONDAY."],
)
def test_one_line_is_the_body(nlp: Language, text: str) -> None:
    doc = Doc(nlp(text))
    assert body_of(doc, Article(text=text, file="a.txt", digest="0")).what(doc[:]) == BODY


def test_a_dateline_is_furniture(nlp: Language) -> None:
    text = "Six held\n\nLEON, May 3 (Agency) -- Police arrested six men on Monday."
    doc = Doc(nlp(text))
    body = body_of(doc, Article(text=text, file="a.txt", digest="0"))
    found = [(s[0].text, body.what(s)) for s in doc.sents]
    assert found == [("Six", HEADLINE), ("LEON", FURNITURE), ("Police", BODY)]
