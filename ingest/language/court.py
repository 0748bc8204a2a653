"""What the network gets wrong in the prose of courts and prosecutors: who charges whom, before which court."""

from __future__ import annotations

from ringtrace.ingest.language.names import NamesTree
from ringtrace.ingest.language.network import Parse

_PAPERS = frozenset("indictment complaint information charge-sheet chargesheet".split())
_SO_MANY = frozenset("duo trio pair quartet couple".split())
_COUNTING = frozenset(["CD", "DT"])
_CIRCUMSTANCES = frozenset(["against", "on", "under", "for", "with"])


def mend_court(tree: NamesTree, parse: Parse, tags: list[str]) -> None:
    """Change the heads, relations and tags of what papers of courts say, in place."""
    for n, word in enumerate(tree.words):
        if word == "accused" and n and tags[n - 1] in _COUNTING:
            _people(tree, n, tags)
        elif word == "accused" and tree.words[n - 1 : n] == ["more"]:
            _more(tree, n, tags)
        elif word == "accused" and tree.heads[n] == n + 1:
            _whom_it_was_done_to(tree, n, tags)
        elif word == "namely" and tree.relations[tree.heads[n]] == "nmod" and tree.heads[n] > n:
            tree.relations[tree.heads[n]] = "appos"  # "four accused, namely X and Y"
        elif word in _SO_MANY and tree.words[n + 1 : n + 2] == ["of"]:
            _so_many(tree, n, parse)
        elif word == "charging" and tree.relations[n] in ("acl", "advcl"):
            _charging(tree, n)
        elif tree.relations[n] in ("obl", "nmod") and n:
            _before_court(tree, n, parse, tags)


def _people(tree: NamesTree, accused: int, tags: list[str]) -> None:
    """ "Against three accused under section 370": they are people, and nobody accused three."""
    number = accused - 1
    behind = tree.words[accused + 1 : accused + 2]
    if tags[accused] not in ("VBN", "VBD", "JJ") or behind in (["of"], ["him"], ["her"], ["them"]):
        return
    if tags[number] == "DT" or behind and tags[accused + 1].startswith("NN"):
        return  # "the accused men", "an accused man"
    head = tree.heads[number]
    if tree.heads[accused] == number:
        tree.hang(accused, head, tree.relations[number])
    elif head != accused:
        return
    elif tree.relations[accused].startswith("acl"):
        tree.relations[accused] = "nmod"
    for child in [k for k in tree.children[number] if k != accused]:
        tree.hang(child, accused, tree.relations[child])
    tree.hang(number, accused, "nummod")
    tags[accused] = "NNS"


def _more(tree: NamesTree, accused: int, tags: list[str]) -> None:
    """ "Arrested two more accused": they are people, and nobody accuses more."""
    number = accused - 2
    counted = number >= 0 and tags[number] == "CD"
    if not counted or tags[accused] not in ("VBN", "VBD", "JJ"):
        return
    if tree.relations[accused] in ("xcomp", "ccomp"):
        tree.relations[accused] = "obj"
    tree.hang(accused - 1, accused, "amod")
    tree.hang(number, accused, "nummod")
    tags[accused - 1], tags[accused] = "JJR", "NNS"


def _whom_it_was_done_to(tree: NamesTree, accused: int, tags: list[str]) -> None:
    """ "Details of accused chargesheeted are as under": the accused, who were."""
    done = accused + 1
    if not tree.words[done].endswith("ed") or tree.heads[done] == done:
        return
    tree.hang(accused, tree.heads[done], tree.relations[done])
    for child in [k for k in tree.children[done] if k < accused]:
        tree.hang(child, accused, tree.relations[child])
    tree.hang(done, accused, "acl")
    tags[accused], tags[done] = "NNS", "VBN"


def _so_many(tree: NamesTree, group: int, parse: Parse) -> None:
    """ "Sentenced the duo of X and Y": X and Y are sentenced."""
    name = next((a for a, _, kind in parse.names if a == group + 2 and kind == "PER"), None)
    if name is None or tree.heads[tree.top(name)] != group:
        return
    name = tree.top(name)
    tree.entitle(group, name)
    if tree.heads[group] == name:
        tree.hang(group + 1, group, "fixed")


def _charging(tree: NamesTree, charging: int) -> None:
    """ "An indictment was unsealed in the court charging X": it is the indictment that charges."""
    above = tree.heads[charging]
    while tree.words[above].lower() not in _PAPERS:
        papers = [
            k for k in tree.children[above] if tree.words[k].lower() in _PAPERS and k < charging
        ]
        if papers:
            tree.hang(charging, papers[-1], "acl")
            return
        if tree.heads[above] == above:
            return
        above = tree.heads[above]


def _before_court(tree: NamesTree, noun: int, parse: Parse, tags: list[str]) -> None:
    """ "Filed charges before the court, Pasay against six men": no town is against them."""
    place = tree.heads[noun]
    town = any(a <= place < b and kind == "LOC" for a, b, kind in parse.names)
    if not town or tree.words[tree.left_edge(noun)].lower() not in _CIRCUMSTANCES or place > noun:
        return
    above = place
    while not tags[above].startswith("VB"):
        if tree.heads[above] == above:
            return
        above = tree.heads[above]
    tree.hang(noun, above, "obl")
