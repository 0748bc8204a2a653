"""What a name is of, by the words around it: a firm, a town, somebody, whatever the network took it for."""

from __future__ import annotations

from functools import cache

from ringtrace.ingest.gazetteer.fold import fold
from ringtrace.ingest.gazetteer.places import locate
from ringtrace.ingest.language.names import RANKS, SAID
from ringtrace.ingest.language.names_joined import is_band
from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table, words_of

_FORCES = frozenset("Guardia Gendarmerie Carabinieri Polizia Policía Policia Polícia".split())
FIRMS = frozenset("Co Ltd Inc LLC Corp plc PLC GmbH Limited Company".split())


def kind_of(tree: Tree, first: int, last: int, kind: str) -> str:
    """Return the kind of a name, a firm for "Chaiyo Marine Co" and in "two bars, La Costenita and Bar Reyes",
    a place for what is one on the map.
    """
    head = tree.top(first)
    if kind == "ORG" and _is_somebody(tree, first, last, head):
        return "PER"
    if kind != "PER":
        return kind
    if tree.words[first] in _FORCES or (last - first > 1 and is_band(tree.words[last - 1])):
        return "ORG"
    while tree.relations[head] == "conj":
        head = tree.heads[head]
    noun = tree.words[tree.heads[head]].lower()
    of_firms = tree.relations[head] == "appos" and noun in _firms()
    if last == first + 1 and first > 1 and tree.words[first - 1] == "(":
        if tree.words[last] == ")" and tree.words[first - 2].lower() in RANKS:
            return "LOC"  # "SP (Katihar) Vikas Kumar"
    if last == first + 1 and first > 1 and tree.words[first - 1] == "of":
        if tree.words[first - 2].lower() in ("resident", "native", "inhabitant", "residents"):
            return "LOC"  # "a resident of Alwar"
    body = (
        last == first + 1
        and tree.words[first].lower().removesuffix("s") in word_table("kinds.tsv")["Member"]
    )
    if body and tree.words[first].endswith("s"):
        return "ORG"  # "U.S. Marshals"
    if last == first + 1 and _is_large_town(tree, first, head):
        return "LOC"
    beside = (tree.words[k] for k in tree.children[head] if tree.relations[k] == "appos")
    if any(word in _bodies() for word in beside):
        return "ORG"  # "Tenaganita, a migrant rights group"
    if _is_a_ship(tree, first, head):
        return "MISC"
    firm = last - first > 1 and tree.words[last - 1].strip(".") in FIRMS
    return "ORG" if of_firms or firm else "LOC" if _on_the_map(tree, first, last) else kind


def _is_a_ship(tree: Tree, first: int, head: int) -> bool:
    """Whether a name is a vessel's: "the cargo ship Maria Celeste"."""
    before = first - 1
    if before < 0 or tree.words[before].lower() not in word_table("kinds.tsv")["Vehicle"]:
        return False
    one = tree.heads[head] == before and tree.relations[head] in (
        "appos",
        "flat",
        "compound",
        "dep",
    )
    return one or (tree.heads[before] == head and tree.relations[before] in ("compound", "nn"))


def _is_large_town(tree: Tree, word: int, head: int) -> bool:
    """Whether a word of a report in capitals is a town, and nobody's surname: "AGREES THAT CARTAGENA CAN HOST A SUMMIT"."""
    name = tree.words[word]
    if not name.isupper() or len(name) < 5:
        return False
    said = tree.words[tree.heads[head]].lower() in SAID
    told = tree.children[head] or tree.relations[head] in ("flat", "appos", "compound", "nmod:desc")
    found = locate(name.title()) if not (said or told) else ()
    return any(p.kind == "city" and p.population >= _LARGE for p in found[:2])


def _on_the_map(tree: Tree, first: int, last: int) -> bool:
    """Whether a name is a place's: "El Salvador", "from Ha Tinh", "the Federal High Court, Ikoyi"."""
    before = [word.lower() for word in tree.words[max(first - 2, 0) : first]]
    if last - first == 1:
        seat = (
            len(before) == 2 and before[1] == "," and before[0] in ("judge", "court", "magistrate")
        )
        return seat and bool(locate(tree.words[first]))
    name = " ".join(tree.words[first:last])
    known = [p.kind for p in locate(name)[:1] if fold(p.name) == fold(name)]
    under = before[-1:] in (["in"], ["from"], ["near"], ["of"])
    if before[-1:] in (["a"], ["an"]) and tree.words[last : last + 1] == [","]:
        return bool(known)  # "a Kansas City, Kan., man"
    return last - first == 2 and (known == ["country"] or (known == ["admin1"] and under))


def _is_somebody(tree: Tree, first: int, last: int, head: int) -> bool:
    """Whether a name of two or three words is who somebody is: "the ringleader, Vojtech Gombar"."""
    noun = tree.words[tree.heads[head]]
    kin_or_suspect = noun in words_of("roles.tsv", "suspect", "relative")
    called = kin_or_suspect and tree.relations[head] == "appos"
    return called and 2 <= last - first <= 3 and all(w.istitle() for w in tree.words[first:last])


_LARGE = 500_000  # people


@cache
def _bodies() -> frozenset[str]:
    kinds = word_table("kinds.tsv")
    return (kinds["Organization"] | kinds["Medium"]) - kinds["Member"] - {"press"} | {"group"}


@cache
def _firms() -> frozenset[str]:
    """The nouns in the plural for firms and premises."""
    kinds = word_table("kinds.tsv")
    nouns = (
        kinds["Organization"] | kinds["Place"] | {"bar", "club", "brothel", "shop", "restaurant"}
    )
    return frozenset(f"{noun}s" for noun in nouns) | {"companies", "agencies", "factories"}
