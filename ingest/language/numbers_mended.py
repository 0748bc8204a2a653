"""Numbers that the network hangs on another word: "moved close to 1,900 people", "one Indian and nine Nepalis"."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.language.tree import Tree

# the last of such words, and the one before it
ABOUT = {
    "to": frozenset(["close", "closer", "near", "nearer", "next"]),
    "of": frozenset(["excess"]),
    "from": frozenset(["anywhere"]),
    "like": frozenset(["something"]),
}


def so_many(tree: Tree, case: int) -> None:
    """Let those who are counted be done to, and be no way: the words of about how many hang on their number."""
    about, number, counted = case - 1, case + 1, tree.heads[case]
    if tree.words[about].lower() not in ABOUT[tree.words[case].lower()]:
        return
    if tree.relations[counted] not in ("obl", "nmod") or number not in tree.children[counted]:
        return
    verb = tree.heads[about]
    if verb == counted or tree.relations[number] != "nummod":
        return
    beside = {tree.relations[k] for k in tree.children[verb] if k != about}
    if counted > verb:
        tree.hang(counted, verb, "obl" if "obj" in beside else "obj")
    else:
        tree.hang(counted, verb, "nsubj:pass" if "aux:pass" in beside else "nsubj")
    for word in (case, about, *(k for k in tree.children[about] if tree.relations[k] == "case")):
        tree.hang(word, number, "advmod")  # "in excess of"


def one_of_a_people(tree: Tree, one: int, tags: Sequence[str]) -> None:
    """Let "one" count the word right behind it: "rescued one Indian and nine Nepalis"."""
    who, rest = one + 1, tree.heads[one]
    if tags[who] not in ("JJ", "NNP") or not is_people(tree.words[who]):
        return
    if tags[who + 1 : who + 2] in (["NN"], ["NNS"], ["NNP"], ["NNPS"], ["JJ"]):
        return  # "one Indian sailor"
    if tree.heads[who] == rest and tree.relations[who] == "xcomp":
        tree.relations[who] = tree.relations[one]
    tree.hang(one, who, "nummod")
    number = rest - 1
    if rest > who and tags[number] == "CD" and tree.heads[number] == who:
        tree.hang(rest, who, "conj")
        tree.hang(number, rest, "nummod")
