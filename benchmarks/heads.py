"""What a head of the network could gain over the rules: python -m benchmarks.heads [--misses].

Sentences with the answer that a reader gives, written before they were read: whether a word tells a
deed (sense), whether a deed is told as a fact, alleged, planned, denied or not at all (scope of hedges and
negation), and whose word a deed is (speaker). Beside the rules the simplest guess: always a deed, always a
fact, the name or speaker that stands nearest to a verb of saying.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from pathlib import Path

from spacy.tokens import Doc

from ringtrace.ingest.claims import extract
from ringtrace.ingest.language.load import load
from ringtrace.ingest.words import word_table
from ringtrace.nouns import Article, Claim, Event
from ringtrace.ontology import load_ontology

ROWS = Path(__file__).parent / "heads.tsv"


def told(doc: Doc, word: str) -> Claim | None:
    """Return the claim on the deed that a word of a text tells."""
    article = Article(text=doc.text, file="-", digest="0" * 64, published="2020-01-01")
    at = doc.text.index(word)
    for claim in extract(doc, article, load_ontology()):
        event = claim.statement
        if isinstance(event, Event) and event.trigger.start <= at < event.trigger.end:
            return claim
    return None


def answered(question: str, claim: Claim | None) -> str:
    """Return what the rules say."""
    if question == "sense":
        return "none" if claim is None else "crime"
    if question == "scope":
        return "none" if claim is None else claim.status
    return claim.source.text if claim is not None and claim.source is not None else "-"


def guessed(question: str, doc: Doc) -> str:
    """Return the simplest guess."""
    if question != "speaker":
        return {"sense": "crime", "scope": "asserted"}[question]
    says = frozenset().union(*word_table("speech.tsv").values())
    verbs = [t.i for t in doc if t.lemma_.lower() in says]
    nouns = [t for t in doc if t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound"]
    if not verbs or not nouns:
        return "-"
    nearest = min(nouns, key=lambda t: (abs(t.i - verbs[0]), t.i))
    return " ".join(t.text for t in nearest.subtree) if nearest.pos_ == "PROPN" else nearest.text


def right(question: str, found: str, answer: str) -> bool:
    """Return whether an answer is the reader's; a speaker may be told with a title or without."""
    if question == "speaker":
        return answer.lower().split()[-1] in re.split(r"\W+", found.lower()) or answer == found
    return (found == "none") == (answer == "none") if question == "sense" else found == answer


def main() -> None:
    """Print how many answers are right, by rules and by the guess."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="print them")
    options = parser.parse_args()
    nlp, of = load(), Counter[str]()
    rules, guesses = Counter[str](), Counter[str]()
    for row in csv.DictReader(
        ROWS.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
    ):
        question, text, answer = row["question"], row["text"], row["answer"]
        doc = nlp(text)
        found = answered(question, told(doc, row["word"]))
        correct = right(question, found, answer)
        of[question] += 1
        rules[question] += correct
        guesses[question] += right(question, guessed(question, doc), answer)
        if options.misses and not correct:
            print(f"{question:8} {row['word']:12} {answer} not {found}: {text}")
    for question, number in of.items():
        print(
            f"{question:8} {rules[question]} of {number} by rules, {guesses[question]} by the guess"
        )


if __name__ == "__main__":
    main()
