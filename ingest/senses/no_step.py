"""Words of the law in another sense: what is no step of it ("served 20 years in the army", "held up at gunpoint")."""

from __future__ import annotations

import re
from functools import cache

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import CAPTORS, COURTS

_WINDOW = 8  # words from the verb on that tell its sense

# The verbs that it is about ("" for any), and what the words from there on say.
_ELSE = tuple(
    (verb, re.compile(words))
    for verbs, words in (
        ("", r"\bas (?:an? |the )?(?:\w+ )?(?:witness|victim|expert|complainant|guest)\b"),
        (
            "serve",
            r"\bas\b|\b(?:in|with|on) (?:the )?(?:\w+ )?(?:army|navy|police|force|forces|military|government|cabinet|"
            r"senate|marines?|parliament|office|court|bench|board|council|committee|jury)\b",
        ),
        ("book", r"\b(?:party|client|customer|gig|show|massage|session|trip|appointment|operation|hotel|flight|room|ticket|table|yellow|foul|passage|seat)\b"),
        ("charge", r"^charge\w* (?:(?!in |on |by |at )\w+ )?(?:[$€£]|\d(?![\d,.]*[ -]year)|fees?\b)"),
        (
            "charge",
            r"\bwith (?:enforc|investigat|ensur|implement|patroll|uphold|find|trac|locat|rescu|recover)ing\b|\bwith (?:leading|protecting|overseeing|guarding) "
            r"(?:the |its )?(?:inquiry|investigation|probe|fight|border|public|children|country|law|rights|reform)",
        ),
        ("accuse", r"\bof (?:\w+ )?(?:invent|lying\b|lies\b|exaggerat|ignor|bias|incompeten|meddl|interfer|doing (?:nothing|too little)|politici[sz]|"
                   r"playing|seeking (?:publicity|votes|attention)|turning a blind|spreading|slander|defam|cowardice|weakness|neglecting)"),
        ("release", r"^released? (?:\w+ ){0,3}(?:names?|photographs?|photos?|pictures?|images?|footage|video|details|sketch)\b"),
        ("fine", r"\bfor (?:\w+ ){0,4}(?:licen[cs]e|parking|driving|speeding|overloading|littering|permit|ticket|seat ?belt)\b"),
        ("sentence", r"\bto an? (?:life|existence) of\b"),
        ("seize", r"^seized from\b"),
        ("admit", r"^admit\w* that (?!he\b|she\b|they\b|his\b|her\b|their\b|it\b)"),
        ("hold", r"^held (?:up\b|talks\b)"),
        ("catch", r"^caught not\b|\b(?:crossfire|rain|storm|middle|traffic|between|unawares)\b|^caught up\b"),
        ("appear", r"\bto (?:support|testify|give|hear|watch|represent)\b|\bon behalf of\b|\bfor the (?:defen[cs]e|prosecution)\b"),
        ("take", r"\bcustody of (?:\w+ )?(?:social|mother|father|parents?|grand\w+|relatives?|child\w*|family|aunt|uncle|foster)"),
        ("get win secure", r"\bbail for\b|\b(?:him|her|them) bail\b"),
        ("flee", r"\bto (?:the )?police\b"),
        ("discharge", r"\bfrom (?:the )?(?:\w+ )?(?:hospital|army|navy|military|clinic|forces?|service|ward|unit)\b|\b(?:duties|duty|weapons?|firearms?|guns?|debts?|waste|water|sewage)\b"),
        ("surrender", r"^surrender\w* (?:his|her|their|the|its|control|weapons|arms)\b"),
        ("", r"\bon the run from (?!(?:the )?(?:police|justice|law|authorities|prison|jail)\b)"),
        ("receive get give", r"\b(?:his|her|their) (?:own )?(?:life|lives)\b|\bdeath threats?\b|\byears of (?!imprisonment|prison|jail|probation|hard|detention)"),
        ("receive get give", r"\b(?:years?|months?|weeks?) to (?!life\b|run\b)[a-z]+\b"),
    )
    for verb in (verbs.split() or [""])
)  # fmt: skip
# Whoever does these to somebody and is of no authority takes, frees or kills without the law.
_TAKEN = frozenset(
    "hold seize capture detain release free catch take pick round put place send jail imprison execute lead".split()
)
_PRIVATE = CAPTORS | frozenset(
    "family husband driver pimp madam owner employer stranger slaver lover boyfriend crowd mob man men woman".split()
)
# Who hides from others than the police.
_AFRAID = re.compile(
    r"\b(?:threats?|threaten\w*|fear\w*|afraid|safety|reprisals?|revenge|protect\w*|lynch\w*|mobs?|kidnappers|traffickers|gang)\b",
    re.IGNORECASE,
)
_FINING = COURTS | {"magistrate", "police", "justice"}
_BY_LAW = re.compile(
    r"\bfor\b|\bfiring squad|\binjection|\bdeath row|\bhang|\bprison|\bcourt|\bstate\b|\bdawn\b|\bministry\b|\bconvicted\b|\bguillotin|\belectr"
)


@cache
def _else_of(lemma: str) -> list[re.Pattern[str]]:
    return [words for name, words in _ELSE if name in ("", lemma)]


def no_step(verb: Token) -> bool:
    """Return whether a verb of the law says something else here: by its sense, or by who does it."""
    lemma = verb.lemma_.lower()
    if blames(verb):
        return True
    if lemma == "charge" and any(c.dep_ == "iobj" for c in verb.children):
        return True  # "charged each girl 4,000 cedis for a job"
    if lemma == "admit" and any(c.lemma_ in _NO_GUILT for c in verb.rights if c.dep_ == "ccomp"):
        return True  # "the witness admitted that he had lied"
    begin = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("case", "cop"))])
    following = verb.doc[begin : min(begin + _WINDOW, verb.sent.end)].text.lower()
    if any(words.search(following) for words in _else_of(lemma)):
        return True
    if (
        lemma in ("execute", "hang", "behead")
        and verb.tag_ == "VBN"
        and not _BY_LAW.search(verb.sent.text.lower())
    ):
        return True  # "executed with a shot in the neck"
    if "hiding" in following and _AFRAID.search(verb.sent.text):
        return True
    if lemma == "fine":  # a federation fines as well
        return any(d.lemma_.lower() not in _FINING and d.pos_ != "PRON" for d in _doers(verb))
    return lemma in _TAKEN and by_others(verb)


def blames(verb: Token) -> bool:
    """Return whether "hold" goes with "responsible" or "to account", however far behind: "we hold X, who led
    them, responsible".
    """
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    blamed = (
        t
        for t in behind
        if t.lower_ in ("responsible", "accountable", "liable")
        or (t.lower_ == "account" and t.word(-1).lower() == "to")
    )
    return verb.lemma_.lower() == "hold" and any(t.word(-1).lower() not in _BEING for t in blamed)


_NO_GUILT = frozenset(
    "lie invent err exaggerate mistake misremember know see hear meet fail forget".split()
)
_BEING = frozenset("those be is are was were been people persons men person man gang".split())


def by_others(verb: Token) -> bool:
    """Return whether criminals or private people do it: "where her kidnappers had held her", "held by her mother"."""
    kin = word_table("roles.tsv")["relative"]
    return any(
        d.lemma_.lower() in _PRIVATE | kin and not any("cloth" in c.lower_ for c in d.subtree)
        for d in _doers(verb)
    )


def _doers(verb: Token) -> list[Token]:
    return [a.head for a in arguments(verb) if a.position == "subject"]
