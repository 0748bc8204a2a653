"""Whom two articles call by other names in their words: "its captain, Ali Sole", "the court gave the driver's name as X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ringtrace.graph.resolve.cited import cited
from ringtrace.graph.resolve.names import person_likeness
from ringtrace.graph.resolve.profile import Profile
from ringtrace.graph.resolve.sentences import MANY, alike, around, sentences, short
from ringtrace.graph.resolve.wording import PEOPLE

ABOUT = ("suspect", "victim")  # whom the case is about
ANYBODY_ELSE = (None, "other")  # who may be as well, if another text names him outright
RING = frozenset(["ring"])


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody with a name, and the words for him: "captain", by family. quote: the sentence, from character start on.

    role: where no sentence says outright that this is the name. wrong: the name that it says is not.
    """

    label: str
    words: frozenset[str]
    start: int
    quote: str
    role: str = ""
    wrong: str = ""

    @property
    def shown(self) -> str:
        """The name as a side of a conflict shows it."""
        return self.label


def two_names(one: Profile, two: Profile, texts: tuple[str, str]) -> tuple[Bearer, Bearer] | None:
    """Return who bears another name in each of two texts, called by one word, where neither text knows the other's name
    and each names but one who is called so.
    """
    here, there = (_bearers(t, p) for t, p in zip(texts, (one, two), strict=True))
    for x, y in ((x, y) for x in here for y in there):
        if _put_right(x, y, texts[1]) or _put_right(y, x, texts[0]):
            return x, y
    pairs = [
        (x, y)
        for x in here
        for y in there
        if (shared := x.words & y.words)
        and not _known(x, two, texts[1])
        and not _known(y, one, texts[0])
        and not any(_several(word, text) for word in shared for text in texts)
        and (not (x.role and y.role) or x.role == y.role in ABOUT)
    ]
    if len({x.label for x, _ in pairs}) != 1 or len({y.label for _, y in pairs}) != 1:
        return None
    x, y = pairs[0]
    return (x, y) if short(*texts) or alike(x.quote, y.quote) >= MANY else None


def _put_right(x: Bearer, y: Bearer, other: str) -> bool:
    """Whether the one says that it is not the other: "is Larysa Bondar and not Galina Petrenko"."""
    return bool(x.wrong) and person_likeness(x.wrong, y.label).score > 0 and x.label not in other


def _known(x: Bearer, profile: Profile, text: str) -> bool:
    if x.label in text:
        return True
    people = (p.label for p in profile.parties.values() if p.kind == "Person" and p.named)
    return any(person_likeness(x.label, label).score > 0 for label in people)


def _several(word: str, text: str) -> bool:
    """Whether a text tells of several who are called so: "two drivers", "another driver"."""
    called = "|".join(w for w, family in PEOPLE.items() if family == word)
    plural = rf"\b(?:{called})s\b(?!['’])|\b(?:another|second|other|former) (?:{called})\b"
    return word not in RING and re.search(plural, text, re.IGNORECASE) is not None


def _bearers(text: str, profile: Profile) -> list[Bearer]:
    found = [*_told(text), *_beside(text, profile)]
    best: dict[str, Bearer] = {}
    for bearer in found:
        best.setdefault(bearer.label, bearer)
    speakers = cited(text)
    return [b for b in best.values() if not b.role or b.label not in speakers]


def _told(text: str) -> Iterator[Bearer]:
    """Those of whom a text says outright what they are called."""
    for match in _NAMING.finditer(text):
        begins, quote = around(text, match.start())
        own = text[begins : match.start("name")]
        words = _people(own)
        if _HE.search(own) or words <= ANYBODY and (words or not match["is"]):
            words |= _people(_sentence_before(text, begins))
        if words or match["no"]:
            yield Bearer(match["name"], words, begins, quote, wrong=match["no"] or "")
    for match in _BUT.finditer(text):
        begins, quote = around(text, match.start())
        words = _people(text[begins : match.start()])
        yield Bearer(match["name"], words, begins, quote, wrong=match["no"])
    for match in _ITSELF.finditer(text):
        begins, quote = around(text, match.start())
        yield Bearer(match["name"], RING, begins, quote)


def _sentence_before(text: str, start: int) -> str:
    return next((s for at, s in reversed(sentences(text)) if at < start), "")


def _people(words: str) -> frozenset[str]:
    """The families of the words for people of a case, "the police chief" left out."""
    told = _WORDS.findall(words.lower())
    return frozenset(
        PEOPLE[w] for ahead, w in pairwise(["", *told]) if w in PEOPLE and ahead not in OFFICIAL
    )


def _beside(text: str, profile: Profile) -> Iterator[Bearer]:
    """Those whose name has a word for them beside it: "Captain X", "X, the leader of the ring"."""
    for party in profile.people:
        at = text.find(party.label)
        if party.role not in (*ABOUT, *ANYBODY_ELSE) or at < 0:
            continue
        begins, quote = around(text, at)
        ahead = _AHEAD.search(text[begins:at])
        behind = _BEHIND.match(text, at + len(party.label))
        words = _people(f"{ahead[1] if ahead else ''} {behind[1] if behind else ''}")
        if words or party.role in ABOUT:
            yield Bearer(party.label, words, begins, quote, party.role or "other")


OFFICIAL = frozenset(
    "police fire army navy union party state court district village community deputy security intelligence mission station "
    "prison hospital school mosque church opposition federal provincial regional local".split()
)
ANYBODY = frozenset("man woman girl boy child suspect victim hostage captive".split())
_WORDS = re.compile(r"[a-z][a-z-]*")
_HE = re.compile(r"(?:^|\b)(?:[Hh]e|[Ss]he|him|her|his)\b")
_WORD = r"[^\W\d_a-z][\w'’.-]*[\w'’]"
_NAME = rf"{_WORD}(?: (?:(?:de|del|la|los|al|el|bin|binti|van|von|dos|da) )?(?:[A-Z]\.?(?= )|{_WORD})){{1,4}}"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Alhaji|Alhaja|Hajiya|Malam|Madam|Don|Chief|Captain|Sergeant)\.? )?"
_AS = r"as (?:an? (?:[\w-]+ ){1,3}(?:called|named) )?"
_NAMING = re.compile(
    rf"(?:\b(?:named|identified|names|identifies)(?: [\w'’-]+){{0,8}}? {_AS}"
    rf"|\b(?:gave|gives?|giving|put|lists?|listed)(?: [\w'’-]+){{0,3}} name (?:of (?:[\w'’-]+ ){{1,5}}?)?{_AS}"
    r"|\bname (?:is|was|was given as|is given as) "
    r"|\b(?:is|was) (?:an? (?:[\w-]+ ){1,3})?(?:called|named|by the name of) "
    rf"|(?P<is>\b(?:is|was) )){_TITLE}(?P<name>{_NAME})"
    rf"(?:,? (?:and )?not {_TITLE}(?P<no>{_NAME})|(?=[,.;])(?!, {_NAME}(?:,| and ))|(?! and [^\W\d_a-z])(?<!is )(?= ))"
)
_BUT = re.compile(
    rf"\bnot {_TITLE}(?P<no>{_NAME})(?:, [^,.;]{{1,40}},)?,? but (?:(?:is|was|one|a \w+ called) )?{_TITLE}(?P<name>{_NAME})"
)
_RINGS = "gang|ring|network|group|band|syndicate|cartel"
_ITSELF = re.compile(
    rf"\b(?:(?:{_RINGS}) (?:calls|called|names|named) itself|(?:{_RINGS}|[Ii]t|[Tt]hey) (?:is|was|are|were) (?:called|known as)) (?:the )?"
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,4}})"
)
# The words right before a name, and those of what stands behind it between commas.
_AHEAD = re.compile(
    rf"((?:[\w'’-]+ ){{0,2}}[\w'’-]+(?: (?:of|in|at|from) (?:the |a |an )?[\w'’-]+)?),? (?:called |named |surnamed )?{_TITLE}$"
)
_BEHIND = re.compile(
    r"(?:,? (?:aged )?\d\d?)?,? (?:an?|the|its|their|whose|his|her) ((?:[\w'’-]+ ){0,6}[\w'’-]+)"
)
