"""Which words are a name: whole, begun where it begins, and of the kind that the words around it tell."""

from __future__ import annotations

import re

from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.language.name_kinds import kind_of
from ringtrace.ingest.language.names import TRADES, NamesTree
from ringtrace.ingest.language.names_joined import joined_names
from ringtrace.ingest.language.particles import PARTICLES, with_particles
from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table, words_of
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

ARRESTED = frozenset(
    "arrest arrested arresting detained detaining charged charging questioned questioning convicted sentenced jailed "
    "acquitted indicted extradited remanded apprehended nabbed".split()
)
DEALT_WITH = frozenset(
    "trial bail remand custody jail prison detention arrest large court guard".split()
)
JUDGED = frozenset(
    "acquittal conviction indictment sentencing arraignment extradition trial retrial".split()
)
NAMED = re.compile(r"[A-Z][a-z]+")
_ADDRESSES = frozenset("mr mrs ms miss dr pastor chief prince".split())
# Written large before a name, and often taken for its first word.
_TITLES = frozenset("Matron Maître Maitre DySP DSP ASP Smt Smt. Shri Sh. Datin Engr Barr".split())
CALLED = frozenset("identified identifying identify named naming".split())
# "City of Leeds", "Port Victoria": common nouns that are part of a place's name.
PLACES = frozenset(
    "City Town Village Province State County District Republic Kingdom Gulf Bay Isle Municipality".split()
)
OF_WHAT = frozenset("of for against on in".split())  # what a body is for
CALENDAR = frozenset([*WEEKDAYS, *MONTHS])
BEFORE_NAMES = frozenset("Port Lake Mount Fort Cape Camp".split())
Name = tuple[int, int, str]  # first word, one past the last, kind


def settled_names(tree: NamesTree, names: list[Name]) -> list[Name]:
    """Return the names as grammar and the words around them settle them; the tree is changed to fit."""
    names = joined_names(tree, with_particles(tree, names))
    names = _whole_bodies(tree, _with_initials(tree, names))
    names = _with_homes(tree, with_place_nouns(tree, names))
    names = [_without_trade(tree, *name) for name in names]
    names = [(_begun(tree, names, first, kind), last, kind) for first, last, kind in names]
    names = [(first, last, kind_of(tree, first, last, kind)) for first, last, kind in names]
    return _with_aged(tree, _with_titles(tree, _with_held(tree, names)))


def _begun(tree: Tree, names: list[Name], first: int, kind: str) -> int:
    """Where a person's name begins: with the word behind a comma that heads it, "a kidnapper, Sani Mai Buhu"."""
    head = first - 1
    free = first > 1 and not any(a <= head < b for a, b, _ in names)
    above = kind == "PER" and tree.heads[first] == head and tree.relations[first] == "compound"
    word = tree.words[head]
    begins = free and above and word.istitle() and word.isalpha()
    return head if begins and tree.words[head - 1] == "," else first


def _without_trade(tree: NamesTree, first: int, last: int, kind: str) -> Name:
    """A name without the word of somebody's trade before it: "matron Stella Okoye", "DySP Thomas Kurian"."""
    title = tree.words[first]
    trade = title in _TITLES or (title.islower() and title not in PARTICLES)
    if kind != "PER" or last - first < 2 or not trade or not tree.words[first + 1][:1].isupper():
        return first, last, kind
    tree.entitle(first, first + 1)
    return first + 1, last, kind


def _whole_bodies(tree: Tree, names: list[Name]) -> list[Name]:
    """The names, those of bodies to their end: "the Agency for the Prohibition of Trafficking in Persons"."""
    named = {n for first, last, _ in names for n in range(first, last)}
    found: list[Name] = []
    for first, last, kind in names:
        if found and found[-1][1] > first:
            continue  # what it was taken for is the end of the name before
        while kind == "ORG" and last < len(tree.words):
            cut = tree.words[last - 1] in OF_WHAT
            goes_on = cut or tree.words[last] in OF_WHAT and last + 1 < len(tree.words)
            word = last if cut else last + 1
            if not goes_on or not tree.words[word].istitle() or not (cut or word not in named):
                break
            if tree.words[word] in CALENDAR or tree.heads[tree.top(word)] < first:
                break
            last = word + 1
        while kind == "ORG" and last > first + 1 and tree.words[last - 1] in OF_WHAT:
            last -= 1
        found.append((first, last, kind))
    return found


def _with_initials(tree: Tree, names: list[Name]) -> list[Name]:
    """The names, "D." and "Vijaya Rajakumari" side by side as one."""
    found: list[Name] = []
    for first, last, kind in names:
        begun = found[-1] if found else None
        if begun is not None and begun[1:] == (first, "PER") and kind in ("ORG", "LOC"):
            if tree.relations[first] == "flat" and tree.heads[first] == begun[0]:
                found[-1] = (begun[0], last, "PER")  # "Ince" is no firm behind "Paul"
                continue
        if begun is not None and begun[1:] == (first, "LOC") and kind == "PER":
            if tree.relations[first] == "flat" and tree.heads[first] == begun[0] == first - 1:
                found[-1] = (begun[0], last, kind)  # "Somchai" is no place before "Boonruang"
                continue
        if begun is not None and begun[1:] == (first, "PER") == (first, kind):
            if all(len(w) < 3 and w.endswith(".") for w in tree.words[begun[0] : first]):
                found[-1] = (begun[0], last, kind)
                if tree.heads[first] == tree.heads[begun[0]]:
                    tree.hang(first, begun[0], "flat")
                continue
        found.append((first, last, kind))
    return found


def with_place_nouns(tree: Tree, names: list[Name]) -> list[Name]:
    """Return the names, of "the City of Leeds" and "Port Victoria" the whole, headed by a word that is a
    name.
    """
    found: list[Name] = []
    for first, last, kind in names:
        start = first - 2
        whole = kind == "LOC" and start >= 0 and tree.words[first - 1] == "of"
        whole = whole and not (start and tree.words[start - 1].istitle())  # "Southern District of"
        if whole and tree.words[start] in PLACES and tree.heads[tree.top(first)] == start:
            first = start
            while found and found[-1][1] > start:
                first = min(first, found.pop()[0])
        elif kind == "LOC" and last - first == 2 and tree.words[first] in BEFORE_NAMES:
            _head_by(tree, first, last - 1)
        found.append((first, last, kind))
    return found


def _head_by(tree: Tree, first: int, last: int) -> None:
    """ "Port Victoria": Victoria heads the name and Port is its compound."""
    if tree.heads[last] != first or tree.relations[last] != "flat" or tree.heads[first] == first:
        return
    tree.hang(last, tree.heads[first], tree.relations[first])
    for other in tree.children[first][:]:
        tree.hang(other, last, tree.relations[other])
    tree.hang(first, last, "compound")


def _with_homes(tree: Tree, names: list[Name]) -> list[Name]:
    """The names; in "Jordan Pike, 26, of Huyton, who was convicted" Huyton is a place, and
    it is Pike who was convicted.
    """
    begins = {first: (first, last, kind) for first, last, kind in names}
    found = []
    for first, last, kind in names:
        home = begins.get(last + 4) if kind == "PER" else None
        behind = [word.lower() for word in tree.words[last : last + 4]]
        aged = len(behind) == 4 and behind[0] == behind[2] == "," and behind[1].isdigit()
        if home is not None and aged and behind[3] in ("of", "from"):
            begins[home[0]] = (home[0], home[1], "LOC")
            name = tree.top(first)
            for clause in tree.children[tree.top(home[0])][:]:
                if tree.relations[clause] == "acl:relcl" and not tree.is_under(name, clause):
                    tree.hang(clause, name, "acl:relcl")
        found.append(begins[first])
    return found


def _with_titles(tree: Tree, names: list[Name]) -> list[Name]:
    """The names but for what begins a title: "the Zonal Commander"."""
    offices = words_of("roles.tsv", "official", "office")
    return [
        (first, last, kind)
        for first, last, kind in names
        if not (
            kind == "PER"
            and last == first + 1
            and first
            and tree.words[first - 1].lower() == "the"
            and tree.words[last : last + 1]
            and tree.words[last].lower() in offices
        )
    ]


def _with_held(tree: Tree, names: list[Name]) -> list[Name]:
    """The names; in "are questioning Tunde Bello" and before an age a name is no place's, and
    in "identified them as Ann Lee" no body's.
    """
    return [
        (
            _from_day(tree, first) if kind == "PER" else first,
            last,
            "PER"
            if (kind == "LOC" and (_held(tree, first, last) or _judged(tree, first, last)))
            or _called(tree, first, last)
            else kind,
        )
        for first, last, kind in names
    ]


def _from_day(tree: Tree, first: int) -> int:
    """ "Friday Okon, aged 33", "Mr. Sunday Okoro": where a list or a title begins it, a weekday is a name."""
    day = first > 1 and tree.words[first - 1] in WEEKDAYS
    begins = day and (
        tree.words[first - 2] in (":", ";", ",", ")", "and")
        or tree.words[first - 2].lower().strip(".") in _ADDRESSES
    )
    if not begins:
        return first
    if tree.heads[first] != first - 1 and not tree.is_under(first, first - 1):
        tree.hang(first - 1, first, "flat")
    return first - 1


def _with_aged(tree: Tree, names: list[Name]) -> list[Name]:
    """The names with those that only an age tells: "Monday Etim, aged 36"."""
    known = {n for first, last, _ in names for n in range(first, last)}
    found = list(names)
    for age, word in enumerate(tree.words[:-1]):
        if word != "aged" or not age or tree.words[age - 1] != ",":
            continue
        first = comma = age - 1
        while first and NAMED.fullmatch(tree.words[first - 1]) and comma - first < 4:
            first -= 1
        if comma - first > 1 and not known & set(range(first, comma)):
            found.append((first, comma, "PER"))
    return sorted(found)


def _called(tree: Tree, first: int, last: int) -> bool:
    head = tree.top(first)
    verb = tree.words[tree.heads[head]].lower()
    before = tree.words[first - 1].lower() if first else ""
    named = before == "as" and verb in CALLED
    if before in ("named", "called") and verb == before:  # "a Korean named Park Dong-il"
        somebody = tree.words[tree.heads[first - 1]]
        kinds = word_table("kinds.tsv")
        named = somebody.lower() in kinds["Person"] or is_people(somebody)
    words = "".join(tree.words[first:last]).replace("-", "")
    whole = all(word[:1].isupper() or word == "-" for word in tree.words[first : first + 2])
    whole = whole and words.isalpha()
    return named and whole and last - first > 1


def _judged(tree: Tree, first: int, last: int) -> bool:
    """ "The acquittal of Sandro Vella": what no town gets."""
    law = last - first > 1 and tree.words[first - 1] == "of"
    return law and tree.words[tree.heads[tree.top(first)]].lower() in JUDGED


def _held(tree: Tree, first: int, last: int) -> bool:
    head = tree.top(first)
    if not first <= head < last:
        return False  # "Camden County Man Sentenced": the man is
    beside = tree.relations[head] == "appos" and tree.words[tree.heads[head]] in TRADES
    done_to = tree.relations[head] in ("obj", "nsubj:pass") or beside
    governor = tree.heads[head]
    verb = tree.words[governor].lower()
    told = {tree.words[k].lower() for k in (governor, *tree.children[governor])}
    if last - first > 1 and tree.relations[head] == "nsubj" and told & DEALT_WITH:
        return True  # no town is at large or due in court
    aged = tree.words[last : last + 1] == [","] and tree.words[last + 1 : last + 2] != []
    aged = aged and re.fullmatch(r"[1-9]\d", tree.words[last + 1]) is not None
    followed = tree.words[last + 2 : last + 3] == [","]
    return last - first > 1 and done_to and (verb in ARRESTED or (aged and followed))
