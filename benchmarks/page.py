"""How large a page gets and how fast it is (needs Chromium):

    python -m benchmarks.page [ARTICLES] [ARTICLES_PER_CASE] [SENTENCES]

Made-up articles of 20 sentences each, two to a case; six cases share a name. Which articles tell of one
case, and which names are one, is given and not found (benchmarks/resolving.py measures finding it).
Prints seconds and megabytes; what the page answers is measured until it is drawn.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox
from playwright.sync_api import sync_playwright

from ringtrace.graph.build import BASE, build
from ringtrace.graph.resolve import RESOLUTION_GRAPH
from ringtrace.graph.store import Store
from ringtrace.graph.view import view
from ringtrace.nouns import Article, Claim, Event, Mention, Referent, Span
from ringtrace.ontology import PREFIXES, load_ontology

SENTENCES = 20
SHARED, OWN = (
    1 << 40,
    1 << 20,
)  # where the numbers of names begin that cases share, that articles own
KINDS = (("arrest", "arrested"), ("sale", "sold"), ("transport", "moved"), ("rescue", "freed"))


def telling(number: int, together: int, sentences: int = SENTENCES) -> tuple[Article, list[Claim]]:
    """Return an article with a claim in each sentence; each so many articles tell of one case.

    Half of its claims are on people that all articles of the case name, the rest on its own.
    """
    case, lines, claims = number // together, list[str](), list[Claim]()
    for n in range(sentences):
        kind, verb = KINDS[n % len(KINDS)]
        name = 16 * case + n % 5 if n % 2 else SHARED + case // 6 if n == 0 else OWN * number + n
        who, whom, where = (
            f"{_word(16 * case)} police",
            _word(name) + " " + _word(name + 5),
            _word(16 * case + 11),
        )
        start = sum(map(len, lines))
        line = f"{who} {verb} {whom} in {where} that week. "
        lines.append(line)

        def mention(label: str, kind: str, start: int = start, line: str = line) -> Mention:
            at = start + line.index(label)
            span = Span(at, at + len(label), label)
            key = f"{kind.lower()}-{sha256(label.encode()).hexdigest()[:8]}"
            return Mention(span, Referent(key=key, kind=kind, label=label, mentions=(span,)))

        words = Span(start, start + len(line) - 2, line[:-2])
        at = start + line.index(verb)
        event = Event(
            kind=kind,
            happening=f"{kind}-{start}",
            trigger=Span(at, at + len(verb), verb),
            agent=(mention(who, "Agency"),),
            target=(mention(whom, "Person"),),
            place=(mention(where, "Place"),),
        )
        claims.append(Claim(key=f"{kind}-{start}", statement=event, evidence=(words,)))
    text = "".join(lines)
    article = Article(
        text=text,
        file=f"{number}.txt",
        digest=sha256(text.encode()).hexdigest(),
        title=f"Report {number} on {_word(16 * case + 11)}",
        published=f"20{case % 20:02}-0{number % 2 + 1}-15",
        url=f"https://news.example/{number}",
    )
    return article, claims


def _word(number: int) -> str:
    """A made-up name: a different one for each number."""
    digits = sha256(str(number).encode()).digest()[:4]
    return "".join("bdfgklmnprstvz"[d % 14] + "aeiou"[d // 14 % 5] for d in digits).capitalize()


def joined(number: int, together: int, article: Article, claims: list[Claim]) -> list[ox.Quad]:
    """Return what resolving would say of an article: its case, and who in it the case knows by that name."""
    case, about = f"{BASE}identity/case-{number // together}", BASE + article.id
    said = [
        (about, "rt:inCase", case),
        (case, "rdf:type", PREFIXES["rt"] + "Case"),
        (case, "rdfs:label", f"What happened in {_word(16 * (number // together) + 11)}"),
    ]
    for event in (c.statement for c in claims if isinstance(c.statement, Event)):
        for mention in (*event.agent, *event.target, *event.place):
            name = mention.referent
            hub = f"{case}-{name.key}"
            said += [
                (f"{about}#{name.key}", "rt:identity", hub),
                (hub, "rdfs:label", name.label),
                (hub, "rt:inCase", case),
            ]
    graph = ox.NamedNode(RESOLUTION_GRAPH)
    return [
        ox.Quad(
            ox.NamedNode(one),
            _term(says),
            ox.Literal(other) if "label" in says else ox.NamedNode(other),
            graph,
        )
        for one, says, other in said
    ]


def _term(name: str) -> ox.NamedNode:
    prefix, local = name.split(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


ANSWERED = """async (act) => {
  const start = performance.now();
  await act();
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
  return performance.now() - start;
}"""
ACTS = (
    ("a search of all cases", "() => page.want('text', 'report')"),
    ("a group of cases", "() => page.want('community', 0)"),
    ("a case", "() => page.enter(Math.min(1, page.index.affairs.length - 1))"),
    ("a click", "() => page.choose('event', page.affair.events[2].id)"),
    ("another click", "() => page.choose('event', page.affair.events[3].id)"),
    ("a filter", "() => page.restrict('kind', 'sale')"),
)


def main(articles: int, together: int, sentences: int) -> None:
    ontology, store, texts = load_ontology(), Store(), {}
    for number in range(articles):
        article, claims = telling(number, together, sentences)
        store.inner.bulk_extend(build(article, claims, ontology))
        store.inner.bulk_extend(joined(number, together, article, claims))
        texts[article.id] = article.text
    print(f"{articles} articles in {articles // together} cases, {articles * sentences} claims")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        started = time.process_time()
        page = view(store, texts, Path(folder) / "page.html")
        print(f"written: {time.process_time() - started:.1f} s of processor time")
        print(f"size: {page.stat().st_size / 1e6:.1f} MB")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        session = browser.new_browser_cdp_session()

        def worked() -> float:
            """Seconds that the page's process has computed: what counts on a busy machine."""
            found = session.send("SystemInfo.getProcessInfo")["processInfo"]
            times = (p["cpuTime"] for p in found if p["type"] == "renderer")
            return float(sum(times))

        tab = browser.new_page(viewport={"width": 1440, "height": 900})
        tab.goto(page.as_uri())
        tab.wait_for_selector("#case h1:not(:empty), #overview:not([hidden])")
        print(f"open: {tab.evaluate('performance.now()') / 1000:.2f} s, computing {worked():.2f} s")
        tab.wait_for_timeout(2000)
        for name, act in ACTS:
            if "cases" in name and not tab.evaluate("page.index.communities?.length"):
                continue
            before = worked()
            seconds = tab.evaluate(f"({ANSWERED})({act})") / 1000
            print(f"{name}: {seconds:.3f} s, computing {worked() - before:.3f} s")
            tab.wait_for_timeout(1000)


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    main(*given, *(1000, 2, SENTENCES)[len(given) :])
