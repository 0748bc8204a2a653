"""What the page answers at once, and the words behind each answer."""

from __future__ import annotations

from tabs import Opened
from tellings import Nothing, Told

from ringtrace.graph.view.data import read
from ringtrace.ontology import load_ontology


def test_first_screen_answers_seven_questions(opened: Opened) -> None:
    answers = {
        box.locator("h2").inner_text().lower(): box.inner_text()
        for box in opened.page.locator(".answer").all()
    }
    assert list(answers) == [
        "what", "who", "how many, how much", "where", "when", "who says so", "disputed",
    ]  # fmt: skip
    assert "Rescue" in answers["what"]
    assert "Tarn ring" in answers["who"]
    assert "31 children" in answers["how many, how much"]
    assert "Tarn" in answers["where"]
    assert "2021-03" in answers["when"]
    assert "Tarn Courier" in answers["who says so"]
    assert "31" in answers["disputed"] and "at least 35" in answers["disputed"].lower()


def test_click_on_an_event_shows_its_claims_with_words_source_status_and_article(
    opened: Opened,
) -> None:
    opened.click_node("Rescue")
    shown = opened.evidence()
    assert "Harbour police rescued 31 children from the Tarn ring in March 2021" in shown
    assert "says Alder prosecutor" in shown
    assert "in the article’s own voice · Tarn Courier, 2021-04-09" in shown
    assert "said plainly" in shown
    assert "Harbour Daily, 2021-04-02" in shown
    assert "More children than said" in shown or "Harbour police free 31 children" in shown


def test_claims_words_are_marked_in_the_article(opened: Opened, harbour: Told) -> None:
    workspace = read(harbour, harbour.texts, load_ontology(), Nothing())
    for claim in workspace.claims.values():
        opened.page.evaluate("(id) => page.choose('claim', id)", claim.id)
        marked = "".join(opened.page.locator("mark.focus").all_inner_texts())
        assert marked == claim.quote


def test_links_lead_only_to_the_web(opened: Opened) -> None:
    opened.click_node("Charge")
    link = opened.page.locator("#evidence .article a")
    assert link.get_attribute("href") == "https://daily.example/free"
