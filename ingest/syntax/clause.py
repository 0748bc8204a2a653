"""Where the arguments of a verb or noun stand: one reading for actives, passives, relatives, shared
subjects and control.

Positions are those of the ontology: "subject" and "object" of the active voice, or a preposition.
"""

from __future__ import annotations

from functools import lru_cache

from ringtrace.ingest.parsed import FEW_WORDS, Token
from ringtrace.ingest.syntax.grammar import (
    NOMINAL,
    beyond_bound,
    coordinated,
    copular,
    has_its_own,
    is_infinitive,
    is_passive,
    preposition,
)
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.syntax.obliques import Argument, obliques
from ringtrace.ingest.syntax.of_nouns import of_noun
from ringtrace.ingest.syntax.subject import subject_of

_WHERE = frozenset(["where", "when", "why"])  # "the hospital where he is recovering"
CAUSING = frozenset("arrange cause order organise organize".split())


@lru_cache(maxsize=FEW_WORDS)
def arguments(trigger: Token) -> tuple[Argument, ...]:
    """Return the arguments of a trigger, coordinated fillers each on its own, in order of the text."""
    if trigger.dep_ == "cop":  # "is in custody": the parser hangs all on what one is in
        found = [Argument("subject", c) for c in trigger.head.children if c.dep_ == "nsubj"]
        if not found and (raised := subject_of(trigger.head)) is not None:
            found.append(Argument("subject", raised))  # "are thought to be in captivity"
        found += obliques(trigger.head)
    elif trigger.pos_ in ("VERB", "AUX") or trigger.tag_.startswith("VB"):
        found = _of_verb(trigger)
    elif trigger.pos_ == "ADJ" and trigger.dep_ == "ccomp" and copular(trigger):
        # "confirms nine are dead": nobody who says so did it
        found = [Argument("object", c) for c in trigger.lefts if c.dep_ == "nsubj"]
        found += obliques(trigger)
    elif trigger.pos_ == "ADJ":
        found = [*_of_verb(trigger.head), *obliques(trigger)]
    else:
        found = of_noun(trigger)
    unique: dict[tuple[str, int], Argument] = {}
    for argument in found:
        for head in coordinated(argument.head):
            other = head is not argument.head
            if trigger.dep_ == "amod" and other and has_its_own(head):
                continue  # "2,500 stolen cars and at least 300 people"
            if other and _set_off(trigger, argument.head, head):
                continue  # "Ann Lee, sentenced to death for it, and Bo Ek, who"
            unique.setdefault(
                (argument.position, head.i), Argument(argument.position, head, argument.direct)
            )
    return tuple(sorted(unique.values(), key=lambda a: (a.head.i, a.position)))


def _set_off(deed: Token, name: Token, other: Token) -> bool:
    """Whether a deed stands in a participle behind the comma after a name, before the next name."""
    if not name.ent_type_ or not name.i < deed.i < other.i:
        return False
    while deed.head.i not in (name.i, deed.i):
        deed = deed.head
    behind = deed.dep_ == "acl" and deed.head.i == name.i
    return behind and any(t.text == "," for t in name.doc[name.i : deed.i])


def _of_verb(verb: Token) -> list[Argument]:
    passive = is_passive(verb)
    found: list[Argument] = []
    subject = subject_of(verb)
    if subject is not None:
        found.append(Argument("object" if passive else "subject", subject))
    for child in verb.children:
        if _bought_for(child):
            continue
        if child.dep_ in ("obj", "iobj") or _numbered(child) or beyond_bound(child) is not child:
            found.append(Argument("object", _antecedent(beyond_bound(child))))
        elif child.dep_ == "obl:agent" and passive:
            found.append(Argument("subject", child))
        elif child.dep_ == "xcomp" and child.pos_ == "ADJ" and not passive:  # "set the three free"
            found += [Argument("object", c) for c in child.lefts if c.dep_ == "nsubj"]
    if _before_whom(verb):
        found.append(Argument("object", verb.head))
    elif not passive and not any(a.position == "object" for a in found):
        shared = _shared_object(verb)
        if shared is not None:
            found.append(Argument("object", shared))
    found.extend(obliques(verb))
    if passive and verb.head.lemma_.lower() in CAUSING and is_infinitive(verb):
        causer = subject_of(verb.head)  # "arranged for the girls to be moved"
        if causer is not None and not is_passive(verb.head):
            found.append(Argument("subject", causer))
    if passive:
        return [
            Argument("subject", a.head) if a.position == "by" and _personal(a.head) else a
            for a in found
        ]
    return [a for a in found if a.position != "by"]  # a means: "fetched them by van"


def _antecedent(word: Token) -> Token:
    """ "The girls whom the militia took": it took the girls."""
    clause = word.head
    relative = word.lower_ in ("whom", "who", "which", "that") and clause.dep_ == "acl:relcl"
    counted = any(c.dep_ == "nummod" for c in clause.head.lefts)  # "the 15 million naira that"
    several = counted or clause.head.tag_ in ("NNS", "NNPS")
    return clause.head if relative and several else word


def _before_whom(verb: Token) -> bool:
    """ "Confiscated were 11 trucks", "rescued in May were nine girls": the participle comes first."""
    head = verb.head
    if verb.tag_ != "VBN" or verb.dep_ not in ("nsubj", "csubj") or head.pos_ not in NOMINAL:
        return False
    return any(c.dep_ == "cop" and c.lower_ in ("was", "were") and c.i > verb.i for c in head.lefts)


def _numbered(child: Token) -> bool:
    """ "abducted at least 20 girls": what the parser takes for an oblique is a number's "at least"."""
    return (
        child.dep_ == "obl"
        and not preposition(child)
        and not any(c.dep_ == "cc" for c in child.lefts)  # "as well as the 14 adults"
        and child.tag_ in ("NNS", "NNPS", "NNP")
        and any(c.dep_ == "nummod" for c in child.lefts)
    )


def _personal(head: Token) -> bool:
    return head.tag_ != "VBG" and not head.is_digit


def _shared_object(verb: Token) -> Token | None:
    """ "abducted and sold babies": the object of the conjunct is meant by both; so is the head of a
    relative clause without its own object.
    """
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ == "VERB":
            if any(c.dep_ in ("nsubj", "nsubj:pass") for c in child.children):
                continue
            if any(c.dep_ == "obl" and c.i < child.i for c in verb.rights):
                continue  # "moved in at dawn on Tuesday and arrested the couple"
            for grandchild in child.children:
                if grandchild.dep_ == "obj" and grandchild.pos_ != "PRON":
                    return grandchild
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not _has_clause(verb):
        for child in verb.head.children:
            if child.dep_ == "obj" and (child.i < verb.i or verb.i + 1 >= child.left_edge.i):
                return child  # "recruited and transported women"
        beside = (c for c in verb.head.children if c.dep_ == "conj" and c.i > verb.i)
        finite = (c for c in beside if c.pos_ == "VERB" and verb.tag_ != "VBG")
        for further in finite:  # "recruited, moved and sold women"
            if not any(c.dep_.startswith("nsubj") for c in further.children):
                return next((c for c in further.children if c.dep_ == "obj"), None)
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass")]
    if verb.dep_ == "acl:relcl" and any(c.lower_ not in ("who", "which", "that") for c in own):
        whose = any(g.lower_ == "whose" for c in own for g in c.lefts)  # "X, whose son died"
        return None if whose or any(c.lower_ in _WHERE for c in verb.children) else verb.head
    if verb.dep_ == "amod" and own and own[0].i < verb.i:
        return verb.head  # "the ring smuggled 90 women": the parser took the verb for an adjective
    return None


def _bought_for(child: Token) -> bool:
    """ "Bought his wife a necklace", "sold 300 people defective cars": people are not what was traded."""
    verb = child.head
    if child.dep_ not in ("obj", "iobj") or verb.lemma_.lower() not in ("buy", "purchase", "sell"):
        return False
    things = (c for c in verb.children if c.dep_ == "obj" and c.i > child.i)
    return any(kind_of_noun(c) == "Goods" for c in things)


def _has_clause(verb: Token) -> bool:
    return any(c.dep_ in ("ccomp", "xcomp", "obl") for c in verb.children)
