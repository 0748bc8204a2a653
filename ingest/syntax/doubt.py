"""Of whom a step is not told, though the parser hangs it on them: who is left out, who stands too far off."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.grammar import copular, negated_name, preposition

_WITHOUT = frozenset(
    "unlike except besides without but for save instead of apart from rather than".split()
)


def left_out(head: Token) -> bool:
    """Return whether somebody is named as whom it did not happen to: "Y and not X", "all but X", "unlike X"."""
    if negated_name(head):
        return preposition(head) != "among"  # "X is not among the men held": the men are
    under = preposition(head).split()
    return (
        bool(under) and all(w in _WITHOUT for w in under) and under[0] not in ("for", "of", "from")
    )


def meant(trigger: Token, head: Token) -> Token | None:
    """Return whom a step is told of that the parser hangs on a head; None where that is open.

    A relative clause is of who is named nearest: in "the brother of Y, who was jailed" of Y; behind a name
    with another beside it, it may be of either. "A Y is on the run", beside Y, is of another of that name.
    """
    if left_out(head) or of_that_name(head):
        return None
    clause = next((t for t in (trigger, *trigger.ancestors) if t.dep_ == "acl:relcl"), None)
    if clause is None or clause.head.i != head.i:
        return head
    words = head.doc[head.i + 1 : trigger.i]
    who = next((t for t in reversed(words) if t.tag_ in ("WP", "WDT", "WP$")), None)
    between = head.doc[head.i + 1 : who.i] if who is not None else ()
    names = [
        t
        for t in between
        if t.ent_type_ == "PERSON"
        and t.dep_ not in ("flat", "punct")
        and not _own_name(t, head)
        and not any(negated_name(n) for n in (t, t.head))  # "it was X, not Y, who was charged"
    ]
    if not names:
        return head
    named = head.ent_type_ == "PERSON"
    one = len(names) == 1 and preposition(names[0]) in ("of", "for")
    return names[0] if one and not named else None


def _own_name(name: Token, head: Token) -> bool:
    """ "His partner, X, who was jailed"."""
    above = name.head
    through = above.dep_ == "appos" and above.head.i == head.i  # "his employer, an agent, X, who"
    return name.dep_ in ("appos", "nmod:desc") and (above.i == head.i or through)


_ANOTHER = frozenset("a an another different second unrelated".split())


def of_that_name(head: Token) -> bool:
    """Return whether a head is another of the name: "a Kwame Asante is on the run", "a trafficker called Amit
    Desai", where one is told of before.
    """
    called = (c for c in head.children if c.dep_ == "acl" and c.lemma_ in ("call", "name"))
    if any(g.lower_ == "also" for c in called for g in c.children):
        return True  # "the wanted man, also called X"
    if _introduced_again(head.head if head.dep_ == "appos" else head):
        return True
    verb = head.head
    bears = head.dep_ == "xcomp" and verb.dep_ == "acl" and verb.lemma_ in ("call", "name")
    if bears and any(c.lower_ in ("a", "an", "another") for c in verb.head.lefts):
        return any(_whole(t) == _whole(head) for t in head.doc[: verb.head.i])
    before = head.word(-1) if head.i > head.sent.start else ""
    if head.ent_type_ != "PERSON" or before not in _ANOTHER:
        return False
    return sum(_whole(t) == _whole(head) for t in head.doc) > 1


def bears_the_name(head: Token) -> bool:
    """Return whether a head is some other who has only the name: "a man of the same name", "a namesake"."""
    anybody = any(c.lower_ in ("a", "an", "another") for c in head.lefts)
    of_name = [c for c in head.rights if preposition(c) == "of" and c.lemma_ == "name"]
    told = any(g.lower_ in ("same", "that", "this", "his", "her") for c in of_name for g in c.lefts)
    return anybody and (told or head.lemma_ == "namesake")


def _introduced_again(head: Token) -> bool:
    """ "Li Wei complained of a story about Li Wei, a convicted trafficker": nobody is introduced twice."""
    name = _whole(head)
    beside = (c for c in head.rights if c.dep_ == "appos")
    anybody = any(g.lower_ in ("a", "an") for c in beside for g in c.lefts)
    before = (t for t in head.doc[head.sent.start : head.i] if t.dep_.startswith("nsubj"))
    return anybody and len(name) > 1 and any(_whole(t) == name for t in before)


def namesake(head: Token) -> bool:
    """Return whether a name is that of another: "he is not the Alan Whitby who was jailed"."""
    negated = any(c.lower_ == "not" for c in head.lefts)
    told_apart = negated and any(c.lower_ == "the" for c in head.lefts) and copular(head)
    he = any(c.dep_ == "nsubj" and (c.pos_ == "PRON" or c.ent_type_) for c in head.lefts)
    return told_apart and he and head.ent_type_ == "PERSON"


def _whole(name: Token) -> list[str]:
    return [name.text, *(c.text for c in name.children if c.dep_ == "flat")]
