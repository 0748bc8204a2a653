"""What the network gets wrong in a tree that grammar settles, in the order it is mended."""

from __future__ import annotations

from collections.abc import Sequence

from ringtrace.ingest.language.arguments import ArgumentsTree
from ringtrace.ingest.language.court import mend_court
from ringtrace.ingest.language.items import with_aged, with_items
from ringtrace.ingest.language.mend_word import mend_word
from ringtrace.ingest.language.name_spans import settled_names
from ringtrace.ingest.language.network import Parse
from ringtrace.ingest.language.nicknames import (
    with_gangs,
    with_nicknames,
    with_surnames,
    without_anybody,
)
from ringtrace.ingest.language.place_lists import with_places_listed
from ringtrace.ingest.language.present import mend_faces, mend_present
from ringtrace.ingest.language.ranks import with_people, without_ranks
from ringtrace.ingest.language.trades import one_or_several, trade_before, two_trades
from ringtrace.ingest.language.word_names import with_words


def mend(words: Sequence[str], parse: Parse, relations: list[str], tags: list[str]) -> None:
    """Change the heads of the parse of a paragraph, the relations and the tags, in place."""
    tree = ArgumentsTree(words, parse.heads, relations)
    tree.whole_names()
    parse.names = _names(tree, parse, tags)
    mend_present(tree, tags, parse.names)
    mend_faces(tree, tags)
    mend_court(tree, parse, tags)
    for n in range(len(words)):
        mend_word(tree, parse, tags, n)
    for first, last, kind in parse.names:
        if kind == "PER" and first:
            _mend_person(tree, parse, tags, first, last)
        if kind == "PER":
            one_or_several(tree, tree.top(first), tags)
    tree.with_ages(parse.names)
    for n in range(len(words)):
        _mend_clause(tree, parse, tags, n)


def _names(tree: ArgumentsTree, parse: Parse, tags: list[str]) -> list[tuple[int, int, str]]:
    """The names of a paragraph as its words bound them."""
    names = with_places_listed(tree, with_words(tree, parse.names, tags))
    names = settled_names(tree, names)
    names = with_people(tree, without_ranks(tree, names))
    names = with_surnames(tree, with_nicknames(tree, names))
    names = with_gangs(tree, without_anybody(tree, names))
    names = with_aged(tree.words, with_items(tree, names, tags))
    _tag_people(tree.words, tags, names)
    return names


def _tag_people(
    words: Sequence[str], tags: list[str], names: Sequence[tuple[int, int, str]]
) -> None:
    """ "Odd-Inge Nygård": no part of somebody's name is an adjective."""
    for n in (n for first, last, kind in names if kind == "PER" for n in range(first, last)):
        if tags[n] == "JJ" and words[n].istitle():
            tags[n] = "NNP"


def _mend_person(tree: ArgumentsTree, parse: Parse, tags: list[str], first: int, last: int) -> None:
    """Hang a person's name, which the paragraph does not begin with, and what is said of them beside it."""
    if first > 3 and tree.words[first - 1] == ")":
        tree.bracketed(first)
    if last - first > 1:
        tree.one_name(first, last)
        tree.addressed(first)
        tree.listed_behind(first)
        tree.beyond_alias(first)
        tree.titled(first, parse)
    if tree.ranked(first):
        parse.names = [n for n in parse.names if n[:2] != (first - 1, first)]
    if last + 1 < len(tree.words) and tree.words[last] == ",":
        tree.age_beside(first, last + 1)
        tree.speaker(first, last + 1)
        tree.official(first, parse)
        tree.told_first(first, parse)
        tree.own_title(last)
        tree.set_off(first, last + 1, tags)
        tree.laid_behind(first, last + 1)
    if tree.words[last : last + 1] == ["and"]:
        tree.told_first(first, parse)
    if tree.words[first - 1] == "one":
        tree.one(first - 1)
    if first > 3 and tree.words[first - 1].lower() == "charge":
        tree.in_charge(first)
    if first > 1:
        trade_before(tree, first, tags)
        two_trades(tree, first, tags)
        tree.beside_kin(first)
        tree.given(first, last)
    tree.no_doer(first)
    tree.counted_off(first)
    tree.own_clause(first)
    tree.named_last(first)
    tree.named_behind(first)
    tree.after_home(first, parse.names)
    if first > 2 and tree.words[first - 1] == ",":
        tree.described(first, tags)
        tree.done_to(first)
        tree.leader(first)


def _mend_clause(tree: ArgumentsTree, parse: Parse, tags: list[str], n: int) -> None:
    """Hang what a clause tells once everything in it hangs where it belongs."""
    if tree.relations[n] == "conj":
        tree.own_subject(n)
    elif tree.relations[n] == "acl:relcl":
        tree.cleft(n)
        tree.which_body(n, parse.names)
        tree.who_demanded(n)
        tree.ring_in_town(n, parse.names)
        tree.last_stage(n, parse.names)
    elif tree.relations[n] == "appos":
        tree.across(n)
    elif tree.relations[n] == "xcomp":
        tree.being_done(n)
    elif tree.words[n] == "that" and tree.relations[n] == "mark":
        tree.told_of(n, tags)
