"""The page of a workspace, opened in a real browser with the network cable out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from axe_playwright_python.sync_playwright import Axe
from hostile_text import HOSTILE
from playwright.sync_api import Browser, Dialog, Page

from ringtrace.graph.build import build, graph_iri
from ringtrace.graph.network import project
from ringtrace.graph.resolve import resolve
from ringtrace.graph.store import Store
from ringtrace.graph.view import as_html, show, view
from ringtrace.graph.view.data import read
from ringtrace.graph.view.rows import short
from ringtrace.graph.view.wording import Wording, readable
from ringtrace.nouns import (
    Article,
    Claim,
    Count,
    Event,
    LegalStatus,
    Location,
    Mention,
    Period,
    Price,
    Referent,
    Span,
    Statement,
)
from ringtrace.ontology import PREFIXES, load_ontology

# ---------------------------------------------------------------- an invented case


class Telling:
    """An article and the claims that a careful reader finds in it."""

    def __init__(self, text: str, **metadata: str) -> None:
        digest = sha256(text.encode()).hexdigest()
        self.article = Article(text=text, digest=digest, **metadata)
        self.claims: list[Claim] = []

    def span(self, quote: str) -> Span:
        start = self.article.text.index(quote)
        return Span(start, start + len(quote), quote)

    def who(self, kind: str, label: str, role: Any = None, **more: Any) -> Mention:
        span = self.span(label)
        key = f"{kind.lower()}-{span.start}"
        referent = Referent(key=key, kind=kind, label=label, mentions=(span,), role=role, **more)
        return Mention(span, referent)

    def tell(self, statement: Statement, words: str, kind: str, **more: Any) -> None:
        span = self.span(words)
        key = f"{kind}-{span.start}"
        self.claims.append(Claim(key=key, statement=statement, evidence=(span,), **more))

    def event(
        self,
        kind: str,
        trigger: str,
        words: str,
        *,
        by: Any = None,
        how: Any = "asserted",
        **slots: Any,
    ) -> None:
        key = f"{kind}-{self.span(words).start}"
        event = Event(kind=kind, happening=key, trigger=self.span(trigger), **slots)
        self.tell(event, words, kind, source=by, status=how)


def entry(name: str, latitude: float, admin: str, country: str) -> Location:
    """A town in an invented gazetteer."""
    return Location(
        id=round(latitude * 10), name=name, kind="city", country=country, admin=admin,
        latitude=latitude, longitude=102.5, population=90_000,
    )  # fmt: skip


def harbour_daily() -> Telling:
    told = Telling(
        "Harbour police free 31 children\n\n"
        "📷 Harbour police rescued 31 children from the Tarn ring in March 2021, "
        "the Alder prosecutor said. The ring bought the children in Tarn for 900 dollars each. "
        "Jon Marsh, a driver, allegedly moved them from Tarn to Alder. "
        "Lena Roe was convicted of trafficking. Jon Marsh was charged. Otto Lind was acquitted.\n\n"
        "A helpline will open next month.",
        file="daily.txt",
        title="Harbour police free 31 children",
        published="2021-04-02",
        publisher="Harbour Daily",
        url="https://daily.example/free",
    )
    police, ring = told.who("Agency", "Harbour police"), told.who("Ring", "Tarn ring")
    children = told.who("Group", "children", "victim")
    tarn = told.who("Place", "Tarn", locations=(entry("Tarn", 25.0, "Tarn", "XB"),))
    alders = (entry("Alder", 36.7, "Alder Province", "XA"), entry("Alder", 24.0, "Tarn", "XB"))
    alder = told.who("Place", "Alder", locations=alders)
    marsh = told.who("Person", "Jon Marsh", "suspect")
    roe, lind = told.who("Person", "Lena Roe", "suspect"), told.who("Person", "Otto Lind")
    prosecutor = told.who("Agency", "Alder prosecutor")
    helpline = told.who("Campaign", "A helpline")
    count = Count(min=31, max=31, q="exact", text="31", span=told.span("31"), unit="children")
    march = Period(
        start="2021-03", end="2021-03", text="in March 2021", span=told.span("in March 2021")
    )
    price = Price(
        min=900,
        max=900,
        currency="USD",
        text="900 dollars",
        span=told.span("900 dollars"),
        per="child",
    )
    told.event(
        "rescue",
        "rescued",
        "📷 Harbour police rescued 31 children from the Tarn ring in March 2021, "
        "the Alder prosecutor said",
        by=prosecutor,
        agent=(police,),
        target=(children,),
        count=count,
        when=march,
    )
    told.event(
        "purchase",
        "bought",
        "The ring bought the children in Tarn for 900 dollars each",
        agent=(ring,),
        target=(children,),
        place=(tarn,),
        price=(price,),
    )
    told.event(
        "transport",
        "moved",
        "Jon Marsh, a driver, allegedly moved them from Tarn to Alder",
        how="alleged",
        agent=(marsh,),
        target=(children,),
        origin=(tarn,),
        destination=(alder,),
    )
    told.event("conviction", "convicted", "Lena Roe was convicted of trafficking", target=(roe,))
    told.event("charge", "charged", "Jon Marsh was charged", target=(marsh,))
    told.tell(
        LegalStatus(about=lind, legal_status="acquitted", latest=True),
        "Otto Lind was acquitted",
        "status",
    )
    told.event(
        "launch", "open", "A helpline will open next month", how="planned", target=(helpline,)
    )
    return told


def tarn_courier() -> Telling:
    told = Telling(
        "At least 35 children were rescued by Harbour police from the Tarn ring in March 2021, "
        "the Tarn Courier has learned. “The ring bought nobody,” said lawyer Ada Quill.",
        file="courier.html",
        title="More children than said",
        published="2021-04-09",
        publisher="Tarn Courier",
    )
    police, ring = told.who("Agency", "Harbour police"), told.who("Ring", "Tarn ring")
    children, quill = (
        told.who("Group", "children", "victim"),
        told.who("Person", "Ada Quill", "lawyer"),
    )
    count = Count(
        min=35,
        max=None,
        q="at_least",
        text="At least 35",
        span=told.span("At least 35"),
        unit="children",
    )
    march = Period(
        start="2021-03", end="2021-03", text="in March 2021", span=told.span("in March 2021")
    )
    told.event(
        "rescue",
        "rescued",
        "At least 35 children were rescued by Harbour police from the Tarn ring in March 2021",
        agent=(police,),
        target=(children,),
        count=count,
        when=march,
    )
    told.event(
        "purchase",
        "bought",
        "“The ring bought nobody,” said lawyer Ada Quill",
        by=quill,
        how="denied",
        agent=(ring,),
    )
    return told


class Told(Store):
    """A store in memory, with articles built and resolved, and their texts."""

    def __init__(self, *tellings: Telling) -> None:
        super().__init__()
        self.texts = {told.article.id: told.article.text for told in tellings}
        for told in tellings:
            quads = build(told.article, told.claims, load_ontology())
            self.replace(graph_iri(told.article), quads)
        resolve(self, self.texts)

    def html(self, **options: Any) -> str:
        return as_html(self, self.texts, redactor=options.pop("redactor", Nothing()), **options)


class Nothing:
    """Hides nothing."""

    def text(self, text: str) -> str:
        return text

    def replacements(self, text: str) -> list[tuple[int, int, str]]:
        return []


class Hides:
    """Hides one name."""

    def __init__(self, name: str, instead: str) -> None:
        self._name, self._instead = name, instead

    def text(self, text: str) -> str:
        return text.replace(self._name, self._instead)

    def replacements(self, text: str) -> list[tuple[int, int, str]]:
        return [(m.start(), m.end(), self._instead) for m in re.finditer(self._name, text)]


@pytest.fixture(scope="module")
def store() -> Told:
    return Told(harbour_daily(), tarn_courier())


@pytest.fixture(scope="module")
def file(store: Told, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("view") / "page.html"
    return view(store, store.texts, out, redactor=Nothing(), title="Harbour")


class Opened:
    """A page in a tab of its own, with everything that it complained about or asked for."""

    def __init__(self, browser: Browser, file: Path, after: str = "", **context: Any) -> None:
        options = {"viewport": {"width": 1440, "height": 900}, "offline": True, **context}
        self.context = browser.new_context(**options)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda m: self.complaints.append(m.text))
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))
        self.page.on("dialog", self.dismiss)
        self.page.on("request", lambda r: self.requests.append(r.url))
        self.page.goto(file.as_uri() + after)
        self.page.wait_for_selector("#case h1:not(:empty), #overview:not([hidden])")

    def dismiss(self, dialog: Dialog) -> None:
        self.complaints.append(dialog.message)
        dialog.dismiss()

    def rows(self) -> list[str]:
        return self.page.locator("#claims tbody th").all_inner_texts()

    def click_node(self, label: str) -> None:
        """Click on the picture where the node stands."""
        self.page.locator("#canvas canvas").scroll_into_view_if_needed()
        at = self.page.evaluate(
            """(label) => {
              const node = page.affair.network.nodes.find((n) => n.label.startsWith(label));
              const spot = page.network.canvasToDOM(page.network.getPosition(node.id));
              const box = page.byId("canvas").getBoundingClientRect();
              return [box.x + spot.x, box.y + spot.y]; }""",
            label,
        )
        self.page.mouse.click(*at)

    def evidence(self) -> str:
        return self.page.locator("#evidence").inner_text()


@pytest.fixture(scope="module")
def tab(browser: Browser, file: Path) -> Iterator[Opened]:
    one = Opened(browser, file)
    yield one
    one.context.close()


@pytest.fixture
def opened(tab: Opened) -> Iterator[Opened]:
    """The page as it opens: nothing chosen, nothing filtered, light."""
    tab.page.evaluate("page.filter = {}; page.sorted = { column: -1 }; page.paint(false)")
    tab.page.evaluate("page.choose(null); scrollTo(0, 0)")
    yield tab
    tab.page.emulate_media(media="screen")
    assert tab.complaints == []


# ---------------------------------------------------------------- one file, offline, settled


def test_page_fetches_nothing_and_runs_only_its_own_scripts(opened: Opened, file: Path) -> None:
    assert opened.requests == [file.as_uri()]
    policy = opened.page.locator("meta[http-equiv]").get_attribute("content") or ""
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert file.stat().st_size < 6_000_000


def test_page_opens_settled(opened: Opened) -> None:
    places = "JSON.stringify(page.network.getPositions())"
    before = opened.page.evaluate(places)
    opened.page.wait_for_timeout(300)
    assert opened.page.evaluate(places) == before
    assert opened.page.evaluate("page.network.physics.physicsEnabled") is False


def test_same_store_gives_the_same_bytes(store: Told) -> None:
    other = Told(tarn_courier(), harbour_daily())
    assert store.html() == other.html()


@pytest.mark.parametrize("width", [1440, 390])
def test_labels_do_not_collide(browser: Browser, file: Path, width: int) -> None:
    tab = Opened(browser, file, viewport={"width": width, "height": 900})
    boxes = tab.page.evaluate(
        "page.nodes.getIds().map((id) => ({ id, ...page.network.getBoundingBox(id) }))"
    )
    tab.context.close()
    assert len(boxes) > 12
    for n, one in enumerate(boxes):
        for two in boxes[n + 1 :]:
            apart = (
                one["right"] <= two["left"]
                or two["right"] <= one["left"]
                or one["bottom"] <= two["top"]
                or two["bottom"] <= one["top"]
            )
            assert apart, (one["id"], two["id"])


def test_page_is_not_wider_than_a_phone(browser: Browser, file: Path) -> None:
    tab = Opened(browser, file, viewport={"width": 390, "height": 844})
    assert tab.page.evaluate("document.documentElement.scrollWidth") == 390
    tab.context.close()


def test_picture_is_the_projected_network(opened: Opened, store: Told) -> None:
    network = project(store, load_ontology())
    projected = {(short(a), short(b), edge["slot"]) for a, b, edge in network.edges(data=True)}
    drawn = opened.page.evaluate("page.affair.network.edges.map((e) => [e.from, e.to, e.slot])")
    assert {tuple(edge) for edge in drawn if edge[2] != "role"} == {
        edge for edge in projected if edge[2] != "offence"
    }


# ---------------------------------------------------------------- what it answers


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


def test_claims_words_are_marked_in_the_article(opened: Opened, store: Told) -> None:
    workspace = read(store, store.texts, load_ontology(), Nothing())
    for claim in workspace.claims.values():
        opened.page.evaluate("(id) => page.choose('claim', id)", claim.id)
        marked = "".join(opened.page.locator("mark.focus").all_inner_texts())
        assert marked == claim.quote


def test_links_lead_only_to_the_web(opened: Opened) -> None:
    opened.click_node("Charge")
    link = opened.page.locator("#evidence .article a")
    assert link.get_attribute("href") == "https://daily.example/free"


# ---------------------------------------------------------------- linked, filtered, remembered


def test_choosing_in_one_chooses_in_all(opened: Opened) -> None:
    opened.page.locator("#conflicts button.plain").first.click()
    assert opened.page.locator("#evidence .card").count() == 2
    assert opened.page.locator("#claims tr.chosen").count() == 2
    assert opened.page.locator("#conflicts .conflict.chosen").count() == 1
    assert len(opened.page.evaluate("page.network.getSelectedNodes()")) == 1


@pytest.mark.parametrize(
    ("field", "value", "kinds"),
    [
        ("kind", "rescue", {"Rescue"}),
        ("status", "alleged", {"Transport"}),
        ("status", "denied", {"Purchase"}),
        ("source", "Alder prosecutor", {"Rescue"}),
        ("place", "Alder", {"Transport"}),
        ("from", "2021-03-01", {"Rescue"}),
        ("to", "2020-12-31", set()),
        ("text", "dollars", {"Purchase"}),
        ("text", "lena trafficking", {"Conviction"}),
        ("text", "no such words", set()),
    ],
)
def test_filters(opened: Opened, field: str, value: str, kinds: set[str]) -> None:
    control = opened.page.locator(f"#filter-{field}")
    if field == "place":
        control.select_option(label=value)
    elif field in ("kind", "status", "source"):
        control.select_option(value=value)
    else:
        control.fill(value)
    assert set(opened.rows()) == kinds
    visible = opened.page.evaluate(
        "page.nodes.get().filter((n) => n.type === 'event' && !n.hidden).map((n) => n.id)"
    )
    assert bool(visible) == bool(kinds)
    opened.page.get_by_role("button", name="Clear").click()
    assert len(opened.rows()) > len(kinds)


def test_link_leads_back_to_choice_and_filters(
    browser: Browser, file: Path, opened: Opened
) -> None:
    opened.page.locator("#filter-kind").select_option(value="rescue")
    opened.page.locator("#claims tbody button").first.click()
    address = opened.page.evaluate("location.hash")
    again = Opened(browser, file, after=address)
    assert again.rows() == opened.rows()
    assert again.evidence() == opened.evidence()
    again.context.close()


def test_table_sorts(opened: Opened) -> None:
    opened.page.get_by_role("button", name="What", exact=True).click()
    assert opened.rows() == sorted(opened.rows())
    opened.page.get_by_role("button", name="What", exact=True).click()
    assert opened.rows() == sorted(opened.rows(), reverse=True)


def test_keyboard_reaches_a_claim_and_leaves_it(opened: Opened) -> None:
    opened.page.locator("#claims tbody button").first.focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("mark.focus").count() > 0
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#evidence-title").inner_text() == "Names"
    opened.page.locator("#timeline g.bar").first.focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#evidence .card").count() == 1
    held = "document.activeElement.getAttribute('aria-label')"
    assert opened.page.evaluate(held).startswith("Rescue of children")
    assert "Chosen: Rescue, 1 claim." in opened.page.locator("#shown").inner_text()
    opened.page.locator("#evidence dd button").first.focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("page.byId('evidence').contains(document.activeElement)")


def test_map_shows_known_places_and_the_route_told(browser: Browser, tmp_path: Path) -> None:
    told = Told(harbour_daily(), tarn_courier())
    tab = Opened(browser, view(told, told.texts, tmp_path / "page.html"), bypass_csp=True)
    assert set(tab.page.locator("#map g.place text").all_text_contents()) == {"Tarn", "Alder ?"}
    tab.page.get_by_role("button", name="Route from Tarn to Alder, alleged").focus()
    tab.page.keyboard.press("Enter")
    assert "Jon Marsh, a driver, allegedly moved them" in tab.evidence()
    tab.page.get_by_role("button", name="Alder, one of 2 places of that name, ").focus()
    tab.page.keyboard.press("Enter")
    words = "On the map: Alder, Alder Province, XA. The name may also mean Alder, Tarn, XB"
    assert words in tab.evidence()
    assert serious(tab.page) == []
    assert tab.complaints == []
    tab.context.close()


def test_timeline_has_a_bar_for_each_period_told(opened: Opened) -> None:
    bars = opened.page.locator("#timeline g.bar").all()
    label = "Rescue of children, in March 2021, said plainly"
    assert [bar.get_attribute("aria-label") for bar in bars] == [label, label]
    assert "harge of Jon Marsh" in opened.page.locator("#timeline").inner_text()


# ---------------------------------------------------------------- no one looks worse than the text


def test_suspect_never_looks_like_a_convict(opened: Opened) -> None:
    looks = opened.page.evaluate(
        """Object.fromEntries(page.nodes.get().filter((n) => n.group === "Person").map((n) =>
             [n.label, [n.color.background === n.color.border, n.shapeProperties.borderDashes]]))"""
    )
    assert looks["Lena Roe\nconvicted"][0] is True
    assert looks["Jon Marsh\ncharged"][0] is False
    assert "acquitted" in opened.page.locator("#evidence li", has_text="Otto Lind").inner_text()
    badges = {
        name: opened.page.locator(f"#evidence .badge.{name}").first.evaluate(
            "(e) => getComputedStyle(e).backgroundColor"
        )
        for name in ("charged", "convicted")
    }
    assert badges["charged"] != badges["convicted"]


@pytest.mark.parametrize(
    ("event", "label", "dashes"),
    [
        ("Transport", "alleged", [6, 4]),
        ("Launch", "planned", [2, 4]),
        ("Rescue", "disputed", False),
        ("Charge", None, False),
    ],
)
def test_status_is_in_label_and_line(
    opened: Opened, event: str, label: str | None, dashes: Any
) -> None:
    node = opened.page.evaluate(
        "(event) => page.nodes.get().find((n) => n.type === 'event' && n.label.startsWith(event))",
        event,
    )
    assert node["label"].split("\n")[1:] == ([label] if label else [])
    assert node["shapeProperties"]["borderDashes"] == dashes
    lines = opened.page.evaluate(
        "(id) => page.edges.get().filter((e) => e.to === id || e.from === id)", node["id"]
    )
    assert all(edge["dashes"] == dashes for edge in lines)


# ---------------------------------------------------------------- for everyone


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_serious(browser: Browser, file: Path, scheme: str, width: int) -> None:
    tab = Opened(
        browser,
        file,
        color_scheme=scheme,
        bypass_csp=True,
        viewport={"width": width, "height": 900},
    )
    for act in ("page.choose(null)", "page.choose('event', page.affair.events[0].id)"):
        tab.page.evaluate(act)
        assert serious(tab.page) == []
    tab.context.close()


def serious(page: Page) -> list[str]:
    """What axe-core finds that keeps someone out."""
    found = Axe().run(page).response["violations"]
    return [v["id"] for v in found if v["impact"] in ("serious", "critical")]


def test_dark_and_light_and_paper(opened: Opened) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = opened.page.evaluate(ground)
    opened.page.get_by_role("button", name="Dark").click()
    assert opened.page.evaluate(ground) != light
    opened.page.emulate_media(media="print")
    assert opened.page.locator("#filters").is_hidden()
    assert opened.page.locator("#claims table").is_visible()


# ---------------------------------------------------------------- private, reviewed


def test_hidden_names_are_nowhere_in_the_file_and_words_are_still_found(
    browser: Browser, store: Told, tmp_path: Path
) -> None:
    redactor = Hides("Jon Marsh", "a driver of 44, male")
    out = view(store, store.texts, tmp_path / "page.html", redactor=redactor)
    assert "Marsh" not in out.read_text("utf-8")
    tab = Opened(browser, out)
    tab.page.locator("#claims tbody button", has_text="Conviction").click()
    assert tab.page.locator("mark.focus").inner_text() == "Lena Roe was convicted of trafficking"
    tab.page.locator("#claims tbody button", has_text="Charge").click()
    assert tab.page.locator("mark.focus").inner_text() == "a driver of 44, male was charged"
    tab.context.close()


def test_reviews_are_shown_and_select(browser: Browser, tmp_path: Path) -> None:
    store = Told(harbour_daily(), tarn_courier())
    workspace = read(store, store.texts, load_ontology(), Nothing())
    rescue = next(i for i, c in workspace.claims.items() if c.kind == "rescue")
    graph = ox.NamedNode("https://w3id.org/ringtrace/resolution/reviews")
    verdict = ox.NamedNode(PREFIXES["rt"] + "review")
    claim = ox.NamedNode("https://w3id.org/ringtrace/id/" + rescue)
    store.inner.add(ox.Quad(claim, verdict, ox.Literal("accepted"), graph))
    tab = Opened(browser, view(store, store.texts, tmp_path / "all.html", redactor=Nothing()))
    tab.page.locator("#filter-review").select_option(value="accepted")
    assert tab.rows() == ["Rescue"]
    tab.context.close()
    only = view(store, store.texts, tmp_path / "some.html", redactor=Nothing(), accepted=True)
    tab = Opened(browser, only)
    assert tab.rows() == ["Rescue"]
    tab.context.close()


# ---------------------------------------------------------------- many cases, notebooks, nothing


def test_many_cases_open_with_an_overview(browser: Browser, tmp_path: Path) -> None:
    store = Told(*(_lone(n) for n in range(15)))
    tab = Opened(
        browser,
        view(store, store.texts, tmp_path / "page.html", redactor=Nothing()),
        bypass_csp=True,
    )
    assert tab.page.locator("#overview tbody tr").count() == 15
    assert serious(tab.page) == []
    tab.page.locator("#overview-text").fill("Hugo Iversen")
    tab.page.locator("#overview tbody button").click()
    assert tab.rows() == ["Arrest"]
    assert "Hugo Iversen" in tab.evidence()
    assert tab.complaints == []
    tab.context.close()


def test_cases_that_share_a_name_are_shown_together(browser: Browser, tmp_path: Path) -> None:
    store = Told(
        *(_lone(n) for n in range(13)),
        _lone(13, "Otto Lind", "2001"),
        _lone(14, "Otto Lind", "2019"),
    )
    file = view(store, store.texts, tmp_path / "page.html", redactor=Nothing())
    tab = Opened(browser, file, bypass_csp=True)
    tab.page.get_by_role("button", name="Otto Lind 2 cases").click()
    assert tab.page.locator("#overview tbody tr").count() == 2
    assert serious(tab.page) == []
    address = tab.page.evaluate("location.hash")
    tab.page.get_by_role("button", name="Open the case Arrest in Townn").press("Enter")
    assert tab.rows() == ["Arrest"]
    assert tab.complaints == []
    tab.context.close()
    again = Opened(browser, file, after=address)
    assert again.page.locator("#overview tbody tr").count() == 2
    again.page.locator("#overview-year").select_option(value="2019")
    assert (
        again.page.locator("#overview tbody th").all_inner_texts()[0].startswith("Arrest in Towno")
    )
    again.context.close()


NAMES = (
    "Ada Brook", "Boris Calder", "Clara Dunmore", "Dev Ekwall", "Elif Fenwick", "Femi Gustav", "Gia Holm",
    "Hugo Iversen", "Ines Jansson", "Juma Kerr", "Karl Lomax", "Lena Mabey", "Musa Norrell", "Nils Osei",
    "Olga Prior",
)  # fmt: skip


def _lone(number: int, name: str | None = None, published: str | None = None) -> Telling:
    name = name or NAMES[number]
    place = f"Town{'abcdefghijklmno'[number]}"
    dated = {"published": published} if published else {}
    told = Telling(
        f"Police arrested {name} in {place}.",
        file=f"{number}.txt",
        title=f"Arrest in {place}",
        **dated,
    )
    told.event(
        "arrest",
        "arrested",
        f"Police arrested {name} in {place}",
        agent=(told.who("Agency", "Police"),),
        target=(told.who("Person", name),),
    )
    return told


def test_empty_workspace_gives_a_page(browser: Browser, tmp_path: Path) -> None:
    tab = Opened(browser, view(Told(), {}, tmp_path / "page.html", redactor=Nothing()))
    assert "0 cases" in tab.page.locator("#overview").inner_text()
    assert tab.complaints == []
    tab.context.close()


def test_notebook_shows_the_page_in_place(browser: Browser, store: Told, tmp_path: Path) -> None:
    cell = tmp_path / "cell.html"
    inline = show(store, store.texts, redactor=Nothing())
    cell.write_text(f"<!doctype html>{inline._repr_html_()}", "utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(cell.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("#claims tbody button").first.click()
    assert frame.locator("mark.focus").count() > 0
    context.close()


# ---------------------------------------------------------------- hostile text is inert


@pytest.mark.parametrize("part", range(6))
def test_hostile_text_is_inert(browser: Browser, tmp_path: Path, part: int) -> None:
    names = HOSTILE[part::6]
    assert len(HOSTILE) >= 100
    store = Told(*(_hostile(name) for name in names))
    tab = Opened(
        browser,
        view(store, store.texts, tmp_path / "page.html", redactor=Nothing(), title=names[0]),
    )
    for number in range(tab.page.evaluate("page.index.affairs.length")):
        tab.page.evaluate(
            "async (n) => { await page.enter(n); page.choose('claim', page.affair.claims[0].id) }",
            number,
        )
    assert tab.page.evaluate("window.pwned") is None
    assert len(tab.requests) == 1
    assert tab.complaints == []
    assert (
        tab.page.evaluate(
            "document.querySelectorAll('#case img, #case iframe, #case b, #case base').length"
        )
        == 0
    )
    assert tab.page.evaluate("[...document.links].every((a) => /^https?:/.test(a.href) || a.hash)")
    assert tab.page.evaluate("getComputedStyle(document.body).display") == "block"
    tab.context.close()


def _hostile(name: str) -> Telling:
    told = Telling(
        f"Police arrested {name}.",
        file=name[:80],
        title=name,
        publisher=name,
        published="2021",
        url="javascript:window.pwned=1"
        if len(name) % 2
        else f"https://x.example/{len(name)}?{sha256(name.encode()).hexdigest()}",
    )
    suspect = told.who("Person", name)
    told.event("arrest", "arrested", f"Police arrested {name}", target=(suspect,), by=suspect)
    return told


# ---------------------------------------------------------------- wording


@pytest.mark.parametrize(
    ("text", "span", "shown"),
    [
        ("a📷b and c", (1, 3), "📷b"),
        ("📷📷 police", (3, 9), "police"),
        ("plain", (0, 5), "plain"),
        ("a\u202eb c", (4, 5), "c"),
        ("Ann met Bob", (8, 11), "Bob"),
        ("Ann met Bob", (0, 7), "a child of five met"),
        ("met Ann there", (4, 7), "a child of five"),
        ("met Ann there", (5, 6), "a child of five"),
    ],
)
def test_offsets_count_as_browsers_do(text: str, span: tuple[int, int], shown: str) -> None:
    wording = Wording(text, Hides("Ann", "a child of five"))
    start, end = wording.units(*span)
    units = wording.shown.encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == shown


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (">=33", "at least 33"),
        ("<=5", "at most 5"),
        ("31", "31"),
        ("2011-09/2011-10", "2011-09 to 2011-10"),
        ("2011-11/..", "since 2011-11"),
        ("8000-10000 CNY", "8000 to 10,000 CNY"),
        ("asserted", "said plainly"),
        ("2012-05-29", "2012-05-29"),
    ],
)
def test_sides_of_a_conflict_in_words(value: str, words: str) -> None:
    assert readable(value) == words


def test_data_cannot_end_its_script_element(store: Told) -> None:
    page = store.html()
    for block in page.split('<script type="application/json"')[1:]:
        data = block.split(">", 1)[1].split("</script>")[0]
        assert "<" not in data
        json.loads(data)
