"""Figures of the shipped language model: python -m benchmarks.language [--json FILE].

The corpora are looked for in SHARED (default ../shared); what the training held back is measured.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

from spacy.language import Language

from benchmarks.language_scores import Scores, name_scores, raw_scores, tree_scores
from ringtrace.ingest.language.component import WEIGHTS
from ringtrace.ingest.language.load import load
from training.prepare import parts
from training.treebank import Sentence, raw_documents

_START = r"""
import re, sys, time
sys.modules["torch"] = None  # as users have it; spaCy would import torch where it is installed
began = time.perf_counter()
from ringtrace.ingest.language.load import load
nlp = load()
nlp("Police rescued 31 children.")
loaded = time.perf_counter() - began
for n in range(20):
    nlp("Police in the north said that 31 children were rescued and 27 men held. " * 200)
print(loaded, int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]) / 1024)
"""


def figures(nlp: Language) -> dict[str, Scores]:
    """Return all figures by what they are measured on."""
    held = parts()
    trees = held["ewt-test"] + held["gum-test"]
    names = held["wikigold"] + held["re3d"]
    return {
        "gold words and sentences": tree_scores(nlp, trees),
        "  the same, all capitals": tree_scores(nlp, trees, str.upper),
        "  the same, all lower case": tree_scores(nlp, trees, str.lower),
        "  EWT test": tree_scores(nlp, held["ewt-test"]),
        "  GUM-open test": tree_scores(nlp, held["gum-test"]),
        "raw text": raw_scores(nlp, trees),
        "  EWT test, raw": raw_scores(nlp, held["ewt-test"]),
        "  GUM-open test, raw": raw_scores(nlp, held["gum-test"]),
        "names held back": name_scores(nlp, names),
        "  names, all capitals": name_scores(nlp, names, str.upper),
        "  names, all lower case": name_scores(nlp, names, str.lower),
        "  wikigold": name_scores(nlp, held["wikigold"]),
        "  re3d (news)": name_scores(nlp, held["re3d"]),
        "  GUM-open test, names": name_scores(nlp, held["gum-test"]),
        "speed and size": speed(nlp, trees) | start() | size(),
    }


def speed(nlp: Language, sentences: list[Sentence]) -> Scores:
    """Return words a second of processor time from raw text, all in; the best of three."""
    texts = [text for text, _ in raw_documents(sentences)]
    words = sum(len(s["words"]) for s in sentences)
    best = 0.0
    for _ in range(3):
        began = time.process_time()
        for text in texts:
            nlp(text)
        best = max(best, words / (time.process_time() - began))
    return {"words/s": best}


def start() -> Scores:
    """Return seconds to the first parse in a fresh process, and its memory after long texts."""
    run = subprocess.run([sys.executable, "-c", _START], capture_output=True, text=True, check=True)
    seconds, memory = map(float, run.stdout.split())
    return {"load s": seconds, "memory MB": memory}


def size() -> Scores:
    """Return the size of the weights folder."""
    return {"weights MB": sum(path.stat().st_size for path in WEIGHTS.iterdir()) / 1e6}


def main() -> None:
    """Print the figures; with --json write them too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found = figures(load())
    for name, scores in found.items():
        print(f"{name:28}", "  ".join(f"{k} {v:.1f}" for k, v in scores.items()))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
