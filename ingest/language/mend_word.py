"""What grammar settles of one word of a tree, by the word, what it is to its head and what stands beside it."""

from __future__ import annotations

from ringtrace.ingest.language.arguments import ArgumentsTree
from ringtrace.ingest.language.clauses import COMPASS, LAID, SAYING, TENSE
from ringtrace.ingest.language.names import SAID
from ringtrace.ingest.language.network import Parse
from ringtrace.ingest.language.numbers_mended import (
    ABOUT,
    counted_list,
    going,
    kin_counted,
    one_of_a_people,
    payers,
    so_many,
    so_many_do,
    so_many_more,
    worth,
)
from ringtrace.ingest.language.phrases_mended import BEHIND_ASIDE

DEEDS = frozenset("trafficking smuggling kidnapping abducting harboring harbouring selling".split())
MEANS = frozenset("force fraud coercion means deception threat threats".split())
VERDICTS = frozenset(["innocent", "guilty"])  # "declared her innocent"
BELIEVED = frozenset("believed suspected thought presumed alleged reported".split())


def mend_word(tree: ArgumentsTree, parse: Parse, tags: list[str], n: int) -> None:
    """Hang the word ``n`` where grammar has it: by the first group of rules it belongs to, then by what stands beside it."""
    lower = tree.words[n].lower()
    if tags[n] == "VBG" and not lower.endswith(("ing", "in")):
        tags[n] = "VB"
    if tags[n] == "CD" and tree.relations[n] == "conj" and n > 1:
        so_many_more(tree, n)
    if lower in BELIEVED and n and [w.lower() for w in tree.words[n + 1 : n + 3]] == ["to", "be"]:
        tree.believed_to_be(n, tags)
    if lower == "paid":
        payers(tree, n, tags)
    if lower == "of":
        tree.some_of(n, tags)
        tree.accused_of(n)
        so_many_do(tree, n, tags)
        if n and tags[n - 1] == "CD" and tree.relations[n - 1] == "conj":
            tree.his_men(n - 1)
    for settled in _GROUPS:
        if settled(tree, parse, tags, n):
            break
    _tagged(tree, tags, n)
    _beside(tree, parse, tags, n)


def _by_word(tree: ArgumentsTree, parse: Parse, tags: list[str], n: int) -> bool:
    """What a joining word settles ("whose", "as", "who"); true if it was one."""
    word = tree.words[n]
    lower = word.lower()
    if lower == "whose":
        tree.owner(n)
    elif lower == "pending" and n:
        tree.pending(n)
    elif lower in ("namely", "viz.", "viz") and n:
        tree.namely(n)
    elif word == "as" and tree.relations[n] == "cc":
        tree.as_well(n)
    elif word in ("alias", "@") and n:
        tree.alias(n, parse.names)
    elif word == "whom":
        tree.whom(n)
        tree.of_whom(n)
    elif lower == "who":
        tree.somebody(n, parse)
    else:
        return False
    return True


def _by_subject(tree: ArgumentsTree, parse: Parse, tags: list[str], n: int) -> bool:
    """What is the subject, or part of its name, settled; true if it was one."""
    if tree.relations[n] in ("case", "cc") and tree.relations[tree.heads[n]] == "nmod:desc":
        tree.named(n)
    elif tree.relations[tree.heads[n]] == "flat" and tree.relations[n] not in ("flat", "punct"):
        tree.hang(n, tree.top(tree.heads[n]), tree.relations[n])  # a name has one head
    elif tree.relations[n] == "nsubj:pass":
        tree.doer(n, parse.names, tags)
        tree.both(n)
        counted_list(tree, n)
    elif tree.relations[n] == "nsubj" and "cc" in tree.below(n):
        tree.both(n)
    elif tree.relations[n] == "nsubj" and tags[n] == "VBN":
        tree.opening(n)
    else:
        return False
    return True


def _by_clause(tree: ArgumentsTree, parse: Parse, tags: list[str], n: int) -> bool:
    """What a clause or its object hangs on, settled; true if it was one."""
    lower = tree.words[n].lower()
    if tree.relations[n] == "conj" and tree.quoted(n):
        pass
    elif tree.relations[n] == "conj" and tree.relations[tree.heads[n]] == "nmod":
        tree.others(n)
    elif tree.relations[n] == "ccomp":
        tree.subject(n)
        if lower in BELIEVED:
            tree.led_astray(n)
        tree.reduced(n, tags)
    elif tree.relations[n] == "obj" and n:
        tree.participle(n)
        tree.circumstance(n)
        tree.shared_object(n, tags)
    elif tree.relations[n] == "conj" and tags[n] in TENSE:
        tree.goes_on(n, tags)
    elif tree.relations[n] == "obl:agent" and (lower == "way" or not tree.by(n)):
        tree.relations[n] = "obl"  # "by way of Libya", "sold to one Ann Lee"
    elif lower in MEANS and n > 1 and tree.words[n - 1] == "by" and tags[n - 2].startswith("NN"):
        tree.hang(n, n - 2, "nmod")  # "charged with sex trafficking by force"
    elif tree.relations[n] == "obl:agent":
        tree.done_before(n, tags)
    elif tree.relations[n] == "acl" and lower in LAID:
        tree.laid(n)
        tree.accused_before(n)
    elif tree.relations[n] == "acl" and tree.words[n + 1 : n + 2] == [","]:
        tree.listed_deeds(n, tags)
    elif lower == "guilty":
        tree.found_guilty(n)
    else:
        return False
    return True


def _by_phrase(tree: ArgumentsTree, parse: Parse, tags: list[str], n: int) -> bool:
    """What a noun beside a noun is to it, settled; true if it was one."""
    if tree.relations[n] == "compound" and n == tree.heads[n] - 1:
        tree.headline(n)
        tree.recipient(n)
        tree.deed_to(n, parse.names)
    elif tree.relations[n] == "nummod" and n == tree.heads[n] + 1:
        tree.counted_before(n)
    elif tree.relations[n] == "nummod" and n == tree.heads[n] - 2:
        tree.counted_participle(n)
    elif tree.relations[n] == "compound" and n < tree.heads[n] - 1:
        tree.across_verb(n)
        tree.term_given(n, tags)
    elif tree.relations[n] in ("flat", "appos") and tags[tree.heads[n]].startswith("VB"):
        tree.beside_object(n, tags)
    elif tree.relations[n] == "appos" and tree.words[tree.left_edge(n) - 1] == ";":
        tree.relations[n] = "conj"
    elif tree.relations[n] == "appos" and tree.heads[n] < n:
        tree.listed(n)
        tree.beside(n)
        tree.listed_with_kin(n)
        kin_counted(tree, n)
        counted_list(tree, n)
    elif tree.relations[n] == "nmod":
        tree.done_at(n, parse.names)
        tree.after_source(n)
        tree.raided(n)
    elif _of_another(tree, tags, n):
        pass
    elif tree.relations[n] == "obl" and tree.words[n - 1 : n] != [","]:
        tree.undergone(n)
    else:
        return False
    return True


def _of_another(tree: ArgumentsTree, tags: list[str], n: int) -> bool:
    """Whether a participle or an end was hung on another word than it belongs to, and is no more."""
    if tree.relations[n] == "amod":
        return tree.deed_between(n, tags)
    return tree.relations[n] == "obl" and (tree.done_after(n, tags) or tree.told_before(n))


def _by_preposition(tree: ArgumentsTree, parse: Parse, tags: list[str], n: int) -> bool:
    """What a preposition, a helping verb or a speaker hangs on, settled; true if it was one."""
    word = tree.words[n]
    lower = word.lower()
    if lower in COMPASS and tree.relations[n] == "advmod":
        tree.beside_place(n)
    elif word == "with" and n and tree.words[n - 1].lower() in ("along", "together"):
        tree.together(n)
    elif word == "against" and tree.relations[n] == "case":
        tree.against(n, parse.names)
    elif word == "off" and tree.relations[n] == "compound:prt":
        tree.off_what(n)
    elif word == "by" and tree.relations[n] == "case":
        tree.by_whom(tree.heads[n], parse)
    elif (
        word in ("on", "in", "at")
        and tree.relations[n] == "case"
        and tree.relations[tree.heads[n]] in ("obl", "nmod")
    ):
        tree.after_clause(tree.heads[n], n)
    elif word == "including" and tree.relations[n] == "case":
        tree.included(n)
    elif word == "for" and tree.relations[n] == "case":
        tree.for_what(tree.heads[n])
        tree.for_whom(n)
        tree.for_journey(tree.heads[n])
    elif word == "for" and tree.relations[n] == "mark":
        tree.sentenced_for(n, parse)
    elif tree.relations[n] == "aux" and word in ("had", "has", "have"):
        tree.had_done(n)
    elif word in SAID and tree.relations[n] == "acl":
        tree.body(n)
    else:
        return False
    return True


_GROUPS = (_by_word, _by_subject, _by_clause, _by_phrase, _by_preposition)


def _tagged(tree: ArgumentsTree, tags: list[str], n: int) -> None:
    """The tag of a word by what it is to its head: "Togolese who", "a Gambian was", participles and gerunds."""
    word = tree.words[n]
    lower = word.lower()
    if tags[n] == "JJ" and word.istitle() and tree.words[n + 1 : n + 2] == ["who"]:
        tags[n] = "NNPS"  # "Togolese who were rescued said"
    if tags[n] == "JJ" and word[0].isupper() and _stands_alone(tree, n):
        tags[n] = "NNP"  # "a Gambian was auctioned off"
    if tags[n] == "VBG" and tree.relations[n] == "advcl" and n:
        tree.listed_gerunds(n, tags)
    if lower == "stand" and tree.words[n + 1 : n + 2] == ["trial"]:
        tree.to_stand_trial(n)
    if lower in DEEDS and tree.relations[n] == "acl" and n:
        tree.trade(n, tags)
    if lower == "them" and n and tree.words[n - 1] in ("among", "including"):
        tree.listed_among(n)
    if lower in DEEDS and tree.relations[n] == "compound":
        tree.gerund(n, tags)
    if lower.endswith("ing") and tags[n] == "NN" and tree.relations[n] in ("advcl", "acl"):
        if {"obj", "mark"} <= tree.below(n):
            tags[n] = "VBG"
    if tree.relations[n] == "mark" and tags[n] == "IN":
        _before_noun(tree, tags, n)
    if tags[n] == "VBN" and tree.relations[n] == "acl" and tree.heads[n] > n:
        tree.fronted(n)
    if tags[n] == "VBD" and tree.relations[n] == "acl":
        tags[n] = "VBN"  # "a doctor seized on his way is held": what is said of a noun has no tense


def _before_noun(tree: ArgumentsTree, tags: list[str], n: int) -> None:
    """ "Charged with trafficking in ivory": "with" stands before a noun, and begins no clause."""
    noun = tree.heads[n]
    plain = tree.relations[noun] in ("obl", "nmod") and tags[noun] in ("NN", "NNS")
    if plain and not any(r.startswith(("nsubj", "cop", "aux")) for r in tree.below(noun)):
        tree.relations[n] = "case"
        for below in tree.children[noun]:
            if tree.relations[below] == "obl":
                tree.relations[below] = "nmod"


def _stands_alone(tree: ArgumentsTree, n: int) -> bool:
    """Whether an adjective is somebody: "a Gambian was sold", "the Nigerian, Ada Obi, told the court"."""
    before = {tree.words[k].lower() for k in tree.children[n] if k < n}
    one = bool(before & {"a", "an", "one", "another"})
    if "the" in before:
        one = any(tree.relations[k] == "appos" for k in tree.children[n])
    return one and tree.relations[n].startswith(("nsubj", "obj", "obl:agent", "conj"))


def _beside(tree: ArgumentsTree, parse: Parse, tags: list[str], n: int) -> None:
    """What a word and the one beside it say together: "bound for", "due in", "stash house", "said"."""
    word = tree.words[n]
    lower = word.lower()
    if lower == "bound" and n and tree.words[n + 1 : n + 2] == ["for"] and tags[n] == "NN":
        tree.bound_for(n, tags)
    if lower in ("stash", "safe") and tree.words[n + 1 : n + 2] in (["house"], ["houses"]):
        tree.stash(n, tags)
    if lower == "sentencing" and tree.words[n + 1 : n + 2] == ["by"]:
        tree.sentencing(n, tags)
    if tags[n] == "JJ" and (lower == "free" or lower in VERDICTS and tree.relations[n] == "xcomp"):
        tree.frees(n, tags)
    if lower == "due" and tree.words[n + 1 : n + 2] in (["in"], ["before"], ["at"], ["back"]):
        tree.due(n)
    if tags[n] == "VBN" and tree.relations[n] == "xcomp" and n:
        tree.done_to(n)
    if lower == "let" and tags[n] == "VB" and "cop" in tree.below(n):
        tree.let_go(n, tags)
    if word in SAID and tree.heads[n] == n:
        tree.unsaid(n)
        tree.said_behind(n, tags)
    if lower in SAYING and tree.told_last(n, tags) and tags[n] == "NNS":
        tags[n] = "VBZ"
    if tree.relations[n] == "conj" and tags[n].startswith("NN"):
        tree.no_subject(n)
    if tree.relations[n] == "conj" and tags[n] in ("VB", "VBP"):
        tree.after_gerund(n, tags)
    if tree.relations[n] == "nmod" and tree.heads[n] > n:
        tree.not_ahead(n, tags)
    if tree.relations[n] == "case" and tree.words[n - 1 : n] == [","]:
        if word in BEHIND_ASIDE:
            tree.behind_aside(tree.heads[n], n, parse.names, tags)
        if word in ("on", "in", "under"):
            tree.stands_behind(tree.heads[n], n, parse.names)
        if word == "to":
            tree.to_where(tree.heads[n])
    if lower == "each" and tree.relations[n] == "nsubj" and tree.words[n - 1][-1:].isdigit():
        tree.hang(n, n - 1, "advmod")  # "to buy them for Sh300,000 each are in custody"
    timed = lower in ("ago", "earlier") and tree.relations[n] == "advmod"
    if timed or (tree.relations[n] == "obl:unmarked" and tree.words[n - 1].lower() == "last"):
        tree.ago(n)
    if n and lower in ABOUT and tree.relations[n] == "case":
        so_many(tree, n)
    if lower == "worth" and n:
        worth(tree, n, tags)
    if lower == "go" and n:
        going(tree, n)
    if lower == "one" and n + 1 < len(tree.words) and tree.heads[n] != n + 1:
        one_of_a_people(tree, n, tags)
    if lower == "aged":
        tree.aged(n, parse.names)
    if tags[n] == "NNP" and tree.relations[n] == "nsubj" and tree.begins(n, parse.names):
        tags[n] = "NNS"
