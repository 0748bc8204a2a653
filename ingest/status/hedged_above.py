"""What the word above a clause or noun says of it: "X denied selling", "planned to raid", "accused of"."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.hedged_clauses import OF_CLAUSES
from ringtrace.ingest.status.whose_wish import sought
from ringtrace.ingest.syntax.above import Above, Test, Verdicts, above, always, pleads_not
from ringtrace.ingest.syntax.blamed import BETWEEN, LAID_ON
from ringtrace.ingest.syntax.grammar import copular, is_passive, preposition
from ringtrace.ingest.syntax.joint import JOINING
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words.topics import has

ENABLING = frozenset(
    "allow enable permit authorise authorize empower entitle oblige require let".split()
)


def hedge_above(node: Token, table: dict[str, frozenset[str]]) -> str:
    """Return a status that the word above gives, "none" where nothing happened, "stop" where what stands
    further up says nothing of it, else "".
    """
    said_to_be = copular(node)  # "denied that he was in the dock"
    if (
        node.pos_ in ("VERB", "AUX")
        or node.tag_.startswith("VB")
        or node.tag_ == "JJ"
        or said_to_be
    ):
        return _verdict(above(node, table), OF_CLAUSES)
    if node.dep_.split(":")[0] in ("nmod", "obl", "obj", "nsubj", "conj", "compound", "appos"):
        return _verdict(above(node, table), ((always, OF_NOUNS),))
    return ""


def _verdict(a: Above, groups: tuple[tuple[Test, Verdicts], ...]) -> str:
    """What the first test says that holds."""
    rows = (row for holds, verdicts in groups if holds(a) for row in verdicts)
    return next((verdict for holds, verdict in rows if holds(a)), "")


def _claimed(a: Above) -> bool:
    """ "On suspicion of kidnapping", "the allegation of an abduction"."""
    return a.claimed


def _wished(a: Above) -> bool:
    """ "An order for his arrest", and not "an appeal against his sentence"."""
    asked_for = a.is_in("wish_noun") and preposition(a.node) != "against"
    lead = a.lemma == "lead" and a.head.head.lemma_.lower() in a.table["wish_noun"]
    return (a.dep == "nmod" and asked_for) or lead or (_beside(a) and sought(a.node, a.table))


def _beside(a: Above) -> bool:
    return a.dep in ("obl", "nmod")


def _pleaded(a: Above) -> bool:
    """ "Pleaded not guilty to the kidnapping"."""
    return _beside(a) and pleads_not(a.head)


def _enabled(a: Above) -> bool:
    """ "The bill allows the arrest of"."""
    return a.dep == "obj" and a.lemma in ENABLING and a.head.tag_ in ("VBP", "VBZ", "VB")


def _punished(a: Above) -> bool:
    """ "Trafficking of minors carries a term of at least ten years": the law in general."""
    costs = a.lemma in ("carry", "attract") and a.head.tag_ in ("VBP", "VBZ")
    objects = (c for c in a.head.rights if c.dep_ == "obj")
    return a.dep == "nsubj" and costs and any(has(c, "penalty") for c in objects)


def _is_denied(a: Above) -> bool:
    """ "Denied the kidnapping", "rejected the accusation"; who rejects a kidnapping condemns it."""
    condemned = a.lemma == "reject" and a.node.lemma_.lower() in VIOLENCE
    return a.dep == "obj" and a.is_in("deny") and not condemned


VIOLENCE = frozenset("murder killing assassination massacre kidnapping abduction".split())


def _planned(a: Above) -> bool:
    """ "Planned the kidnapping"."""
    return a.dep == "obj" and a.is_in("plan_noun_verb")


def _to_come(a: Above) -> bool:
    """ "The sentencing of X is due on Friday", "is set for May 3", "his arrest is a matter of time"."""
    if a.dep != "nsubj":
        return False
    fixed = a.lemma == "set" and any(preposition(c) == "for" for c in a.head.children)
    in_time = a.lemma == "matter" and any(c.lemma_ == "time" for c in a.head.children)
    return a.is_in("to_come") or (fixed and is_passive(a.head)) or in_time


def _owing(a: Above) -> bool:
    """ "The arrest of X was due to a tip"."""
    return a.dep == "nsubj" and a.lemma == "due" and any(c.lower_ == "to" for c in a.head.rights)


def _ended_with(a: Above) -> bool:
    """ "Ended with 21 arrests"."""
    return a.dep == "obl" and a.lemma == "end"


def _prevented(a: Above) -> bool:
    """ "Prevented the kidnapping", and not "stopped four boats carrying 186 migrants"."""
    stopped = a.lemma in ("stop", "halt") and kind_of_noun(a.node) in ("Goods", "Group", "Person")
    return a.dep in ("obj", "obl") and a.is_in("prevent") and not stopped


def _suspected(a: Above) -> bool:
    """ "Suspected of the kidnapping", "wanted for the sale of girls"."""
    sought = a.head.lower_ == "wanted" and a.head.tag_ == "VBN"
    return _beside(a) and (a.is_in("suspect") or sought)


def _laid_on(a: Above) -> bool:
    """ "The murder was attributed to the cartel"."""
    return a.dep.startswith("nsubj") and a.lemma in LAID_ON and is_passive(a.head)


def _having_part(a: Above) -> bool:
    """ "Accused of involvement in the kidnapping"."""
    accused = a.head.head.lemma_.lower() in a.table["suspect"] and preposition(a.head) == "of"
    return _beside(a) and a.lemma in BETWEEN and accused


def _held_for(a: Above) -> bool:
    """ "Are thought to have held him for a ransom": what is said of the one is said of the other."""
    return a.dep == "obl" and a.node.lemma_.lower() == "ransom"


def _looked_into(a: Above) -> bool:
    """ "Promised to solve the abduction of 39 students", "to condemn the murder": it happened, whatever comes of that."""
    return a.dep == "obj" and a.lemma in _ON_A_DEED


_ON_A_DEED = frozenset(
    "investigate probe clarify solve explain condemn denounce deplore decry mourn avenge commemorate remember recall witness".split()
)


def _joined(a: Above) -> bool:
    """ "Is suspected of having participated in the murder": what is said of having a part in it is said of it."""
    part = a.lemma == "take" and any(c.lower_ == "part" for c in a.head.rights)
    return a.dep == "obl" and preposition(a.node) == "in" and (part or a.lemma in JOINING)


# A noun under a verb or noun.
OF_NOUNS: Verdicts = (
    (_claimed, "alleged"),
    (_wished, "none"),
    (_pleaded, "denied"),
    (_enabled, "none"),
    (_punished, "none"),
    (_is_denied, "denied"),
    (_planned, "planned"),
    (_laid_on, "alleged"),
    (_looked_into, "stop"),
    (_owing, ""),
    (_to_come, "planned"),
    (_ended_with, ""),
    (_prevented, "none"),
    (_suspected, "alleged"),
    (_having_part, "alleged"),
    (_joined, ""),
    (_held_for, ""),
    (_beside, "stop"),
)
