"""The setting of a deed whose own clause names no place: its doer's, its court's, the attack's."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.gazetteer.places import bears_its_state
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.phrases.place_names import seat
from ringtrace.ingest.reference.reference import Reference
from ringtrace.ingest.syntax.blamed import claimant_of
from ringtrace.ingest.syntax.doers import ATTACKING, by_force, is_hostile
from ringtrace.ingest.syntax.grammar import coordinated, first_of, is_passive, preposition
from ringtrace.ingest.syntax.kinds import kind_of_noun
from ringtrace.ingest.syntax.subject import subject_of
from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.law import ADMITTING, HEARING

ATTACKS = frozenset(
    "attack ambush assault raid shooting shootout massacre siege incident robbery invasion".split()
)
_HERE = ("in", "at", "near", "outside", "off", "of", "on", "along")
_SEATED = frozenset("sit base locate situate station post".split())
_POLICE = frozenset(
    "police officer policeman policewoman detective agent guard official soldier personnel investigator trooper deputy".split()
)
_TOWNS = frozenset("city town village port resort suburb".split())
_DOERS = PEOPLE | {"Ring"}
_LAW = frozenset(["charge", "conviction"])
_BEFORE = ("at", "in", "before")
_STEPS = 3  # nouns inside nouns: "officers of a squad in the city of X"


def setting(frame: Frame, reference: Reference) -> Iterator[tuple[Phrase, str]]:
    """Yield the named places of a deed and why, from the nearest that has one.

    "A court in the city of X sentenced", "charged at the Federal High Court in X"; "attacked a mine in
    X, killing one man and abducting two".
    """
    for why, heads in (
        ("where the doer is", _doers(frame, reference)),
        ("where the court sits", _courts(frame)),
        ("where it followed from", _attack(frame)),
        ("where the house is", _houses(frame)),
        ("where the assault was", _assaulted(frame)),
        ("where that was which killed", _killing(frame)),
    ):
        for head in heads:
            found = list(_inside(head, reference))
            if found:
                yield from ((place, why) for place in found)
                return


def attackers(frame: Frame, reference: Reference) -> Iterator[Phrase]:
    """Yield who did it where only the doing has a doer: "abducted in an attack by gunmen"."""
    if frame.fillers["agent"] or not frame.kind.crime:
        return
    if not is_passive(frame.trigger) and frame.trigger.lemma_.lower() not in _DYING:
        yield from _planted(frame, reference)
        if frame.trigger.lemma_.lower() not in _LEAVING and not _killing(frame):
            return
    claimant = claimant_of(frame.trigger.head) if frame.trigger.dep_ == "acl:relcl" else None
    if claimant is not None and (phrase := reference.by_head.get(claimant.i)) is not None:
        yield phrase
        return
    for clause in assaults(frame.trigger):
        for child in clause.children:
            phrase = reference.by_head.get(child.i)
            if child.dep_ == "nsubj" and phrase is not None and by_force(phrase, child.doc):
                yield phrase
                return
    scenes = [c for c in frame.trigger.rights if preposition(c) in ("in", "during")]
    scenes += _attacks_behind(frame.trigger)
    scenes += _left_by(frame.trigger) or _killing(frame)
    for doing in (c for c in scenes if c.pos_ == "NOUN"):
        if doing.lemma_.lower() in ATTACKS:  # "in a bandit attack", "in a Boko Haram raid"
            for child in (c for c in doing.lefts if c.dep_ in ("compound", "nmod:desc", "amod")):
                yield from _of_force(child)
        for child in (c for c in _beneath(doing) if preposition(c) == "by"):
            yield from _known(child, reference, _DOERS)
        if doing.lemma_.lower() in _CLASHES:  # "killed in a shootout with police"
            for child in (c for c in doing.rights if preposition(c) == "with"):
                yield from _known(child, reference, _DOERS | {"Agency"})
        for child in (g for c in doing.rights if c.dep_ == "acl" for g in c.rights):
            if child.dep_ == "obl:agent":  # "killed in an operation carried out by the navy"
                yield from _known(child, reference, _DOERS | {"Agency"})


def _attacks_behind(deed: Token) -> list[Token]:
    """ "Three are killed and one is missing after a gang attack": the attack is of both."""
    behind = [c for verb in (deed, *deed.conjuncts) for c in verb.rights]
    return [c for c in behind if c.lemma_.lower() in ATTACKS and preposition(c) in ("in", "after")]


def _beneath(doing: Token) -> Iterator[Token]:
    """What stands under an attack, and under whom it was on: "an attack on a village by gunmen"."""
    for child in doing.rights:
        yield child
        if preposition(child) in ("on", "against"):
            yield from child.rights


def _killing(frame: Frame) -> list[Token]:
    """The attack or fight that kills: "an attack by gunmen on a bar in X killed nine"."""
    if frame.kind.notation != "killing" or is_passive(frame.trigger):
        return []
    doings = ATTACKS | _CLASHES | _UNREST
    fights = [c for c in frame.trigger.lefts if c.dep_ == "nsubj" and c.lemma_.lower() in doings]
    between = [g for c in fights for g in c.rights if preposition(g) in ("between", "among")]
    return [*fights, *between]  # "riots between inmates at a prison in X"


def _left_by(deed: Token) -> list[Token]:
    """What did it: "a bandit attack leaves two dead, with 30 people kidnapped"."""
    verbs = [t for t in (deed, *deed.ancestors) if t.lemma_.lower() in _LEAVING]
    return [c for verb in verbs[:1] for c in verb.lefts if c.dep_ == "nsubj"]


_LEAVING = frozenset("leave see claim".split())
_DYING = frozenset(["die", "perish"])
_UNREST = frozenset("riot fight fighting feud violence uprising explosion blast bombing".split())
_CLASHES = frozenset(
    "clash confrontation shootout shoot-out encounter gunfight gunbattle battle firefight exchange standoff".split()
)


def _planted(frame: Frame, reference: Reference) -> Iterator[Phrase]:
    """Who left the thing that killed: "a bomb planted by rebels killed nine", "exploded, killing nine"."""
    thing = subject_of(frame.trigger)
    laid = (c for c in thing.rights if c.dep_ == "acl") if thing is not None else ()
    for doer in (g for c in laid for g in c.rights if g.dep_ == "obl:agent"):
        yield from _known(doer, reference, _DOERS)


def _of_force(word: Token) -> Iterator[Phrase]:
    """Who attacks, told before the attack: a gang by its name, or "bandit"."""
    words = {t.lower_ for t in word.subtree}
    if words & word_table("kinds.tsv")["Armed"]:
        yield Phrase(word.i, word.left_edge.i, word.right_edge.i + 1, "Ring", named=True)
    elif is_hostile(word) and word.pos_ == "NOUN":
        yield Phrase(word.i, word.i, word.i + 1, "Group")


def _known(head: Token, reference: Reference, kinds: Container[str]) -> Iterator[Phrase]:
    for one in coordinated(head):
        phrase = reference.by_head.get(one.i)
        if phrase is not None and phrase.kind in kinds and not phrase.pronoun:
            yield phrase


def assaults(deed: Token) -> list[Token]:
    """Return the verbs of "killed when gunmen opened fire on a bar in X", "abducted after bandits raided it"."""
    behind = deed.doc[deed.i + 1 : deed.sent.end]
    verbs = (t for t in behind if t.lemma_.lower() in _ASSAULTS and t.pos_ == "VERB")
    return [
        verb
        for verb in verbs
        if verb.dep_ in ("advcl", "acl:relcl")
        and any(m.lower_ in ("when", "after", "as") for m in verb.lefts)
        and first_of(deed) in verb.ancestors
    ]


_ASSAULTS = frozenset(
    "open fire attack storm raid ambush shoot invade descend intercept stop block barge break burst surround".split()
)


def _doers(frame: Frame, reference: Reference) -> list[Token]:
    """Police of a province are named after it; a court sits where it is, police in a town and gunmen
    are where they act.
    """
    agents = [p for p in frame.fillers["agent"] if not p.pronoun]
    heads = [(p.kind, frame.trigger.doc[p.head]) for p in agents]
    return [
        t
        for kind, t in heads
        if kind in _DOERS or t.lemma_.lower() in HEARING or _in_town(t, reference)
    ]


def _in_town(police: Token, reference: Reference) -> bool:
    """ "Police in Mumbai", "customs officers at Lagos airport"; prosecutors in a town sit there, whoever
    they charge, and "railway police in Mumbai" is a body that bears the town's name.
    """
    if police.lemma_.lower() not in _POLICE:
        return False
    posted = [c for c in police.rights if c.dep_ == "acl" and c.lower_ in ("stationed", "posted")]
    here = [c for t in (police, *posted) for c in t.rights if preposition(c) in ("in", "at")]
    towns = [p for c in here if (p := reference.by_head.get(c.i)) is not None and p.kind == "Place"]
    if posted or any(preposition(police.doc[p.head]) == "at" for p in towns):
        return bool(towns)
    return all(c.pos_ == "DET" for c in police.lefts) and any(
        reference.is_a("city", p)
        or bears_its_state(police.doc[p.start : p.end].text)
        or police.doc[p.head].lemma_.lower() in _TOWNS  # "police in the port of X"
        for p in towns
    )


def _courts(frame: Frame) -> list[Token]:
    """The courts behind the verb, wherever the parser hung them, and what its clause begins with."""
    if frame.kind.notation not in _LAW:
        return []
    trigger = frame.trigger
    behind = trigger.doc[trigger.i + 1 : trigger.sent.end]
    courts = (t for t in (*trigger.lefts, *behind) if t.lemma_.lower() in HEARING)
    found = [t for t in courts if preposition(t) and trigger in t.ancestors]
    if any(c.lower_ == "where" for c in trigger.lefts):  # "appeared at a court where he was jailed"
        before = reversed(trigger.doc[trigger.sent.start : trigger.i])
        found += [t for t in before if t.lemma_.lower() in HEARING and preposition(t) in _BEFORE][
            :1
        ]
    return found


def convicting(frame: Frame, reference: Reference) -> list[Phrase]:
    """Return the court in or at which somebody is convicted or sentenced: it is who does it."""
    if frame.kind.notation != "conviction" or frame.trigger.lemma_.lower() in ADMITTING:
        return []
    told = [t for t in _courts(frame) if any(c.dep_ != "case" for c in t.lefts)]  # not "in court"
    found = [p for t in told if (p := reference.by_head.get(t.i)) is not None]
    return [p for p in found if p.kind in ("Agency", "Organization")][:1]


def _assaulted(frame: Frame) -> list[Token]:
    """What gunmen opened fire on or raided."""
    if not frame.kind.crime:
        return []
    done = [c for verb in assaults(frame.trigger) for c in verb.rights]
    return [c for c in done if c.dep_.startswith("obl") or c.dep_ == "obj"]


def _houses(frame: Frame) -> list[Token]:
    """The houses that it is done to or in: "raided a Shishi clinic", "found in a Lagos hotel"; "beat a maid from Ghana" tells
    where she is from.
    """
    targets = [frame.trigger.doc[p.head] for p in frame.fillers["target"] if p.kind == "Place"]
    scenes = [c for c in frame.trigger.rights if c.dep_ == "obl"]
    of_whom = frame.kind.notation in ("exploitation", "killing")
    out_of = (c for c in scenes if preposition(c) == "from" and not (of_whom and c.pos_ == "PROPN"))
    return [*targets, *(c for c in scenes if preposition(c) in (*_HERE, "inside")), *out_of]


def _attack(frame: Frame) -> list[Token]:
    """What the verb before "..., killing one" is done to and where: it is the same deed."""
    verb = first_of(frame.trigger)
    if verb.lemma_.lower() in ATTACKING and verb.i < frame.trigger.i and frame.kind.crime:
        return _done_where([verb], frame.trigger.i)  # "attacked a village in X and killed five"
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.head.i > verb.i:
        return []
    if any(c.dep_ in ("mark", "case") or c.dep_.startswith("nsubj") for c in verb.children):
        return []
    heads = [verb.head, *(c for c in verb.head.rights if c.dep_ == "conj" and c.pos_ == "VERB")]
    return _done_where(heads, verb.i)


def _done_where(verbs: Sequence[Token], end: int) -> list[Token]:
    """What verbs are done to and where, before a token."""
    done = [c for verb in verbs for c in verb.rights if c.i < end]
    objects = [c for c in done if c.dep_ == "obj"]
    scenes = [c for c in done if c.dep_ == "obl" and preposition(c) in (*_HERE, "into")]
    return [h for c in (*objects, *scenes) for h in coordinated(c)]


def _inside(head: Token, reference: Reference, steps: int = _STEPS) -> Iterator[Phrase]:
    """The named places that stand in a noun, or are it."""
    if kind_of_noun(head) == "Place" or preposition(head) in _BEFORE:
        if (town := seat(head, reference)) is not None:
            yield town
            return
    own = reference.by_head.get(head.i)
    if own is not None and own.kind == "Place" and own.named:
        yield own
        return
    for child in head.rights if steps else ():
        seated = child.dep_ == "acl" and child.lemma_.lower() in _SEATED
        scene = child.dep_ in ("nmod", "obl") and preposition(child) in _HERE
        scene = scene and (preposition(child) != "of" or head.pos_ == "NOUN")
        named = child.dep_ == "appos" and kind_of_noun(head) == "Agency"  # "the High Court, Abuja"
        if seated or scene or named:
            found = list(_inside(child, reference, steps - 1))
            yield from found
            if found:
                return
