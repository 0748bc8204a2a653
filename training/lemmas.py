"""The lemma table: what the treebanks say where the rules are wrong."""

from __future__ import annotations

from collections import Counter, defaultdict

from ringtrace.ingest.language.lemmas import rule
from training.paths import WEIGHTS
from training.train import read

OFTEN = 2  # times that an exception is seen before it is kept


def main() -> None:
    """Write lemmas.tsv and verbs.txt."""
    seen: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    verbs: set[str] = set()
    forms: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in read("train"):
        if "lemmas" not in sentence:
            continue
        for word, tag, lemma in zip(
            sentence["words"], sentence["xpos"], sentence["lemmas"], strict=True
        ):
            seen[word.lower(), tag][lemma] += 1
            forms[word.lower(), tag][word] += 1
            if tag.startswith("VB"):
                verbs.add(lemma.lower())
    known = frozenset(verb for verb in verbs if verb.isalpha())
    rows = []
    for (word, tag), lemmas in sorted(seen.items()):
        lemma, times = max(lemmas.items(), key=lambda c: (c[1], c[0]))
        form = max(forms[word, tag].items(), key=lambda c: (c[1], c[0]))[0]
        if times >= OFTEN and rule(form, tag, known) != lemma:
            rows.append(f"{word}\t{tag}\t{lemma}\n")
    (WEIGHTS / "lemmas.tsv").write_text("".join(rows), "utf-8")
    (WEIGHTS / "verbs.txt").write_text("".join(f"{verb}\n" for verb in sorted(known)), "utf-8")
    print(f"{len(rows)} exceptions, {len(known)} verbs")


if __name__ == "__main__":
    main()
