"""Names that begin with a word of every day: "Sunday Okoro", "Gift Moyo", "Ngo Thi Lan"."""

from __future__ import annotations

from ringtrace.ingest.language.tree import Tree
from ringtrace.nouns.calendar import WEEKDAYS

GIVEN = frozenset(
    "Blessing Gift Promise Precious Comfort Fortune Happy Innocent Lucky Goodluck Godknows Chance Wisdom Favour Mercy Joy "
    "Peace Patience Prosper Loveness Memory Trust Learnmore Goodwill Honest Wonder Talent Marvellous Sunday Monday Friday "
    "Saturday Thursday Wednesday Tuesday".split()
)
_FAMILY = frozenset("Ngo Do Ho Ha Le An Mai Ly La To Lu Cao Dang".split())
_MIDDLE = frozenset("Thi Van Duc Quang Dinh Huu Xuan Thanh".split())
# Before a weekday that is one.
_ON = frozenset("on last this next since by until till late early every each from of".split())
Name = tuple[int, int, str]  # first word, one past the last, kind


def with_words(tree: Tree, names: list[Name], tags: list[str]) -> list[Name]:
    """Return the names with the word before them that is their first, whose tag becomes a name's; a body or a place
    that begins with a given name is a person.
    """
    found: list[Name] = []
    for first, last, kind in sorted(names + _alone(tree, names, tags)):
        before = first - 1
        if first and _begins(tree, before, last) and _is_person(tree, first, kind):
            while found and found[-1][1] > before:
                found.pop()
            _take_in(tree, before, tree.top(first))
            tags[before] = "NNP"
            first, kind = before, "PER"
        elif kind == "ORG" and last - first == 2 and _is_given(tree, first):
            kind = "PER"
        found.append((first, last, kind))
    return found


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
        given = tree.words[word] in GIVEN and tree.words[word] not in WEEKDAYS
        if given and tags[word + 1] == "NNP" and not known.intersection(pair):
            if tree.words[word + 2] in _GOES_ON:
                found.append((word + 1, word + 2, "PER"))
    return found


_GOES_ON = frozenset([",", "was", "were", "is", "said", "told", "has", "had", "and", "who"])


def _begins(tree: Tree, word: int, last: int) -> bool:
    if tree.words[word] in _FAMILY:
        return tree.words[word + 1] in _MIDDLE and last > word + 2
    return _is_given(tree, word)


def _is_given(tree: Tree, word: int) -> bool:
    if tree.words[word] not in WEEKDAYS:
        return tree.words[word] in GIVEN
    return word == 0 or tree.words[word - 1].lower() not in _ON


def _take_in(tree: Tree, word: int, name: int) -> None:
    """Let the first word of a name hang under its head."""
    if name == word:
        return
    if tree.is_under(name, word):
        path = name
        while tree.heads[path] != word:
            path = tree.heads[path]
        tree.lift(path)  # "Ngo" is what the whole hangs on
    if not tree.is_under(name, word):
        tree.hang(word, name, "compound")
