"""The dossier: every claim is a footnote, nobody has a stronger status than the text gives, it prints."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import html
from markdown_it import MarkdownIt
from playwright.sync_api import Browser
from stories import Story, dorvale, store_of

from ringtrace.cli import main
from ringtrace.errors import UsageError
from ringtrace.graph.exports import Options, Source, export
from ringtrace.graph.exports.dossier.chapters import MOST_DRAWN
from ringtrace.graph.exports.dossier.markdown import escaped
from ringtrace.graph.review import Decision, replay
from ringtrace.graph.store import Store
from ringtrace.ontology import load_ontology


def text_of(store: Store, name: str = "dossier", **options: Any) -> str:
    content = export(Source(store, load_ontology()), name, Options(**options))
    assert isinstance(content, str)
    return content


def page_of(store: Store, **options: Any) -> Any:
    return html.fromstring(text_of(store, **options))


def select(root: Any, path: str) -> list[Any]:
    """The elements of a path of "tag.class" steps, each anywhere below the one before."""
    found = [root]
    for step in path.split():
        tag, _, name = step.partition(".")
        test = f"[contains(concat(' ', @class, ' '), ' {name} ')]" if name else ""
        found = [e for one in found for e in one.xpath(f".//{tag or '*'}{test}")]
    return found


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of([dorvale()])


@pytest.fixture(scope="module")
def page(store: Store) -> Any:
    return page_of(store)


def test_every_claim_has_a_footnote_with_its_words_and_every_number_leads_to_one(page: Any) -> None:
    notes = select(page, "li.claim")
    assert [n.get("id") for n in notes] == [f"n{i}" for i in range(1, len(dorvale().claims) + 1)]
    cited = {a.get("href") for a in select(page, "sup a")}
    assert cited == {f"#{n.get('id')}" for n in notes}, "each is cited, and each number is there"
    quotes = {q.text_content() for q in select(page, "li.claim q")}
    assert quotes == {c.evidence[0].quote for c in dorvale().claims}


@pytest.mark.parametrize(
    ("name", "standing"),
    [
        ("Ilka Varn", "sentenced"),
        ("Tomas Reke", "arrested, not convicted"),
        ("Mina Sol", "no accusation told"),
        ("families in Dorvale", "no accusation told"),
    ],
)
def test_everybody_has_a_status_and_none_a_stronger_one_than_the_text_gives(
    page: Any, name: str, standing: str
) -> None:
    rows = {
        words(r[0]).removesuffix(" (group)"): r
        for r in [*select(page, "tr.person"), *select(page, "tr.group")]
    }
    assert words(rows[name][2]) == standing


def test_in_short_nobody_is_more_than_the_law_made_of_him(page: Any) -> None:
    short = words(select(page, "dl")[0])
    assert "Tomas Reke (arrested, not convicted)" in short and "Ilka Varn (sentenced)" in short


def test_a_fact_has_its_bounds_its_words_and_marks_what_is_not_plain(page: Any) -> None:
    facts = {words(select(f, "h3 bdi")[0]): f for f in select(page, ".fact")}
    assert "12" in words(facts["Rescue of children"]) and "2020-03-02" in words(
        facts["Rescue of children"]
    )
    sale = facts["Sale of the babies"]
    assert [m.text for m in select(sale, "h3 .badge")] == ["denied by some"]
    assert "Lanwick denied" in words(sale)
    assert "18,000 to 20,000 crowns, each" in words(sale)
    assert "Tomas Reke (arrested, not convicted)" in words(facts["Arrest of Ilka Varn"])


def test_facts_stand_in_the_order_of_their_first_day(page: Any) -> None:
    titles = [words(t) for t in select(page, ".fact h3 bdi")]
    assert titles[:3] == ["Rescue of children", "Arrest of Ilka Varn", "Conviction of Ilka Varn"]


def test_conflicts_cite_both_sides() -> None:
    one = Story("a.txt", "Police in Lund freed 12 girls from a camp on 3 March.", "2020-03-04")
    two = Story("b.txt", "Officers freed 15 girls from the camp in Lund on 3 March.", "2020-03-05")
    for story, agent, number in ((one, "Police in Lund", 12), (two, "Officers", 15)):
        story.event(
            "rescue", story.article.text[:-1], "freed", agent=story.who("Agency", agent),
            target=story.who("Group", "girls"), count=(number, number, str(number)),
            when=("2020-03-03", "2020-03-03", "on 3 March"), place=story.who("Place", "Lund"),
        )  # fmt: skip
    page = page_of(store_of([one, two]))
    found = [[words(cell) for cell in row][1:] for row in select(page, "tr.disputed")]
    assert found == [["count", "121", "152"]], "12 by footnote 1, 15 by footnote 2"
    (fact,) = select(page, ".fact")
    assert "disputed" in words(fact)


def test_pictures_are_inside_and_named(page: Any) -> None:
    titles = [words(h) for h in select(page, "h2")]
    assert "Timeline" in titles and "Network" in titles
    drawings = select(page, "figure svg")
    assert all(d.get("role") == "img" and d.get("aria-label") for d in drawings)
    assert "Map" not in titles, "no place has a position"
    ids = [e.get("id") for e in page.iter() if isinstance(e.tag, str) and e.get("id")]
    own = [i for i in ids if not re.match(r"[mp][0-9a-f]{10}$", i)]
    assert len(own) == len(set(own))


def test_many_cases_have_contents_and_no_pictures_until_one_is_chosen() -> None:
    told = [Story(f"{n}.txt", f"Police freed {n} girls on 3 March.") for n in range(MOST_DRAWN + 1)]
    for n, story in enumerate(told):
        story.event("rescue", story.article.text[:-1], "freed", count=(n, n, str(n)),
                    when=("2020-03-03", "2020-03-03", "on 3 March"))  # fmt: skip
    store = store_of(told, resolved=False)
    page = page_of(store)
    chapters = {f"#{e.get('id')}" for e in select(page, "article")}
    assert len(chapters) == MOST_DRAWN + 1
    assert {a.get("href") for a in select(page, "nav a")} == chapters
    assert not select(page, "svg") and "Without pictures" in words(page)
    text = text_of(store, "dossier-md")
    assert "image/svg" not in text and "Without pictures" in text
    assert len(re.findall(r"^\d+\. .* \(1 article, 1 claim\)$", text, re.MULTILINE)) == len(
        chapters
    )
    one = page_of(store, case="40.txt")
    assert select(one, "figure svg") and "Without pictures" not in words(one)


def test_markdown_says_the_same_with_footnotes(store: Store, page: Any) -> None:
    text = text_of(store, "dossier-md")
    defined = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    assert len(defined) == len(select(page, "li.claim"))
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(defined)
    drawn = html.fromstring(MarkdownIt("commonmark").enable("table").render(text))
    titles = [words(t) for t in select(drawn, "h2")]
    assert [t for t in titles if t != "Others"] == [words(t) for t in select(page, "h2")]
    rows = select(select(drawn, "table")[0], "tbody tr")
    assert len(rows) == len([*select(page, "tr.person"), *select(page, "tr.group")])
    assert all(i.get("src").startswith("data:image/svg+xml;base64,") for i in select(drawn, "img"))


@pytest.mark.parametrize(
    "text", ["a | b", "*x*", "<b>", "# x", "- x", "1. x", "[^1]: x", "$1 ~x~ & c"]
)
def test_words_of_an_article_are_no_markup_in_markdown(text: str) -> None:
    drawn = html.fromstring(MarkdownIt("commonmark").enable("table").render(escaped(text)))
    assert drawn.tag == "p" and len(drawn) == 0 and drawn.text == text


def test_words_of_an_article_are_no_markup_in_the_page() -> None:
    story = Story("m.txt", "Police freed <script>alert(1)</script> today.")
    who = story.who("Person", "<script>alert(1)</script>")
    story.event("rescue", story.article.text[:-1], "freed", target=who)
    page = page_of(store_of([story]))
    assert not select(page, "script") and "<script>alert(1)</script>" in words(page)


def test_a_case_or_a_ring_can_be_chosen() -> None:
    other = Story("o.txt", "Police in Lund freed 2 girls.", "2021-01-01", title="Two girls freed")
    other.event("rescue", "Police in Lund freed 2 girls", "freed",
                agent=other.who("Agency", "Police in Lund"), count=(2, 2, "2"))  # fmt: skip
    store = store_of([dorvale(), other])
    assert len(select(page_of(store), "article")) == 2
    (one,) = select(page_of(store, case="two girls"), "article")
    assert words(select(one, "h1")[0]) == "Two girls freed"
    (ring,) = select(page_of(store, ring="varn"), "article")
    titles = [words(t) for t in select(ring, ".fact h3 bdi")]
    assert "Purchase of the babies" in titles and "Rescue of children" not in titles
    assert "Tomas Reke" in words(ring)
    for wrong in ({"case": "no such case"}, {"ring": "no such ring"}):
        with pytest.raises(UsageError):
            text_of(store, **wrong)


def test_accepted_keeps_accepted_claims_and_reviews_are_shown() -> None:
    story = dorvale()
    store = store_of([story])
    assert "unreviewed" in words(select(page_of(store), "li.claim")[0])
    key = next(c.key for c in story.claims if c.key.startswith("transport"))
    replay(
        store, [Decision(action="accept", subject=story.iri(key), author="A", time="2020-03-05")]
    )
    (note,) = select(page_of(store, accepted=True), "li.claim")
    assert "accepted" in words(note)
    assert "1 of them accepted" in words(page_of(store))


@pytest.mark.parametrize("name", ["dossier", "dossier-md"])
def test_an_empty_store_gives_a_dossier_that_says_so(name: str) -> None:
    assert "No claim was chosen" in text_of(Store(), name)


def test_it_prints_on_numbered_pages_and_asks_for_nothing(
    store: Store, tmp_path: Path, browser: Browser
) -> None:
    (tmp_path / "d.html").write_text(text_of(store), "utf-8")
    page = browser.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto((tmp_path / "d.html").as_uri())
    assert len(asked) == 1 and not said
    wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    assert not wide
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", printed)) >= 3
    page.close()


def test_from_the_command_line_without_names_of_victims(tmp_path: Path) -> None:
    text = "Police in Lund rescued Mina Sol, 5, on Monday. Ilka Varn was charged with kidnapping."
    (tmp_path / "a.txt").write_text(text)
    done = CliRunner().invoke(main, ["build", str(tmp_path / "w"), str(tmp_path / "a.txt")])
    assert done.exit_code == 0

    def run(*options: str) -> str:
        command = ["export", str(tmp_path / "w"), "--format", "dossier", *options]
        done = CliRunner().invoke(main, command)
        assert done.exit_code == 0, done.output
        return done.stdout

    assert "Mina" not in run() and "Ilka Varn" in run("--case", "a.txt")
    assert "Mina Sol" in run("--show-victims")
    wrong = ["export", str(tmp_path / "w"), "--format", "turtle", "--case", "a.txt"]
    assert CliRunner().invoke(main, wrong).exit_code == 2
