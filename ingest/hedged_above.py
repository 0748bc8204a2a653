"""What the word above a clause or noun says of it: "X denied selling", "planned to raid", "accused of"."""

from __future__ import annotations

from ringtrace.ingest.demands import CARRYING
from ringtrace.ingest.grammar import is_infinitive, preposition
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.rates import done_again

ENABLING = frozenset(
    "allow enable permit authorise authorize empower entitle oblige require let".split()
)
FEES = frozenset("charge receive earn".split())
CALLING = frozenset("call phone telephone ring contact text email".split())
# "Was extradited to face charges": they are laid by then.
FACING = frozenset(["face", "stand", "answer"])
SENT = frozenset(
    "extradite extradition deport deportation return bring fly transfer send surrender arrive escort hand request".split()
)
RULING = frozenset("can could may must shall should".split())
TIMES = frozenset("minute hour day week month year".split())


def hedge_above(node: Token, table: dict[str, frozenset[str]]) -> str:
    """Return a status that the word above gives, "none" where nothing happened, "stop" where what stands
    further up says nothing of it, else "".
    """
    head, lemma = node.head, node.head.lemma_.lower()
    if _in_charge(head):
        lemma = "task"
    claimed = lemma in table["claim_noun"]
    dep = node.dep_.split(":")[0]
    said_to_be = any(
        c.dep_ == "cop" for c in node.children
    )  # "denied that he was under investigation"
    verbal = node.pos_ in ("VERB", "AUX") or node.tag_.startswith("VB") or node.tag_ == "JJ"
    if verbal or said_to_be:
        gerund = node.tag_ == "VBG" or any(c.lower_ in ("having", "being") for c in node.lefts)
        infinitive = lemma == "due" or (not gerund and is_infinitive(node))
        infinitive = infinitive and not (node.dep_ == "acl:relcl" and is_to(node))
        if dep == "advcl" and not infinitive and _of_time(node):
            return "stop"  # "her ordeal ended when soldiers freed her"
        yet = lemma == "have" and any(c.lower_ == "yet" for c in head.children)
        if lemma == "yet" or (infinitive and yet) or (dep == "csubj" and lemma in table["rule"]):
            return "none"
        if dep in ("xcomp", "ccomp", "csubj", "advcl", "acl") and head.tag_ not in ("NNP", "NNPS"):
            if lemma in table["deny"] or pleads_not(head) or _denied(node, claimed, table):
                return "denied"
            if _laid(node, lemma, table) or (dep == "acl" and lemma in table["evidence"]):
                return "alleged"
            if lemma == "guilty":
                return ""  # "if found guilty of selling two women"
            if lemma == "escape" and dep in ("xcomp", "ccomp"):
                return "none"
            if lemma in table["fail"] or (dep != "acl" and lemma in table["prevent"]):
                return "none"
            if lemma in table["suspect"] and not (lemma == "suspect" and head.pos_ == "NOUN"):
                return "alleged"
        if dep in ("xcomp", "advcl", "acl", "ccomp") and infinitive:
            if _paid_for(node):
                return ""
            if node.lemma_.lower() in FACING and lemma in SENT:
                return "planned" if any(t.lemma_ == "trial" for t in node.subtree) else ""
            if lemma in CALLING and node.lemma_.lower() == "demand":
                return ""  # "phoned the father to demand 20 million"
            if lemma == "conspire":
                return "alleged"
            if lemma == "plot" and head.pos_ == "VERB":
                return "planned"
            if lemma in table["plan"] or (lemma == "be" and dep in ("xcomp", "ccomp")):
                return "planned"
            if lemma in table["manage"] and not _asked(head, table):
                return "none" if lemma == "help" and head.tag_ in ("VBZ", "VBP") else ""
            if lemma in table["say"] and head.tag_ == "VBN" and lemma != "confirm":
                return "alleged"
            if lemma in table["wish"] or _asked(head, table):
                return "none"
            if lemma == "take" and any(c.lemma_.lower() in TIMES for c in head.children):
                return ""  # "took four hours to clear him"
            if dep == "acl" and head.dep_ == "obj" and head.head.lemma_ == "use":
                return ""  # "used threats to compel them"
            if dep in ("advcl", "acl"):
                return "" if done_again(head) else "none"  # a purpose
        if dep == "ccomp" and lemma in table["wish"] and lemma not in table["say"]:
            return "none"
        if dep in ("ccomp", "parataxis") and lemma in table["say"]:
            if head.tag_ == "VBG" and head.head.lemma_.lower() in table["retract"]:
                return "denied"
            doubted = lemma in ("allege", "claim", "suspect") or _unconfirmed(head)
            return "alleged" if doubted else "stop"
        if dep == "acl" and node.dep_ != "acl:relcl" and claimed:
            return "alleged"
        if node.dep_ == "acl:relcl" and claimed and _according_to_it(node):
            return "alleged"
        if lemma in table["aim_noun"] and (node.dep_ == "acl" or lemma == "event"):
            return "none"
        if node.dep_ == "acl:relcl" and _in_what_is_alleged(node, table):
            return "alleged"
        if node.dep_ == "acl:relcl" and _cleft(head):
            return ""
        if node.dep_ == "acl:relcl":
            return "none" if _general(node) else "stop"
        named = head.pos_ == "PROPN" or any(
            c.dep_ == "appos" and c.ent_type_ == "PERSON" and c.i < node.i for c in head.children
        )
        if dep == "acl" and node.tag_ in ("VBN", "VBG", "VBD") and named:
            return "stop"  # "asked for the release of Ann Lee, kidnapped in May"
        if dep == "conj":
            return ""
        if dep == "advcl":
            return "stop" if not infinitive else "none"
        return ""
    # a noun under a verb or noun: "on suspicion of kidnapping", "denied the kidnapping"
    if dep in ("nmod", "obl", "obj", "nsubj", "conj", "compound", "appos"):
        if claimed:
            return "alleged"
        if dep == "nmod" and lemma in table["wish_noun"] and preposition(node) != "against":
            return "none"  # "an order for his arrest", and not "an appeal against his sentence"
        if dep in ("obl", "nmod") and _sought(node, table):
            return "none"
        if lemma == "lead" and head.head.lemma_.lower() in table["wish_noun"]:
            return "none"
        if dep in ("obl", "nmod") and pleads_not(head):
            return "denied"
        if dep == "obj" and lemma in ENABLING and head.tag_ in ("VBP", "VBZ", "VB"):
            return "none"  # "the bill allows the arrest of"
        if dep == "obj" and lemma in table["deny"]:
            return "denied"
        if dep == "obj" and lemma in table["plan_noun_verb"]:
            return "planned"
        if dep in ("obj", "obl") and lemma in table["prevent"]:
            return "" if dep == "obl" and lemma == "end" else "none"  # "ended with 21 arrests"
        if dep in ("obl", "nmod") and lemma in table["suspect"]:
            return "alleged"
        return "stop" if dep in ("obl", "nmod") else ""
    return ""


def _denied(deed: Token, claimed: bool, table: dict[str, frozenset[str]]) -> bool:
    """ "Acquitted of selling her", "the charge that X sold her was dropped", "it is a lie that", "there is no
    evidence that".
    """
    head, lemma = deed.head, deed.head.lemma_.lower()
    if lemma in table["clear"]:
        return any(c.lower_ == "of" for c in deed.lefts)
    if lemma in table["lie"]:
        return any(c.dep_ == "cop" for c in head.children)
    if deed.dep_.startswith("acl") and lemma in table["evidence"]:
        return any(c.lower_ == "no" for c in head.children)
    verb = head.head
    beside = head.dep_ in ("nsubj", "nsubj:pass", "obj") and (
        claimed or lemma in ("conviction", "confession")
    )
    negated = any(c.lower_ in ("not", "n't", "n’t") for c in verb.children)
    return beside and not negated and verb.lemma_.lower() in table["untrue"]


def _laid(deed: Token, lemma: str, table: dict[str, frozenset[str]]) -> bool:
    """ "Wanted for selling her", "is to stand trial for selling her", "the Crown's case is that X sold her"."""
    head = deed.head
    if any(c.lower_ == "for" for c in deed.lefts) and not is_infinitive(deed):
        after = {lemma, *(c.lemma_.lower() for c in head.children if c.dep_ in ("obj", "obl"))}
        return bool(after & table["after"])
    stated = any(c.dep_ == "cop" for c in head.children) or any(
        c.lower_ == "that" for c in deed.lefts
    )
    return lemma in table["theory"] and stated and deed.dep_ in ("ccomp", "csubj", "acl")


def _cleft(name: Token) -> bool:
    """ "It was X who sold her"."""
    words = {c.lower_ for c in name.children if c.dep_ in ("expl", "nsubj", "cop")}
    return "it" in words and bool(words & BE)


def _unconfirmed(verb: Token) -> bool:
    """ "An unconfirmed report said"."""
    subjects = [c for c in verb.children if c.dep_.startswith("nsubj")]
    return any(c.lower_ in ("unconfirmed", "unverified") for s in subjects for c in s.children)


def _paid_for(node: Token) -> bool:
    """ "Had paid 3,000 euros to be smuggled", "charged them £900 to smuggle": what is bought, and no mere aim."""
    above = list(node.ancestors)[:3]
    charging = next((t for t in above if t.lemma_.lower() in FEES and t.pos_ == "VERB"), None)
    if charging is not None and any(
        c.dep_ in ("obj", "obl") and _sum(c) for c in charging.children
    ):
        return True
    paying = above[0] if above and above[0].lemma_.lower() == "pay" else None
    if paying is not None and any(c.lemma_.lower() in CARRYING for c in paying.rights):
        return paying.tag_ != "VB"  # "paid the coyotes $4,000 to bring his sister"
    passive = any(c.dep_ == "aux:pass" for c in node.children)
    paid = any(t.lemma_.lower() == "pay" and t.tag_ != "VB" for t in above)
    return passive and paid


def _sum(head: Token) -> bool:
    return any(t.is_currency or t.pos_ == "NUM" for t in head.subtree)


def _asked(verb: Token, table: dict[str, frozenset[str]]) -> bool:
    """ "A request has been made to place X under house arrest"."""
    subjects = (c for c in verb.children if c.dep_ == "nsubj:pass")
    return any(c.lemma_.lower() in table["wish_noun"] for c in subjects)


_PLEADING = frozenset(
    "petition call appeal plead press push campaign pray protest lobby clamour march rally".split()
)


def _sought(noun: Token, table: dict[str, frozenset[str]]) -> bool:
    """ "A warrant is outstanding for the arrest of X": wished, by the subject."""
    if not any(c.lower_ == "for" and c.dep_ == "case" for c in noun.lefts):
        return False
    if noun.head.lemma_.lower() in _PLEADING:
        return True  # "villagers petitioned the governor for his arrest"
    above = (noun.head, noun.head.head)
    subjects = (c for verb in above for c in verb.children if c.dep_.startswith("nsubj"))
    return any(c.lemma_.lower() in table["wish_noun"] for c in subjects)


def _general(node: Token) -> bool:
    """ "anyone who sells a child", "those who buy children": nobody in particular."""
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


def _of_time(clause: Token) -> bool:
    """Whether a clause tells when or why by a conjunction and a verb of its own."""
    finite = clause.tag_ in ("VBD", "VBP", "VBZ") or any(
        c.dep_.startswith("aux") and c.tag_ in ("VBD", "VBP", "VBZ") for c in clause.lefts
    )
    return finite and any(c.lower_ in _CONJUNCTIONS for c in clause.lefts)


_CONJUNCTIONS = frozenset("when after before as while until till since because once where".split())


def _according_to_it(node: Token) -> bool:
    """ "Reports according to which a hostage had died"."""
    return any(
        c.lower_ == "which" and any(g.lower_ == "according" for g in (*c.children, *node.children))
        for c in node.children
    )


def _in_what_is_alleged(clause: Token, table: dict[str, frozenset[str]]) -> bool:
    """ "Accused of arranging crossings in which 300 people were moved"."""
    inside = any(preposition(c) == "in" for c in clause.children if c.lower_ == "which")
    deed = clause.head.head
    return inside and deed.tag_ == "VBG" and deed.head.lemma_.lower() in table["suspect"]


def _in_charge(noun: Token) -> bool:
    """ "In charge of transporting them"."""
    return noun.lower_ == "charge" and noun.word(-1) == "in"


BE = frozenset(("is", "are", "was", "were", "'s", "’s", "am"))


def is_to(node: Token) -> bool:
    """ "is to be charged", "were to be shipped": a form of "be" and "to" before the verb."""
    before = ("aux", "aux:pass", "cop", "mark")
    words = {c.lower_ for c in node.children if c.dep_ in before and c.i < node.i}
    return "to" in words and bool(words & BE)


def pleads_not(head: Token) -> bool:
    """ "Pleaded not guilty to kidnapping a clerk"."""
    plea = head if head.lemma_.lower() == "plead" else head.head
    return plea.lemma_.lower() == "plead" and "not guilty" in plea.sent.text.lower()
