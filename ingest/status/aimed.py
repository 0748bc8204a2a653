"""What is only aimed at: "planned to raid", "wanted to sell", "came to collect her"; and what was done by then."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.rates import done_again
from ringtrace.ingest.status.whose_wish import asked
from ringtrace.ingest.syntax.above import Above, Verdicts
from ringtrace.ingest.words.money import CARRYING

FEES = frozenset("charge receive earn".split())
CALLING = frozenset("call phone telephone ring contact text email".split())
# "Was extradited to face charges": they are laid by then.
FACING = frozenset(["face", "stand", "answer"])
SENT = frozenset(
    "extradite extradition deport deportation return take bring fly transfer send surrender arrive escort hand request".split()
)
RAISING = frozenset("sell borrow mortgage remortgage pawn save spend".split())
TIMES = frozenset("minute hour day week month year".split())


def aimed(a: Above) -> bool:
    """Return whether an infinitive is what the word above aims at."""
    return a.infinitive and a.dep in ("xcomp", "advcl", "acl", "ccomp")


def _paid_for(a: Above) -> bool:
    """ "Had paid 3,000 euros to be smuggled", "charged them £900 to smuggle": what is bought, and no mere aim."""
    ancestors = list(a.node.ancestors)[:3]
    charging = next((t for t in ancestors if t.lemma_.lower() in FEES and t.pos_ == "VERB"), None)
    if charging is not None and any(
        c.dep_ in ("obj", "obl") and _is_sum(c) for c in charging.children
    ):
        return True
    paying = ancestors[0] if ancestors and ancestors[0].lemma_.lower() == "pay" else None
    if paying is not None and any(c.lemma_.lower() in CARRYING for c in paying.rights):
        return paying.tag_ != "VB"  # "paid the coyotes $4,000 to bring his sister"
    passive = any(c.dep_ == "aux:pass" for c in a.node.children)
    return passive and any(t.lemma_.lower() == "pay" and t.tag_ != "VB" for t in ancestors)


def _is_sum(head: Token) -> bool:
    return any(t.is_currency or t.pos_ == "NUM" for t in head.subtree)


def _sent_to_face(a: Above) -> bool:
    """ "Was extradited to face charges"."""
    return a.node.lemma_.lower() in FACING and a.lemma in SENT


def _sent_to_trial(a: Above) -> bool:
    """ "Was extradited to stand trial"."""
    return _sent_to_face(a) and any(t.lemma_ == "trial" for t in a.node.subtree)


def sent_to_serve(clause: Token) -> bool:
    """Return whether somebody is moved to sit out what a court gave: "extradited to serve a sentence of nine years"."""
    term = (t for c in clause.rights if c.dep_ == "obj" for t in c.subtree)
    serving = clause.lemma_.lower() in _SERVING and clause.head.lemma_.lower() in SENT
    return serving and any(t.lemma_.lower() in _TERM for t in term)


_SERVING = frozenset("serve begin start complete finish resume".split())
_TERM = frozenset("sentence term year month life".split())


def _sent_to_serve(a: Above) -> bool:
    """ "Was flown home to begin a sentence of nine years"."""
    return sent_to_serve(a.node)


def _phoned(a: Above) -> bool:
    """ "Phoned the father to demand 20 million"."""
    return a.lemma in CALLING and a.node.lemma_.lower() == "demand"


def _conspired(a: Above) -> bool:
    """ "Conspired to sell her"."""
    return a.lemma == "conspire"


def _planned(a: Above) -> bool:
    """ "Planned to sell her", "plotted to kill him", "is to be tried"."""
    plotted = a.lemma == "plot" and a.head.pos_ == "VERB"
    bound = a.lemma == "be" and a.dep in ("xcomp", "ccomp")
    return plotted or bound or a.is_in("plan")


def _managed(a: Above) -> bool:
    """ "Managed to sell her", "was forced to sell her"."""
    return a.is_in("manage") and not asked(a.head, a.table)


def _helps(a: Above) -> bool:
    """ "Helps to sell children": in general."""
    return _managed(a) and a.lemma == "help" and a.head.tag_ in ("VBZ", "VBP")


def _said_to(a: Above) -> bool:
    """ "Is said to have sold her"."""
    return a.is_in("say") and a.head.tag_ == "VBN" and a.lemma != "confirm"


def _wished(a: Above) -> bool:
    """ "Wanted to sell her", "a request was made to arrest him"."""
    return a.is_in("wish") or asked(a.head, a.table)


def _means(a: Above) -> bool:
    """ "Took or needed four hours to clear him", "used threats to compel them"."""
    took = (a.lemma == "take" or (a.lemma == "need" and a.head.tag_ == "VBD")) and any(
        c.lemma_.lower() in TIMES for c in a.head.children
    )
    took |= a.lemma in TIMES and a.head.head.lemma_ == "take"  # "it took a jury an hour to convict"
    used = a.dep == "acl" and a.head.dep_ == "obj" and a.head.head.lemma_ == "use"
    return took or used


def _raised(a: Above) -> bool:
    """ "Sold his land to pay 700,000 taka", "borrowed to pay the ransom": it was paid."""
    told = a.head.tag_ in ("VBD", "VBN") and a.lemma in RAISING
    return told and a.node.lemma_.lower() in ("pay", "send", "raise", "repay", "ransom")


def _purpose(a: Above) -> bool:
    """ "Came to sell her"."""
    return a.dep in ("advcl", "acl")


def _purpose_done(a: Above) -> bool:
    """ "Each time he crossed to sell her"."""
    return _purpose(a) and done_again(a.head)


# What each says, in this order.
OF_AIMS: Verdicts = (
    (_paid_for, ""),
    (_sent_to_trial, "planned"),
    (_sent_to_face, ""),
    (_sent_to_serve, ""),
    (_phoned, ""),
    (_conspired, "alleged"),
    (_planned, "planned"),
    (_helps, "none"),
    (_managed, ""),
    (_said_to, "alleged"),
    (_means, ""),
    (_wished, "none"),
    (_purpose_done, ""),
    (_raised, ""),
    (_purpose, "none"),
)
