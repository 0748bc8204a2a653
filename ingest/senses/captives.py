"""Who was kidnapped or sold: "held" and "freed" said of them tell of no step of the law."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ringtrace.ingest.entity import Entity
from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.senses.aboard import VEHICLES, YOUNG, aboard
from ringtrace.ingest.senses.harm import suffered
from ringtrace.ingest.syntax.doers import by_force, is_hostile
from ringtrace.ingest.syntax.grammar import is_passive, preposition, sentences_back
from ringtrace.ingest.syntax.heads import clause
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import KIDNAPPERS, LOCKED
from ringtrace.ingest.words.money import HELD
from ringtrace.ingest.words.topics import places_of

TAKEN = frozenset("kidnap abduct kidnapping abduction".split())
TRADED = frozenset("traffic lure enslave exploit sell buy".split())
SEIZED = frozenset("seize grab snatch".split())
STOLEN = frozenset("steal snatch grab".split())
FREED = frozenset("free release rescue let liberate".split())
KEEPING = frozenset(["hold", "keep", "seize", "capture"])


_DEEDS = TAKEN | TRADED | SEIZED | STOLEN


def captives(doc: Doc, entities: Iterable[Entity]) -> set[int]:
    """Return by identity who is said to have been kidnapped or sold."""
    if places_of(doc).keys().isdisjoint(_DEEDS | {"take", "victim"}):
        return set()
    return {id(e) for e in entities if is_captive(doc, [*e.phrases, *e.pronouns])}


def is_captive(doc: Doc, phrases: Sequence[Phrase]) -> bool:
    """Return whether somebody, by what the text calls them, is said to have been kidnapped or sold."""
    heads = [doc[p.head] for p in phrases]
    if any(h.dep_ in ("obj", "nsubj:pass") and h.head.lemma_.lower() in TRADED for h in heads):
        return True
    if any(_in_hands(h) or _is_victim(h) for h in heads):
        return True
    if _taken_or_freed([h for h in heads if _happens(h, _TAKEN_OR_FREED)]):
        return True
    deeds = [deed for head in heads if (deed := suffered(head)) is not None]
    deeds += [c for h in heads for c in h.rights if c.dep_ == "acl" and _done_to(c)]
    return any(deed.lemma_.lower() in TAKEN or seized_captive(deed) for deed in deeds)


def _taken_or_freed(heads: Sequence[Token]) -> bool:
    """Whether somebody is a captive by what is done to some heads: seized, stolen, set free."""
    suspects = word_table("roles.tsv")["suspect"]
    # but "2,750 suspects were seized and the abducted returned"
    taken = [h for h in heads if _happens(h, SEIZED) and h.lemma_.lower() not in suspects]
    if any(t.lemma_.lower() in HELD for h in taken for t in h.sent):
        return True  # "seized on his way to work, is still held although his family paid a ransom"
    if any(_happens(h, STOLEN) and h.lemma_.lower() in YOUNG for h in heads):
        return True  # "a baby snatched from a ward"
    freed = [h for h in heads if _happens(h, FREED)]
    if freed and any(_happens(h, SEIZED) for h in heads):
        return True  # "the priest was freed four days after he was seized"
    # "was let go on Sunday after her family paid part of the ransom"
    return any(t.lemma_ == "ransom" for h in freed for t in h.sent)


_TAKEN_OR_FREED = SEIZED | STOLEN | FREED


def _in_hands(head: Token) -> bool:
    """ "He is in the hands of the gang": of people who act by force."""
    if head.dep_ != "nsubj" or head.head.lower_ != "hands":
        return False
    of = [t for c in head.head.rights if preposition(c) == "of" for t in c.subtree]
    armed = word_table("kinds.tsv")["Armed"] | word_table("kinds.tsv")["Ring"]
    return any(t.lower_ in armed or is_hostile(t) for t in of)


def _is_victim(head: Token) -> bool:
    """ "Ann Lee, one of the victims, was held on the site for 16 years"."""
    beside = [c for c in head.rights if c.dep_ == "appos"]
    beside += [g for c in beside if c.lower_ == "one" for g in c.rights if preposition(g) == "of"]
    return any(c.lemma_.lower() == "victim" for c in beside)


def _done_to(participle: Token) -> bool:
    """ "The priest, kidnapped on May 12 and held for nineteen days"; not "the men kidnapped a priest"."""
    taken = participle.lower_ == "taken" or participle.lemma_.lower() in TAKEN
    return taken and not any(c.dep_ in ("obj", "nsubj") for c in participle.children)


def saved(doc: Doc, entities: Iterable[Entity]) -> set[int]:
    """Return by identity who is said to have been rescued, or freed from a place that is no jail: "from a brothel"."""
    if places_of(doc).keys().isdisjoint(_RESCUED | {"free"}):
        return set()
    return {id(e) for e in entities if any(_is_saved(doc[p.head]) for p in e.phrases)}


def tried(doc: Doc, entities: Iterable[Entity]) -> set[int]:
    """Return by identity whom the law is said to accuse, or to have judged: "is charged with smuggling"."""
    if places_of(doc).keys().isdisjoint(_LAW):
        return set()
    told = ((id(e), doc[p.head]) for e in entities for p in (*e.phrases, *e.pronouns))
    done = ("obj", "nsubj:pass")
    return {one for one, head in told if head.dep_ in done and head.head.lemma_.lower() in _LAW}


_LAW = frozenset("charge indict accuse convict sentence extradite".split())


def _is_saved(head: Token) -> bool:
    whence = (c for d in (head.head, *head.rights) if d.lemma_.lower() == "free" for c in d.rights)
    from_where = any(preposition(c) == "from" for c in whence)
    return _happens(head, _RESCUED) or (from_where and _happens(head, FREED))


_RESCUED = frozenset(["rescue"])


def _happens(head: Token, verbs: frozenset[str]) -> bool:
    """Whether one of some verbs is done to somebody, and not by the law."""
    above = [head.head] if head.dep_ in ("obj", "nsubj:pass") else []
    done = [*above, *(c for c in head.rights if c.dep_ == "acl" and c.tag_ == "VBN")]
    done = [d for d in done if d.lemma_.lower() in verbs]
    return any(not LOCKED.search(clause(d)) and not _by_agency(d) for d in done)


def _by_agency(verb: Token) -> bool:
    doers = (c for c in verb.children if c.dep_ in ("nsubj", "obl:agent"))
    return verb.lemma_.lower() in SEIZED and any(kind_of_noun(c) == "Agency" for c in doers)


def let_go(frame: Frame) -> bool:
    """Return whether it is captors who free somebody: "the gang that kidnapped him released him", "pirates
    freed the crew".
    """
    verb = frame.trigger
    if not frees(frame):
        return False
    if any(preposition(c) == "from" for c in verb.rights):
        return False  # "freed them from the smugglers' warehouse"
    own = any(c.dep_.startswith("nsubj") or c.dep_ == "obl:agent" for c in verb.children)
    took = verb.dep_ == "conj" and verb.head.lemma_.lower() in TAKEN | SEIZED | KEEPING and not own
    doers = frame.fillers["agent"]
    return took or (bool(doers) and all(by_force(p, verb.doc) for p in doers))


def frees(frame: Frame) -> bool:
    """Return whether somebody is freed by a verb that may be said of captors: "released", and not "rescued"."""
    return frame.kind.notation == "rescue" and frame.trigger.lemma_.lower() in FREED - {"rescue"}


def unhurt(verb: Token) -> bool:
    """Return whether somebody is let go without harm, as captives are: "were released unharmed"."""
    return any(c.lower_ in ("unharmed", "unhurt", "unscathed") for c in verb.rights)


def seized_captive(verb: Token) -> bool:
    """Return whether gunmen seize somebody, or children are seized, those told of as abducted, or somebody at his
    home, and by no body of the state.
    """
    if verb.lemma_.lower() not in SEIZED | {"take"} or LOCKED.search(clause(verb)):
        return False
    doers = [c for c in verb.children if c.dep_ in ("nsubj", "obl:agent")]
    taken = [
        verb.head if c.tag_ == "WP" else c for c in verb.children if c.dep_ in ("obj", "nsubj:pass")
    ]
    taken += [verb.head] if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") else []
    if any(kind_of_noun(c) == "Agency" for c in doers) or _for_a_deed(verb):
        return False
    private = (
        word_table("roles.tsv")["relative"] | STRANGERS
    )  # "a man on a motorcycle took him away"
    if any(is_hostile(c) or c.lemma_.lower() in private for c in doers) or (
        not doers and after_attack(verb)
    ):
        return True
    at_home = any(
        c.lemma_.lower() in HOMES and any(g.dep_ == "nmod:poss" for g in c.lefts)
        for c in verb.rights
        if c.dep_ == "obl"
    )
    told = not doers and any(_told_before(c) or _for_ransom(c) for c in taken)
    return told or (not doers and at_home) or any(c.lemma_.lower() in UNARMED for c in taken)


def _for_a_deed(verb: Token) -> bool:
    """ "Three boys were seized for stealing": by the law."""
    behind = (c for c in verb.rights if any(g.lower_ == "for" for g in c.lefts))
    return any(c.tag_ == "VBG" or kind_of_noun(c) == "Offence" or c.dep_ == "advcl" for c in behind)


def after_attack(verb: Token) -> bool:
    """Return whether gunmen attacked just before: "Armed men attacked a mine. Two workers were taken away"."""
    taken_off = any(c.lower_ in ("off", "away") for c in verb.rights)
    if (
        taken_off
        and verb.dep_ == "conj"
        and verb.head.lemma_.lower() in ("kill", "shoot", "attack")
    ):
        return is_passive(verb) and is_passive(verb.head)  # "was killed and five were carried off"
    before = verb.doc[sentences_back(verb, 1) : verb.i]
    attacked = any(is_hostile(t) and t.dep_ in ("nsubj", "obl:agent") for t in before)
    return attacked and not any(kind_of_noun(t) == "Agency" for t in before)


def taken_infant(frame: Frame) -> bool:
    """Return whether a stranger takes a baby from where it was: "a woman took a newborn from a clinic"."""
    doc = frame.trigger.doc
    taken = [doc[p.head].lemma_.lower() for p in frame.fillers["target"]]
    doers = [doc[p.head].lemma_.lower() for p in frame.fillers["agent"]]
    here = (c for c in frame.trigger.children if preposition(c) in ("from", "out of"))
    return (
        any(word in INFANTS for word in taken)
        and any(word in STRANGERS for word in doers)
        and any(t.lemma_.lower() in NURSERIES for c in here for t in c.subtree)
    )


INFANTS = frozenset("baby newborn infant twin girl boy child".split())
STRANGERS = frozenset("woman man stranger couple teenager impostor imposter intruder".split())
NURSERIES = frozenset(
    "hospital clinic ward maternity nursery cot crib cradle pram pushchair stroller incubator".split()
)


def _told_before(head: Token) -> bool:
    """Whether "the men" were abducted, as the text says before; it tells of nobody caught so far."""
    if not any(c.lower_ in ("the", "these", "those") for c in head.lefts):
        return False
    before = head.doc[: head.i]
    return any(t.lemma_.lower() in TAKEN for t in before) and not any(
        t.lemma_.lower() in CAUGHT for t in before
    )


def _for_ransom(head: Token) -> bool:
    """Whether the sentence says that kidnappers ask for money: "X, for whom the kidnappers want $90"."""
    if head.lemma_.lower() in CAUGHT:
        return False
    captors = (t for t in head.sent if t.lemma_.lower() in CAPTORS and t.dep_ == "nsubj")
    return any(t.head.lemma_.lower() in ASKED for t in captors)


CAPTORS = KIDNAPPERS | {"gunman", "bandit", "hostage-taker"}
ASKED = frozenset("want demand ask seek request".split())
CAUGHT = frozenset("arrest suspect detain detention custody raid kidnapper abductor".split())


def innocent(frame: Frame) -> bool:
    """Return whether it happens to people whom the authorities save: "intercepted 14 girls", or who are
    in what they stop.
    """
    heads = [frame.trigger.doc[p.head] for p in frame.fillers["target"]]
    saved = any(h.lemma_.lower() in UNARMED | {"woman", "victim", "minor"} for h in heads)
    return saved or bool(heads) and all(aboard(h) for h in heads)


HOMES = frozenset("home house farm office car shop village school".split())
# Whom gunmen take and the police do not arrest.
UNARMED = YOUNG | frozenset("worshipper pilgrim passenger tourist nun priest hostage".split())


def taken_from(verb: Token) -> bool:
    """Return whether a clause says whence captives were taken: "people taken last week from two buses have
    been freed", "the girls taken in September are still missing".
    """
    words = {t.lemma_.lower() for t in verb.sent}
    if verb.lemma_.lower() not in ("take", "lead") or not is_passive(verb):
        return False
    if at_gunpoint(verb):
        return True
    if verb.lemma_.lower() != "take" or not words & (HELD | FREED | FLED):
        return False
    under = [c for c in verb.children if preposition(c) == "from"]
    return "missing" in words or any(c.lemma_.lower() in ABOARD or c.tag_ == "NNP" for c in under)


def at_gunpoint(verb: Token) -> bool:
    """Return whether somebody is made to by arms: "were taken off the bus at gunpoint"."""
    return any(c.lower_ in ("gunpoint", "knifepoint") for c in verb.rights)


FLED = frozenset(["escape", "flee", "missing"])
ABOARD = VEHICLES | frozenset("vehicle home house hostel school village farm street bed".split())
