"""Whose names are not shown: victims and minors, by what the claims say and by the words around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from ringtrace.graph.name_parts import (
    AROUND,
    WORD,
    by_capital,
    name_of,
    plain,
    runs,
    variants,
    whole,
    words_of,
)
from ringtrace.graph.node import local
from ringtrace.ontology import PREFIXES

ADULT = 18
_PEOPLE = f"""PREFIX rt: <{PREFIXES["rt"]}> PREFIX oa: <{PREFIXES["oa"]}>
PREFIX org: <{PREFIXES["org"]}>
SELECT DISTINCT ?person ?hub ?name ?role ?age ?office WHERE {{
  ?person a rt:Person ; rt:evidence ?words . ?words oa:exact ?name .
  FILTER NOT EXISTS {{ ?words a rt:Pronoun }}
  OPTIONAL {{ ?person rt:identity ?hub }}
  OPTIONAL {{ ?person rt:caseRole ?role }}
  OPTIONAL {{ ?claim rt:about ?person ; rt:attribute rt:age ; rt:value ?age }}
  OPTIONAL {{ {{ ?office rt:about ?person ; rt:attribute rt:title }}
              UNION {{ ?office a rt:RoleClaim ; org:member ?person }} }} }}"""
# The articles in which somebody is a victim.
_OF_VICTIMS = f"""PREFIX rt: <{PREFIXES["rt"]}> PREFIX prov: <{PREFIXES["prov"]}>
SELECT DISTINCT ?article WHERE {{
  ?victim rt:caseRole rt:victim ; rt:evidence/prov:wasQuotedFrom ?article }}"""
# Who is done to what is done to victims, in a kind of event that says so of its slot.
_HARMED = f"""PREFIX rt: <{PREFIXES["rt"]}>
SELECT DISTINCT ?person WHERE {{
  ?slot rt:fills rt:target ; rt:fillerRole rt:victim . ?kind rt:slot ?slot .
  ?claim a ?kind ; rt:target ?person . ?person a rt:Person }}"""
_QUOTES = f"SELECT ?quote WHERE {{ ?words <{PREFIXES['oa']}exact> ?quote }}"

# Names in dispute are one person's.
_DISPUTED = f"""PREFIX rt: <{PREFIXES["rt"]}>
SELECT DISTINCT ?a ?b WHERE {{ ?conflict rt:conflictKind "name" ;
  rt:sideA/rt:valueText ?a ; rt:sideB/rt:valueText ?b }}"""

# What is certainly no victim's name, though the words around it may read so.
_OTHERS = f"""PREFIX rt: <{PREFIXES["rt"]}> PREFIX rdfs: <{PREFIXES["rdfs"]}>
SELECT DISTINCT ?label WHERE {{ ?other rdfs:label ?label ; a ?class .
  FILTER(?class IN (rt:Agency, rt:Place, rt:Medium, rt:Ring, rt:Organization, rt:Fund, rt:Work)) }}"""

# Roles that the text itself tells of someone: words around the name do not make a victim of them.
_TOLD_ROLES = frozenset("suspect official lawyer journalist witness volunteer".split())

_CHILD = (
    r"(?:boy|girl|child|baby|toddler|infant|newborn|teenager|teen|pupil|schoolgirl|schoolboy|minor)"
)
_CALLED = r"(?:,?\s+(?:identified|named|known|called)(?:\s+only)?(?:\s+as)?)?,?\s+$"
_MINOR_BEFORE = re.compile(
    rf"\b(?:{_CHILD}{_CALLED}|(\d{{1,2}})-(?:year|month)-old\s+$)", re.IGNORECASE
)
# "The Child Welfare Committee": the word is part of a body's name.
_OF_A_BODY = re.compile(r"[a-z,] (?:Boy|Girl|Child|Infant|Teen|Minor)\s+$")
_MINOR_AFTER = re.compile(
    rf"\s*(?:,|\()\s*(?:aged?\s+)?(?:(\d{{1,2}})(?=\s*[,.;)])|(?:an?|the)\s+(?:(\d{{1,2}})-year-old|[\w-]*\s?{_CHILD}\b))",
    re.IGNORECASE,
)  # fmt: skip
# "the 11-year-old, Timo Lind, is back": the name stands between commas.
_MINOR_APPOSED = re.compile(r"\b(\d{1,2})-(?:year|month)-old,\s+$", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:at|from|in|near|of|to)\s+$", re.IGNORECASE)
_VICTIM_BEFORE = re.compile(
    rf"\b(?:victims?|survivors?|hostages?|captives?){_CALLED}", re.IGNORECASE
)
_HARM_BEFORE = re.compile(
    r"\b(?:abduction|death|disappearance|kidnapping|killing|murder|rape|rescue|trafficking)\s+of\s+$",
    re.IGNORECASE,
)
_HARMS = re.compile(r"\b(?:abduct|kidnapp|traffick|enslav|rap|lur)(?:ed|ing)\s+$", re.IGNORECASE)
_HARM_AFTER = re.compile(
    r"\s*(?:,[^,.;]{1,60},|\.,)?\s+(?:(?:was|were|is|had been|has been)\s+(?:\w+ly\s+)?(?:abducted|kidnapped|"
    r"trafficked|sold|rescued|freed|reunited|raped|enslaved|smuggled|lured|held captive|forced)\b"
    r"|(?:was|went|is|has been|had been)\s+missing\b|died\b|was\s+killed\b)",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[’']|\s*[,.;:)]|\s+(?:was|were|is|had|has|went|died)\b")


class Queryable(Protocol):
    """A store that answers SPARQL."""

    def query(self, sparql: str) -> Any: ...


@dataclass(slots=True)
class _Person:
    names: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    harmed: bool = False
    minor: bool = False
    office: bool = False
    beside_victims: bool = False

    @property
    def hidden(self) -> bool:
        if "victim" in self.roles or self.minor or any(age < ADULT for age in self.ages):
            return True
        if self.roles & _TOLD_ROLES:
            return False
        return self.harmed or self.private

    @property
    def private(self) -> bool:
        """Whether the news tells their age and no office, beside victims: so it tells of victims."""
        return self.beside_victims and bool(self.ages) and not self.office


def protected(store: Queryable, texts: Mapping[str, str]) -> tuple[dict[str, str], frozenset[str]]:
    """Return what stands for each protected name, and the names that are words of the language too.

    Protected are people whose role in the case is victim, and whom another article calls so by another name, people under 18, those of no known role to
    whom is done what is done to victims or whom the words around their name call so, those of an age and
    of no known role or office where somebody is a victim, and whom resolve joined to one of these: by every name and part of a name that they are called by. A part stays where
    it is also part of the name of someone who is not protected. texts: cleaned text by article id.
    """
    common = _small_words(store, texts)
    people = _people(store, texts, common)
    people |= _unread(people, store, texts, common)
    _in_dispute(people, store)
    hidden = [p for p in people.values() if p.hidden and p.names]
    if not hidden:
        return {}, frozenset()
    others = {w for p in people.values() if not p.hidden for name in p.names for w in name.split()}
    found: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for person in sorted(hidden, key=lambda p: min(p.names)):
        fullest = max(person.names, key=lambda n: (len(n), n))
        shown = _shown(numbers.setdefault(fullest, len(numbers) + 1), person)
        for name in variants(person.names, others, common):
            found.setdefault(name, shown)
    return found, frozenset(n for n in found if by_capital(n, common))


def spoken_of(
    store: Queryable, texts: Mapping[str, str], name: str
) -> tuple[set[str], set[str], frozenset[str]]:
    """Return what a person of this name is called, the words of other people's names, and common words.

    In lower case. The name itself counts too where nobody has it; nothing for what is no name.
    """
    called = name_of(name)
    common = _small_words(store, texts)
    people = _people(store, texts, common).values()
    found = {called} - {""}
    for person in people:
        if called and called in person.names:
            found |= {n for n in person.names if set(n.split()) & set(called.split())}
    others = {
        word
        for person in people
        if called not in person.names
        for other in person.names
        for word in other.split()
    }
    return found, others, common


def _people(
    store: Queryable, texts: Mapping[str, str], common: frozenset[str]
) -> dict[str, _Person]:
    people: dict[str, _Person] = {}
    harmed = {row["person"].value for row in store.query(_HARMED)}
    of_victims = {row["article"].value for row in store.query(_OF_VICTIMS)}
    for row in store.query(_PEOPLE):
        iri = row["person"].value
        person = people.setdefault((row["hub"] or row["person"]).value, _Person())
        text = texts.get(iri.split("#")[0].rsplit("/", 1)[-1], "")
        person.harmed = person.harmed or iri in harmed
        person.office = person.office or row["office"] is not None
        person.beside_victims = person.beside_victims or iri.split("#")[0] in of_victims
        if row["role"] is not None:
            person.roles.add(local(row["role"].value))
        if row["age"] is not None and row["age"].value.isdigit():
            person.ages.add(int(row["age"].value))
        if called := name_of(row["name"].value):
            person.names.add(called)
            letters = row["name"].value.rstrip(".")  # "K.B."
            for found in re.finditer(rf"\b{re.escape(letters)}\b", text):
                start, end = whole(text, found.start(), found.end(), common)
                person.names.add(name_of(text[start:end]) or called)
                _context(person, text, start, end)
    return people


def _unread(
    people: Mapping[str, _Person],
    store: Queryable,
    texts: Mapping[str, str],
    common: frozenset[str],
) -> dict[str, _Person]:
    """People whom the reading did not take for anybody, and whom the words around call victims."""
    read = {name for person in people.values() for name in person.names}
    no_names = [set(words_of(row["label"].value)) for row in store.query(_OTHERS)]
    of_victims = {row["article"].value.rsplit("/", 1)[-1] for row in store.query(_OF_VICTIMS)}
    found: dict[str, _Person] = {}
    for article, text in texts.items():
        for start, end in runs(text, common):
            name = name_of(text[start:end])
            before = text[max(0, start - AROUND) : start]
            done_to = _HARMS.search(before)  # "abducted Mina Sol": of a body of that name too
            if not name or name in read or _OF_A_BODY.search(before):
                continue
            if not done_to and any(set(name.split()) <= words for words in no_names):
                continue
            # "a 44-year-old Hong Kong resident", "from Hong Kong, 44": nobody's name
            aged = bool(_MINOR_AFTER.match(text, end)) and not _WHERE.search(before)
            person = _Person(names={name}, beside_victims=aged and article in of_victims)
            _context(person, text, start, end)
            called = _MINOR_BEFORE.search(before) or _VICTIM_BEFORE.search(before)
            # "The boy, Reuters said, ..." calls nobody a boy.
            closed = (
                _CLOSED.match(text, end)
                or done_to
                or (called and not before.rstrip().endswith(","))
            )
            if person.hidden and closed and (called or " " in name):
                found.setdefault(name, person)
    return found


def _in_dispute(people: dict[str, _Person], store: Queryable) -> None:
    """Protect who has the name that another article gives somebody protected, read for a person or not."""
    by_name = {name: person for person in people.values() for name in person.names}
    for row in store.query(_DISPUTED):
        a, b = name_of(row["a"].value), name_of(row["b"].value)
        for name, other in ((a, b), (b, a)):
            if other in by_name and by_name[other].hidden and name:
                if (person := by_name.get(name)) is None:
                    person = people.setdefault(name, _Person(names={name}))
                person.roles.add("victim")


def _context(person: _Person, text: str, start: int, end: int) -> None:
    """What the words right before and after a name make of the one who bears it."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    for found in (_MINOR_BEFORE.search(before), _MINOR_AFTER.match(after)):
        if found:
            ages = [int(g) for g in found.groups() if g]
            person.ages.update(ages)
            person.minor = person.minor or not ages
    apposed = _MINOR_APPOSED.search(before)
    if apposed and after.startswith(","):
        person.ages.add(int(apposed[1]))
    if _VICTIM_BEFORE.search(before):
        person.roles.add("victim")
    if _HARM_BEFORE.search(before) or _HARMS.search(before) or _HARM_AFTER.match(after):
        person.harmed = True


def _small_words(store: Queryable, texts: Mapping[str, str]) -> frozenset[str]:
    """The words that the texts, or else the store's own quotes, write small."""
    written = texts.values() or [row["quote"].value for row in store.query(_QUOTES)]
    return frozenset(
        plain(word) for text in written for word in WORD.findall(text) if word.islower()
    )


def _shown(number: int, person: _Person) -> str:
    age = min(person.ages, default=None)
    child = person.minor or (age is not None and age < ADULT)
    told = person.harmed or "victim" in person.roles
    what = "child" if child else "victim" if told else "person"
    return f"[{what} {number}, {age}]" if age is not None else f"[{what} {number}]"
