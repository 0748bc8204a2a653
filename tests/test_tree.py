"""The tree of a sentence: the one whose arcs score most."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from ringtrace.ingest.language.decode import Scores, best_tree, is_tree
from ringtrace.ingest.language.name_spans import with_place_nouns
from ringtrace.ingest.language.names import NamesTree
from ringtrace.ingest.language.reduced import ReducedTree
from ringtrace.ingest.language.tree import Tree

WORDS = 5


def total(scores: Scores, heads: list[int]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@pytest.mark.parametrize("seed", range(25))
def test_no_tree_scores_more(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(WORDS, WORDS + 1)).astype(np.float32) * 5
    scores[:, 0] = -100
    scores[seed % WORDS, 0] = 0  # this word hangs on the root
    every = (list(heads) for heads in product(range(WORDS + 1), repeat=WORDS))
    trees = (heads for heads in every if is_tree(np.array(heads)))
    best = max(trees, key=lambda heads: total(scores, heads))
    assert best_tree(scores).tolist() == best


def test_of_words_that_hang_on_each_other_without_end_one_gives_way() -> None:
    words = 499
    scores = np.full((words, words + 1), -20, np.float32)
    scores[0, 0] = 0  # the first word hangs on the root, or
    for word in range(1, words):
        scores[word, word] = 5  # each on the word before it, or rather
        scores[word - 1, word + 1] = 6  # on the word behind it
    heads = best_tree(scores)
    assert is_tree(heads)
    assert heads[:-1].tolist() == [0, *range(3, words + 1)]


def test_nothing_is_hung_under_what_stands_under_it() -> None:
    tree = Tree(["Chad", "and", "Kenya", "warn"], [3, 2, 0, 3], ["nsubj", "cc", "conj", "root"])
    tree.hang(0, 2, "conj")
    assert tree.heads == [3, 2, 0, 3]
    tree.hang(2, 3, "conj")
    assert tree.heads == [3, 2, 3, 3]


def test_no_word_is_in_two_names() -> None:
    words = ["the", "Municipality", "of", "Linapacan"]
    tree = NamesTree(words, [1, 1, 3, 1], ["det", "root", "case", "nmod"])
    torn = [(1, 2, "ORG"), (2, 3, "LOC"), (3, 4, "LOC")]
    assert with_place_nouns(tree, torn) == [(1, 4, "LOC")]


def test_the_verb_of_those_believed_to_be_something_may_hang_deep() -> None:
    words = "Men suspected to be rebels lure and shot her".split()
    relations = "nsubj root mark cop xcomp acl cc conj obj".split()
    tree = ReducedTree(words, [1, 1, 4, 4, 1, 4, 7, 5, 7], relations)
    tree.believed_to_be(1, "NNS VBD TO VB NNS VBP CC VBD PRP".split())
    shot, men, suspected = 7, 0, 1
    assert (tree.heads[shot], tree.heads[men], tree.heads[suspected]) == (shot, shot, men)
