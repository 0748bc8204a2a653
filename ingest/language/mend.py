"""What the network gets wrong in a tree that grammar settles."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.arguments import ArgumentsTree
from ringtrace.ingest.language.clauses import COMPASS, LAID, SAYING, TENSE
from ringtrace.ingest.language.court import mend_court
from ringtrace.ingest.language.items import with_aged, with_items
from ringtrace.ingest.language.name_spans import settled_names
from ringtrace.ingest.language.names import SAID
from ringtrace.ingest.language.network import Parse
from ringtrace.ingest.language.nicknames import (
    with_gangs,
    with_nicknames,
    with_surnames,
    without_anybody,
)
from ringtrace.ingest.language.numbers_mended import (
    ABOUT,
    counted_list,
    going,
    one_of_a_people,
    so_many,
)
from ringtrace.ingest.language.phrases_mended import BEHIND_ASIDE
from ringtrace.ingest.language.place_lists import with_places_listed
from ringtrace.ingest.language.present import mend_faces, mend_present
from ringtrace.ingest.language.ranks import with_people, without_ranks
from ringtrace.ingest.language.word_names import with_words

DEEDS = frozenset("trafficking smuggling kidnapping abducting harboring harbouring selling".split())
BELIEVED = frozenset("believed suspected thought presumed alleged reported".split())


def mend(words: Sequence[str], parse: Parse, relations: list[str], tags: list[str]) -> None:
    """Change the heads of the parse of a paragraph, the relations and the tags, in place."""
    tree = ArgumentsTree(words, parse.heads, relations)
    tree.whole_names()
    parse.names = with_places_listed(tree, with_words(tree, parse.names, tags))
    parse.names = settled_names(tree, parse.names)
    parse.names = with_people(tree, without_ranks(tree, parse.names))
    parse.names = with_surnames(tree, with_nicknames(tree, parse.names))
    parse.names = with_gangs(tree, without_anybody(tree, parse.names))
    parse.names = with_aged(words, with_items(tree, parse.names, tags))
    mend_present(tree, tags, parse.names)
    mend_faces(tree, tags)
    mend_court(tree, parse, tags)
    for n, word in enumerate(words):
        lower = word.lower()
        if tags[n] == "VBG" and not lower.endswith(("ing", "in")):
            tags[n] = "VB"
        if lower == "of":
            tree.some_of(n, tags)
            tree.accused_of(n)
            if n and tags[n - 1] == "CD" and relations[n - 1] == "conj":
                tree.his_men(n - 1)
        if lower == "whose":
            tree.owner(n)
        elif lower == "pending" and n:
            tree.pending(n)
        elif word == "as" and relations[n] == "cc":
            tree.as_well(n)
        elif word == "alias" and n:
            tree.alias(n, parse.names)
        elif word == "whom":
            tree.whom(n)
            tree.of_whom(n)
        elif lower == "who":
            tree.somebody(n, parse)
        elif relations[n] in ("case", "cc") and relations[parse.heads[n]] == "nmod:desc":
            tree.named(n)
        elif relations[parse.heads[n]] == "flat" and relations[n] not in ("flat", "punct"):
            tree.hang(n, tree.top(parse.heads[n]), relations[n])  # a name has one head
        elif relations[n] == "nsubj:pass":
            tree.doer(n)
            tree.both(n)
            counted_list(tree, n)
        elif relations[n] == "nsubj" and "cc" in tree.below(n):
            tree.both(n)
        elif relations[n] == "nsubj" and tags[n] == "VBN":
            tree.opening(n)
        elif relations[n] == "conj" and tree.quoted(n):
            pass
        elif relations[n] == "conj" and relations[parse.heads[n]] == "nmod":
            tree.others(n)
        elif relations[n] == "ccomp":
            tree.subject(n)
            if lower in BELIEVED:
                tree.led_astray(n)
            tree.reduced(n, tags)
        elif relations[n] == "obj" and n:
            tree.participle(n)
            tree.circumstance(n)
        elif relations[n] == "conj" and tags[n] in TENSE:
            tree.goes_on(n, tags)
        elif relations[n] == "obl:agent" and (lower == "way" or not tree.by(n)):
            relations[n] = "obl"  # "by way of Libya", "sold to one Ann Lee"
        elif relations[n] == "obl:agent":
            tree.done_before(n, tags)
        elif relations[n] == "acl" and lower in LAID:
            tree.laid(n)
            tree.accused_before(n)
        elif relations[n] == "acl" and words[n + 1 : n + 2] == [","]:
            tree.listed_deeds(n, tags)
        elif lower == "guilty":
            tree.found_guilty(n)
        elif relations[n] == "compound" and n == parse.heads[n] - 1:
            tree.headline(n)
            tree.recipient(n)
            tree.deed_to(n, parse.names)
        elif relations[n] == "nummod" and n == parse.heads[n] + 1:
            tree.counted_before(n)
        elif relations[n] == "nummod" and n == parse.heads[n] - 2:
            tree.counted_participle(n)
        elif relations[n] == "compound" and n < parse.heads[n] - 1:
            tree.across_verb(n)
            tree.term_given(n, tags)
        elif relations[n] == "appos" and words[tree.left_edge(n) - 1] == ";":
            relations[n] = "conj"
        elif relations[n] == "appos" and parse.heads[n] < n:
            tree.listed(n)
            tree.beside(n)
            tree.listed_with_kin(n)
            counted_list(tree, n)
        elif relations[n] == "nmod":
            tree.done_at(n, parse.names)
            tree.after_source(n)
            tree.raided(n)
        elif relations[n] == "obl" and tree.done_after(n, tags):
            pass
        elif relations[n] == "obl" and words[n - 1 : n] != [","]:
            tree.undergone(n)
        elif lower in COMPASS and relations[n] == "advmod":
            tree.beside_place(n)
        elif word == "with" and n and words[n - 1].lower() in ("along", "together"):
            tree.together(n)
        elif word == "against" and relations[n] == "case":
            tree.appealed_against(n)
        elif word == "off" and relations[n] == "compound:prt":
            tree.off_what(n)
        elif word == "by" and relations[n] == "case":
            tree.by_whom(parse.heads[n], parse)
        elif (
            word in ("on", "in", "at")
            and relations[n] == "case"
            and relations[parse.heads[n]] in ("obl", "nmod")
        ):
            tree.after_clause(parse.heads[n], n)
        elif word == "including" and relations[n] == "case":
            tree.included(n)
        elif word == "for" and relations[n] == "case":
            tree.for_what(parse.heads[n])
            tree.for_whom(n)
            tree.for_journey(parse.heads[n])
        elif word == "for" and relations[n] == "mark":
            tree.sentenced_for(n, parse)
        elif relations[n] == "aux" and word in ("had", "has", "have"):
            tree.had_done(n)
        elif word in SAID and relations[n] == "acl":
            tree.body(n)
        if tags[n] == "JJ" and word.istitle() and words[n + 1 : n + 2] == ["who"]:
            tags[n] = "NNPS"  # "Togolese who were rescued said"
        before = {words[k].lower() for k in tree.children[n] if k < n}
        if tags[n] == "JJ" and word[0].isupper() and before & {"a", "an", "one", "another"}:
            if relations[n].startswith(("nsubj", "obj", "obl:agent", "conj")):
                tags[n] = "NNP"  # "a Gambian was auctioned off"
        if tags[n] == "VBG" and relations[n] == "advcl" and n:
            tree.listed_gerunds(n, tags)
        if lower == "stand" and words[n + 1 : n + 2] == ["trial"]:
            tree.to_stand_trial(n)
        if lower in DEEDS and relations[n] == "acl" and n:
            tree.trade(n, tags)
        if lower == "them" and n and words[n - 1] in ("among", "including"):
            tree.listed_among(n)
        if lower in DEEDS and relations[n] == "compound":
            tree.gerund(n, tags)
        if lower.endswith("ing") and tags[n] == "NN" and relations[n] in ("advcl", "acl"):
            if {"obj", "mark"} <= tree.below(n):
                tags[n] = "VBG"
        if tags[n] == "VBN" and relations[n] == "acl" and parse.heads[n] > n:
            tree.fronted(n)
        if tags[n] == "VBD" and relations[n] == "acl":
            tags[n] = (
                "VBN"  # "a doctor seized on his way is held": what is said of a noun has no tense
            )
        if lower == "bound" and n and words[n + 1 : n + 2] == ["for"] and tags[n] == "NN":
            tree.bound_for(n, tags)
        if lower in ("stash", "safe") and words[n + 1 : n + 2] in (["house"], ["houses"]):
            tree.stash(n, tags)
        if lower == "sentencing" and words[n + 1 : n + 2] == ["by"]:
            tree.sentencing(n, tags)
        if lower == "free" and tags[n] == "JJ":
            tree.frees(n, tags)
        if lower == "due" and words[n + 1 : n + 2] in (["in"], ["before"], ["at"], ["back"]):
            tree.due(n)
        if word in SAID and tree.heads[n] == n:
            tree.unsaid(n)
            tree.said_behind(n, tags)
        if lower in SAYING and tree.told_last(n, tags) and tags[n] == "NNS":
            tags[n] = "VBZ"
        if relations[n] == "case" and words[n - 1 : n] == [","]:
            if word in BEHIND_ASIDE:
                tree.behind_aside(parse.heads[n], n, parse.names, tags)
            if word in ("on", "in", "under"):
                tree.stands_behind(parse.heads[n], n, parse.names)
        if lower == "each" and relations[n] == "nsubj" and words[n - 1][-1:].isdigit():
            tree.hang(n, n - 1, "advmod")  # "to buy them for Sh300,000 each are in custody"
        timed = lower in ("ago", "earlier") and relations[n] == "advmod"
        if timed or (relations[n] == "obl:unmarked" and words[n - 1].lower() == "last"):
            tree.ago(n)
        if n and lower in ABOUT and relations[n] == "case":
            so_many(tree, n)
        if lower == "go" and n:
            going(tree, n)
        if lower == "one" and n + 1 < len(words) and parse.heads[n] != n + 1:
            one_of_a_people(tree, n, tags)
        if lower == "aged":
            tree.aged(n, parse.names)
        if tags[n] == "NNP" and relations[n] == "nsubj" and tree.begins(n, parse.names):
            tags[n] = "NNS"
    for first, last, kind in parse.names:
        if kind == "PER" and first > 3 and words[first - 1] == ")":
            tree.bracketed(first)
        if kind == "PER" and first and last - first > 1:
            tree.addressed(first)
            tree.listed_behind(first)
            tree.beyond_alias(first)
            tree.titled(first, parse)
        if kind == "PER" and first and tree.ranked(first):
            parse.names = [n for n in parse.names if n[:2] != (first - 1, first)]
        if kind == "PER" and first and last + 1 < len(words) and words[last] == ",":
            tree.age_beside(first, last + 1)
            tree.speaker(first, last + 1)
            tree.official(first, parse)
            tree.told_first(first, parse)
            tree.own_title(last)
            tree.set_off(first, last + 1, tags)
            tree.laid_behind(first, last + 1)
        if kind == "PER" and first and words[last : last + 1] == ["and"]:
            tree.told_first(first, parse)
        if kind == "PER" and first > 1:
            tree.beside_kin(first)
            tree.given(first, last)
        if kind == "PER" and first:
            tree.no_doer(first)
            tree.counted_off(first)
            tree.own_clause(first)
            tree.named_last(first)
            tree.named_behind(first)
            tree.after_home(first, parse.names)
        if kind == "PER" and first > 2 and words[first - 1] == ",":
            tree.described(first, tags)
            tree.done_to(first)
            tree.leader(first)
    for n in range(len(words)):
        if relations[n] == "conj":
            tree.own_subject(n)
        elif relations[n] == "acl:relcl":
            tree.cleft(n)
            tree.ring_in_town(n, parse.names)
            tree.last_stage(n, parse.names)
        elif words[n] == "that" and relations[n] == "mark":
            tree.told_of(n, tags)
