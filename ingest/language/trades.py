"""What somebody is, beside the name: trades before it, and those behind it, which may be others as well."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.ranks import is_calling, names_a_people
from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table


def trade_before(tree: Tree, name: int, tags: Sequence[str]) -> None:
    """ "Leader Bo Ek and lawyer Ann Lee", "arrested Nigerians Ada Obi and Musa Bello": what somebody is beside the name."""
    trade = name - 1
    if tree.words[trade].lower() in _PAIRS and tree.heads[name] == trade and tags[trade] == "NNS":
        if tree.relations[name] == "appos":
            tree.lift(name)  # "murdered brothers Ann and Bo Lee"
            tree.hang(trade, name, "nmod:desc")
            return
    same = tree.heads[trade] == tree.heads[name] and tree.relations[trade] == tree.relations[name]
    if not same or trade < 0 or tree.relations[name] not in ("conj", "obj", "nsubj:pass"):
        return
    if names_a_people(tree.words[trade]) or (tags[trade] == "NN" and is_calling(tree.words[trade])):
        for part in tree.children[trade][:]:
            if tree.relations[part] in ("cc", "punct"):
                tree.hang(part, name, tree.relations[part])
        tree.hang(trade, name, "nmod:desc")
    first = tree.heads[name]
    if tree.relations[name] == "conj" and tree.heads[first] == first - 1:
        if tree.relations[first] == "appos" and tags[first - 1] == "NN":
            tree.hang(name, first - 1, "conj")


_PAIRS = frozenset("brothers sisters twins cousins siblings spouses".split())


def two_trades(tree: Tree, name: int, tags: Sequence[str]) -> None:
    """ "American rapper and producer Ann Lee was", "the murder of Senator and candidate Bo Ek": one person, who is both."""
    name = tree.top(name)
    second = name - 1
    hung = tree.relations[second] == "nmod:desc" and tree.heads[second] == name
    hung = hung and tree.relations[name] == "conj"
    first = tree.heads[name if hung else second]
    if not _is_trade(tree, first, tags) or tags[second] != "NN" or first >= second:
        return
    below = [k for word in (first, second) for k in tree.children[word] if k < second]
    verb = tree.heads[first]
    many = tree.relations[first].startswith("nsubj") and any(
        tree.words[k].lower() in _OF_SEVERAL for k in (verb, *tree.children[verb])
    )
    if many or any(tree.words[k].lower() in _ONE_EACH for k in below):
        return
    beside = tree.relations[second] == "conj" and tree.heads[name] in (first, second)
    if not hung and not (beside and tree.relations[name] in ("appos", "flat", "nmod:desc")):
        return
    tree.hang(name, first, "appos")
    tree.lift(name)
    tree.hang(first, name, "nmod:desc")
    tree.hang(second, first, "conj")
    for part in [k for k in tree.children[name] if k < second]:
        if tree.relations[part] == "cc":
            tree.hang(part, second, "cc")
        elif part < first and tree.relations[part] in ("amod", "compound", "nmod:poss"):
            tree.hang(part, first, tree.relations[part])


def _is_trade(tree: Tree, word: int, tags: Sequence[str]) -> bool:
    """Whether a word in the singular is what somebody is, and no kin."""
    kin = tree.words[word].lower() in word_table("roles.tsv")["relative"]
    trade = tags[word] == "NN" or (tags[word] == "NNP" and is_calling(tree.words[word]))
    return trade and not kin and tree.relations[word] not in ("flat", "compound")


_ONE_EACH = frozenset(["a", "an", "another", "one"])  # "a nurse and driver Ann Lee": two


def one_or_several(tree: Tree, name: int, tags: Sequence[str]) -> None:
    """ "Ann Lee, 55, engineer, economist and mother, was": one person; "Ann Lee, a nurse, a driver and a guard were": more."""
    verb = tree.heads[name]
    if not tree.relations[name].startswith("nsubj") or verb <= name:
        return
    finite = [verb, *(k for k in tree.children[verb] if name < k < verb)]
    numbers = {tree.words[k].lower() for k in finite}
    beside = [k for k in tree.children[name] if k < verb and tags[k] in ("NN", "NNS")]
    said = [k for k in beside if tree.relations[k] == "appos" and tags[k] == "NN"]
    if numbers & _OF_ONE and said:
        for other in beside:
            if tree.relations[other] == "conj" and other > said[0] and tags[other] == "NN":
                tree.hang(other, said[0], "conj")
    elif numbers & _OF_SEVERAL and said and "conj" not in tree.below(name):
        more = [k for word in said for k in tree.children[word] if tree.relations[k] == "conj"]
        for other in [*said[1:], *more] if more else ():
            if {"det", "nummod"} & tree.below(other):
                tree.hang(other, name, "conj")


_OF_ONE, _OF_SEVERAL = frozenset(["was", "is", "has"]), frozenset(["were", "are", "have"])
