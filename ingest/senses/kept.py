"""Whether people are kept: "held for six days", in a brothel, by armed men, and by no body of the state."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.senses.captives import KEEPING, UNARMED
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.heads import clause
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import KIDNAPPERS, LOCKED


def kept_back(verb: Token) -> bool:
    """Return whether somebody is kept from leaving: "24 women were stopped from boarding a flight"."""
    kept = (c for c in verb.rights if c.tag_ == "VBG" and c.lemma_.lower() in _LEAVING)
    return any(g.lower_ == "from" for c in kept for g in c.lefts)


_LEAVING = frozenset("board leave travel fly cross depart".split())


def kept_hidden(verb: Token) -> bool:
    """Return whether people are held where nobody is arrested: "a brothel where 14 girls were held"."""
    if verb.lemma_.lower() not in ("hold", "keep", "detain") or LOCKED.search(clause(verb)):
        return False
    if any(kind_of_noun(c) == "Agency" for c in verb.children if c.dep_ in ("nsubj", "obl:agent")):
        return False
    where = (
        [verb.head]
        if verb.dep_ == "acl:relcl" and any(c.lower_ == "where" for c in verb.lefts)
        else []
    )
    locked = [c for c in verb.rights if c.dep_ in ("xcomp", "acl", "advcl") and c.tag_ == "VBN"]
    locked += [g for c in verb.rights if c.dep_ == "obj" for g in c.rights if g.tag_ == "VBN"]
    where += [c for v in (verb, *locked) for c in v.rights if c.dep_ == "obl"]
    taken = [c.lemma_.lower() for c in verb.lefts if c.dep_ == "nsubj:pass"]
    homes = DWELLINGS if any(t in UNARMED or t in ("woman", "she") for t in taken) else frozenset()
    return any(c.lemma_.lower() in HIDEOUTS | homes or _of_scams(c) for c in where)


def _of_scams(place: Token) -> bool:
    """ "The scam compound where 200 Indonesians were held"."""
    return any(c.dep_ == "compound" and c.lemma_.lower() in _SCAMS for c in place.lefts)


_SCAMS = frozenset("scam fraud cyberscam cyber-scam cyberfraud".split())


DWELLINGS = frozenset("flat apartment house room villa compound hotel motel garage".split())
HIDEOUTS = frozenset(
    "brothel cellar basement shed warehouse hideout safehouse attic hut barn cave forest bush jungle tent hangar".split()
)


def kept(verb: Token) -> bool:
    """Return whether a verb tells of captives as it would of suspects: "held for six days", and by
    no body of the state, nor in custody.
    """
    if verb.lemma_.lower() not in KEEPING or LOCKED.search(clause(verb)):
        return False
    doers = [c for c in verb.children if c.dep_ in ("nsubj", "obl:agent")]
    return not any(kind_of_noun(c) == "Agency" for c in doers)


EMPLOYERS = frozenset(["employer", "boss", "madam"])


def kept_by_employer(verb: Token) -> bool:
    """Return whether those for whom somebody works keep him: "was held by her employers", "had locked her up"."""
    if verb.lemma_.lower() not in KEEPING | {"lock", "confine"}:
        return False
    doers = [c for c in verb.children if c.dep_ in ("nsubj", "obl:agent")]
    doers += [verb.head for c in doers if c.lower_ in ("who", "that")]
    return any(d.lemma_.lower() in EMPLOYERS for d in doers)


def kept_by_force(verb: Token) -> bool:
    """Return whether those who are held were rescued, armed men hold them, or the next sentence speaks of "their
    captors": "three fishermen held for a year by the Abu Sayyaf Group were rescued by Marines".
    """
    if not kept(verb):
        return False
    if kept_by_employer(verb):
        return True
    whom = verb.head
    rescued = whom.dep_ in ("nsubj:pass", "obj") and whom.head.lemma_.lower() in ("rescue", "save")
    by = [t for c in verb.children if c.dep_ == "obl:agent" for t in c.subtree]
    armed = any(t.lower_ in word_table("kinds.tsv")["Armed"] or is_hostile(t) for t in by)
    behind = verb.doc[verb.sent.end : verb.sent.end + 25]
    captors = (t for part in (verb.sent, behind) for t in part if t.lemma_.lower() in KIDNAPPERS)
    theirs = any(c.tag_ == "PRP$" for t in captors for c in t.lefts)
    return armed or theirs or kept_hidden(verb) or (verb.dep_.startswith("acl") and rescued)
