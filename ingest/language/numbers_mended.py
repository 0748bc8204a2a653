"""Numbers that the network hangs on another word: "moved close to 1,900 people", "one Indian and nine Nepalis"."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.finders.numbers import find_numbers
from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table

COLLECTIVES = frozenset("people family couple crew staff police rest other cohort".split())
# the last of such words, and the one before it
ABOUT = {
    "to": frozenset(["close", "closer", "near", "nearer", "next", "up"]),
    "of": frozenset(["excess"]),
    "from": frozenset(["anywhere"]),
    "like": frozenset(["something"]),
}


def so_many(tree: Tree, case: int) -> None:
    """Let those who are counted be done to, and be no way: the words of about how many hang on their number."""
    about, number, counted = case - 1, case + 1, tree.heads[case]
    if tree.words[about].lower() not in ABOUT[tree.words[case].lower()]:
        return
    if (
        tree.relations[counted] not in ("obl", "nmod", "obj")
        or number not in tree.children[counted]
    ):
        return
    verb = tree.heads[about]
    if verb == counted or tree.relations[number] != "nummod":
        return
    beside = {tree.relations[k] for k in tree.children[verb] if k != about}
    if counted > verb:
        done_to = tree.relations[counted] == "obj" or "obj" not in beside
        tree.hang(counted, verb, "obj" if done_to else "obl")
    else:
        tree.hang(counted, verb, "nsubj:pass" if "aux:pass" in beside else "nsubj")
    for word in (case, about, *(k for k in tree.children[about] if tree.relations[k] == "case")):
        tree.hang(word, number, "advmod")  # "in excess of"


def so_many_do(tree: Tree, of: int, tags: list[str]) -> None:
    """Let a family, a gang or a group of so many do what follows, and let what stands behind the verb be done to: "a family
    of six paid 9,000 euros", where the network takes "six paid" for the beginning of the sum.
    """
    who, number, verb, whom = of - 1, of + 1, of + 2, tree.heads[of]
    if of < 1 or whom <= verb or tags[number : verb + 1] not in (["CD", "VBN"], ["CD", "VBD"]):
        return
    if tree.heads[whom] not in (who, verb) or tree.words[who].lower() not in _TOGETHER:
        return  # "reports of 340 trafficked workers"
    if tree.is_under(verb, whom):
        own = {k: tree.relations[k] for k in tree.children[who] if k < who}
        if tree.heads[whom] != who or tree.heads[verb] != whom:
            return
        tree.lift(whom)
        tree.lift(verb)
        tree.hang(who, verb, "nsubj")
        for word, relation in own.items():
            tree.hang(word, who, relation)
        tags[verb] = "VBD"
    taken = any(tree.relations[k] == "obj" for k in tree.children[verb] if k != whom)
    tree.hang(whom, verb, "iobj" if taken else "obj")
    tree.hang(number, who, "nmod")
    tree.hang(of, number, "case")


_TOGETHER = frozenset("family group gang party band team".split())


def payers(tree: Tree, verb: int, tags: list[str]) -> None:
    """Let those pay of whom the network has it that they are paid: "families in Jharkhand paid Rs 40,000 to the men"."""
    below = tree.below(verb)
    if tree.words[verb].lower() != "paid" or "aux:pass" in below or "obl:agent" in below:
        return
    who = next((k for k in tree.children[verb] if tree.relations[k] == "nsubj:pass"), None)
    to = [k for k in tree.children[verb] if k > verb and _case(tree, k) in ("to", "between")]
    if who is not None and to:
        tree.relations[who] = "nsubj"
        tags[verb] = "VBD"


def _case(tree: Tree, noun: int) -> str:
    return next(
        (tree.words[k].lower() for k in tree.children[noun] if tree.relations[k] == "case"), ""
    )


def so_many_more(tree: Tree, number: int) -> None:
    """Let so many of somebody's people stand beside him and not beside what he is called: "the head of the network, known as
    La Mona, and eight of its members", "X, his two sons and his son-in-law".
    """
    called = tree.heads[number]
    alias = tree.heads[called]
    if tree.words[number - 2 : number] == [",", "and"] and tree.relations[alias] == "acl":
        if tree.words[alias].lower() in ("known", "nicknamed", "called", "dubbed"):
            tree.hang(number, tree.heads[alias], "conj")


def kin_counted(tree: Tree, kin: int) -> None:
    """Let somebody's kin who are counted stand beside him: "X, his two sons and his son-in-law were sentenced"."""
    below = tree.children[kin]
    own = [k for k in below if tree.relations[k] == "nmod:poss" and k < kin]
    number = any(tree.relations[k] == "nummod" and k < kin for k in below)
    if not own or not number or tree.words[own[0]].lower() not in ("his", "her"):
        return
    rest = [k for k in below if tree.relations[k] == "conj" and "cc" in tree.below(k)]
    if rest and tree.words[own[0] - 1] == "," and "nmod:poss" in tree.below(rest[-1]):
        tree.hang(kin, tree.heads[kin], "conj")
        for word in rest:
            tree.hang(word, tree.heads[kin], "conj")


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


def counted_list(tree: Tree, second: int) -> None:
    """Let people who are counted one after the other stand side by side: "two soldiers, a policeman and three traders were
    killed". Those whose numbers add up to the first, or who stand between commas, are whom that is made up of.
    """
    first = _before(tree, second)
    if first is None:
        return
    below = tree.children[second] + tree.children[first]
    rest = [k for k in below if tree.relations[k] == "conj" and k > second]
    last = max((second, *rest))
    if not rest or tree.words[last + 1 : last + 2] == [","]:
        return
    whole, *parts = (_how_many(tree, k) for k in (first, second, *rest))
    told = [part for part in parts if part is not None]
    if whole is None and tree.words[first].lower() in _ONE_PERSON and len(told) == len(parts):
        tree.hang(second, first, "conj")  # "the headmaster, two teachers and 11 pupils"
    if whole is not None and len(told) == len(parts) and whole != sum(told):
        tree.hang(second, first, "conj")


_ONE_PERSON = word_table("kinds.tsv")["Person"] | word_table("kinds.tsv")["Group"] - COLLECTIVES


def _before(tree: Tree, second: int) -> int | None:
    """The noun right before a comma and a counted noun, of which the network makes an apposition or another subject."""
    above = tree.heads[second]
    if tree.words[tree.left_edge(second) - 1] != ",":
        return None  # "four suspects (a taxi driver, two sisters and a clerk)" are four
    if tree.relations[second] == "appos" and above < second:
        return above
    if not tree.relations[second].startswith("nsubj"):
        return None
    alike = [k for k in tree.children[above] if tree.relations[k] == tree.relations[second]]
    return next((k for k in alike if k == tree.left_edge(second) - 2), None)


def _how_many(tree: Tree, noun: int) -> float | None:
    """The number of a noun, one where "a" stands before it, None where nothing tells."""
    for word in tree.children[noun]:
        text = tree.words[word].lower()
        if tree.relations[word] == "nummod" and word < noun:
            return next((n.value for n in find_numbers(text)), None)
        if tree.relations[word] == "det" and text in ("a", "an"):
            return 1
    return None


def going(tree: Tree, go: int) -> None:
    """Let what stands with "go" stand with "let": "let two of the miners go on 3 June and killed the others", "have let
    go a skipper".
    """
    let = tree.heads[go]
    if tree.words[let].lower() in ("let", "lets", "letting") and tree.relations[go] == "xcomp":
        for word in [k for k in tree.children[go] if k > go]:
            dearly = "for" in (
                tree.words[word - 1],
                tree.words[tree.left_edge(word)],
            )  # "let him go for Rs 35 lakh"
            if not dearly and tree.relations[word].startswith(
                ("obj", "obl", "advcl", "advmod", "conj")
            ):
                tree.hang(word, let, tree.relations[word])


def worth(tree: Tree, says: int, tags: Sequence[str]) -> None:
    """Let a worth be of the noun before it: "seized ivory worth $120,000" seizes no sum."""
    if not tags[says - 1].startswith("NN") or tree.relations[says] not in ("xcomp", "acl", "amod"):
        return
    last = says + 1
    while last < len(tree.words) and (tags[last] in _OF_SUM or tree.words[last] in _MANY):
        last += 1
    sum_of = [k for k in range(says + 1, last) if not says < tree.heads[k] < last]
    if not sum_of:
        return
    tree.hang(says, says - 1, "amod")
    for word in sum_of:
        tree.hang(word, says, "obj" if word == sum_of[0] else "dep")


_OF_SUM = frozenset(["$", "CD", "RB", "IN", "DT", "JJR"])
_MANY = frozenset("lakh lakhs crore crores million billion thousand estimated".split())
