"""What the word above a clause says of it: "denied selling", "suspected of moving", "police said that"."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.aimed import OF_AIMS, aimed
from ringtrace.ingest.status.as_fact import WRONGLY
from ringtrace.ingest.status.untold import owned_up, said_by_nobody
from ringtrace.ingest.syntax.above import BE, Above, Test, Verdicts, always, pleads_not
from ringtrace.ingest.syntax.grammar import copular, is_infinitive, preposition, set_off
from ringtrace.ingest.words.law import DROPPED, UNDONE

RULING = frozenset("can could may must shall should".split())
_CONJUNCTIONS = frozenset("when after before as while until till since because once where".split())
_DOUBTING = frozenset(["allege", "claim", "suspect"])


def _at_a_time(a: Above) -> bool:
    """ "Her ordeal ended when soldiers freed her": a conjunction of time or cause and a verb of its own."""
    node = a.node
    finite = node.tag_ in ("VBD", "VBP", "VBZ") or any(
        c.dep_.startswith("aux") and c.tag_ in ("VBD", "VBP", "VBZ") for c in node.lefts
    )
    told = finite and any(c.lower_ in _CONJUNCTIONS for c in node.lefts)
    return a.dep == "advcl" and not a.infinitive and told


def _beside_it(a: Above) -> bool:
    """ "Arrested in May, X denied theft": what happened besides, whatever the verb says."""
    bare = a.node.tag_ == "VBN" and not any(c.dep_ in ("mark", "advmod") for c in a.node.lefts)
    return a.node.dep_ == "advcl" and bare and a.node.i < a.head.i and a.head.tag_ in ("VBD", "VBN")


def _not_yet(a: Above) -> bool:
    """ "Has yet to be tried", "selling a child is punishable"."""
    yet = a.lemma == "have" and any(c.lower_ == "yet" for c in a.head.children)
    return a.lemma == "yet" or (a.infinitive and yet) or (a.dep == "csubj" and a.is_in("rule"))


def _governed(a: Above) -> bool:
    """Whether a clause is what the word above speaks of: its object, its subject, what it is of or for."""
    clause = a.dep in ("xcomp", "ccomp", "csubj", "advcl", "acl")
    return clause and a.head.tag_ not in ("NNP", "NNPS")


def _is_denied(a: Above) -> bool:
    """ "Denied selling her", "pleaded not guilty to selling her", "it is a lie that X sold her"."""
    return a.is_in("deny") or pleads_not(a.head) or _untrue(a)


def _untrue(a: Above) -> bool:
    """ "Acquitted of selling her", "the charge that X sold her was dropped", "there is no evidence that"."""
    head = a.head
    if a.is_in("clear"):
        return any(c.lower_ == "of" for c in a.node.lefts)
    if a.is_in("lie"):
        return copular(head)
    if a.dep == "acl" and a.is_in("evidence"):
        return any(c.lower_ == "no" for c in head.children)
    verb = head.head
    untrue = a.table["untrue"] | DROPPED | UNDONE
    if a.claimed and any(c.lemma_.lower() in untrue for c in head.children):
        return True  # "Reports that X sold her are false"
    beside = head.dep_ in ("nsubj", "nsubj:pass", "obj") and (
        a.claimed or a.lemma in ("conviction", "confession")
    )
    negated = any(c.lower_ in ("not", "n't", "n’t") for c in verb.children)
    return beside and not negated and verb.lemma_.lower() in untrue


def _is_laid(a: Above) -> bool:
    """ "Wanted for selling her", "is to stand trial for selling her", "the Crown's case is that X sold her"."""
    if a.dep == "acl" and a.is_in("evidence"):
        return True
    if any(c.lower_ == "for" for c in a.node.lefts) and not is_infinitive(a.node):
        beside = (c.lemma_.lower() for c in a.head.children if c.dep_ in ("obj", "obl"))
        return bool({a.lemma, *beside} & a.table["after"])
    stated = copular(a.head) or any(c.lower_ == "that" for c in a.node.lefts)
    return a.is_in("theory") and stated and a.node.dep_ in ("ccomp", "csubj", "acl")


def _if_guilty(a: Above) -> bool:
    """ "If found guilty of selling two women"."""
    return a.lemma == "guilty"


def _owned_up(a: Above) -> bool:
    """ "Confessed to selling her", "admitted selling her"."""
    return owned_up(a.node)


def _not_owned_up(a: Above) -> bool:
    """ "Neither X nor Y admitted selling her"."""
    return owned_up(a.node) and said_by_nobody(a.head)


def _falsely(a: Above) -> bool:
    """ "Was falsely accused of selling her"."""
    return _suspected(a) and any(c.lower_ in WRONGLY for c in a.head.children)


def _perhaps(a: Above) -> bool:
    """ "It is possible that X sold her", "X, said to have sold her"."""
    said_to = a.dep == "xcomp" and a.infinitive and a.lemma in ("say", "report", "rumour")
    return said_to or (a.dep in ("csubj", "ccomp") and a.is_in("perhaps"))


def _told_by_nobody(a: Above) -> bool:
    """ "Nobody says that X sold her", "the paper wrongly reported that X sold her"."""
    return _told(a) and said_by_nobody(a.head)


def _failed(a: Above) -> bool:
    """ "Failed to sell her", "escaped being sold", "was prevented from selling her", "saved from being sold"."""
    escaped = a.lemma == "escape" and a.dep in ("xcomp", "ccomp")
    prevented = a.dep != "acl" and a.is_in("prevent")
    saved = a.lemma in ("save", "spare", "rescue", "protect")
    saved = saved and any(c.lower_ == "from" and c.dep_ == "mark" for c in a.node.lefts)
    return escaped or prevented or saved or a.is_in("fail")


def _suspected(a: Above) -> bool:
    """ "Is suspected of selling her"; "the suspect, selling her," is nobody's suspicion."""
    noun = a.lemma == "suspect" and a.head.pos_ == "NOUN"
    return a.is_in("suspect") and not noun and not set_off(a.node)


def _told(a: Above) -> bool:
    """ "Police said that X sold her"."""
    return a.dep in ("ccomp", "parataxis") and a.is_in("say")


def _wished(a: Above) -> bool:
    """ "Wished that he be arrested"."""
    return a.dep == "ccomp" and a.is_in("wish") and not a.is_in("say")


def _retracted(a: Above) -> bool:
    """ "Apologised for saying that X sold her"."""
    return _told(a) and a.head.tag_ == "VBG" and a.head.head.lemma_.lower() in a.table["retract"]


def _told_unsurely(a: Above) -> bool:
    """ "Claimed that X sold her", "an unconfirmed report said"."""
    subjects = [c for c in a.head.children if c.dep_.startswith("nsubj")]
    words = {c.lower_ for s in subjects for c in s.children}
    return _told(a) and (a.lemma in _DOUBTING or bool(words & {"unconfirmed", "unverified"}))


def _claim(a: Above) -> bool:
    """ "The allegation that X sold her", "reports according to which X sold her"."""
    relative = a.node.dep_ == "acl:relcl"
    return a.claimed and a.dep == "acl" and (not relative or _according_to_it(a.node))


def _according_to_it(node: Token) -> bool:
    """ "Reports according to which a hostage had died"."""
    return any(
        c.lower_ == "which" and any(g.lower_ == "according" for g in (*c.children, *node.children))
        for c in node.children
    )


def _aim_noun(a: Above) -> bool:
    """ "With the intention of selling her", "in the event he was caught"."""
    return a.is_in("aim_noun") and (a.node.dep_ == "acl" or a.lemma == "event")


def _relative(a: Above) -> bool:
    return a.node.dep_ == "acl:relcl"


def _in_what_is_alleged(a: Above) -> bool:
    """ "Accused of arranging crossings in which 300 people were moved"."""
    inside = any(preposition(c) == "in" for c in a.node.children if c.lower_ == "which")
    deed = a.head.head
    arranged = deed.tag_ == "VBG" and deed.head.lemma_.lower() in a.table["suspect"]
    return _relative(a) and inside and arranged


def _cleft(a: Above) -> bool:
    """ "It was X who sold her"."""
    words = {c.lower_ for c in a.head.children if c.dep_ in ("expl", "nsubj", "cop")}
    return _relative(a) and "it" in words and bool(words & BE)


def _general(a: Above) -> bool:
    """ "Anyone who sells a child", "those who buy children": nobody in particular."""
    return _relative(a) and _of_anybody(a.node)


def _of_anybody(node: Token) -> bool:
    who, above = node.head, node.head.head
    if who.lower_ in ("anyone", "anybody", "whoever", "everyone", "everybody"):
        return True
    helpers = {c.lower_ for c in above.children if c.dep_ == "aux"}  # "may" is no month here
    if helpers & RULING and any(c.lower_ in ("a", "an", "any") for c in who.children):
        return True  # "a person who is convicted of smuggling can be jailed"
    bare = not any(c.dep_ in ("nummod", "amod", "det") for c in who.children)
    present = node.tag_ in ("VBP", "VBZ") or node.lower_ == node.lemma_.lower()
    if not bare or not present:
        return False
    return who.lower_ in ("those", "people", "persons") or (
        bool(helpers & {*RULING, "will"}) and who.tag_ == "NNS"
    )


def _of_somebody(a: Above) -> bool:
    """ "Asked for the release of Ann Lee, kidnapped in May"."""
    named = a.head.pos_ == "PROPN" or any(
        c.dep_ == "appos" and c.ent_type_ == "PERSON" and c.i < a.node.i for c in a.head.children
    )
    return a.dep == "acl" and a.node.tag_ in ("VBN", "VBG", "VBD") and named


def _goes_on(a: Above) -> bool:
    """ "Accused of kidnapping a boy, selling him": as sure as what it goes on from."""
    return a.dep == "advcl" and a.node.tag_ == a.head.tag_ == "VBG"


def _finite_adjunct(a: Above) -> bool:
    """ "He fled, fearing arrest": a clause beside another, and no aim."""
    return a.dep == "advcl" and not a.infinitive


def _adjunct(a: Above) -> bool:
    """ "He fled to be safe"."""
    return a.dep == "advcl"


_GOVERNED: Verdicts = (
    (_is_denied, "denied"),
    (_is_laid, "alleged"),
    (_if_guilty, ""),
    (_not_owned_up, "none"),
    (_owned_up, ""),
    (_failed, "none"),
    (_falsely, "denied"),
    (_suspected, "alleged"),
    (_perhaps, "alleged"),
)
_REST: Verdicts = (
    (_wished, "none"),
    (_retracted, "denied"),
    (_told_by_nobody, "none"),
    (_told_unsurely, "alleged"),
    (_told, "stop"),
    (_claim, "alleged"),
    (_aim_noun, "none"),
    (_in_what_is_alleged, "alleged"),
    (_cleft, ""),
    (_general, "none"),
    (_relative, "stop"),
    (_of_somebody, "stop"),
    (_goes_on, ""),
    (_finite_adjunct, "stop"),
    (_adjunct, "none"),
)
# What each says, in this order, where the test before them holds.
OF_CLAUSES: tuple[tuple[Test, Verdicts], ...] = (
    (always, ((_at_a_time, "stop"), (_beside_it, "stop"), (_not_yet, "none"))),
    (_governed, _GOVERNED),
    (aimed, OF_AIMS),
    (always, _REST),
)
