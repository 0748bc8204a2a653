"""Who did it by the words of two articles, be it in a claim or not: "hunters surrounded the camp", "sold by her aunt"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ringtrace.graph.resolve.body_names import acronyms
from ringtrace.graph.resolve.sentences import MANY, alike, around, short
from ringtrace.graph.resolve.wording import ACTS, ANY_BAND, CIVIL, DOERS, FIGHTERS, HEADS


@dataclass(frozen=True, slots=True)
class Doer:
    """A word or name of those who did something. body: its family of words; "" of a name.

    acts: what the verb may tell of. label: the words to show. quote: the sentence, from character start on.
    """

    body: str
    word: str
    label: str
    acts: frozenset[str]
    start: int
    quote: str

    @property
    def shown(self) -> str:
        """The words for them, as a side of a conflict shows them."""
        return self.label


def two_doers(one: str, two: str) -> tuple[Doer, Doer] | None:
    """Return whom each of two texts has do one thing, where none of these may be the other's and neither text speaks
    of the other's but as of one who said something.
    """
    if not short(one, two):
        bodies = [{DOERS[w] for w in _words(text)} for text in (one, two)]
        if not (bodies[0] - bodies[1] and bodies[1] - bodies[0]):
            return None
    here = _doers(one)
    there = _doers(two) if here else ()
    pairs = [(x, y) for x in here for y in there if x.acts & y.acts]
    if not pairs or any(_one_body(x, y) for x, y in pairs):
        return None
    known = [(x, y) for x, y in pairs if not (_speaks_of(two, x) or _speaks_of(one, y))]
    best = max(known, key=lambda p: alike(p[0].quote, p[1].quote), default=None)
    enough = best is not None and (short(one, two) or alike(best[0].quote, best[1].quote) >= MANY)
    return best if enough else None


@lru_cache(maxsize=256)
def _doers(text: str) -> tuple[Doer, ...]:
    """Those whom a text gives a deed, by a word for them or by the name of a band."""
    found = [*_called(text), *_by_word(text)]
    named = [(y.quote, y.word) for y in found if not y.body]
    return tuple(
        x for x in found if not x.body or not any(x.quote == q and w in x.label for q, w in named)
    )


@lru_cache(maxsize=256)
def _words(text: str) -> list[str]:
    """The words for doers that a text has."""
    return sorted(set(_WORD.findall(text.lower())) & DOERS.keys())


def _by_word(text: str) -> Iterator[Doer]:
    lower = text.lower()
    for word in _words(text):
        for at in _places(lower, word):
            start, quote = around(text, at)
            before, behind = quote[: at - start], quote[at - start + len(word) :]
            if acts := _acts(before, behind):
                own = quote[at - start : at - start + len(word)]
                yield Doer(DOERS[word], word, _label(before, own, behind), acts, start, quote)


def _called(text: str) -> Iterator[Doer]:
    """Bands that bear a name."""
    for match in _NAMED.finditer(text) if not text.isupper() else ():
        name, at = match[match.lastindex or 0], match.start(match.lastindex or 0)
        if name not in _NO_NAMES and f"{name.lower()}s" not in DOERS:
            start, quote = around(text, at)
            acts = _acts(quote[: at - start], quote[at - start + len(name) :])
            if acts:
                yield Doer("", name, name, acts, start, quote)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield at
        at = text.find(word, end)


def _acts(before: str, behind: str) -> frozenset[str]:
    """What those did whose word stands between: as subject, after "by", or as whom somebody blames."""
    if made := _MADE.search(before):
        return ACTS[_DONE[made[1].lower()]]
    after, ahead = _TOKEN.findall(behind[:FAR]), _TOKEN.findall(before[-FAR:].lower())[::-1]
    if "were" in after[:2] or "was" in after[:2]:
        return CRIME if _behind(after) else NOTHING
    return (
        (CRIME if _blamed(ahead) or _behind(after) else NOTHING) or _as_subject(after) or _by(ahead)
    )


def _as_subject(after: Sequence[str]) -> frozenset[str]:
    words = [w.lower() for w in after]
    if words[:1] in (["says"], ["say"], ["said"]):  # "the army says that it rescued him"
        words = words[2 if words[1:2] == ["that"] else 1 :]
        words = words[1:] if words[:1] in (["it"], ["they"], ["its"]) else []
    if "," in words and words[words.index(",") + 1 :][:1] in (["who"], ["which"]):
        inside = words.index(",")
        ends = next((n for n in range(inside + 1, len(words)) if words[n] == ","), inside)
        words = words[:inside] + words[ends + 1 :]
    starts = words[0] if words else ""
    skip = MOST if starts in _OPENING or starts == "," else 0
    for n, word in enumerate(words[: MOST + 2]):
        if word in ACTS:
            return NOTHING if words[n + 1 : n + 2] in (["place"], ["part"]) else ACTS[word]
        done = words[n + 2 : n + 3] + words[n + 3 : n + 4]
        if word in ("carried", "led", "made") and (
            noun := next((w for w in done if w in _DONE), "")
        ):
            return ACTS[_DONE[noun]]
        if word in _AUX:
            continue
        if n >= skip or (n and word in _CLOSING) or (word.endswith("ed") and word not in _OPENING):
            break
    return NOTHING


def _by(ahead: Sequence[str]) -> frozenset[str]:
    """ahead: the words before, the nearest first."""
    at = next((n for n, w in enumerate(ahead[:5]) if w == "by" or not w[0].isalnum()), None)
    if at is None or ahead[at] != "by":
        return NOTHING
    return next((ACTS[w] for w in ahead[at + 1 : at + 13] if w in ACTS), NOTHING)


def _blamed(ahead: Sequence[str]) -> bool:
    """Whether somebody blames them, or the attackers are said to be they: "those who took him were herders"."""
    if _WERE.match(" ".join(reversed(ahead))):
        return True
    for n, word in enumerate(ahead[:8]):
        if word in _BLAME:
            return True
        if word in ("were", "are", "was") and ahead[n + 1 : n + 2] and ahead[n + 1] in _ATTACKERS:
            return True
        if word == "to" and ahead[n + 1 : n + 2] and ahead[n + 1].startswith("belong"):
            return True
        if word not in _FILLING:
            return False
    return False


def _behind(after: Sequence[str]) -> bool:
    """Whether they are behind it: "is behind the attack", "has her"."""
    words = [w.lower() for w in after[:5]]
    return any(" ".join(words[n : n + 2]) in _HAVE for n in range(3))


def _label(before: str, word: str, behind: str) -> str:
    own, of = _OWN.search(before), _OF.match(behind)
    return f"{own.group() if own else ''}{word}{of.group() if of else ''}"


def _one_body(a: Doer, b: Doer) -> bool:
    """Whether two words may be for one body: "rebels" and a name, two names of which one holds the other."""
    if acronyms(a.label) & acronyms(b.label):
        return True
    if a.body and b.body:
        if {a.body, b.body} & FIGHTERS.keys():
            return a.body == b.body or bool({a.body, b.body} & ANY_BAND)
        bands = {a.body, b.body} & ANY_BAND
        return a.body == b.body or len(bands) == 2
    if not a.body and not b.body:
        one, two = (set(x.label.lower().split()) - {"the", "of"} for x in (a, b))
        return bool(one & two)
    family, name = (a, b) if a.body else (b, a)
    words = name.label.lower().split()
    if family.body == "police" and OFFICES & set(words) and "military" not in family.label:
        return True
    return family.body in ANY_BAND or any(
        DOERS.get(w, FIGHTERS.get(w)) == family.body for w in words
    )


def _speaks_of(text: str, doer: Doer) -> bool:
    """Whether a text speaks of somebody but as of one who says something: "the army said"."""
    lower = text.lower()
    if not doer.body:
        return any(w in text for w in doer.word.split() if w[0].isupper())
    words = [w for w, body in DOERS.items() if body == doer.body and w in lower]
    return any(
        not _SAYS.match(lower, at + len(w))
        and not _ABSENT.match(lower, at + len(w))
        and not lower[:at].endswith((*_TO_SAY, *_NOT))
        for w in words
        for at in _places(lower, w)
    )


# What somebody carried out, and its verb.
_DONE = {
    **dict.fromkeys(("operation", "raid"), "raided"),
    **dict.fromkeys(("arrest", "arrests"), "arrested"),
    **dict.fromkeys(("rescue",), "rescued"),
    **dict.fromkeys(("kidnapping", "abduction", "kidnappings"), "kidnapped"),
    **dict.fromkeys(("attack", "killing", "murder", "killings"), "killed"),
}
_MADE = re.compile(
    rf"\b({'|'.join(_DONE)}) (?:was|were|is|had been) (?:the work of|carried out by|made by|led by|down to) (?:[\w-]+ ){{0,2}}$",
    re.IGNORECASE,
)
# Bodies with such names may be called police.
OFFICES = (CIVIL | HEADS | {"guard", "patrol"}) - set(
    "gang cartel ring network syndicate front army".split()
)
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_TOKEN = re.compile(r"[\w'’-]+|[,;:()\"“”]")
FAR, MOST = 110, 6  # characters, words
NOTHING: frozenset[str] = frozenset()
CRIME = frozenset(["take", "kill", "sell"])
_NAME = r"(?:Los [A-Z]\w+|[A-Z0-9][\w'’-]+(?: (?:(?:de|del|la|of|the) )?[A-Z][\w'’-]+){0,3})"
_BANDS = "gang|group|cartel|militia|faction|clan|mafia|front|band"
_MEN = "gunmen|members|fighters|militants|men|soldiers|hitmen|guerrillas|dissidents|rebels|commandos|victims|officers|agents"
_BODIES = "commission|agency|bureau|directorate|ministry|department|service|union|organisation|organization|charity"
_OFFICES = "Guard|Patrol|Navy|Army|Service|Bureau|Agency|Department|Directorate|Command|Force|Battalion|Rifles|Rangers"
_NAMED = re.compile(
    rf"\b(?:(?i:{_MEN}) of|belong(?:s|ed)? to) (?:the )?(?:(?:{_BANDS}) )?(?:called )?({_NAME})"
    rf"|\b(?i:{_MEN}) of (?:the |an? )?((?:[a-z’']+ ){{1,3}}(?:{_BODIES}))\b"
    rf"|\b(?:{_BANDS}) (?:called |named |known as |that calls itself )?(?:the )?({_NAME})|\b({_NAME}) (?:{_BANDS}|dissidents|fighters)\b"
    rf"|\b({_NAME}), an? (?:[\w-]+ ){{0,2}}(?:{_BANDS})\b"
    rf"|\bby the ({_NAME})(?=[,.;]| (?:in|on|at|near|from|and|after|when|who|which)\b)|\b[Tt]he ((?:[A-Z][\w-]+ )+(?:{_OFFICES}))\b"
    r"|\b(Los [A-Z]\w+|[A-Z]\w+(?: [A-Z]\w+)* (?:Front|Army|Cartel|Brigade|Column|Command))\b"
)
_NO_NAMES = frozenset("The A An In On Two Three Four Five Armed Masked".split())
_AUX = frozenset(
    "had have has also later then reportedly allegedly apparently service agency forces guard guards officers police fighters men "
    "gang group cartel militia faction clan mafia front band dissidents".split()
)
_OPENING = frozenset("of from in at on with armed led dressed who that which".split())
_CLOSING = frozenset(
    'that which who whom to and by was were be been is are said says ; : ( ) " “ ”'.split()
)
_WERE = re.compile(
    r".*\b(?:those|men|people|ones|group|gang) (?:who|which|that)(?: [\w'’-]+){1,5} (?:were|are|was)(?: [\w-]+){0,2}$"
)
_BLAME = frozenset("blame blames blamed accuse accuses accused suspect suspects".split())
_ATTACKERS = frozenset("attackers kidnappers abductors captors robbers gunmen killers".split())
_FILLING = frozenset("the a an members men fighters soldiers of group gang her his their".split())
_HAVE = frozenset(
    f"{a} {b}"
    for a, b in (
        *((v, "behind") for v in ("is", "are", "was", "were")),
        *((v, p) for v in ("has", "have", "hold", "holds") for p in ("him", "her", "them")),
    )
)
_SAYS = re.compile(
    r"(?:'s)? (?:\w+ )?(?:said|says?|told|reported|believes?|think|announced|confirmed|denied|spokes\w+|officer|commander|chief|sources?)\b"
    r"|(?: [\w-]+){0,3},? (?:said|say)s?\b"
)
# Who had no part in it: "police came only the next day", "and not the trafficker".
_ABSENT = re.compile(
    r" (?:[\w-]+ )?(?:(?:came|arrived|turned up)(?: only)? (?:only|later|afterwards|the next|after|too late|when it)|"
    r"(?:only )?(?:came|arrived) |(?:was|were) (?:not|never|nowhere)|(?:had|took|played) no part|knew nothing|was there\b|"
    r"(?:had )?(?:refused|declined|failed) to\b)"
)
_NOT = ("not ", "not the ", "not by the ", "not by ", "no ", "without the ")
_TO_SAY = (
    "according to the ",
    "according to ",
    "said the ",
    "said ",
    "told the ",
    "told ",
    "by the ",
)
_OWN = re.compile(
    r"(?:\b(?!(?:the|a|an|by|that|and|of|said|say|says|when|as|it|was|were|where|whom|who|blame|blamed) )[\w'’-]+ ){0,2}$",
    re.IGNORECASE,
)
_OF = re.compile(rf" (?:of|from) (?:the )?(?:[a-z]+ )?{_NAME}")
