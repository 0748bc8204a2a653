"""How fast articles are read on one core, and where the time goes: python -m benchmarks.reading.

Reports of MUC-3 are looked for in SHARED (default ../shared). Seconds are of the processor, so that another
program on the machine does not count. Beside it, on the same machine in the same run: what leaving out
sentences would save and lose, and a plain peer, subject-verb-object triples over the same parse.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from ringtrace.errors import InputError
from ringtrace.graph.build import build, graph_iri
from ringtrace.graph.scorer import read_gold, score
from ringtrace.graph.store import Store
from ringtrace.ingest.claims import extract
from ringtrace.ingest.language.load import load
from ringtrace.ingest.parsed import Doc as Copy
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.readers import Metadata, read, read_metadata
from ringtrace.ingest.readers.language import identifier
from ringtrace.ingest.syntax.triggers import Matcher
from ringtrace.ingest.words import word_table
from ringtrace.nouns import Article, Claim
from ringtrace.ontology import load_ontology
from ringtrace.workspace.extracting import kept, uncollected

SHARED = Path(os.environ.get("SHARED", "../shared"))
GOLD = Path(__file__).parents[1] / "gold"
WARM = GOLD / "articles/d02.html"
SEED = 1984


@dataclass(slots=True)
class Seconds:
    """Processor seconds by stage."""

    of: Counter[str] = field(default_factory=Counter)

    @contextmanager
    def spent_on(self, stage: str) -> Iterator[None]:
        """Count what the block takes."""
        began = time.process_time()
        yield
        self.of[stage] += time.process_time() - began  # type: ignore[assignment]


def reports(number: int) -> list[Path]:
    """Return reports of MUC-3, drawn with a seed."""
    files = sorted((SHARED / "data/muc3/dev").glob("*.xhtml"))
    return random.Random(SEED).sample(files, number)


def article_in(file: Path, metadata: Metadata | None = None) -> Article:
    """Return the article of a file. Raises InputError where there is none."""
    found = next(read(file, file.name, metadata))
    if isinstance(found, InputError):
        raise found
    return found


def from_file_to_store(files: Iterable[Path], store: Store) -> tuple[Seconds, list[Doc], int]:
    """Return the seconds of each stage, the parses, and how many claims were found."""
    nlp, ontology, seconds, docs, found = load(), load_ontology(), Seconds(), [], 0
    first = article_in(WARM)  # weights, word lists, tables of languages are read once
    build(first, extract(nlp(first.text), first, ontology), ontology)
    identifier()
    began = time.process_time()
    with kept():  # as a build does
        for file in files:
            with seconds.spent_on("file"):
                article = article_in(file)
            with uncollected():
                with seconds.spent_on("tokens"):
                    doc = nlp.make_doc(article.text)
                with seconds.spent_on("parse"):
                    doc = nlp(doc)
                with seconds.spent_on("claims"):
                    claims = extract(doc, article, ontology)
                with seconds.spent_on("graph"):
                    quads = build(article, claims, ontology)
            with seconds.spent_on("store"):
                store.replace(graph_iri(article), quads)
            docs.append(doc)
            found += len(claims)
    whole = time.process_time() - began
    seconds.of["rest"] = whole - sum(seconds.of.values())  # type: ignore[assignment]
    return seconds, docs, found


def print_speed(number: int) -> list[Doc]:
    """Print articles a second and the share of each stage; returns the parses."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # the store writes on
        store = Store(Path(folder) / "store")
        seconds, docs, claims = from_file_to_store(reports(number), store)
    total = sum(seconds.of.values())
    words = sum(map(len, docs))
    print(f"{number} reports of {words // number} words, {claims} claims, from file to store")
    print(f"  {number / total:.1f} articles a second, {words / total:.0f} words a second")
    parsing = seconds.of["tokens"] + seconds.of["parse"]
    print(f"  {words / parsing:.0f} words a second by tokens and parse alone")
    for stage, spent in seconds.of.items():
        print(f"  {stage:8}{spent / total:6.1%}  {1000 * spent / number:6.1f} ms an article")
    return docs


# ---------------------------------------------------------------- sentences that could be left out


def print_skipping(name: str, docs: Iterable[Doc]) -> None:
    """Print what parsing only sentences with a trigger, name, number or speaker saves and loses."""
    nlp, matcher = load(), Matcher(load_ontology())
    says = frozenset().union(*word_table("speech.tsv").values())
    sentences = words = left_out = words_out = before = lost = 0
    whole, less = Seconds(), Seconds()
    for doc in docs:
        copy = Copy(doc)
        kept = [s for s in copy.sents if _can_matter(s, matcher, says)]
        sentences += len(copy.sents)
        words += len(copy)
        left_out += len(copy.sents) - len(kept)
        words_out += len(copy) - sum(map(len, kept))
        text = "".join(token.text_with_ws for s in kept for token in s)
        with whole.spent_on("parse"):
            nlp(doc.text)
        with less.spent_on("parse"):
            short = nlp(text) if text.strip() else None
        all_claims = _told(doc)
        before += sum(all_claims.values())
        lost += sum((all_claims - (_told(short) if short else Counter())).values())
    saved = 1 - less.of["parse"] / whole.of["parse"]
    print(
        f"left out of {name}: {left_out / sentences:.1%} of sentences, {words_out / words:.1%} of words"
    )
    print(f"  saves {saved:.1%} of the parsing, loses or alters {lost} of {before} claims")  # fmt: skip


def _can_matter(sentence: Span, matcher: Matcher, says: frozenset[str]) -> bool:
    return any(
        t.ent_type_ or matcher.triggers(t) or t.like_num or t.lemma_.lower() in says
        for t in sentence
    )


def _told(doc: Doc) -> Counter[tuple[str, str]]:
    """Kind and words of the claims of a parse; offsets differ where sentences are left out."""
    article = Article(text=doc.text, file="-", digest="0" * 64, published="1990-01-01")
    claims: list[Claim] = extract(doc, article, load_ontology())
    return Counter((c.key.rsplit("-", 1)[0], c.evidence[0].quote) for c in claims)


# ---------------------------------------------------------------- a plain peer


def print_peer() -> None:
    """Print how well and how fast subject-verb-object triples do on the gold set, and ringtrace."""
    nlp, ontology = load(), load_ontology()
    matcher, metadata = Matcher(ontology), read_metadata([GOLD / "metadata.jsonl"])
    seconds, triples, ours = Seconds(), list[dict[str, Any]](), list[dict[str, Any]]()
    golds = {
        name: {**gold, "people": [], "rings": []}
        for name, gold in read_gold(GOLD / "annotations").items()
    }
    for file in sorted((GOLD / "articles").iterdir()):
        article = article_in(file, metadata)
        with seconds.spent_on("parse"):
            doc = nlp(article.text)
        with seconds.spent_on("triples"):
            triples += [{**row, "file": file.name} for row in _triples(doc, matcher)]
        with seconds.spent_on("claims"):
            claims = extract(doc, article, ontology)
        ours += [{**row, "file": file.name} for row in _records(claims)]
    print(f"{'on the gold set':18}{'P':>6}{'R':>6}{'F1':>6}   events, agents and targets alone")
    for name, rows in (("triples", triples), ("ringtrace", ours)):
        found = {row: figures for row, *figures, _ in score(golds, rows).rows()}
        for slot in ("event", "agent", "target"):
            p, r, f = found[slot]
            print(f"{name if slot == 'event' else '':10}{slot:8}{p:6.2f}{r:6.2f}{f:6.2f}")
    for name in ("triples", "claims"):
        ratio = (seconds.of["parse"] + seconds.of[name]) / seconds.of["parse"]
        print(f"{name}: {ratio:.2f} times the parse alone")


def _triples(doc: Doc, matcher: Matcher) -> Iterator[dict[str, Any]]:
    """Every verb that is a trigger, with its subject and object."""
    for token in Copy(doc):
        if token.pos_ == "VERB" and (options := matcher.triggers(token)):
            subjects = [t for t in token.children if t.dep_ == "nsubj"]
            objects = [t for t in token.children if t.dep_ in ("obj", "nsubj:pass")]
            if subjects or objects:
                yield {
                    "record": "event",
                    "type": options[0].kind.notation,
                    "agent": list(map(_phrase, subjects)),
                    "target": list(map(_phrase, objects)),
                }


def _phrase(head: Token) -> str:
    inside = [t for t in head.children if t.dep_ in ("compound", "amod", "flat")]
    return " ".join(t.text for t in sorted([head, *inside], key=lambda t: t.i))


def _records(claims: Iterable[Claim]) -> Iterator[dict[str, Any]]:
    """The claims on events, one a happening, with agents and targets alone."""
    rows: dict[str, dict[str, Any]] = {}
    for claim in claims:
        event = claim.statement
        if (kind := getattr(event, "kind", None)) is not None:
            row = rows.setdefault(event.happening, {"record": "event", "type": kind})  # type: ignore[union-attr]
            for slot in ("agent", "target"):
                names = row.setdefault(slot, [])
                names += [m.text for m in getattr(event, slot) if m.text not in names]
    yield from rows.values()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=150, help="how many reports")
    number = parser.parse_args().articles
    docs = print_speed(number)
    print_skipping("reports in capitals", docs[:50])
    nlp = load()
    items = (SHARED / "data/wcep/items.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in random.Random(SEED).sample(items, 200)]
    print_skipping("items of a news digest", [nlp(text) for text in texts])
    print_peer()


if __name__ == "__main__":
    main()
