"""News in one sentence of the present tense: in "Police arrest fugitive Ann Lee" the second word is the verb."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table

_VERBS = frozenset(
    "arrest detain free rescue capture release charge kidnap abduct seize sentence jail nab convict indict extradite "
    "apprehend raid kill".split()
)
_OF_ONE = frozenset(
    "arrests detains frees rescues sentences jails convicts indicts extradites".split()
)
_BEGINS = ("NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "CD")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
Name = tuple[int, int, str]


def mend_present(tree: Tree, tags: list[str], names: Sequence[Name]) -> None:
    """Let the verb head its sentence where the network took it for a part of a noun; tree and tags are changed."""
    for verb, word in enumerate(tree.words[:-1]):
        plural = word in _OF_ONE and tags[verb] == "NNS"  # "a U.S. court sentences Ann Lee"
        if (
            (word in _VERBS or plural)
            and verb
            and tags[verb + 1] in _BEGINS
            and tags[verb - 1] in _NOUNS
        ):
            whom = next((n for n in names if n[2] == "PER" and verb < n[0] <= verb + 5), None)
            first, last = _sentence(tree, verb)
            doer = _doer(tree, names, first, verb)
            told = tags[verb] != "VBP" or tree.relations[verb] not in ("root", "conj")
            if whom is None or doer is None or not told:
                continue
            called = tags[verb + 1 : whom[0]]  # nothing else stands between the verb and the name
            if all(tag in _BEGINS for tag in called) and not _has_verb(tags, first, verb):
                _rebuild(tree, tags, (first, doer, verb, whom, last))


def mend_faces(tree: Tree, tags: list[str]) -> None:
    """Let "face" be the verb of "Ann Lee, 44, and Bo Ek, 38, face charges of rape", where it was taken for a noun."""
    for verb, word in enumerate(tree.words[:-1]):
        charges = tree.words[verb + 1]
        taken = word == "face" and tree.relations[verb] == "compound"
        if not taken or tree.heads[verb] != verb + 1 or charges not in _FACED:
            continue
        name = tree.root(verb)
        if name < verb and tree.words[name].istitle():
            tree.heads[name], tree.relations[name] = verb, "nsubj"
            tree.heads[verb + 1], tree.relations[verb + 1] = verb, "obj"
            tree.heads[verb], tree.relations[verb], tags[verb] = verb, "root", "VBP"
            tree.rebuild_children()


_FACED = frozenset("charges trial counts prosecution".split())


def _sentence(tree: Tree, word: int) -> tuple[int, int]:
    """The first word of the sentence of a word, and one past the last."""
    root = tree.root(word)
    inside = [k for k in range(len(tree.words)) if tree.root(k) == root]
    return inside[0], inside[-1] + 1


def _has_verb(tags: Sequence[str], first: int, verb: int) -> bool:
    return any(tag.startswith("VB") or tag == "MD" for tag in tags[first:verb])


def _doer(tree: Tree, names: Sequence[Name], first: int, verb: int) -> int | None:
    """Who does it: the last word before the verb that names a body or armed men, "Police in Peru" the police."""
    kinds = word_table("kinds.tsv")
    bodies = kinds["Agency"] | kinds["Hostile"] | kinds["Ring"]
    for word in range(verb - 1, first - 1, -1):
        lower = tree.words[word].lower()
        called = lower in bodies or lower.removesuffix("s") in bodies
        if called or any(a <= word < b and kind == "ORG" for a, b, kind in names):
            return word
    return None


def _rebuild(tree: Tree, tags: list[str], parts: tuple[int, int, int, Name, int]) -> None:
    """Hang the doer, the name and what follows on the verb. parts: first word, doer, verb, name, end."""
    first, doer, verb, (begin, end, _), last = parts
    name = next(
        k for k in range(begin, end) if not begin <= tree.heads[k] < end or tree.heads[k] == k
    )
    heads, relations = tree.heads, tree.relations
    for k in range(first, verb):
        if (not first <= heads[k] < verb or heads[k] == k) and k != doer:
            heads[k], relations[k] = doer, "compound" if k < doer else "nmod"
    heads[doer], relations[doer] = verb, "nsubj"
    for k in range(verb + 1, begin):
        plain = "nmod:desc" if tags[k] in _NOUNS else "amod"
        heads[k], relations[k] = name, plain
    for k in range(end, last):
        if heads[k] < begin or heads[k] == k:
            clause = relations[k].startswith("acl")
            heads[k] = name if clause else verb
            relations[k] = "obl" if relations[k].startswith("nmod") else relations[k]
            relations[k] = "parataxis" if relations[k] == "root" else relations[k]
    heads[name], relations[name] = verb, "obj"
    heads[verb], relations[verb] = verb, "root"
    tags[verb] = "VBZ" if tree.words[verb] in _OF_ONE else "VBP"
    tree.rebuild_children()
