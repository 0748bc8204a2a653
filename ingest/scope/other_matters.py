"""Arrests, trials and deaths that are no matter of criminal groups: protests, politics, states, lone attackers."""

from __future__ import annotations

import re

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Span
from ringtrace.ingest.scope.state_acts import ACCUSED_OF, by_country, of_state
from ringtrace.ingest.scope.war import murder
from ringtrace.ingest.scope.whole_text import of_groups, of_power
from ringtrace.ingest.syntax.grammar import is_passive
from ringtrace.ingest.words.topics import has
from ringtrace.nouns import Count

# Without one of these as well, whom a state itself takes is taken for nothing that groups do.
_ILL = re.compile(
    r"\b(?:terror\w*|militants?|extremis\w*|jihad\w*|bomb\w*|guerrillas?|insurgen\w*|rebels?|isis|taliban|murder\w*|"
    r"kill\w*|fraud\w*|conspir\w*|brib\w*|blackmail\w*|traffic|raid\w*|illegal\w*|undocumented|migrants?|victims?|minors?|"
    r"exploit\w*|forced|weapons?|arms|explosives?|burgl\w*|loan sharks?|hooligan\w*|accomplices?|clan|crime|criminals?|"
    r"suspects?|fugitives?|skippers?|boatm[ae]n|recruiters?|pimps?|poachers?|sold|selling|sale|buy\w*|bought|wildlife|ivory|fake|counterfeit)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:espionage|intelligence activit\w+|spy (?:ring|network|cell)|World War|Nazis?|Holocaust)\b"
)
_ACCIDENT = re.compile(
    r"\b(?:capsiz\w+|(?:fire|blaze) (?:that|which) killed|in a (?:\w+ )?(?:fire|blaze)|equipment failure|c(?:atch(?:es|ing)?|aught) fire|derail\w+|stampede|implosion|(?:plane|bus|train|helicopter|car) crash|"
    r"(?:mine|building|bridge|factory|plant|school) (?:collapse|fire|explosion|blaze)|"
    r"(?:explosion|fire|blaze|collapse) (?:at|in|of) an? (?:\w+ )?(?:factory|plant|mine|building|school|hospital|bridge))\b",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:tax (?:office|authorit\w+|officials|inspectors|department)|unpaid (?:tax|taxes|dut\w+)|tax (?:fraud|evasion)|anti-?trust|price[- ]fixing|"
    r"competition (?:authority|commission|watchdog|regulator))\b",
    re.IGNORECASE,
)
_VIOLENT = re.compile(
    r"\b(?:murder-suicide|attempted murder|on fire|ablaze|grop(?:e|ed|ing)|rap(?:e|es|ed|ing|ist)|stab\w*|shoots?|shot|shooting|wounded|injur\w*|kni(?:fe|ves)|arson\w*|ramming|shotgun|airsoft|machete)\b",
    re.IGNORECASE,
)
_ABOARD = re.compile(r"\b(?:migrants?|refugees?|asylum|stowaways?|undocumented)\b", re.IGNORECASE)
_PROTESTS = re.compile(r"\b(?:during|after|at|in|following) (?:\w+ ){0,5}(?:protests?|demonstrations?|riots?|rall(?:y|ies)|marches)\b", re.IGNORECASE)  # fmt: skip
_DEEDS = frozenset("arrest charge conviction killing raid rescue seizure".split())
_BOMBS = re.compile(
    r"\b(?:bombs?|bombings?|car-bombs?|dynamite|grenades?|explosives)\b", re.IGNORECASE
)
_FOUNDED = frozenset(["launch", "release"])
_TAKEN = frozenset(["abduction", "extortion", "sale", "purchase", "trafficking"])
_TRIED = frozenset("arrest charge conviction raid".split())
_SPEECH = re.compile(
    r"\b(?:propaganda|false information|religious (?:believers|feelings)|anti-state|state's interests|against the (?:\w+ )?party|hijab)\b",
    re.IGNORECASE,
)
_PARTIES = frozenset("party opposition newspaper broadcaster parliament sputnik newsroom".split())
_RULERS = frozenset("president premier vice-president ex-president chancellor".split())
_FORCES = frozenset("navy marine marines military army soldier troop fleet warship".split())
_OF_STATES = frozenset(
    "aircraft jet warplane submarine drone missile tanker reef island islet territory airspace".split()
)
_SERVICE = frozenset("officer policeman soldier troop cadet personnel teacher inspector".split())
_ATTACK = re.compile(
    r"\b(?:mass|school|nightclub|mosque|church) (?:shooting|stabbing)s?\b|\bshooting spree\b|\bdriven into a\b|\bcelebratory gunfire\b|\bcrowd crush\b|\b(?:knife|(?:car|vehicle)[- ]ramming) attack\b|"
    r"\bsexual(?:ly)? (?:abus|offen[cs]e|assault)\w*|"
    r"\bserial killer\b|\bperpetrator of the shooting\b|\b(?:murder|kill)(?:ed|ing) an? (?:\d+|\w+)-year-old\b|\bkilling \w+ patients\b|\binvestigation into (?:\S+ )?death\b|"
    r"\b(?:murder(?:ed|ing)?|kill(?:ed|ing)|death)(?: of)? (?:his|her|their) (?:\w+ )?(?:wife|husband|partner|girlfriend|boyfriend|daughter|son|mother|father|child|children|baby)\b",
    re.IGNORECASE,
)


def other_matter(frame: Frame) -> str | None:
    """Return what a frame tells of instead of groups, None where it may tell of them."""
    if frame.kind.notation == "recruitment" and _into_service(frame):
        return "hiring by the authorities"
    if frame.kind.notation == "abduction" and _own_child(frame):
        return "a deed within a family"
    if of_state(frame):
        return "an act of a state"
    sentence = frame.trigger.sent
    near = frame.trigger.doc[_before(sentence) : sentence.end]
    if _ELSE.search(near.text):
        return "spies, or a war of long ago"
    if frame.kind.notation == "extortion" and has(sentence, "protest"):
        return "a protest"
    if frame.kind.notation in _TRIED and _SPEECH.search(sentence.text):
        return "politics"
    if frame.kind.notation == "raid" and _house_of_a_party(frame):
        return "politics"
    if frame.kind.notation == "arrest" and _PROTESTS.search(sentence.text):
        return "a protest"
    if frame.kind.notation in _TRIED and _ruler(frame) and not of_groups(near):
        return "politics"
    powers = of_power(frame.trigger.doc)
    if powers and frame.kind.notation in _FOUNDED:
        return "a matter of rulers and armies"
    if of_groups(frame.trigger.doc):
        return None
    taken = frame.kind.notation in _TAKEN and not frame.weak
    bombed = frame.kind.notation in _TRIED and _BOMBS.search(near.text)
    if powers and not (taken or bombed or murder(frame)):
        return "a matter of rulers and armies"
    if frame.kind.notation not in _DEEDS:
        return None
    if frame.kind.notation in ("seizure", "arrest") and _by_forces(frame):
        return "an act of a state"
    if frame.kind.notation == "killing" and (_one_of_one(frame) or _attacker(frame)):
        return "a lone killer"
    if _ACCIDENT.search(near.text):
        return "an accident"
    if _TRADE.search(near.text):
        return "the law of trade"
    if has(near, "protest"):
        return "a protest"
    if has(near, "road"):
        return "an accident on the road"
    if frame.kind.notation in _TRIED and has(near, "politics"):
        return "politics"
    if frame.kind.notation in _TRIED and _by_rulers(frame) and not frame.trigger.doc.says(_ILL):
        return "an act of a state"
    if _ATTACK.search(near.text) or (_of_one(frame) and _VIOLENT.search(near.text)):
        return "a lone attacker"
    return None


def _house_of_a_party(frame: Frame) -> bool:
    """ "Police raid the headquarters of the Republican People's Party"."""
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    return any(t.lemma_.lower() in _PARTIES for h in heads for t in h.subtree)


def _ruler(frame: Frame) -> bool:
    """ "The trial of former president X": of who rules or ruled a country."""
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    near = (t for h in heads for t in (h, *h.lefts, *(g for c in h.lefts for g in c.lefts)))
    return any(t.lemma_.lower() in _RULERS for t in near)


def _by_forces(frame: Frame) -> bool:
    """ "The navy seized a tanker", "China seizes a reef", "forces intercepted drones"."""
    doc = frame.trigger.doc
    taken = {c.lemma_.lower() for c in frame.trigger.children if c.dep_ in ("obj", "nsubj:pass")}
    if taken & _OF_STATES:
        return True
    if frame.kind.notation == "arrest" or _ABOARD.search(frame.trigger.sent.text):
        return False  # "the navy intercepted 14 boats carrying migrants"
    words = {t.lemma_.lower() for p in frame.fillers["agent"] for t in doc[p.start : p.end]}
    return bool(words & _FORCES) or (bool(words) and by_country(frame))


def _attacker(frame: Frame) -> bool:
    """ "A hijacker is killed": who came alone."""
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    return [t.lower_ for t in heads] in (["hijacker"], ["attacker"], ["assailant"], ["shooter"])


def _one_of_one(frame: Frame) -> bool:
    """ "X is sentenced for murdering Y": one person kills one, and no group is spoken of."""
    doers, killed = frame.fillers["agent"], frame.fillers["target"]
    if any(t.lower_ == "responsibility" for t in frame.trigger.sent):
        return False  # "claimed responsibility for"
    one = [p.kind for p in doers] == ["Person"] and [p.kind for p in killed] == ["Person"]
    told = one and all(p.named or p.pronoun for p in doers) and frame.count is None
    accused = any(t.lemma_.lower() in ACCUSED_OF for t in frame.trigger.ancestors)
    heads = [frame.trigger.doc[p.head] for p in doers]
    return told or (accused and len(heads) == 1 and heads[0].tag_ in ("NN", "NNP"))


def _of_one(frame: Frame) -> bool:
    """ "The suspect is arrested": one person and no more is taken."""
    if frame.kind.notation not in _TRIED or (frame.count is not None and _more(frame.count.value)):
        return False
    targets = [frame.trigger.doc[p.head] for p in frame.fillers["target"] if p.kind != "Place"]
    return len(targets) == 1 and targets[0].tag_ in ("NN", "NNP", "JJ", "PRP")


def _more(value: object) -> bool:
    return not isinstance(value, Count) or value.min != 1


def _before(sentence: Span) -> int:
    """Where the sentence before begins."""
    return sentence.doc[sentence.start - 1].sent.start if sentence.start else 0


def _own_child(frame: Frame) -> bool:
    """ "A man who kidnapped his three children"."""
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    kin = [h for h in heads if h.lemma_.lower() in ("child", "son", "daughter", "baby")]
    own = [h for h in kin if any(c.lower_ in ("his", "her") for c in h.lefts)]
    alone = [p.kind for p in frame.fillers["agent"]] == ["Person"]
    active = frame.trigger.pos_ == "VERB" and not is_passive(frame.trigger)
    return alone and active and bool(own) and own == heads


def _into_service(frame: Frame) -> bool:
    """ "The recruitment of 20,000 police officers"."""
    heads = [frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"]]
    return bool(heads) and all(lemma in _SERVICE for lemma in heads)


def _by_rulers(frame: Frame) -> bool:
    """ "Syria detains two", "the government arrests X"."""
    heads = {frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["agent"]}
    return heads == {"government"} or by_country(frame)
