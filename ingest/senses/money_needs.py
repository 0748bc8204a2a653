"""What must stand beside a verb of money: a sum, a child that it is paid for, wares that nobody may sell."""

from __future__ import annotations

import re

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Span, Token
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.syntax.doers import by_force
from ringtrace.ingest.syntax.grammar import is_passive, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import COURTS, JUDGES
from ringtrace.ingest.words.topics import of_crime

_MONEY = re.compile(
    r"\b(?:ransoms?|money|cash|payments?|pay|paid|paying|dollars?|bribes?|fees?|tax|taxes|debts?|protection)\b|[$£€¥₹]",
    re.IGNORECASE,
)
_BONDED = re.compile(
    r"\b(?:smuggl\w+|traffick\w+|snakeheads?|coyotes?|gangs?|cartel|madam|pimps?|brothel\w*|prostitut\w+|work (?:it|them) off|"
    r"recruiters?|victims?|debt bondage|bonded|servitude|forced|kidnap\w*|crossing|passage|journey)\b",
    re.IGNORECASE,
)
MOVED = re.compile(
    r"\b(?:smuggl\w+|traffick\w+|snakeheads?|coyotes?|migrants?|aliens?|refugees?|asylum|stowaways?|undocumented|illegally|"
    r"facilitators?|people[ -]movers?)\b",
    re.IGNORECASE,
)
SOLD = re.compile(
    r"\b(?:sold|sells?|selling|buy(?:s|ing|ers?)?|bought|sales?|traffick\w+|brides?|adopt\w*)\b",
    re.IGNORECASE,
)
_CONTRABAND = re.compile(
    r"\b(?:smuggl\w+|traffick\w+|stolen|looted|poach\w+|syndicates?|cartels?)\b", re.IGNORECASE
)
TRADING = frozenset("sell resell buy purchase supply peddle fetch go cost change offer".split())
BARTERING = frozenset("buy sell purchase resell".split())
FETCHING = frozenset("fetch go cost change".split())
OF_BODIES = frozenset("kidney organ cornea ivory tusk horn pangolin".split())


def subtree(frame: Frame) -> str:
    """Return the words under a frame's trigger."""
    return " ".join(t.text for t in frame.trigger.subtree)


def child(frame: Frame) -> bool:
    """Return whether it is done to a child or to others whom one may steal or sell: "stole a baby"."""
    heads = [frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"]]
    if {"she", "he"} & set(heads) and _CHILD & {t.lemma_.lower() for t in _before(frame.trigger)}:
        return True  # "the youngest child was the dearest: she cost the couple 110,000 yuan"
    if heads == ["it"] and _BABY & {t.lemma_.lower() for t in _before(frame.trigger)}:
        return True  # "a baby was stolen: a nurse had stolen it"
    return any(h in word_table("kinds.tsv")["Traded"] for h in heads)


def _before(word: Token) -> Span:
    """The sentence before, and its own up to a word."""
    start = word.sent.start
    return word.doc[word.doc[start - 1].sent.start if start else start : word.i]


_CHILD = frozenset("child girl boy bride daughter son toddler".split())
_BABY = frozenset(["baby", "newborn", "infant"])


def of_money(frame: Frame) -> bool:
    """Return whether a sum or a word of money stands with a verb."""
    return bool(frame.prices) or bool(_MONEY.search(subtree(frame)))


def no_judgment(frame: Frame) -> bool:
    """Return whether no court orders a sum: "the judge ordered him to pay each of them $8,000"; nor does nobody,
    "were ordered to pay creditors", where no crime of this sort is told of.
    """
    verb = frame.trigger
    doers = [verb.doc[p.head].lemma_.lower() for p in frame.fillers["agent"]]
    near = (*verb.conjuncts, *verb.ancestors)
    terms = (c.lemma_.lower() for t in near for c in t.rights if t.pos_ == "VERB")
    if any(t.lemma_.lower() in PENALTIES for t in near) or not doers and "year" in terms:
        return False  # "was fined and ordered to pay", "was given six years and ordered to pay"
    if not doers and is_passive(verb) and verb.lemma_ == "order":
        return bonded(verb) or captives_told(verb)
    subjects = [c.lemma_.lower() for c in verb.children if c.dep_ == "nsubj"]
    return not any(d in COURTS | JUDGES for d in (*doers, *subjects))


PENALTIES = frozenset("fine sentence jail imprison convict".split())


def asked_by_force(frame: Frame) -> bool:
    """Return whether somebody who takes money by force may name the sum: "the kidnappers put the sum at $1.9m"; auditors
    and police do not.
    """
    doers = frame.fillers["agent"]
    if any(p.kind == "Agency" for p in doers):
        return False
    words = [frame.trigger.doc[i] for i in frame.used]
    ransom = any(t.lemma_.lower() == "ransom" for t in words)
    ransom |= any(c.lemma_ in ("life", "freedom") for t in words for c in t.rights)
    return ransom or any(p.pronoun or by_force(p, frame.trigger.doc) for p in doers)


def unpaid(frame: Frame) -> bool:
    """Return whether work goes without pay, and not without a break."""
    without = any(frame.trigger.doc[i].lower_ == "without" for i in frame.used)
    return not without or bool(_WAGES.search(subtree(frame)))


_WAGES = re.compile(
    r"\bwithout (?:any |regular |proper )?(?:pay|wages?|salary|salaries|payment|being paid)\b",
    re.IGNORECASE,
)


def by_state(frame: Frame) -> bool:
    """Return whether a body of the state may have done it: "took $10,000 as a deposit" is no seizure."""
    heads = (frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["agent"])
    return any(h not in ("agent", "clerk", "official") for h in heads) or not frame.prices


def no_sale(frame: Frame) -> bool:
    """Return whether nobody is offered for a sum, as in "offered them jobs for $500 a month"."""
    places = ("obj", "nsubj:pass") if frame.used else ("obj",)  # "was offered for sale"
    things = (c for c in frame.trigger.children if c.dep_ in places)
    offered = {c.lemma_.lower() for c in things}
    if frame.trigger.dep_ == "acl:relcl" and _against(frame):
        offered.add(
            frame.trigger.head.lemma_.lower()
        )  # "a baby they had been offering for Sh80,000"
    return not (frame.prices and offered & word_table("kinds.tsv")["Traded"])


def _against(frame: Frame) -> bool:
    """Whether something is offered against a sum, and not the sum: "for $500"."""
    return any(preposition(frame.trigger.doc[f.head]) == "for" for f in frame.prices)


def priced(frame: Frame) -> bool:
    """Return whether a sum is told: "babies were going for 3,000 dollars", and not for a walk."""
    return bool(frame.prices)


def child_priced(frame: Frame) -> bool:
    """Return whether a child has its price: "newborns cost 15,000 euros"."""
    return bool(frame.prices) and child(frame)


def fetches(frame: Frame) -> bool:
    """Return whether a sum is what somebody brings: "the boys brought N700,000 each", and nobody is brought."""
    sums = [c for c in frame.trigger.rights if c.dep_ == "obj" or not preposition(c)]
    sums += [g for c in sums if c.lemma_ in ("advance", "fee", "commission") for g in c.rights]
    done_to = [c for c in frame.trigger.lefts if c.dep_ == "nsubj:pass"]
    sums += [t for c in done_to for t in (c, *c.conjuncts)]
    return any(p.start <= c.i < p.end for p in frame.prices for c in sums)


def by_a_search(frame: Frame) -> bool:
    """Return whether a raid or search brings something to light: "the raid on the bar yielded 310,000 baht"."""
    subjects = (c.lemma_.lower() for c in frame.trigger.lefts if c.dep_ == "nsubj")
    return any(
        s in ("raid", "search", "sweep", "swoop", "operation", "inspection") for s in subjects
    )


def buys_somebody(frame: Frame) -> bool:
    """Return whether somebody is bought, and no thing for him: "the 4,500 euros bought the Kurds a place in a minibus"."""
    things = [c for c in frame.trigger.rights if c.dep_ in ("obj", "iobj") and c.pos_ == "NOUN"]
    some = things and any(c.lower_ in ("a", "an") for c in things[-1].lefts)
    others = [c for c in frame.trigger.rights if c.dep_ in ("obj", "iobj") and c not in things[-1:]]
    return not (some and others and kind_of_noun(things[-1]) not in PEOPLE)


def to_no_agent(frame: Frame) -> bool:
    """Return whether somebody is handed over, and not what an agent gets: "handed the Toronto agent Rs 12 lakh for a visa"."""
    heads = {frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"]}
    return not heads & {"agent", "agency", "recruiter", "consultant", "middleman"}


def sold_there(verb: Token) -> bool:
    """Return whether a text tells of sales or of crime: else boys bring 20 euros each for a trip."""
    return verb.doc.says(SOLD) or of_crime(verb.sent)


def owed_to_crime(frame: Frame) -> bool:
    """Return whether a debt is to people who move or sell others: "owed the smugglers 15,000 euros"."""
    return bool(frame.prices) and bonded(frame.trigger)


def bonded(word: Token) -> bool:
    """Return whether a sentence tells of people who move, sell or exploit others."""
    return _BONDED.search(word.sent.text) is not None


def paid_passage(frame: Frame) -> bool:
    """Return whether an article tells of people who are moved over borders: a journey has its price."""
    return frame.trigger.doc.says(MOVED)


def captives_told(word: Token) -> bool:
    """Return whether a sentence tells of people who were taken: "the release of 100 of the abducted"."""
    return _TAKEN.search(word.sent.text) is not None


_TAKEN = re.compile(
    r"\b(?:kidnap\w*|abduct\w*|hostages?|captiv\w+|captors?|ransom)\b", re.IGNORECASE
)


def illicit(frame: Frame) -> bool:
    """Return whether wares that nobody may sell have their price: kidneys, the looted figurines."""
    lemma = frame.trigger.lemma_.lower()
    if not frame.prices and not (frame.count and lemma in BARTERING):
        return False
    wares = [_meant(frame.trigger.doc[p.head]) for p in frame.fillers["target"]]
    if frame.prices and any(p.kind == "Ring" for p in frame.fillers["agent"]):
        return any(p.kind == "Goods" for p in frame.fillers["target"])  # what a gang deals in
    if not frame.prices:  # "bought more than 100 kidneys from villagers"
        wares = [t for t in wares if t.lemma_.lower() in OF_BODIES]
    if lemma in FETCHING:  # "a kidney costs $160,000", and no drug of a chemist's
        goods = any(p.kind == "Goods" for p in frame.fillers["target"])
        if goods and lemma != "cost" and frame.trigger.doc.says(_CONTRABAND):
            return True
        wares = [t for t in wares if t.lemma_.lower() in OF_BODIES]
    return any(
        t.lemma_.lower() in word_table("kinds.tsv")["Illicit"]
        or any(c.lemma_.lower() in word_table("topics.tsv")["stolen"] for c in t.lefts)
        for t in wares
    )


def _meant(word: Token) -> Token:
    """What "it" or "them" is of a verb that goes on from another: "bought kidneys and sold them"."""
    verb = word.head
    if word.lower_ not in ("it", "them") or verb.dep_ != "conj":
        return word
    return next((c for c in verb.head.rights if c.dep_ == "obj" and c.i < word.i), word)


def recruiter_pays(frame: Frame) -> bool:
    """Return whether a recruiter may pay: not "each of the victims had paid 50,000 taka in advance", nor a couple that
    pays an agency for a child.
    """
    heads = (frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["agent"])
    paying = word_table("roles.tsv")["victim"] | word_table("kinds.tsv")["Traded"]
    return not any(h in paying for h in heads) and not frame.trigger.doc.says(_ADOPTED)


_ADOPTED = re.compile(r"\b(?:adopt\w*|orphan\w*)\b", re.IGNORECASE)


def no_surgery(frame: Frame) -> bool:
    """Return whether a sum is for no operation: not "charged foreigners Rs5 million for a transplant"."""
    return not any(t.lemma_.lower() in _SURGERY for t in frame.trigger.subtree)


_SURGERY = frozenset("transplant transplantation surgery kidney".split())
