"""What a whole article is on: the deeds of groups, a war, rulers and armies, what was long ago, or nothing of crime."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Span
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.topics import distinct, many, of_crime
from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from ringtrace.ingest.reading import Reading

# Words of what groups do for gain or by force, and such as are said of less: an article that has one is on them,
# whatever else it tells.
_SURE = (
    r"kidnap\w*|abduct\w*|hostages?|ransom\w*|traffick\w*|smuggl\w*|contraband|narco\w*|cocaine|heroin|fentanyl|opium|"
    r"marijuana|cannabis|gangs?|gangsters?|cartels?|mafia|syndicates?|extort\w*|racket(?:eer\w*|s)|"
    r"slave\w*|enslav\w*|bandits?|gunmen|pirates?|captiv\w+|captors?|bonded labou?r\w*|child labou?r|stash houses?|"
    r"forced (?:labou?r|begging|marriage)|forced (?:\w+ ){1,3}to (?:work|beg|dig|fish|sew|dive|steal)|assassin\w*|hitm[ea]n|"
    r"zetas|camorra|ndrangheta|yakuza|triads?|ms-13|mara salvatrucha"
)
_UNSURE = (
    r"drugs?|brothels?|prostitut\w*|meth\w*|rings?|launder\w*|racket\w*|organi[sz]ed|scam\w*|counterfeit\w*|forged|loot\w*|poach\w*|massacre\w*|"
    r"(?:sell|sells|selling|sold) (?:weapons|arms|guns)|arms deal(?:ers?|ing)|gun-?running|"
    r"networks?|heists?|robber\w*|rob|robbed|thie\w*|theft|stolen|steal\w*"
)
_GROUPS = re.compile(rf"\b(?:{_SURE}|{_UNSURE})\b")  # in small letters
_SURELY = re.compile(rf"\b(?:{_SURE})\b")  # in small letters
# An article on the deeds of criminals has one of these at least, or of the words of crime in topics.tsv.
_CRIME = re.compile(
    r"\b(?:terror\w*|militants?|extremis\w*|jihad\w*|bomb\w*|guerrillas?|insurgen\w*|rebels?|isis|taliban|murder\w*|killings?|"
    r"fraud\w*|conspir\w*|brib\w*|blackmail\w*|illegal\w*|undocumented|migrants?|victims?|minors?|exploit\w*|forced|"
    r"weapons?|burgl\w*|accomplices?|crime|criminals?|suspects?|fugitives?|wildlife|ivory|counterfeit|"
    r"police\w*|officers|troops|soldiers|coast ?guard|navy|marines|agents|investigators|captiv\w+|orphan\w*|"
    r"babies|baby|infants?|newborns?|organs?|kidneys?|labou?rers|maids?|unpaid|without pay|ringleaders?|masterminds?|pimps?|"
    r"(?:sell|sells|selling|sold|buy|buys|buying|bought)\W+(?:\w+\W+){0,3}(?:child\w*|girls?|boys?|women|daughters?|sons?|wife|wives|people|men)|"
    r"(?:sold|sell|selling) (?:him|her) (?:to|for|in|into))\b",
    re.IGNORECASE,
)
_SHORT = 3  # sentences: fewer may leave out what they are about
_LAW = frozenset("arrest charge conviction raid seizure bust killing".split())
_OF_WAR = 3  # different words of fighting
_OF_POWER = 5  # different words of rulers, parties and armies

LONG_AGO = 40  # years
_SEASONS = "spring|summer|autumn|winter"
_YEAR = re.compile(
    r"\b(?:[Ii]n|of|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|to|and|[Bb]etween|[Aa]fter|[Bb]efore|early|late|"
    rf"{_SEASONS}|{'|'.join(MONTHS)}|\d{{1,2}},?) (1\d{{3}}|20\d\d)\b"
)
_OF_TODAY = re.compile(
    rf"\b(?:(?:{'|'.join(WEEKDAYS)})s?|yesterday|today|tonight|tomorrow|"
    rf"(?:this|last|next) (?:week|month|year|night|morning|{_SEASONS}|{'|'.join(MONTHS)})|"
    r"(?:days|weeks|months|hours) ago|recently)\b"
)
_BORN = re.compile(r"\bborn\b[^,.;)]*")
_PAST = 2  # words of the past: a text that has them is on it
_LATEST = 1950  # where no day of publication is known


def of_groups(words: Doc | Span) -> bool:
    """Return whether words tell of what groups do for gain or by force."""
    if isinstance(words, Doc):
        return _groups(words) > 0
    return _GROUPS.search(words.text.lower()) is not None


@lru_cache(maxsize=1)
def _groups(doc: Doc) -> int:
    """How many words of what groups do an article has."""
    return len(_GROUPS.findall(doc.text.lower()))


@lru_cache(maxsize=1)
def of_groups_alone(doc: Doc) -> bool:
    """Return whether an article has a word that is said of nothing but what groups do."""
    return _SURELY.search(doc.text.lower()) is not None


@lru_cache(maxsize=1)
def of_power(doc: Doc) -> bool:
    """Return whether an article is on rulers, parties and armies rather than on groups: there only the words
    beside a deed say whose it is.
    """
    words = doc[:]
    if distinct(words, "power") < _OF_POWER:
        return False
    return many(words, "power") > _groups(doc)


@lru_cache(maxsize=1)
def of_fighting(doc: Doc) -> bool:
    """Return whether an article is on a war, by how many words of fighting it has."""
    return distinct(doc[:], "war") >= _OF_WAR


@lru_cache(maxsize=1)
def belligerents(doc: Doc) -> bool:
    """Return whether an article names who is at war today, or what ends a war."""
    table = word_table("topics.tsv")["belligerent"]
    return any(t.lower_ in table for t in doc)


def nothing_of_crime(reading: Reading, frame: Frame) -> bool:
    """Return whether only a step of the law is told of, in an article with no word of crime: "traders were
    caught", "the pianist was detained over his visa".
    """
    tried = frame.kind.notation in ("charge", "conviction") and frame.offences
    if frame.kind.notation not in _LAW or tried or len(reading.doc.sents) < _SHORT:
        return False
    told = (o for kinds in reading.frames.trigger_tokens.values() for o in kinds)
    if any(o.kind.crime and not (o.weak or o.kind.notation == "sale") for o in told):
        return False
    doc = frame.trigger.doc
    illicit = word_table("kinds.tsv")["Illicit"]
    if frame.kind.notation == "seizure" and any(t.lemma_.lower() in illicit for t in doc):
        return False  # "found 2.3 tonnes of hashish in a lorry"
    return not (of_groups(doc) or doc.says(_CRIME) or of_crime(doc[:], frame.trigger))


@lru_cache(maxsize=1)
def long_ago(doc: Doc, published: str | None) -> bool:
    """Return whether a text is history: all years it names are 40 and more before it was published, or it has
    several words of the past, and it names no day of its own time.
    """
    if len(doc.sents) < 2 or _OF_TODAY.search(doc.text):
        return False
    years = [int(year) for year in _YEAR.findall(_BORN.sub("", doc.text))]
    latest = int(published[:4]) - LONG_AGO if published else _LATEST
    if years and max(years) > latest and of_groups_alone(doc):
        return False  # antiquities that were smuggled in 2019
    return (bool(years) and max(years) <= latest) or distinct(doc[:], "past") >= _PAST
