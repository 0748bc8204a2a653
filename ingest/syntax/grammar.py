"""What the place of a word in its tree says: voice, preposition, coordination, number of what."""

from __future__ import annotations

from functools import lru_cache

from ringtrace.ingest.language.clauses import COMPASS
from ringtrace.ingest.parsed import FEW_WORDS, Token

NOT = frozenset(["not", "n't", "n’t", "never"])
# Verbs whose object is the subject of what follows: "forced them to beg".
OBJECT_CONTROL = frozenset(
    "force make compel coerce oblige allow help persuade trick deceive lure order ask tell cause see "
    "leave catch find enable pay hire send want expect promise require let watch beg urge implore".split()
)
# Verbs that carry the noun: "made 12 arrests", "carried out a raid", "led to the arrest".
LIGHT = frozenset(
    "make carry conduct launch stage mount lead order perform undertake execute begin open "
    "start do coordinate complete effect secure result return file bring unseal hand".split()
)
# Verbs that only say that what the noun tells of was: "the rescue happened on Monday".
HAPPENING = frozenset("happen occur come continue last resume reopen peak".split())
_BESIDE = frozenset("after before following since despite amid over against into".split())
_ALL = frozenset("all everyone everybody none nobody each any".split())
# "The verdict was handed down".
PASSING = frozenset("hand deliver pass pronounce return impose".split())
SCHEDULING = frozenset("schedule reschedule set slate fix expect list".split())
NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"])
BOUNDS = frozenset(
    [("at", "least"), ("at", "most"), ("up", "to"), ("as", "many"), ("as", "few"), ("more", "than")]
)
# "Was convicted and given nine years": what one is given stays behind.
_ACTIVE = frozenset(["nsubj", "obj", "aux"])
_STAYING = frozenset("remain stay report fear presume see find".split())
GIVING = frozenset("give hand grant award deny refuse fine offer serve".split())


@lru_cache(maxsize=FEW_WORDS)
def is_passive(verb: Token) -> bool:
    """Return whether a verb stands in the passive, reduced ones ("infants rescued by") included."""
    if any(c.dep_ in ("aux:pass", "nsubj:pass") for c in verb.children):
        return True
    if any(c.dep_ == "obl:agent" for c in verb.children):
        # "moved them by minibus" is active
        return verb.tag_ != "VBD" or not any(c.dep_ == "obj" for c in verb.children)
    below, lemma = {c.dep_ for c in verb.children}, verb.lemma_.lower()
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "acl:relcl", "amod", "advcl"):
        return not below & _ACTIVE
    if verb.dep_ == "conj" and not below & (_ACTIVE - ({"obj"} if lemma in GIVING else set())):
        bail = lemma in GIVING and any(c.lemma_ == "bail" for c in verb.rights)
        if verb.tag_ == "VBN" or bail:
            return is_passive(verb.head) and verb.head.pos_ in ("VERB", "ADJ")
    if verb.tag_ == "VBD" and verb.dep_ == "conj" and lemma in OBJECT_CONTROL:
        made = "xcomp" in below  # "were offered jobs and made to pay"
        return made and not below & _ACTIVE and is_passive(verb.head)
    if verb.tag_ in ("VBN", "VBD") and verb.dep_ == "xcomp":
        # "remains charged with", "were reported abducted"
        stays = verb.head.lemma_.lower() in _STAYING  # and "was found murdered"
        return stays or any(c.dep_ == "aux:pass" for c in verb.children)
    return False


_STEPS = frozenset("arrest detain apprehend seize confiscate search raid".split())


def set_off(verb: Token) -> bool:
    """Return whether a participle tells behind a comma what the law did as well: "police suspect a feud, arresting two men"."""
    bare = not any(c.dep_ in ("mark", "case") for c in verb.lefts) and verb.lemma_ in _STEPS
    behind = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.i < verb.i
    edge = verb.left_edge
    return behind and bare and "," in (edge.text, edge.word(-1))


def copular(token: Token) -> bool:
    """Return whether a word is what somebody is said to be: "X is the leader"."""
    return bool(token.children) and any(c.dep_ == "cop" for c in token.children)


def carries(verb: Token, noun: Token) -> bool:
    """Return whether a verb only carries the noun under it, which tells what was done: "carried out a
    raid", "the kidnapping took place on Monday".
    """
    if noun.dep_ == "obl" and preposition(noun) in _BESIDE:
        return False  # "an offensive launched by the army, after the murder of a senator"
    passed = verb.lemma_.lower() in PASSING and noun.dep_ in ("nsubj:pass", "obj")
    passed |= verb.lemma_.lower() in SCHEDULING and noun.dep_ == "nsubj:pass"
    return verb.lemma_.lower() in LIGHT or passed or (happens(verb) and noun.dep_ == "nsubj")


def happens(verb: Token) -> bool:
    """Return whether a verb says no more than that its subject came about: "took place on Monday"."""
    if verb.lemma_.lower() == "take":
        return any(c.lower_ == "place" and c.dep_ == "obj" for c in verb.rights)
    on = verb.lemma_.lower() == "go" and any(c.lower_ == "on" for c in verb.rights)
    return on or (verb.pos_ == "VERB" and verb.lemma_.lower() in HAPPENING)


def is_infinitive(verb: Token) -> bool:
    """Return whether a verb stands under "to"."""
    return any(c.lower_ == "to" and c.dep_ == "mark" for c in verb.children)


def in_progress(verb: Token) -> bool:
    """Return whether a verb tells of what goes on: "is filming", "is being filmed", "a team filming"."""
    helpers = {c.lemma_.lower() for c in verb.children if c.dep_.startswith("aux")}
    if verb.tag_ == "VBG":
        return "be" in helpers or (not helpers and verb.dep_ == "acl")
    return verb.tag_ == "VBN" and any(c.lower_ == "being" for c in verb.children)


def unmarked_passive(verb: Token) -> bool:
    """Return whether a participle without its helper can be a passive: "nine suspects held",
    "boys brought to the city and sold". Whoever stands as its subject then suffers it.
    """
    past = ["VBN"] if verb.lemma_ == "prosecute" else ["VBN", "VBD"]  # "Inspector X prosecuted"
    if verb.tag_ not in past or verb.pos_ not in ("VERB", "ADJ"):
        return False
    done = {"obj", "aux", "aux:pass", "ccomp", "xcomp", "obl:agent"}
    if done & {c.dep_ for c in verb.children}:
        return False
    if verb.dep_ == "conj":
        own = any(c.dep_.startswith("nsubj") for c in verb.children)
        return is_passive(verb.head) or (own and verb.tag_ == "VBN")
    if verb.dep_ == "advcl":  # "of the 43 women freed, nine were pregnant"
        return any(c.dep_ == "nsubj" and preposition(c) == "of" for c in verb.lefts)
    return verb.dep_ in ("ROOT", "parataxis", "appos", "acl", "list")


def coordinated(head: Token) -> list[Token]:
    """Return a head and the nouns coordinated with it; in "X, the Y Department and Z" also the second."""
    return [
        head,
        *(
            c
            for c in (*head.children, *_after_ages(head))
            if (c.dep_ == "conj" and c.pos_ in NOMINAL and not negated_name(c)) or in_list(c)
            for c in coordinated(c)
        ),
    ]


def negated_name(head: Token) -> bool:
    """Return whether a noun is named as what is not meant: "Y and not X", "all but X"."""
    before = [c for c in head.lefts if c.dep_ in ("advmod", "cc", "case", "det")]
    if any(c.lower_ == "not" and c.word(1) not in ("only", "just") for c in before):
        return True
    return any(c.lower_ == "but" for c in before) and head.head.lower_ in _ALL


def _after_ages(head: Token) -> list[Token]:
    """ "Four men, aged 22, 25 and 31, and a woman, 29": whom the parser hangs on the ages."""
    ages = [c for a in head.rights if a.lower_ == "aged" for c in a.rights if c.pos_ == "NUM"]
    return [c for age in ages for c in age.rights if c.dep_ == "conj" and c.tag_ in ("NN", "NNS")]


def in_list(body: Token) -> bool:
    """Return whether a body that the parser took for an apposition is one of a list."""
    head = body.head
    if body.dep_ != "appos" or not body.ent_type_ == head.ent_type_ == "ORG" or body.i < head.i:
        return False
    later = [c for c in head.children if c.i > body.i and c.dep_ == "conj"]
    return any(c.ent_type_ == "ORG" for c in later) or any(c.dep_ == "conj" for c in body.rights)


def sentences_back(token: Token, many: int) -> int:
    """Return where the sentence begins that stands so many before that of a word, or else the text."""
    start = token.sent.start
    for _ in range(many):
        start = token.doc.tokens[start - 1].sent.start if start else 0
    return start


@lru_cache(maxsize=FEW_WORDS)
def preposition(head: Token) -> str:
    """Return the preposition that a noun stands under, in lower case; "" where there is none."""
    for child in head.children:
        if child.dep_ == "case" and child.i < head.i and not _bounding(child):
            words = [child.lower_, *(c.lower_ for c in child.children if c.dep_ == "fixed")]
            return "near" if words[0] in COMPASS else " ".join(words)
    if head.dep_ == "conj" and head.head.pos_ in NOMINAL:
        return preposition(head.head)
    first = next((c for c in head.lefts if c.dep_ == "compound"), None)
    return (
        preposition(first) if first is not None and first.ent_type_ else ""
    )  # "in A and B provinces"


def _bounding(case: Token) -> bool:
    """Whether a preposition only bounds a number: "at least 20", "up to 30", "between 40 and 50"."""
    if case.i + 1 >= len(case.doc):
        return False
    following = case.nbor(1)
    if case.lower_ in ("between", "as") and following.pos_ == "NUM":
        return case.head.tag_ in ("NNS", "NNPS")
    return (case.lower_, following.lower_) in BOUNDS


def first_of(head: Token) -> Token:
    """Return the first of the words that a word is coordinated with; itself where it is the first."""
    while head.dep_ == "conj":
        head = head.head
    return head


ROLES = {
    "nsubj": "subject", "nsubj:pass": "patient", "obj": "object", "iobj": "object",
    "nmod:poss": "owner", "obl:agent": "agent", "appos": "apposed", "ROOT": "root",
    "compound": "within", "nmod:desc": "within", "flat": "within",
}  # fmt: skip


def role_of(token: Token) -> str:
    """Return what a noun is to its head, or the first that it is coordinated with: "subject", "patient" ..."""
    return ROLES.get(first_of(token).dep_, "oblique")


def had(verb: Token) -> bool:
    """Return whether a verb tells of what was before: "had been charged", "had always said"."""
    return any(c.lower_ == "had" for c in verb.children)


def partitive(noun: Token) -> bool:
    """Return whether a noun is what a number counts: "nine of the arrests"."""
    counted = noun.head.pos_ in ("NUM", "DET") or noun.head.lower_ in ("first", "last", "latest")
    return noun.dep_ == "nmod" and counted and preposition(noun) == "of"


def among(trigger: Token) -> list[Token]:
    """Return whom a list of examples adds to the target.

    "Among those arrested is X", "those arrested are X and Y", "those arrested include X", "X was among those arrested", "suspects, including X, were arrested",
    "suspects were seized, among them X".
    """
    head = trigger.head
    if trigger.dep_ == "nsubj" and head.lemma_ == "include" and trigger.lemma_ in _TOLD_BY_WHAT:
        return [h for c in head.children if c.dep_ == "obj" for h in coordinated(c)]
    fact = not any(c.lower_ in NOT for c in head.children)
    if fact and trigger.dep_ == "acl" and preposition(head) == "among":
        below = (*head.children, *trigger.children)
        named = [c for c in below if c.dep_ in ("nsubj", "nsubj:pass")]
        if head.dep_ in ("nmod", "obl") and head.head.pos_ in ("NOUN", "PROPN"):
            named.append(head.head)
        return [h for c in named for h in coordinated(c)]
    if trigger.dep_ == "acl" and head.lower_ == "those" and head.dep_ == "nsubj":
        if any(c.dep_ == "cop" for c in head.head.lefts):  # "those charged are X and Y"
            return coordinated(head.head)
    if trigger.dep_ == "acl" and head.dep_ == "nsubj" and head.head.lemma_ == "include":
        return [h for c in head.head.children if c.dep_ == "obj" for h in coordinated(c)]
    found: list[Token] = along_with(trigger) if is_passive(trigger) else []
    for child in trigger.children:
        if child.dep_ in ("nsubj:pass", "obj", "nsubj"):
            for example in child.children:
                if preposition(example) in ("including", "among them"):
                    found += [h for h in coordinated(example) if not _only_counted(h)]
        if child.lower_ == "them" and preposition(child) == "among":
            following = [c for c in (*child.rights, *trigger.rights) if c.i > child.i]
            found += [
                h
                for c in following[:2]
                if c.dep_ in ("parataxis", "appos", "nsubj", "conj") and c.pos_ in NOMINAL
                for h in coordinated(c)
            ]
    return found


def _only_counted(head: Token) -> bool:
    """Whether some are told by their number and age or sex alone: "23 people, including 16 children"."""
    counted = any(c.dep_ == "nummod" for c in head.lefts)
    more = [
        c for c in head.children if c.dep_ not in ("nummod", "case", "punct", "cc", "conj", "det")
    ]
    return counted and not more and head.lemma_.lower() in MAKE_UP


# What a group is made up of.
MAKE_UP = frozenset(
    "man woman boy girl child baby infant toddler teenager youth minor adult male female person people "
    "other rest national citizen foreigner resident one all both".split()
)
_TOLD_BY_WHAT = frozenset(["seizure", "arrest", "rescue"])  # "seizures include nine phones"


def along_with(verb: Token) -> list[Token]:
    """Return who undergoes it as well: "X was arrested in the raid together with Y"."""
    below = [c for c in verb.rights if c.dep_ in ("obl", "nmod")]
    below += [g for c in below for g in c.rights if g.dep_ == "nmod"]
    edges = ((c, {t.lower_ for t in c.lefts} | {c.left_edge.word(-1).lower()}) for c in below)
    return [
        h
        for c, words in edges
        if "with" in words and words & {"together", "along"}
        for h in coordinated(c)
    ]


def is_gerund(noun: Token) -> bool:
    """Return whether a noun is made of a verb and keeps its object: "the breaking up of a ring"."""
    return (
        noun.lower_.endswith("ing")
        and noun.pos_ in ("NOUN", "VERB")
        and noun.tag_ in ("NN", "VBG")
        and any(c.dep_ == "nmod" and preposition(c) == "of" for c in noun.rights)
    )


def has_its_own(head: Token) -> bool:
    """Return whether a noun has its own number or article, so that no word before another is meant of it."""
    return any(c.dep_ in ("nummod", "det") for c in head.lefts)


def beyond_bound(child: Token) -> Token:
    """Return what is counted: "abducted as many as 53 labourers", "sold no fewer than five of them": what the parser hangs on the "many"."""
    if child.lower_ not in ("many", "few", "fewer", "more", "less"):
        return child
    counted = (
        c for c in child.rights if c.pos_ == "NUM" or any(g.dep_ == "nummod" for g in c.lefts)
    )
    return next(counted, child)
