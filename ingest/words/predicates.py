"""The table of the law (words/law.tsv): what a clause says of how far it has gone, and with whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

# Steps that hang on what else is told: "denies kidnapping" and "admitted kidnapping" are pleas where there is
# a court, "Lee got seven" is a sentence where the text told of years, who "walked free" is not guilty where there
# was a trial.
PLEA, DENIAL, ADMISSION, MORE_OF_IT = "plea", "denial", "admission", "more of it"
WALKED = "free man"
ANY = "*"
Cues = tuple[tuple[frozenset[str], ...], ...]
OF_VERBS = ("subject", "object")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a verb, what stands in its clause, the step, and whom of the verb it falls on.

    cues: words without which the phrase does not stand anywhere: for each way of writing it, one of each set.
    """

    word: str
    phrase: re.Pattern[str]
    step: str
    whom: str
    example: str
    cues: Cues

    def may_stand(self, words: frozenset[str]) -> bool:
        """Return whether a text with these words has the cues of the phrase."""
        return not self.cues or any(
            all(not one.isdisjoint(words) for one in cues) for cues in self.cues
        )


@cache
def _table() -> tuple[dict[str, str], tuple[Row, ...]]:
    """The lists of phrases by name, and the rows in their order, one for each word."""
    lists: dict[str, str] = {}
    cues: dict[str, Cues] = {}
    rows: list[Row] = []
    for line in (files("ringtrace.ingest.words") / "law.tsv").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        words, phrase, step, whom, _, example = (line.split("\t") + [""] * 4)[:6]
        pattern = phrase_pattern(phrase, lists)
        own = _cues(phrase, cues)
        if words.startswith("@"):
            lists[words[1:]] = pattern
            cues[words] = own
        else:
            told = re.compile(pattern, re.IGNORECASE | re.DOTALL)
            rows += [Row(word, told, step, whom, example, own) for word in words.split()]
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
    by_cue, uncued = _by_cue(whom)
    words = _words(text)
    rows = {n for word in by_cue.keys() & words for n in by_cue[word]}
    found: list[tuple[Row, re.Match[str]]] = []
    for row in map(law_rows().__getitem__, sorted(rows | uncued)):
        if row.may_stand(words) and (match := row.phrase.search(text)) is not None:
            found.append((row, match))
    return found


@lru_cache(maxsize=1)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


@cache
def _by_cue(whom: str) -> tuple[dict[str, set[int]], frozenset[int]]:
    """The places of rows in the table by the longest cues of each way of writing them, and of those without any."""
    by_cue = defaultdict[str, set[int]](set)
    rows = {n: row for n, row in enumerate(law_rows()) if row.whom == whom}
    for n, row in rows.items():
        for cues in row.cues:
            for word in max(cues, key=lambda words: min(map(len, words))):
                by_cue[word].add(n)
    return dict(by_cue), frozenset(n for n, row in rows.items() if not row.cues)


def _cues(phrase: str, lists: Mapping[str, Cues]) -> Cues:
    """The cues of a phrase of the table; none where one way of writing it has no plain words. lists: of those before it."""
    found: list[tuple[frozenset[str], ...]] = []
    for one in phrase.split(" | "):
        if len(listed := lists.get(one, ())) > 0:
            found += listed
        elif plain := [item for item in one.split() if _PLAIN.fullmatch(item)]:
            found.append(tuple(frozenset(_BREAK.sub("", item).split("/")) for item in plain))
        else:
            return ()
    return tuple(found)


_PLAIN = re.compile(r"[a-z]+(?:[-/][a-z]+)*")
_BREAK = re.compile(r"-[a-z]+")
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
