"""The table of the law (words/law.tsv): what a clause says of how far it has gone, and with whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# Steps that hang on what else is told: "denies kidnapping" and "admitted kidnapping" are pleas where there is
# a court, "Lee got seven" is a sentence where the text told of years, who "walked free" is not guilty where there
# was a trial.
PLEA, DENIAL, ADMISSION, MORE_OF_IT = "plea", "denial", "admission", "more of it"
WALKED = "free man"
ANY = "*"
OF_VERBS = ("subject", "object")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a verb, what stands in its clause, the step, and whom of the verb it falls on.

    cues: words without one of which the phrase does not stand anywhere; none where there are no such words.
    """

    word: str
    phrase: re.Pattern[str]
    step: str
    whom: str
    example: str
    cues: frozenset[str]


@cache
def _table() -> tuple[dict[str, str], tuple[Row, ...]]:
    """The lists of phrases by name, and the rows in their order, one for each word."""
    lists: dict[str, str] = {}
    rows: list[Row] = []
    for line in (files("ringtrace.ingest.words") / "law.tsv").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        words, phrase, step, whom, _, example = (line.split("\t") + [""] * 4)[:6]
        pattern = phrase_pattern(phrase, lists)
        if words.startswith("@"):
            lists[words[1:]] = pattern
        else:
            told = re.compile(pattern, re.IGNORECASE | re.DOTALL)
            cues = _cues(phrase)
            rows += [Row(word, told, step, whom, example, cues) for word in words.split()]
    return lists, tuple(rows)


def law_rows() -> tuple[Row, ...]:
    """Return the rows of the table in their order, one for each word."""
    return _table()[1]


def phrases(name: str) -> re.Pattern[str]:
    """Return what finds the phrases of a list of the table."""
    return re.compile(_table()[0][name], re.IGNORECASE | re.DOTALL)


@cache
def rows_of(verb: str) -> tuple[Row, ...]:
    """Return the rows with a phrase for a verb: its own and those of any, in their order."""
    own = (r for r in law_rows() if r.word in (ANY, verb) and r.whom in OF_VERBS)
    return tuple(r for r in own if r.phrase.pattern)


def of_sentence(whom: str, text: str) -> list[tuple[Row, re.Match[str]]]:
    """Return the rows that a sentence tells as a whole, in their order, each with where its phrase stands.

    whom: the rows of the one that it is about ("sentence"), or of all in it ("told").
    """
    cued, always = _cued(whom)
    words = cued.keys() & _WORD.findall(text.lower())
    rows = sorted({n for word in words for n in cued[word]}.union(always))
    told = ((row, row.phrase.search(text)) for row in map(law_rows().__getitem__, rows))
    return [(row, match) for row, match in told if match is not None]


@cache
def _cued(whom: str) -> tuple[dict[str, list[int]], list[int]]:
    """The places of rows in the table by each of their cues, and of those without any."""
    cued, always = defaultdict[str, list[int]](list), list[int]()
    for n, row in enumerate(law_rows()):
        if row.whom == whom:
            for word in row.cues:
                cued[word].append(n)
            if not row.cues:
                always.append(n)
    return dict(cued), always


def _cues(phrase: str) -> frozenset[str]:
    """Of each way of writing a phrase, the part whose words are longest; none where one has no part of plain words."""
    found: set[str] = set()
    for one in phrase.split(" | "):
        parts = [item.split("/") for item in one.split() if _PLAIN.fullmatch(item)]
        if not parts:
            return frozenset()
        found.update(max(parts, key=lambda words: min(map(len, words))))
    return frozenset(found)


_PLAIN = re.compile(r"[a-z]+(?:/[a-z]+)*")
_WORD = re.compile(r"\w+")


@cache
def bare(whom: str) -> dict[str, str]:
    """Return the steps of words that tell one by themselves, by lemma."""
    return {r.word: r.step for r in law_rows() if not r.phrase.pattern and r.whom == whom}


@cache
def verbs() -> frozenset[str]:
    """Return the verbs that the table tells of."""
    return frozenset(r.word for r in law_rows() if r.whom in OF_VERBS)


def phrase_pattern(phrase: str, lists: dict[str, str]) -> str:
    """Return the regular expression of a phrase of the table (its head says how phrases are written)."""
    return "|".join(_alternative(one.split(), lists) for one in phrase.split(" | "))


def _alternative(items: list[str], lists: dict[str, str]) -> str:
    absent = "".join(rf"(?!.*{_absent(i)})" for i in items if i.startswith("!"))
    told = "".join(_told([i for i in items if not i.startswith("!")], lists))
    return f"^{absent}.*?{told}" if absent else told


def _absent(item: str) -> str:
    words = (_word(one.replace("_", " ")) for one in item[1:].split("/"))
    return f"(?:{'|'.join(words)})"


def _told(items: list[str], lists: dict[str, str]) -> Iterator[str]:
    """Yield the parts of a phrase; a space stands behind each but the last and those at a gap."""
    for item, after in zip(items, [*items[1:], "$"], strict=False):
        space = "" if after in ("...", "$") else " "
        if item == "...":
            yield ".*"
        elif item in ("^", "$"):
            yield item
        elif re.fullmatch(r"_\d?", item):
            yield rf"(?:\S+ ){{0,{item[1:]}}}" if item[1:] else rf"\S+{space}"
        else:
            name = item.rstrip("?")
            words = "|".join(_word(one) for one in name.split("/"))
            told = f"(?:{lists[name[1:]] if name.startswith('@') else words})"
            yield f"(?:{told} )?" if item != name else told + space


def _word(word: str) -> str:
    written = re.escape(word).replace(r"\#", r"\d{1,2}").replace("'", "['’]").replace(r"\ ", " ")
    start, end = (r"\b" if one.isalnum() or one in "*#" else "" for one in (word[0], word[-1]))
    return start + written.replace(r"\*", r"\w*") + end
