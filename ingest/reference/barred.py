"""Who a deed is not told of: no victim demands a ransom, no gunman is rescued, no officer is sold."""

from __future__ import annotations

from functools import cache

from ringtrace.ingest.entity import BODIES, Entity
from ringtrace.ingest.parsed import Token
from ringtrace.ingest.phrase import PEOPLE, Phrase
from ringtrace.ingest.phrases.offices import holds_office
from ringtrace.ingest.phrases.stand_ins import KILLINGS
from ringtrace.ingest.reference.judged import judged
from ringtrace.ingest.syntax.doers import is_hostile
from ringtrace.ingest.syntax.grammar import OBJECT_CONTROL, first_of, preposition, role_of
from ringtrace.ingest.syntax.kinds import REMAINS
from ringtrace.ingest.words import word_table

ANSWERS = frozenset(
    "arrest charge arraign prosecute indict convict sentence jail catch detain apprehend nab capture remand "
    "suspect accuse blame try extradite".split()
)
# "His extradition": of whom the law is after, as are those of ANSWERS.
STEPS = frozenset(
    "extradition arrest arraignment indictment conviction prosecution trial sentencing "
    "co-defendant codefendant co-accused co-conspirator accomplice".split()
)
FREED = frozenset("free release rescue let liberate find locate".split())
HOLDING = frozenset("hold keep seize beat rape guard threaten".split())
PROMISED = frozenset("promise offer house deceive".split())
DYING = frozenset(["die", "drown", "perish", "suffocate"])
BABIES = frozenset("baby newborn infant child".split())
PAYING = frozenset("pay raise borrow collect".split())
STATE = frozenset(["Agency", "Medium", "Fund"])  # who commits no crime


class Barred:
    """What a word does or suffers in its clause, and who is none of whom that is told.

    crimes: verbs that tell of crimes alone.
    """

    def __init__(self, token: Token, crimes: frozenset[str]) -> None:
        self.doc, self.crimes = token.doc, crimes
        part = token.dep_ == "nmod" and token.head.pos_ in ("NUM", "DET")
        whole = token.head if part else token  # "killed two of them" kills them
        verb, role = whole.head, role_of(whole)
        lemma = verb.lemma_.lower()
        suffers = role in ("object", "patient")
        self.crime = (role == "subject" and lemma in crimes) or _said_to_have(verb, role, crimes)
        self.says = role == "subject" and is_speech(verb)
        owned = token.dep_ == "nmod:poss" and token.head.lemma_.lower() in STEPS
        self.judged = owned or (suffers and lemma in ANSWERS) or _awaits(verb, role)
        self.taken = suffers and lemma in FREED | HOLDING | PROMISED | crimes
        self.demander = _demander(token)
        self.sold = suffers and lemma in ("sell", "resell")
        self.moved = role == "subject" and _had_moved(verb)
        dead = token.dep_ == "nmod:poss" and token.head.lemma_.lower() in REMAINS  # "their bodies"
        self.dies = dead or role == "subject" and lemma in DYING
        self.pays = role == "subject" and lemma in PAYING and _to_captors(verb)
        does = any(c.dep_ == "xcomp" for c in verb.children)  # "were made to beg"
        self.made = suffers and does and lemma in OBJECT_CONTROL

    @property
    def acts(self) -> bool:
        """Whether only somebody, and no thing, does it."""
        return self.crime or self.says

    def __contains__(self, entity: Entity) -> bool:
        if (
            self.crime or self.moved or self.taken or self.judged or self.dies
        ) and entity.kind in STATE:
            return True
        if (self.acts or self.judged or self.made) and entity.kind not in PEOPLE | BODIES:
            return True
        heads = [self.doc[p.head] for p in entity.phrases]
        if self.demander is not None and any(h is self.demander for h in heads):
            return True
        if self.judged and any(_tells(h, p) for h, p in zip(heads, entity.phrases, strict=True)):
            return True
        if self.judged and (any(map(_died, heads)) or any(map(_is_somebodys_kin, heads))):
            return True
        if self.says and any(h.lemma_.lower() in BABIES for h in heads):
            return True
        if self.sold and (entity.kind == "Place" or any(_was_paid(h) for h in heads)):
            return True
        if (self.taken or self.sold) and any(_jailed(h) or _polices(h) for h in heads):
            return True
        if (self.taken or self.made or self.pays) and any(
            is_hostile(h) or self._did(h) for h in heads
        ):
            return True
        return (self.crime or self.judged) and any(
            _is_harmed(h) or self._suffered(h) for h in heads
        )

    def _did(self, head: Token) -> bool:
        head = first_of(head)  # "the ring and its drivers recruited workers and moved them"
        return role_of(head) == "subject" and head.head.lemma_.lower() in self.crimes | HOLDING

    def _suffered(self, head: Token) -> bool:
        return role_of(head) in ("object", "patient") and head.head.lemma_.lower() in self.crimes


def _demander(token: Token) -> Token | None:
    """Who demands money for whose release: in "X demanded $3,000 from an aunt for her release" it is not X who is freed."""
    noun, verb = token.head, token.head.head
    for_it = preposition(noun) == "for" and noun.lemma_.lower() in ("release", "freedom", "return")
    if token.dep_ != "nmod:poss" or not for_it or verb.lemma_.lower() not in _DEMANDING:
        return None
    return next((c for c in verb.lefts if c.dep_ == "nsubj"), None)


_DEMANDING = frozenset("demand ask want seek request".split())


def _awaits(verb: Token, role: str) -> bool:
    """ "He faces up to life in prison", "he is presumed innocent", "they were found guilty", "he will remain in custody"."""
    asked, words = _AWAITED.get(verb.lemma_, (None, frozenset()))
    if role != asked:
        return False
    behind = verb.subtree if verb.lemma_ == "face" else verb.rights
    return any(t.lemma_.lower() in words for t in behind if t.i > verb.i)


_CUSTODY = frozenset("custody jail prison detention".split())
# By verb: what of it the accused is, and one of the words that stand behind it.
_AWAITED: dict[str, tuple[str | None, frozenset[str]]] = {
    "find": ("patient", frozenset(["guilty"])),
    "presume": ("patient", frozenset(["innocent"])),
    "remain": ("subject", _CUSTODY),
    "stay": ("subject", _CUSTODY),
    "face": (
        "subject",
        frozenset("prison jail imprisonment sentence charge count trial term".split()),
    ),
}


def _tells(head: Token, phrase: Phrase) -> bool:
    """ "X was stopped on Tuesday, prosecutor Ann Lee said. He is accused of murder": it is not Lee who is."""
    speaks = head.dep_ == "nsubj" and is_speech(head.head)
    return speaks and phrase.named and holds_office(head, phrase)


def _is_somebodys_kin(head: Token) -> bool:
    """ "So that she could not ring her family. They were found guilty": not her family."""
    whose = any(c.dep_ == "nmod:poss" for c in head.lefts)
    return head.lemma_.lower() in _KIN and whose and not judged(head)


_KIN = frozenset("family relative parent mother father kin".split())


def _died(head: Token) -> bool:
    """ "Shortly after Galan's assassination the six arrested him": not Galan."""
    owned = head.dep_ == "nmod:poss" or preposition(head) == "of"
    return owned and head.head.lemma_.lower() in KILLINGS


def _jailed(head: Token) -> bool:
    """ "Rukhsana was sent to jail. One of the girls stays with the family she was sold to": she is no Rukhsana."""
    done_to = head.dep_ in ("obj", "nsubj:pass")
    jails = (c for c in head.head.rights if c.lemma_.lower() in ("jail", "prison"))
    return done_to and any(preposition(c) != "from" for c in jails)


def _polices(head: Token) -> bool:
    """ "Members of the force broke up a gang that lured men and held them": it is not the members who were held."""
    return role_of(head) == "subject" and head.head.lemma_.lower() in _POLICING


_POLICING = frozenset("break bust dismantle smash crack raid storm search rescue".split())


def _to_captors(verb: Token) -> bool:
    """ "Paid N5 million to a man who spoke for the kidnappers": none of those pays who took somebody."""
    return any(is_hostile(t) or t.lemma_.lower() == "ransom" for t in verb.subtree if t.i > verb.i)


def _was_paid(head: Token) -> bool:
    """ "Paid teenagers for their babies and sold them": who is paid is not what is sold."""
    head = first_of(head)  # "from poor parents and unwed mothers"
    bought = head.head.lemma_.lower() in ("buy", "purchase") and preposition(head) == "from"
    return bought or (role_of(head) == "object" and head.head.lemma_.lower() == "pay")


def _said_to_have(verb: Token, role: str, crimes: frozenset[str]) -> bool:
    """ "They are believed to have abducted her", "they tried to abduct her": it is their crime, as told."""
    if role not in ("subject", "patient") or verb.lemma_.lower() in OBJECT_CONTROL:
        return False
    return any(c.dep_ == "xcomp" and c.lemma_.lower() in crimes for c in verb.rights)


def _had_moved(verb: Token) -> bool:
    """Whether somebody had done something to people before: "Police held nine men. They had sent girls abroad"."""
    had = any(c.lower_ in ("had", "'d", "’d") and c.dep_ == "aux" for c in verb.lefts)
    people = word_table("kinds.tsv")["Traded"]
    whom = any(c.dep_ == "obj" and c.lemma_.lower() in people for c in verb.rights)
    return had and whom and verb.lemma_.lower() not in ANSWERS | FREED and not is_speech(verb)


def _is_harmed(head: Token) -> bool:
    """Whether a head, or in "ten of the victims" those of whom it is, is called a victim or a child."""
    of_whom = head.children if head.pos_ in ("NUM", "DET") else ()
    return any(t.lemma_.lower() in _victims() for t in (head, *of_whom))


def is_speech(verb: Token) -> bool:
    """Return whether a verb is one of saying."""
    return verb.lemma_ in word_table("speech.tsv")["verb"]


@cache
def _victims() -> frozenset[str]:
    return word_table("roles.tsv")["victim"] | {"child", "girl", "baby", "infant", "hostage"}
