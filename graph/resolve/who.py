"""Whether two articles say of one happening that others did it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from ringtrace.graph.resolve.ages import of_two_sexes
from ringtrace.graph.resolve.body_names import acronyms, body_likeness, is_acronym
from ringtrace.graph.resolve.names import SMALL, nearly, person_likeness, plain
from ringtrace.graph.resolve.profile import Context, Difference, Party, Profile, Told
from ringtrace.graph.resolve.shown import listed
from ringtrace.graph.resolve.wording import (
    ARMED,
    BANDS,
    CIVIL,
    DEFENDERS,
    FAMILIES,
    FIGHTERS,
    HEADS,
    LETTERS,
    NATIONAL,
    OUTLAWS,
    REBELLING,
    SECRET,
    SERVICES,
    STATE,
    UNNAMED,
)


def agents(pairs: Sequence[tuple[Told, Told]], context: Context) -> Iterator[Difference]:
    """Yield the pair of claims whose doers cannot be one, where none of the pairs agrees; at most one."""
    articles = (context.one, context.two)
    own = [[pair[n] for pair in pairs] for n in range(2)]
    told = [_with_doers(x, p, context.hub_of) for x, p in zip(own, articles, strict=True)]
    doers = [_doers(x, p) for x, p in zip(told, articles, strict=True)]
    found = [
        (x, here, y, there)
        for x, y in (pairs if told == own else product(*told))
        if (here := doers[0][x.said.claim]) and (there := doers[1][y.said.claim])
    ]
    if found and not any(
        _one_body(a, b, context.hub_of) for _, p, _, q in found for a in p for b in q
    ):
        x, here, y, there = found[0]
        yield "agent", (x.said, listed(here)), (y.said, listed(there))


def _with_doers(claims: list[Told], profile: Profile, hub_of: Mapping[str, str]) -> list[Told]:
    """The claims on a crime; where none says who did it, those of the article on the same deed to the same people."""
    crime = claims and claims[0].kind in CRIMES
    if not crime or any(t.slots.get("agent") for t in claims):
        return claims
    whom = {hub_of.get(i, i) for t in claims for i in t.slots.get("target", ())}
    return [
        t
        for t in profile.told
        if t.kind == claims[0].kind
        and t.slots.get("agent")
        and whom & {hub_of.get(i, i) for i in t.slots.get("target", ())}
    ] or claims


CRIMES = ("abduction", "killing")


def _doers(told: Iterable[Told], profile: Profile) -> dict[str, list[Party]]:
    """Who did it by claim; not "gunmen" where another claim says who these are."""
    found = {
        t.said.claim: [_body(p, t) for p in profile.filling(t, ("agent",))] or _captors(t)
        for t in told
    }
    if all(_armed(p) and not p.named for doers in found.values() for p in doers):
        return found
    return {c: [p for p in doers if p.named or not _armed(p)] for c, doers in found.items()}


def _body(party: Party, told: Told) -> Party:
    """The body whose people did it, where the words for them fit any: "officers of the intelligence service"."""
    if party.named or plain(party.label) not in MEMBERS | {"group"}:
        return party
    found = re.search(rf"\b{re.escape(party.label)} (?:of|from) {_OF_BODY}", told.said.quote)
    return replace(party, label=found[1]) if found else party


# Words for people of any body, and the nouns of bodies.
MEMBERS = frozenset(
    "members men officers agents officials employees people fighters gunmen".split()
)
_OF_BODY = (
    r"(?:the |a |an |their |its )?((?:[\w'’-]+ ){0,3}(?:service|patrol|police|army|navy|guard|agency|bureau|unit|gang|cartel|militia|"
    r"brigade|squad|faction|clan|mafia|union|church|charity|policemen|officers|soldiers|rebels|militants|relatives)s?)\b"
)


def _captors(told: Told) -> list[Party]:
    """Those who hold somebody and let him go: "his kidnappers released him", "was freed by her captors"."""
    found = _LET_GO.search(told.said.quote) if told.kind == "rescue" else None
    word = next((w for w in found.groups() if w), "") if found else ""
    return [Party("", "Group", word, role=LETTING_GO)] if word else []


LETTING_GO = "captors"
_CAPTORS = (
    r"(kidnappers|abductors|captors|hostage-takers|gunmen|bandits|rebels|guerrillas|militants|insurgents|pirates|"
    r"militia|ELN|FARC|FMLN|Abu Sayyaf|Boko Haram|gang|cartel)(?: (?:that|who|which) [^,.;]{,60})?"
)
_FREED = r"(?:released|freed|let go|set free|dropped off)"
_LET_GO = re.compile(
    rf"\b{_CAPTORS} (?:had |have )?(?:{_FREED}|let (?:him|her|them|the \w+)(?: \w+)? go|set (?:him|her|them) free)\b"
    rf"|\b{_FREED}(?: on \w+)? by (?:\w+ ){{0,2}}{_CAPTORS}\b",
    re.IGNORECASE,
)


def _one_body(a: Party, b: Party, hub_of: Mapping[str, str]) -> bool:
    """Whether two agents may be one: the same names, or a phrase that fits anybody of the kind."""
    if hub_of.get(a.iri, 1) == hub_of.get(b.iri, 2):
        return True
    if LETTING_GO in (a.role, b.role):  # who is let go is freed by nobody else
        others = [p for p in (a, b) if p.role != LETTING_GO]
        return all(not _state(p) and _family(p) in (None, *OUTLAWS) for p in others)
    if a.label in b.aliases or b.label in a.aliases:
        return True
    if a.kind == b.kind == "Person" and a.named and b.named:
        return person_likeness(a.label, b.label).score > 0 or nearly(a.label, b.label)
    one, two = _family(a), _family(b)
    if _by_letters(a, b) or _by_letters(b, a):
        return True
    if any(_jumbled(_letters(x)) & _jumbled(acronyms(y.label)) for x, y in ((a, b), (b, a))):
        return True
    if _begins(a, b) or _begins(b, a):
        return True
    if {_state(a), _state(b)} == {True, False}:
        return False
    if not a.named and not b.named:
        if a.kind == b.kind == "Person" and of_two_sexes(_last(a), _last(b)):
            return False  # "a boy whom she had met", "her aunt"
        if (one in UNNAMED and _banded(b)) or (two in UNNAMED and _banded(a)):
            return False
        return one is None or two is None or one == two
    if _foreign(a, b):
        return False
    if body_likeness(a.label, b.label).score > 0 or _telling(a) & _telling(b):
        return True
    if "Place" in (a.kind, b.kind):
        return True  # "Ethiopia has arrested": by some arm of it
    if a.named and b.named:
        kinds = {"Ring" if _BAND.match(p.label) else p.kind for p in (a, b)}
        return kinds in ({"Person", "Ring"}, {"Person", "Group"}) or (
            one == two is not None and not (_telling(a) and _telling(b))
        )
    unnamed, named = (one, two) if not a.named else (two, one)
    if _armed(b if a.named else a) and _state(a if a.named else b) is not True:
        return True
    if unnamed in UNNAMED and (a if a.named else b).kind in (
        "Agency",
        "Organization",
        "Ring",
    ):
        return False
    name = plain((a if a.named else b).label).split()
    if unnamed in SERVICES and named is None and CIVIL & set(name):
        return False  # "the navy", "the Department of Special Investigation"
    return unnamed is None or named is None or unnamed == named


def _last(party: Party) -> str:
    return (plain(party.label).split() or [""])[-1]


def _family(party: Party) -> str | None:
    words = plain(party.label).split()[::-1]
    if REBELLING & set(words):  # "the National Liberation Army"
        return "rebels"
    if DEFENDERS & set(words):  # "a self-defence militia" is none of rebels
        return "vigilantes"
    if SECRET & set(words) and "police" not in words:
        return "intelligence"
    families = FAMILIES | FIGHTERS
    return next((families[w] for w in words if w in families), None)


def _armed(party: Party) -> bool:
    """Whether the words fit whoever bears arms: "armed men", "a commando"."""
    return bool(ARMED & set(plain(party.label).split()))


def _banded(party: Party) -> bool:
    """Whether the words fit nobody whom a victim knows: "a gang", "two strangers"."""
    return bool(BANDS & set(plain(party.label).split()))


def _state(party: Party) -> bool | None:
    """Whether it is an arm of the state, or a country; None where the words fit anybody."""
    family = _family(party)
    if family:
        return family in STATE
    if party.kind in ("Agency", "Place"):
        return True
    letters = is_acronym(party.label)  # "the DCI": whose, nobody says
    known = party.kind == "Ring" or party.kind == "Organization" and party.named and not letters
    return False if known else None


def _telling(party: Party) -> set[str]:
    words = plain(party.label).split()
    return {w for w in words if w not in {*HEADS, *FAMILIES, *SMALL} and len(w) > 2}


def _letters(party: Party) -> set[str]:
    """The acronyms inside a phrase: "NBI agents"."""
    return {word.lower() for word in party.label.split() if is_acronym(word)}


def _jumbled(words: Iterable[str]) -> set[str]:
    """Letters in their order of the alphabet, as languages put the words of a name in orders of their own."""
    return {"".join(sorted(w)) for w in words}


def _begins(short: Party, cut: Party) -> bool:
    """Whether letters begin with those of a name, which may be cut: "NAPTIP", "the National Agency"."""
    capitals = "".join(w[0] for w in cut.label.split() if w[:1].isupper()).lower()
    return len(capitals) > 1 and any(word.startswith(capitals) for word in _letters(short))


def _by_letters(short: Party, long: Party) -> bool:
    """Whether the one is called by the letters of the other, which are of its own tongue: "the ELN"."""
    name = plain(long.label)
    return any(LETTERS.get(word) == name for word in plain(short.label).split())


def _foreign(a: Party, b: Party) -> bool:
    """Whether they are of two countries: "French soldiers" and "Malian soldiers"."""
    one, two = (_PEOPLE.match(p.label) for p in (a, b))
    return bool(one and two) and plain(a.label).split()[0] != plain(b.label).split()[0]


_BAND = re.compile(r"L[ao]s ")  # "Los Zetas"
# Words that say of which country police or soldiers are.
_PEOPLE = re.compile(rf"{NATIONAL} [a-z]")
