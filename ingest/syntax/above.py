"""A clause or noun that may tell of a deed, and the word that it hangs on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import is_infinitive

BE = frozenset(("is", "are", "was", "were", "'s", "’s", "am"))


@dataclass(frozen=True, slots=True)
class Above:
    """A node and the word above it.

    lemma: of that word. dep: the relation between them, without its subtype. claimed: whether the word
    is a claim ("an allegation that"). infinitive: whether the node is an aim. table: hedges.tsv.
    """

    node: Token
    head: Token
    lemma: str
    dep: str
    claimed: bool
    infinitive: bool
    table: dict[str, frozenset[str]]

    def is_in(self, *names: str) -> bool:
        """Return whether the word above stands in one of these rows of the table."""
        return any(self.lemma in self.table[name] for name in names)


Test = Callable[[Above], bool]
Verdicts = tuple[tuple[Test, str], ...]  # what it says where the test holds


def always(a: Above) -> bool:
    """Return True."""
    return True


def above(node: Token, table: dict[str, frozenset[str]]) -> Above:
    """Return a node with the word above it."""
    lemma = "task" if _in_charge(node.head) else node.head.lemma_.lower()
    gerund = node.tag_ == "VBG" or any(c.lower_ in ("having", "being") for c in node.lefts)
    infinitive = lemma == "due" or (not gerund and is_infinitive(node))
    return Above(
        node=node,
        head=node.head,
        lemma=lemma,
        dep=node.dep_.split(":")[0],
        claimed=lemma in table["claim_noun"],
        infinitive=infinitive and not (node.dep_ == "acl:relcl" and is_to(node)),
        table=table,
    )


def _in_charge(noun: Token) -> bool:
    """ "In charge of transporting them"."""
    return noun.lower_ == "charge" and noun.word(-1) == "in"


def is_to(node: Token) -> bool:
    """Return whether a form of "be" and "to" stand before a verb: "is to be charged", "were to be shipped"."""
    before = ("aux", "aux:pass", "cop", "mark")
    words = {c.lower_ for c in node.children if c.dep_ in before and c.i < node.i}
    return "to" in words and bool(words & BE)


def pleads_not(head: Token) -> bool:
    """Return whether it is a plea of not guilty: "pleaded not guilty to kidnapping a clerk"."""
    apart = head.lemma_.lower() == "plead" or head.dep_.startswith("nsubj")
    plea = head if apart else head.head  # "X, who was arrested in June, pleaded not guilty"
    return plea.lemma_.lower() == "plead" and "not guilty" in plea.sent.text.lower()
