"""How large a page gets and how fast it is: python benchmarks/page.py [ARTICLES] (needs Chromium).

Made-up articles, two to a case, 20 sentences each; prints seconds and megabytes.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

from playwright.sync_api import sync_playwright

from ringtrace.graph.build import build, graph_iri
from ringtrace.graph.resolve import resolve
from ringtrace.graph.store import Store
from ringtrace.graph.view import view
from ringtrace.nouns import Article, Claim, Event, Mention, Referent, Span
from ringtrace.ontology import load_ontology

SENTENCES = 20
KINDS = (("arrest", "arrested"), ("sale", "sold"), ("transport", "moved"), ("rescue", "freed"))


def telling(number: int) -> tuple[Article, list[Claim]]:
    """Return an article with a claim in each sentence; each two articles name the same people."""
    case, lines, claims = number // 2, [], []
    for n in range(SENTENCES):
        kind, verb = KINDS[n % len(KINDS)]
        name = 16 * case + n % 5
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


def main(articles: int) -> None:
    ontology, store, texts = load_ontology(), Store(), {}
    for number in range(articles):
        article, claims = telling(number)
        store.replace(graph_iri(article), build(article, claims, ontology))
        texts[article.id] = article.text
    print(f"resolved: {resolve(store, texts)}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        started = time.perf_counter()
        page = view(store, texts, Path(folder) / "page.html")
        print(f"written: {time.perf_counter() - started:.1f} s")
        print(f"size: {page.stat().st_size / 1e6:.1f} MB")
        tab = playwright.chromium.launch(executable_path=shutil.which("chromium")).new_page()
        tab.goto(page.as_uri())
        tab.wait_for_function("window.page === undefined || page.byId('affair').length > 0")
        print(f"open: {tab.evaluate('performance.now()') / 1000:.2f} s")
        for name, act in (
            ("a case", "page.enter(1)"),
            ("a click", "page.choose('event', page.affair.events[2].id)"),
            ("a filter", "page.restrict('kind', 'sale')"),
        ):
            seconds = tab.evaluate(
                f"(async () => {{ const t = performance.now(); await {act};"
                " document.body.offsetHeight; return performance.now() - t })()"
            )
            print(f"{name}: {seconds / 1000:.3f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
