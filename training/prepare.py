"""The treebanks and name corpora as JSON lines, parted into learned from and held back, and raw news."""

from __future__ import annotations

import json

from training.name_corpora import read_re3d, read_uner, read_wikigold
from training.paths import DATA, WORK
from training.raw_text import read_raw
from training.treebank import Sentence, read_treebank


def parts() -> dict[str, list[Sentence]]:
    """Return the sentences of each part by its name.

    Held back: the treebanks' tests, GUM's dev, the last sixth of wikigold, every sixth article of
    re3d. EWT's dev is learned from, with the names of Universal NER laid over it.
    """
    trees = DATA / "treebank"
    ewt_dev = read_treebank(trees / "ewt-dev.conllu")
    uner = read_uner(DATA / "ner" / "uner-ewt-dev.iob2")
    names = {tuple(s["words"]): s["names"] for s in uner}
    for sentence in ewt_dev:
        if (labels := names.pop(tuple(sentence["words"]), None)) is not None:
            sentence["names"] = labels
    wikigold = read_wikigold(DATA / "ner" / "wikigold.conll")
    cut = len(wikigold) * 5 // 6
    re3d = read_re3d(DATA / "re3d")
    articles = list(dict.fromkeys(sentence["document"] for sentence in re3d))
    kept_back = set(articles[::6])
    return {
        "train": [
            *read_treebank(trees / "ewt-train.conllu"),
            *ewt_dev,
            *read_treebank(trees / "gum-open-train.conllu", names=True),
            *(s for s in uner if tuple(s["words"]) in names),  # tokens differ from the tree's
            *read_uner(DATA / "ner" / "uner-ewt-test.iob2"),
            *wikigold[:cut],
            *(s for s in re3d if s["document"] not in kept_back),
        ],
        "gum-dev": read_treebank(trees / "gum-open-dev.conllu", names=True),
        "ewt-test": read_treebank(trees / "ewt-test.conllu"),
        "gum-test": read_treebank(trees / "gum-open-test.conllu", names=True),
        "wikigold": wikigold[cut:],
        "re3d": [s for s in re3d if s["document"] in kept_back],
    }


def main() -> None:
    """Write training/work/PART.jsonl and print the sizes."""
    WORK.mkdir(parents=True, exist_ok=True)
    for name, sentences in (parts() | {"raw": read_raw(DATA)}).items():
        with (WORK / f"{name}.jsonl").open("w", encoding="utf-8") as out:
            for sentence in sentences:
                out.write(json.dumps(sentence, ensure_ascii=False) + "\n")
        words = sum(len(sentence["words"]) for sentence in sentences)
        names = sum(x.startswith("B-") for s in sentences for x in s.get("names", ()))
        print(f"{name:10} {len(sentences):6} sentences {words:7} words {names:6} names")


if __name__ == "__main__":
    main()
