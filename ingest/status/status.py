"""How sure the text is: asserted, alleged, planned, denied, or no event at all."""

from __future__ import annotations

from functools import lru_cache

from ringtrace.ingest.parsed import FEW_WORDS, Token
from ringtrace.ingest.status.as_fact import WRONGLY, as_fact
from ringtrace.ingest.status.hedged_above import ENABLING, hedge_above
from ringtrace.ingest.status.rates import done_again, going_rate
from ringtrace.ingest.syntax.above import BE, is_to, pleads_not
from ringtrace.ingest.syntax.blamed import BEFORE, LAYING
from ringtrace.ingest.syntax.grammar import carries, copular, in_progress, preposition
from ringtrace.ingest.words import word_table
from ringtrace.nouns import ClaimStatus
from ringtrace.ontology import EventKind

# One hedge outweighs another in this order.
_STRENGTH: dict[str, int] = {"denied": 3, "planned": 2, "alleged": 1}
_NAMES: dict[str, ClaimStatus] = {"denied": "denied", "planned": "planned", "alleged": "alleged"}


@lru_cache(maxsize=FEW_WORDS)
def status_of(token: Token) -> ClaimStatus | None:
    """Return the status of what a trigger tells of; None where it tells of nothing that happened.

    None: negated, conditional, hypothetical, wished, asked, aimed at, or a general rule. The hedges of
    the clause and of every clause above it count, up to the first clause that is told by somebody.
    """
    table = word_table("hedges.tsv")
    if token.sent.text.rstrip().endswith("?") or token.sent[0].lower_ == "whoever":
        return None  # asked, or "Whoever holds another person commits an offence"
    found: set[str] = set()
    node, below = token, None
    for _ in range(25):
        apart = below is not None and below.dep_ == "conj" and _finite(below)
        verdict = _here(node, below, table) if not (apart and _has_do(node)) else ""
        if verdict == "none":
            return None
        if verdict:
            found.add(verdict)
        if node.dep_ == "ROOT" or node.head.i == node.i:
            break
        verdict = hedge_above(node, table)
        if verdict == "none":
            return None
        if verdict in ("stop", "alleged") and _laid_by_nobody(node):
            return None
        if verdict == "stop":
            return _strongest(found)
        if verdict:
            found.add(verdict)
        below, node = node, node.head
    return _strongest(found)


def _finite(verb: Token) -> bool:
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "aux:pass")}
    return verb.tag_ in ("VBD", "VBZ") or (verb.tag_ == "VBN" and bool(helpers & _BEEN))


_BEEN = frozenset("was were is are has have had".split())


def _has_do(verb: Token) -> bool:
    """ "It did not, and gave her ten years", "was not so lucky and got nine": what is negated is the first alone."""
    cop = copular(verb)
    return (
        cop
        or verb.lemma_ == "do"
        or any(c.lemma_ == "do" for c in verb.children if c.dep_ == "aux")
    )


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
    bare = step.dep_ == "xcomp" and not any(c.dep_ in ("aux", "mark") for c in step.children)
    told = step.head if bare else step  # "stand accused of"
    return status_of(step) in (None, "denied") or not as_fact(told)


PUT_OFF = frozenset("defer adjourn postpone delay".split())


def still_to_come(trigger: Token, kind: EventKind) -> bool:
    """Return whether what a trigger tells of is only in the making: "is producing a film"."""
    making = {words.split()[0] for words in kind.making_verbs}
    if trigger.pos_ == "NOUN" and trigger.dep_ in ("obj", "nsubj:pass"):
        if trigger.head.lemma_.lower() in PUT_OFF and kind.notation == "conviction":
            return True  # "deferred sentence on X until May"
    return trigger.lemma_.lower() in making and in_progress(trigger)


def _here(node: Token, below: Token | None, table: dict[str, frozenset[str]]) -> str:
    """What the word itself and its helpers say of what hangs below it."""
    found = ""
    for child in node.children:
        word = child.lower_
        if below is not None and child.i == below.i:
            continue
        if child.dep_ == "advcl" and child.lemma_ in ("allege", "accuse") and _as(child):
            if node.lemma_ not in ("list", "name"):  # "the charge sheet names X as accused"
                found = "alleged"  # "as alleged in the complaint"
        if (
            child.dep_ in ("advmod", "det", "cc:preconj", "obl", "parataxis")
            and word in table["alleged"]
        ):
            found = "alleged"
        if (
            child.dep_ in ("parataxis", "conj", "ccomp")
            and child.lemma_.lower() in table["suspect"]
        ):
            marked = any(c.dep_ == "mark" for c in child.children)
            if any(c.lower_ == "it" for c in child.children) and not marked:
                found = "alleged"  # "X sold her, it is rumoured"
        if child.dep_ == "obl:agent" and any(
            c.lower_ == "by" and c.word(-1).lower() in table["alleged"] for c in child.lefts
        ):
            found = "alleged"  # "was kidnapped, apparently by guerrillas": not by them for sure
        if child.dep_ == "amod" and word in table["alleged_adjective"]:
            told = below is None or below.dep_[:3] != "acl"
            if told or node.lemma_.lower() in table["claim_noun"]:  # not "alleged dealers killed"
                found = "alleged"
        if child.dep_.startswith("obl") and child.lemma_.lower() in table["claim_noun"]:
            if preposition(child) != "with" and any(  # but "charged with alleged crimes"
                c.dep_ == "amod" and c.lower_ in table["alleged_adjective"] for c in child.lefts
            ):
                found = "alleged"  # "according to unconfirmed reports"
        if child.dep_ == "nsubj:outer" and child.lemma_.lower() in table["theory"]:
            found = "alleged"  # "the Crown's case is that X sold her"
        if (
            word in table["negation"]
            and child.dep_ in ("advmod", "det", "cc:preconj")
            and (below is None or node.pos_ in ("VERB", "AUX", "ADJ"))
            and not (word == "not" and (_not_only(child) or pleads_not(node)))
        ):
            if below is not None and node.lemma_.lower() in ("confirm", "verify"):
                found = "alleged"  # "could not confirm reports that he was held"
                continue
            return "none"
        if (
            child.dep_ in ("nsubj", "nsubj:pass", "obj")
            and (
                below is None
                or (below.dep_ == "xcomp" and child.dep_ != "obj")
                or (child.dep_ != "obj" and _neither(child) and _shares_helpers(below))
            )
            and child.lower_ not in ("fewer", "less", "more")  # "no fewer than nine" of them
            and any(
                c.lower_ in ("no", "nobody", "none", "neither")
                or (c.lower_ == "not" and c.word(1) in ("one", "a"))  # "not a single one"
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
            if word in _ABLE and (done_again(node) or going_rate(node, word)):
                continue
            lets = below is not None and below.dep_ == "xcomp" and node.lemma_ in ENABLING
            hands_on = lets or node.lemma_.lower() in table["carrier"] or _shares_helpers(below)
            hands_on = hands_on or (below is not None and carries(node, below))
            if below is not None and not hands_on:
                continue
            if below is not None and node.lemma_.lower() == "allege":
                continue  # "it will be alleged that they sold her"
            if (
                word in ("will", "shall", "'ll", "’ll", "wo")
                or word in ("would", "'d", "’d")
                and _reported(node, table)
                and not lets  # "the rules would allow police to seize the assets of anyone"
            ):
                if _on_condition(node) and (word == "will" or copular(node)):
                    return "none"
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
        if word == "time" and any(c.lower_ in ("each", "every") for c in child.lefts):
            return "none"  # "each time one of our leaders is murdered"
    if _inverted(node) or _once(node) or _to_be(node) or _beside_condition(node, table):
        return "none"
    due = is_to(node) or _is_due(node) or _about_to(node)
    if (below is None or _shares_helpers(below)) and due:
        found = found or "planned"
    return found


def _shares_helpers(verb: Token | None) -> bool:
    """ "May be arrested and charged": a verb that goes on from another without a helper or subject of its own."""
    if verb is None or verb.dep_ != "conj" or verb.tag_ not in ("VB", "VBN"):
        return False
    return not any(c.dep_.startswith(("aux", "nsubj", "cop")) for c in verb.children)


def _neither(subject: Token) -> bool:
    """ "Neither X nor Y was deported and handed over"."""
    return any(t.lower_ == "neither" for t in (subject, *subject.children))


def _on_condition(verb: Token) -> bool:
    """ "If military courts try them they will be sentenced to death"."""
    clauses = (c for c in verb.children if c.dep_ == "advcl")
    return any(g.dep_ == "mark" and g.lower_ == "if" for c in clauses for g in c.lefts)


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


def _once(node: Token) -> bool:
    """ "Once arrested, he will have to explain": what comes after is still to come, and so is this."""
    mark = any(c.lower_ in ("once", "when", "if") and c.i < node.i for c in node.lefts)
    clause = node.dep_ == "advcl" and node.tag_ == "VBN" and mark
    own = any(c.dep_.startswith(("nsubj", "aux")) for c in node.children)
    return clause and not own and any(c.tag_ == "MD" for c in node.head.children)


def _beside_condition(node: Token, table: dict[str, frozenset[str]]) -> bool:
    """ "If the buyer was threatened, held or deceived, he may claim": a list of which the parse cuts off an item."""
    before = [c for c in node.head.lefts if c.i < node.i and c.dep_ == "advcl"]
    bare = node.tag_ == "VBN" and not any(c.dep_.startswith(("aux", "mark", "nsubj")) for c in node.children)  # fmt: skip
    return (
        node.dep_ == "advcl"
        and bare
        and bool(before)
        and any(c.dep_ == "mark" and c.lower_ in table["condition"] for c in before[-1].lefts)
    )


def _to_be(node: Token) -> bool:
    """ "The third rule is that all property be confiscated": what is asked for."""
    helpers = [c for c in node.children if c.dep_.startswith("aux")]
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in node.lefts)
    return that and node.tag_ == "VBN" and [c.lower_ for c in helpers] == ["be"]


def _about_to(node: Token) -> bool:
    """ "Four girls who were about to be taken to Bangladesh"."""
    return node.dep_ == "xcomp" and node.head.lower_ == "about"


def _is_due(node: Token) -> bool:
    """ "Were due to be charged": "due to" may hang on the verb as one mark."""
    words = {c.lower_ for c in node.children if c.dep_ in ("aux", "aux:pass", "cop", "mark")}
    return "due" in words and bool(words & BE)


def _reported(node: Token, table: dict[str, frozenset[str]]) -> bool:
    """ "said they would be charged": the future, told in the past."""
    if any(c.lower_ == "have" for c in node.children):
        return False
    return (
        node.dep_ == "ccomp"
        and node.head.lemma_.lower() in table["say"]
        and node.head.tag_ == "VBD"
    )


def _soon_charged(verb: Token) -> bool:
    """ "May be charged later this week": a step of the law that has its day."""
    told = {
        t.lower_ for c in verb.children if c.dep_.startswith(("obl", "advmod")) for t in c.subtree
    }
    return verb.lemma_.lower() in _LAW_STEPS and bool(told & _SOON)


_LAW_STEPS = frozenset(["charge", "arraign", "indict", "extradite"])
_SOON = frozenset("tomorrow later soon next tonight".split())


def _not_only(child: Token) -> bool:
    return child.word(1) in ("only", "just")
