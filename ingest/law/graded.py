"""How much is left of a step of the law by how sure the text is of it: "may be charged", "will be tried"."""

from __future__ import annotations

import re

from ringtrace.ingest.law.court_nouns import DEALING, by_judge
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.status.as_fact import (
    as_fact,
    done_in_turn,
    expected_by_nobody,
    in_a_story,
    put_right,
)
from ringtrace.ingest.status.status import PUT_OFF, status_of
from ringtrace.ingest.syntax.grammar import NOT, copular, preposition
from ringtrace.ingest.syntax.heads import is_done_to
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import (
    CHARGES,
    CLEARED,
    COURTS,
    HOSTAGE,
    HUNTERS,
    IN_COURT,
    JUDGES,
    MEANT,
    NO_RETRIAL,
    OF_NOUN,
    OTHER,
    PLEAS,
    RANK,
    retried,
)

ENDS = frozenset(["acquitted", "released", CLEARED])


def _to_be_tried(verb: Token) -> bool:
    """A trial that is fixed: "was to stand trial", "is due to be tried", "goes on trial in May"."""
    bound = {c.lower_ for c in verb.children} & {"to", "due", "will"} or verb.head.lemma_ in _FIXED
    trial = verb.lemma_ in ("stand", "go", "face") and any(
        c.lower_ == "trial" for c in verb.subtree
    )
    return bool(bound) and (trial or verb.lemma_.lower() == "try") and not _conditional(verb)


def _overturned(end: Token) -> bool:
    """ "Overturned a ruling that had acquitted X"."""
    ruling, verb = end.head, end.head.head
    return (
        end.dep_ == "acl:relcl"
        and ruling.dep_ in ("obj", "nsubj:pass")
        and verb.lemma_.lower() in _OVERTURNING
    )


_OVERTURNING = frozenset("overturn quash annul reverse vacate".split())


def _conditional(verb: Token) -> bool:
    """ "If the court agrees, he will be tried", "should the court agree"."""
    clauses = (c for c in verb.children if c.dep_ == "advcl")
    return any(g.lower_ in ("if", "should") for c in clauses for g in c.lefts)


def _when_it_comes(verb: Token) -> bool:
    """ "Faces ten years when he is sentenced in May": a step that is still to come."""
    words = {c.lower_ for c in verb.children}
    return bool(
        verb.dep_ == "advcl" and words & {"when", "once", "until"} and words & {"is", "are"}
    )


def _only_a_day_away(verb: Token) -> bool:
    """ "Could receive 20 years when she is sentenced on March 5": who is found guilty, where nothing is on condition."""
    when = any(c.lower_ == "when" for c in verb.lefts)
    return when and not any(t.lower_ in ("if", "should", "unless") for t in verb.sent)


def _told_by_judge(verb: Token) -> bool:
    """ "A judge told him that he would serve nine years": no condition."""
    would = any(c.lower_ == "would" for c in verb.children)
    tellers = [c for c in verb.head.children if c.dep_ in ("nsubj", "obl:agent")]
    judges = (t.lemma_.lower() for c in tellers for t in (c, *c.lefts))
    return would and verb.head.lemma_ == "tell" and bool({*judges} & (COURTS | JUDGES))


def _will(verb: Token) -> bool:
    words = {c.lower_ for c in verb.children}
    due = (
        words & {"will", "must"}
        or _told_by_judge(verb)
        or ("to" in words and (verb.head.lemma_ == "be" or words & {"is", "are", "was", "were"}))
    )
    return bool(due) and not words & {"if", "should"} and not _conditional(verb)


_YET = {"charged": "suspected", "convicted": "charged", "sentenced": "convicted"}
_ASKING = frozenset("ask urge request call want demand seek".split())
_ORDERING = frozenset("order direct recommend instruct advise".split())
_ACCUSERS = frozenset("prosecutor prosecution state office crown procurator".split())
_SITTINGS = frozenset("trial retrial sentencing arraignment".split())
_SET = frozenset("due set scheduled expected".split())
_ATTENDING = frozenset("appear attend show turn arrive miss skip come".split())
_FIXED = frozenset("due set schedule expect".split())


def graded(token: Token, status: str) -> str | None:
    """Return what is left of a step by how sure the text is of it; None where it says nothing.

    What is negated or denied says nothing; what is only possible tells whom the law is after.
    """
    lemma = token.lemma_.lower()
    if status in (HOSTAGE, OTHER):
        return status
    if status in ENDS and _overturned(token):
        return None
    if lemma == "plead" and (token.word(1), token.word(2)) == ("no", "contest"):
        return status  # the "no" is of the plea
    if lemma == "bail" and not copular(token) and as_fact(_asked(token)):
        return status  # asked for, refused or revoked: whose it is, is before a court
    if any(c.lower_ == "bail" for c in token.lefts):
        return status
    if token.pos_ == "NOUN" and token.head.lemma_ == "appeal" and preposition(token) == "against":
        return status  # "will not appeal against the sentence of X"
    if lemma == "release" and token.pos_ == "NOUN":
        return status  # a judge "ordered the release of X"
    if lemma == "verdict" and token.head.lower_ == "guilty":
        return status  # "the verdict on X was not guilty"
    if status == "sentenced" and token.dep_ in ("obj", "nsubj:pass"):
        if token.pos_ == "NOUN" and token.head.lemma_.lower() in PUT_OFF:
            return "convicted"  # "deferred sentence on X until May"
    if lemma in ("retrial", "re-trial") and NO_RETRIAL.search(token.sent.text):
        return None  # "ruled out a retrial"
    if lemma in _SITTINGS and any(t.lemma_.lower() in _ATTENDING for t in token.ancestors):
        return status  # "failed to appear at the start of his trial"
    if lemma in _SITTINGS and any(c.lower_ in _SET for c in (token.head, *token.head.lefts)):
        return status  # "died before his trial was due to open"
    sure = status_of(token.head if done_in_turn(token) else token)
    if (
        status == "sentenced"
        and lemma in ("serve", "spend")
        and "must" in {c.lower_ for c in token.lefts}
    ):
        return status  # "must serve the rest of her term"
    if status == "sentenced" and lemma in ("serve", "spend"):
        bound = token.head.lemma_ == "have" and _will(token.head)  # "will have to serve nine years"
        if bound or _told_by_judge(token):
            return status
    if lemma in ("catch", "capture", "trace") and any(c.lower_ == "never" for c in token.children):
        return "suspected"  # "was never caught"
    if lemma == "sentence" and _not_yet_known(token.head):
        return None if expected_by_nobody(token) else "convicted"
    if sure == "asserted" and _when_it_comes(token):
        sure = "planned"
    if lemma in CHARGES | PLEAS and status in ENDS and token.head.pos_ == "VERB":
        sure = status_of(token.head)  # "asked for the charges to be thrown out"
    if sure is None and put_right(token):
        sure = "asserted"
    if sure == "alleged" and lemma == "acquit" and token.tag_ == "VBD" and token.dep_ == "conj":
        sure = (
            "asserted"  # "returned no verdict on the charge that he had held her, and acquitted Y"
        )
    if status == "sentenced" and token.pos_ == "NOUN" and token.head.lemma_ in DEALING:
        sure = status_of(token.head)  # "will pass sentence on X"
    if sure == "asserted" and _of_what_would_be(token):
        return MEANT  # "would be the fourth person found guilty, should the jury convict him"
    if sure == "asserted":
        if not as_fact(token):  # "police recommended that X be indicted"
            return "suspected" if _advised(token) and status in RANK[:3] else None
        return status
    if sure is not None and (expected_by_nobody(token) or in_a_story(token)):
        return None
    if sure is None and token.head.i != token.i and status_of(token.head) == "denied":
        return None  # "police denied that he was ordered to be held"
    if token.head.lemma_ in ("evidence", "proof", "ground") and _TOO_LITTLE.search(token.sent.text):
        return MEANT  # "there was not enough evidence to charge X"
    if sure is None and any(c.lower_ == "not" and c.word(1) == "guilty" for c in token.children):
        return status  # "found not guilty": the "not" is of the verdict
    if sure is None and status == CLEARED and lemma in _NOT_TRIED and token.pos_ == "VERB":
        return status  # "will not prosecute X"
    if sure is None and status == "suspected" and lemma in OF_NOUN:
        return status  # "a warrant is outstanding for the arrest of X"
    if sure is None and lemma == "stand" and token.head.lemma_ in ("order", "commit", "send"):
        ordered = is_done_to(token.head) or by_judge(token.head)
        return status if ordered else "suspected"  # "was ordered to stand trial"
    if (
        sure is None
        and lemma in ("acquit", "clear", "find")
        and token.head.lemma_ in ("direct", "order", "instruct")
    ):
        return status
    if sure is None and any(c.lower_ == "yet" for c in token.head.children):
        return "charged" if lemma in ("try", "stand") else _YET.get(status)  # "has yet to be tried"
    if sure is None:
        above = token.head.lemma_.lower()
        if above == "order" and lemma in _TO_BE_HELD and by_judge(token.head):
            return "arrested"  # "a judge ordered that X be held for 30 days"
        asked = {c.lemma_.lower() for c in token.head.children if c.dep_ in ("obj", "iobj")}
        if above in _ASKING and status == "released" and asked & (COURTS | JUDGES):
            return "arrested"  # "asked the court to release X": who is held until then
        if above in _ASKING | {"want"} and status in ("sentenced", "convicted"):
            asking = {c.lemma_.lower() for c in token.head.children if c.dep_ == "nsubj"}
            if asking & _ACCUSERS or above in _ASKING:  # "prosecutors want X to be jailed"
                return "charged" if asking & _ACCUSERS else MEANT
        decided = by_judge(token.head) or (above == "order" and is_done_to(token.head))
        if status == "charged" and decided and retried(token.sent.text):
            return status  # "a court ordered that X be tried afresh"
        if above in _ORDERING and not (status_of(token.head) and as_fact(token.head)):
            return None  # "was not ordered held"
        if above in _ASKING | _ORDERING and status in ("arrested", "charged"):
            # "ordered that X be charged", "asked a judge to try X"; what a senator urges is no step
            return "suspected" if above in _ORDERING or _of_the_law(token.head) else MEANT
        if status in RANK[1:3] and _cut_off(token):
            return "suspected"  # "hanged himself before he could be arrested"
        hunted = above in HUNTERS and token.dep_ == "xcomp" and status in RANK[:3]
        advised = above in _ADVISING and status in RANK[:3]
        if hunted or advised or _considered(token):
            return "suspected"  # "detectives hope to arrest X"
        unheard = status == CLEARED and lemma in CHARGES  # "asked that the case be dismissed"
        if unheard and lemma in _LAID and _to_be_dropped(token):
            return "charged"
        return MEANT if unheard or hypothetical(token) else None
    pleading = token.head.lemma_ == "agree" or IN_COURT.search(token.sent.text)
    if sure == "planned" and (lemma == "enter" or (lemma == "plead" and pleading)):
        return "charged"  # "is to enter his plea in May", "has agreed to plead guilty"
    if sure == "denied" or lemma == "plead":
        return None
    if sure == "alleged":
        return MEANT if status in ENDS else "suspected"
    perhaps = word_table("hedges.tsv")["perhaps"] | _FEARING
    doubted = any(t.lemma_.lower() in perhaps for t in token.ancestors)
    if lemma in ("be", "remain", "stay", "keep"):
        return "suspected" if doubted else status
    if (
        status == "sentenced"
        and lemma in ("spend", "serve", "go", "begin", "start")
        and _will(token)
    ):
        return status  # "will spend the next 12 years in prison"
    if token.pos_ == "NOUN" and lemma in _AHEAD:
        return status
    known = lemma in _LEARNING and token.pos_ == "VERB" and not doubted
    if status == "charged" and (known or retried(token.sent.text) or _to_be_tried(token)):
        return status  # "will be tried again", "is to stand trial", "will know his fate in May"
    if status == "sentenced" and lemma in ("execute", "hang") and _will(token):
        return status  # "will be executed": who waits for it
    if lemma == "sentence" and token.pos_ == "VERB":
        known = _will(token) or token.head.lemma_ in _FIXED or _only_a_day_away(token)
        return "convicted" if known else "suspected"
    return "suspected" if status in ("arrested", "charged", "suspected") else MEANT


def _of_the_law(asking: Token) -> bool:
    """Whether police, a court or prosecutors ask, or nobody is told to."""
    doers = [c for c in asking.children if c.dep_ in ("nsubj", "obl:agent")]
    return not doers or any(kind_of_noun(c) == "Agency" for c in doers)


def _cut_off(verb: Token) -> bool:
    """ "Before he could be arrested": whom the law was after."""
    before = any(c.lower_ == "before" and c.dep_ == "mark" for c in verb.lefts)
    return verb.dep_ == "advcl" and before and any(c.lower_ == "could" for c in verb.lefts)


def _to_be_dropped(charges: Token) -> bool:
    """ "The defence asked the court to throw out the charges": they are laid."""
    return any(t.lemma_.lower() in _ASKING for t in charges.ancestors)


_LAID = frozenset("charge count indictment".split())
_NOT_TRIED = frozenset("prosecute charge indict try stand face".split())


def _asked(bail: Token) -> Token:
    """The verb of who asks for or against it: "urged the court not to grant bail to X"."""
    return next((t for t in bail.ancestors if t.lemma_.lower() in _ASKING), bail)


_ASKING = frozenset("ask urge request seek beg call apply".split())
_FEARING = frozenset(
    "fear hope worry doubt wonder want rumour rumor rumoure gossip speculate whisper claim".split()
)


def _not_yet_known(verb: Token) -> bool:
    """ "Awaits his sentence", "will learn her sentence in May"."""
    lemma = verb.lemma_.lower()
    return lemma in ("wait", "await", "expect") or (lemma in _LEARNING and _will(verb))


_LEARNING = frozenset("learn hear know receive get face discover".split())
_TOO_LITTLE = re.compile(
    r"\b(?:no|not enough|n['’]t enough|insufficient|too little|lack of) (?:evidence|proof|grounds)\b",
    re.IGNORECASE,
)
# Set for a day, or put off, of somebody who has come as far: "the sentencing of X is due in May".
_AHEAD = frozenset("trial retrial hearing arraignment sentencing execution verdict".split())
_TO_BE_HELD = frozenset("hold detain remand keep".split())


def _considered(verb: Token) -> bool:
    """ "Prosecutors are considering whether to charge X"."""
    words = {c.lower_ for c in verb.children}
    grounds = verb.dep_ == "acl" and verb.head.lemma_.lower() in _GROUNDS
    considered = {"whether", "to"} <= words or (grounds and "to" in words)
    return considered and verb.lemma_.lower() in _PURSUING


_PURSUING = frozenset("charge prosecute indict arrest try".split())
# "Found probable cause to charge X", "recommended that X be charged".
_GROUNDS = frozenset("cause ground reason evidence permission sanction consent go-ahead".split())
_ADVISING = frozenset("recommend advise propose authorise authorize".split())


def _advised(verb: Token) -> bool:
    return verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_.lower() in _ADVISING


def _inverted(verb: Token) -> bool:
    """ "Had she been convicted": a condition without "if"."""
    first = next(iter(verb.subtree))
    return first.lower_ in ("had", "were", "should") and first.dep_.startswith("aux")


def hypothetical(token: Token) -> bool:
    """Return whether a clause tells of what may come: "if convicted", "could be charged"."""
    first = [token.head] if token.dep_ == "conj" else []  # "would lose his seat and be arrested"
    helpers = (c for t in (token, *first) for c in t.children)
    words = {c.lower_ for c in helpers if c.dep_ in ("aux", "mark", "advmod")}
    if _inverted(token):
        return True
    if words & NOT:
        return False
    if any(g.lower_ == "no" for c in token.children if c.dep_ == "obj" for g in c.lefts):
        return False  # "she would face no charges"
    return bool(words & {"if", "unless", "should", "could", "would", "may", "might", "can"})


def _of_what_would_be(token: Token) -> bool:
    """Whether a participle is said of what somebody would be: "would be the first person convicted"."""
    below = {c.lower_ for c in token.head.lefts} if token.dep_ == "acl" else set()
    return bool(below & {"would", "could", "might"}) and "be" in below
