"""Names of which a part is a word of every day: "Sunday Okoro", "Gift Moyo", "So Vanna", "Ngo Thi Be"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ringtrace.ingest.gazetteer.places import is_people, locate
from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table, words_of
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

GIVEN = frozenset(
    "Blessing Gift Promise Precious Comfort Fortune Happy Innocent Lucky Goodluck Godknows Chance Wisdom Favour Mercy Joy "
    "Peace Patience Prosper Loveness Memory Trust Learnmore Goodwill Honest Wonder Talent Marvellous Sunday Monday Friday "
    "Saturday Thursday Wednesday Tuesday Prince Pretty Beauty Charity Faith Hope Grace Given Thabo Trymore Said Saidi "
    "Happiness Goodness Success Glory Victory Endurance Progress Destiny Confidence Testimony Miracle Clever Bright".split()
)
# The first and the second of a name of three, by the habits of Vietnam, Nepal and Bali.
_FAMILY = {
    **dict.fromkeys(
        "Ngo Do Ho Ha Le An Mai Ly La To Lu Cao Dang".split(),
        "Thi Van Duc Quang Dinh Huu Xuan Thanh",
    ),
    **dict.fromkeys(
        "Man Bir Dil Lal Om Nar Tek Sun".split(), "Bahadur Kumari Maya Prasad Kumar Raj Devi"
    ),
    **dict.fromkeys("I Ni Ida".split(), "Wayan Made Nyoman Ketut Putu Gede Komang Kadek"),
}
# Family names of East Asia and Cambodia that are small words of English.
_SMALL = frozenset(
    "An Oh So Say Mom You He To Sao Long Do Be Men Pen Ban Sun Ho Mai May Nay Noun".split()
)
_SMALL_LAST = _SMALL | {"Can", "Win", "Nu"}
# Before a weekday that is one.
_ON = frozenset("on last this next since by until till late early every each from of".split())
Name = tuple[int, int, str]  # first word, one past the last, kind


def with_words(tree: Tree, names: list[Name], tags: list[str]) -> list[Name]:
    """Return the names with the word before them that is their first, whose tag becomes a name's; a body or a place
    that begins with a given name is a person.
    """
    found: list[Name] = []
    running = _running(tree.words)
    for first, last, kind in sorted(names + _alone(tree, names, tags)):
        before = first - 1
        if kind == "PER" and running:
            last = _with_end(tree, first, last, names, tags)
        if first and _begins(tree, before, last) and _is_person(tree, first, kind):
            while found and found[-1][1] > before:
                found.pop()
            _take_in(tree, before, tree.top(first))
            tags[before] = "NNP"
            first, kind = before, "PER"
        elif kind in ("ORG", "LOC", "MISC") and _is_somebody(tree, first, last):
            kind = "PER"
        found.append((first, last, kind))
    return found


def _running(words: Sequence[str]) -> bool:
    """Whether a text is no headline in title case: most words begin small."""
    return sum(w[:1].islower() for w in words) >= len(words) // 4


def _with_end(tree: Tree, first: int, last: int, names: list[Name], tags: list[str]) -> int:
    """One past the end of a name that goes on with a word of every day: "Nguyen Thi Be", "Kyaw Zin Win", or with a syllable
    behind a hyphen.
    """
    word = tree.words[last] if last < len(tree.words) else ""
    hyphen = last - 1 if tree.words[last - 1] == "-" else last
    if (end := _syllable(tree, first, hyphen)) > last:
        for part in range(last, end):
            _take_in(tree, part, tree.top(first))
        return end
    known = any(a <= last < b for a, b, _ in names)
    if known or not word.istitle() or not word.isalpha() or word in MONTHS or word in WEEKDAYS:
        return last
    if last - first < 2 and word not in _SMALL_LAST:
        return last
    if is_people(word) or word.lower() in word_table("kinds.tsv")["Organization"]:
        return last
    _take_in(tree, last, tree.top(first))
    tags[last] = "NNP"
    return last + 1


def _syllable(tree: Tree, first: int, hyphen: int) -> int:
    """One past the syllable behind the hyphen of "Kim Eun-young", the beginning where there is none."""
    behind = tree.words[hyphen + 1] if hyphen + 1 < len(tree.words) else ""
    short = behind.islower() and behind.isalpha() and len(behind) < 7 and behind not in _OF_HIS
    name = short and hyphen - first == 2 and len(tree.words[hyphen - 1]) < 6
    return hyphen + 2 if name and tree.words[hyphen] == "-" else first


_OF_HIS = frozenset("led era style run linked owned based backed born like type".split())


def _is_somebody(tree: Tree, first: int, last: int) -> bool:
    """ "Zoltan Kiss": a given name and another that is no kind of body or place, and no place on the map."""
    words = tree.words[first:last]
    if len(words) == 2 and _is_given(tree, first):
        return True
    if not 1 < len(words) < 4 or not all(w.istitle() and w.isalpha() for w in words):
        return False
    bodies = words_of("kinds.tsv", "Organization", "Agency", "Place", "Ring", "Medium")
    end = words[-1].lower()
    given = words[0].lower() in _given_names() and end not in bodies and end not in _GROUND
    return given and not locate(" ".join(words))


_GROUND = frozenset("falls springs heights valley river road street park hills islands".split())


@cache
def _given_names() -> frozenset[str]:
    return words_of("sex.tsv", "male_name", "female_name")


def _is_person(tree: Tree, first: int, kind: str) -> bool:
    """ "Police arrested Sunday Okoro": whom the police arrest is no town."""
    return kind == "PER" or (
        kind in ("LOC", "ORG") and tree.relations[first] in ("obj", "nsubj:pass")
    )


def _alone(tree: Tree, names: list[Name], tags: list[str]) -> list[Name]:
    """ "Goodluck Obi said": who is called so is nobody's adjective, though the network saw no name."""
    known = {n for first, last, _ in names for n in range(first, last)}
    found: list[Name] = []
    for word in range(len(tree.words) - 2):
        pair = (word, word + 1)
        told = tree.words[word]
        given = told in GIVEN or told.istitle() and told.lower() in _given_names()
        given = given and told not in WEEKDAYS or _small(tree, word)
        if given and tags[word + 1] in ("NNP", "NNPS") and not known.intersection(pair):
            if tree.words[word + 2] in _GOES_ON:
                found.append((word + 1, word + 2, "PER"))
    return found


def _small(tree: Tree, word: int) -> bool:
    """ "Arrested You Li": small words begin no noun in the middle of a sentence if they begin large."""
    before = tree.words[word - 1] if word else ""
    inside = before.islower() or (before == "" and tree.words[word + 2] in ("was", "were", "has"))
    behind = tree.words[word + 1]
    return tree.words[word] in _SMALL and inside and behind.istitle() and not is_people(behind)


_GOES_ON = frozenset(
    [
        ",",
        ".",
        ";",
        *"was were is said told has had and who on in for of over to after at with from as".split(),
    ]
)


def _begins(tree: Tree, word: int, last: int) -> bool:
    name, behind = tree.words[word], tree.words[word + 1]
    if behind in _FAMILY.get(name, "").split() and last > word + 2:
        return True
    if name in _SMALL and (last - word == 2 or tree.words[last - 2] == "-") and behind.istitle():
        whole = tree.words[word - 1] if word else "."
        if (name, whole) == ("An", ".") and not _GOES_ON.intersection(tree.words[last : last + 1]):
            return False  # "An Ikeja Special Offences Court"
        return not is_people(behind) and (whole.islower() or whole in ".,;" or whole.istitle())
    return _is_given(tree, word)


def _is_given(tree: Tree, word: int) -> bool:
    if tree.words[word] not in WEEKDAYS:
        return tree.words[word] in GIVEN
    return word == 0 or tree.words[word - 1].lower() not in _ON


def _take_in(tree: Tree, word: int, name: int) -> None:
    """Let a word be of a name: the first heads it, a later one hangs on it."""
    if name == word:
        return
    if tree.is_under(name, word):
        path = name
        while tree.heads[path] != word:
            path = tree.heads[path]
        tree.lift(path)  # "Ngo" is what the whole hangs on
    if not tree.is_under(name, word):
        tree.hang(word, name, "compound")
        if word < name:
            tree.lift(word)
            tree.relations[name] = "flat"
