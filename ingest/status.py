"""How sure the text is: asserted, alleged, planned, denied, or no event at all."""

from __future__ import annotations

from ringtrace.ingest.as_fact import WRONGLY, as_fact
from ringtrace.ingest.blamed import BEFORE, LAYING
from ringtrace.ingest.demands import CARRYING
from ringtrace.ingest.grammar import in_progress, is_infinitive, preposition
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.rates import done_again
from ringtrace.ingest.words import word_table
from ringtrace.nouns import ClaimStatus
from ringtrace.ontology import EventKind

# One hedge outweighs another in this order.
_STRENGTH: dict[str, int] = {"denied": 3, "planned": 2, "alleged": 1}
_NAMES: dict[str, ClaimStatus] = {"denied": "denied", "planned": "planned", "alleged": "alleged"}

ENABLING = frozenset(
    "allow enable permit authorise authorize empower entitle oblige require let".split()
)
FEES = frozenset("charge receive earn".split())
CALLING = frozenset("call phone telephone ring contact text email".split())
TIMES = frozenset("minute hour day week month year".split())


def status_of(token: Token) -> ClaimStatus | None:
    """Return the status of what a trigger tells of; None where it tells of nothing that happened.

    None: negated, conditional, hypothetical, wished, asked, aimed at, or a general rule. The hedges of
    the clause and of every clause above it count, up to the first clause that is told by somebody.
    """
    table = word_table("hedges.tsv")
    if token.sent.text.rstrip().endswith("?"):
        return None
    found: set[str] = set()
    node, below = token, None
    for _ in range(25):
        apart = below is not None and below.dep_ == "conj" and below.tag_ in ("VBD", "VBZ")
        verdict = _here(node, below, table) if not (apart and _has_do(node)) else ""
        if verdict == "none":
            return None
        if verdict:
            found.add(verdict)
        if node.dep_ == "ROOT" or node.head.i == node.i:
            break
        verdict = _edge(node, table)
        if verdict == "none":
            return None
        if verdict == "stop":
            return None if _laid_by_nobody(node) else _strongest(found)
        if verdict:
            found.add(verdict)
        below, node = node, node.head
    return _strongest(found)


def _has_do(verb: Token) -> bool:
    """ "It did not, and gave her ten years": what is negated is the first of the two alone."""
    return verb.lemma_ == "do" or any(c.lemma_ == "do" for c in verb.children if c.dep_ == "aux")


def _strongest(found: set[str]) -> ClaimStatus:
    return _NAMES[max(found, key=lambda s: _STRENGTH[s])] if found else "asserted"


def _laid_by_nobody(deed: Token) -> bool:
    """ "Was not held for smuggling migrants": nor is the deed told of."""
    step = deed.head
    marks = {c.lower_ for c in deed.children if c.dep_ in ("mark", "case")}
    if step.pos_ != "VERB" or step.lemma_.lower() not in LAYING or not marks & BEFORE:
        return False
    if any(c.lower_ in WRONGLY for c in step.children):
        return True
    return status_of(step) in (None, "denied") or not as_fact(step)


def still_to_come(trigger: Token, kind: EventKind) -> bool:
    """Return whether what a trigger tells of is only in the making: "is producing a film"."""
    making = {words.split()[0] for words in kind.making_verbs}
    return trigger.lemma_.lower() in making and in_progress(trigger)


def _here(node: Token, below: Token | None, table: dict[str, frozenset[str]]) -> str:
    """What the word itself and its helpers say of what hangs below it."""
    found = ""
    for child in node.children:
        word = child.lower_
        if below is not None and child.i == below.i:
            continue
        if child.dep_ == "advcl" and child.lemma_ in ("allege", "accuse") and _as(child):
            found = "alleged"  # "as alleged in the complaint"
        if (
            child.dep_ in ("advmod", "det", "cc:preconj", "obl", "parataxis")
            and word in table["alleged"]
        ):
            found = "alleged"
        if child.dep_ == "amod" and word in table["alleged_adjective"]:
            found = "alleged"
        if (
            word in table["negation"]
            and child.dep_ in ("advmod", "det", "cc:preconj")
            and (below is None or node.pos_ in ("VERB", "AUX", "ADJ"))
            and not (word == "not" and (_not_only(child) or _pleads_not(node)))
        ):
            if below is not None and node.lemma_.lower() in ("confirm", "verify"):
                found = "alleged"  # "could not confirm reports that he was held"
                continue
            return "none"
        if (
            below is None
            and child.dep_ in ("nsubj", "nsubj:pass", "obj")
            and child.lower_ not in ("fewer", "less", "more")  # "no fewer than nine" of them
            and any(
                c.lower_ in ("no", "nobody", "none", "neither")
                for c in (child, *(g for g in child.children if g.dep_ != "appos"))
                if c.word(1) not in ("fewer", "less", "more")
            )
        ):
            return "none"
        if (
            below is None
            and child.dep_ in ("nsubj", "nsubj:pass")
            and child.lower_ in ("anyone", "whoever", "anybody")
        ):
            return "none"
        if child.dep_ in ("aux", "aux:pass") and (below is None or node.pos_ in ("VERB", "AUX")):
            if word in _ABLE and done_again(node):
                continue
            lets = below is not None and below.dep_ == "xcomp" and node.lemma_ in ENABLING
            if below is not None and node.lemma_.lower() not in table["carrier"] and not lets:
                continue
            if below is not None and node.lemma_.lower() == "allege":
                continue  # "it will be alleged that they sold her"
            if (
                word in ("will", "shall", "'ll", "’ll", "wo")
                or word in ("would", "'d", "’d")
                and _reported(node, table)
            ):
                found = found or "planned"
            elif word in table["modal_none"]:
                return "none"
            elif word in ("may", "might"):
                perfect = any(c.lower_ == "have" for c in node.children)
                if not perfect:
                    return "planned" if _soon_charged(node) else "none"
                found = "alleged"
        if child.dep_ == "mark" and word in table["condition"]:
            return "none"
    if _inverted(node):
        return "none"
    if below is None and (_is_to(node) or _is_due(node)):
        found = found or "planned"
    return found


_ABLE = frozenset(("could", "can", "would", "'d", "’d", "ca"))


def _as(clause: Token) -> bool:
    return any(c.lower_ == "as" and c.dep_ == "mark" for c in clause.children)


def _inverted(node: Token) -> bool:
    """ "Had he been convicted, he would": a condition without "if"."""
    subject = next((c.i for c in node.children if c.dep_.startswith("nsubj")), None)
    if subject is None or subject > node.i:
        return False  # "also indicted were X and Y"
    return any(
        c.lower_ in ("had", "should", "were") and c.dep_.startswith("aux") and c.i < subject
        for c in node.children
    )


_BE = frozenset(("is", "are", "was", "were", "'s", "’s", "am"))


def _is_to(node: Token) -> bool:
    """ "is to be charged", "were to be shipped": a form of "be" and "to" before the verb."""
    before = ("aux", "aux:pass", "cop", "mark")
    words = {c.lower_ for c in node.children if c.dep_ in before and c.i < node.i}
    return "to" in words and bool(words & _BE)


def _is_due(node: Token) -> bool:
    """ "Were due to be charged": "due to" may hang on the verb as one mark."""
    words = {c.lower_ for c in node.children if c.dep_ in ("aux", "aux:pass", "cop", "mark")}
    return "due" in words and bool(words & _BE)


def _reported(node: Token, table: dict[str, frozenset[str]]) -> bool:
    """ "said they would be charged": the future, told in the past."""
    if any(c.lower_ == "have" for c in node.children):
        return False
    return (
        node.dep_ == "ccomp"
        and node.head.lemma_.lower() in table["say"]
        and node.head.tag_ == "VBD"
    )


def _general(node: Token) -> bool:
    """ "anyone who sells a child", "those who buy children": nobody in particular."""
    head = node.head.lower_
    if head in ("anyone", "anybody", "whoever", "everyone", "everybody"):
        return True
    above = node.head.head  # "a person who is convicted of smuggling can be jailed"
    if any(c.lower_ in ("a", "an", "any") for c in node.head.children) and any(
        c.dep_ == "aux" and c.lower_ in ("can", "could", "may", "must", "shall", "should")
        for c in above.children
    ):  # and no month
        return True
    return (
        head in ("those", "people", "persons")
        and node.tag_ in ("VBP", "VBZ")
        and not any(c.dep_ in ("nummod", "amod", "det") for c in node.head.children)
    )


def _pleads_not(head: Token) -> bool:
    """ "Pleaded not guilty to kidnapping a clerk"."""
    plea = head if head.lemma_.lower() == "plead" else head.head
    return plea.lemma_.lower() == "plead" and "not guilty" in plea.sent.text.lower()


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


def _soon_charged(verb: Token) -> bool:
    """ "May be charged later this week": a step of the law that has its day."""
    told = {
        t.lower_ for c in verb.children if c.dep_.startswith(("obl", "advmod")) for t in c.subtree
    }
    return verb.lemma_.lower() in _LAW_STEPS and bool(told & _SOON)


_LAW_STEPS = frozenset(["charge", "arraign", "indict", "extradite"])
_SOON = frozenset("tomorrow later soon next tonight".split())


def _asked(verb: Token, table: dict[str, frozenset[str]]) -> bool:
    """ "A request has been made to place X under house arrest"."""
    subjects = (c for c in verb.children if c.dep_ == "nsubj:pass")
    return any(c.lemma_.lower() in table["wish_noun"] for c in subjects)


def _sought(noun: Token, table: dict[str, frozenset[str]]) -> bool:
    """ "A warrant is outstanding for the arrest of X": wished, by the subject."""
    if not any(c.lower_ == "for" and c.dep_ == "case" for c in noun.lefts):
        return False
    above = (noun.head, noun.head.head)
    subjects = (c for verb in above for c in verb.children if c.dep_.startswith("nsubj"))
    return any(c.lemma_.lower() in table["wish_noun"] for c in subjects)


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


def _not_only(child: Token) -> bool:
    return child.word(1) in ("only", "just")


def _in_charge(noun: Token) -> bool:
    """ "In charge of transporting them"."""
    return noun.lower_ == "charge" and noun.word(-1) == "in"


def _edge(node: Token, table: dict[str, frozenset[str]]) -> str:
    """What the word above says of this clause: "X denied selling", "planned to raid", "accused of"."""
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
        infinitive = infinitive and not (node.dep_ == "acl:relcl" and _is_to(node))
        if dep == "advcl" and not infinitive and _of_time(node):
            return "stop"  # "her ordeal ended when soldiers freed her"
        yet = lemma == "have" and any(c.lower_ == "yet" for c in head.children)
        if lemma == "yet" or (infinitive and yet) or (dep == "csubj" and lemma in table["rule"]):
            return "none"
        if dep in ("xcomp", "ccomp", "csubj", "advcl", "acl") and head.tag_ not in ("NNP", "NNPS"):
            if lemma in table["deny"] or _pleads_not(head):
                return "denied"
            if lemma == "escape" and dep in ("xcomp", "ccomp"):
                return "none"
            if lemma in table["fail"] or (dep != "acl" and lemma in table["prevent"]):
                return "none"
            if lemma in table["suspect"] and not (lemma == "suspect" and head.pos_ == "NOUN"):
                return "alleged"
        if dep in ("xcomp", "advcl", "acl", "ccomp") and infinitive:
            if _paid_for(node):
                return ""
            if lemma in CALLING and node.lemma_.lower() == "demand":
                return ""  # "phoned the father to demand 20 million"
            if lemma == "conspire":
                return "alleged"
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
            return "alleged" if lemma in ("allege", "claim", "suspect") else "stop"
        if dep == "acl" and node.dep_ != "acl:relcl" and claimed:
            return "alleged"
        if node.dep_ == "acl:relcl" and claimed and _according_to_it(node):
            return "alleged"
        if lemma in table["aim_noun"] and (node.dep_ == "acl" or lemma == "event"):
            return "none"
        if node.dep_ == "acl:relcl" and _in_what_is_alleged(node, table):
            return "alleged"
        if node.dep_ == "acl:relcl":
            return "none" if _general(node) else "stop"
        if dep == "acl" and node.tag_ in ("VBN", "VBG") and head.pos_ == "PROPN":
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
        if dep in ("obl", "nmod") and _pleads_not(head):
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
