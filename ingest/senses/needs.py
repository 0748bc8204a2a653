"""What must stand beside a verb for it to tell of its kind: a court for "appeared", money for "demanded"."""

from __future__ import annotations

import re
from collections.abc import Callable

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.phrase import PEOPLE
from ringtrace.ingest.senses.aboard import aboard, at_sea, children_at_work, in_no_trade
from ringtrace.ingest.senses.captives import KEEPING, innocent, seized_captive
from ringtrace.ingest.senses.death_needs import convicts, dead, done_by_somebody, whole_life
from ringtrace.ingest.senses.force_needs import (
    acts_by_force,
    from_no_abuser,
    hidden_by_somebody,
    no_gunmen,
    not_by_force,
    questioned,
)
from ringtrace.ingest.senses.held_needs import (
    accused_of,
    by_the_law,
    captors,
    in_care,
    in_lawful_custody,
    in_their_hands,
    no_blame,
)
from ringtrace.ingest.senses.kept import kept, kept_by_employer, kept_hidden
from ringtrace.ingest.senses.law_needs import for_a_term, in_a_trial, in_court, penalty, pleads
from ringtrace.ingest.senses.money_needs import (
    child,
    no_sale,
    priced,
    recruiter_pays,
    unpaid,
)
from ringtrace.ingest.senses.move_needs import (
    by_somebody,
    of_migrants,
    smuggled,
    somewhere,
    to_no_care,
    to_safety,
    with_somebody,
)
from ringtrace.ingest.senses.needs_of_money import OF_MONEY
from ringtrace.ingest.senses.whom_needs import (
    VICTIMS,
    back_again,
    broken_by_state,
    brought_home,
    by_no_court,
    come_home,
    handed_home,
    no_door,
    no_gift,
    no_person,
    no_suspects,
    not_freed,
    not_then_freed,
    people,
    suspects,
    to_family,
    to_the_law,
    victims,
    worked_hard,
    young,
)
from ringtrace.ingest.syntax.clause import arguments
from ringtrace.ingest.syntax.kinds import kind_of_noun

_MATTER = re.compile(
    r"\b(?:traffick\w*|smuggl\w*|kidnap\w*|abduct\w*|missing|victims?|survivors?|slave\w*|exploit\w*|child\w*|girls?|women|"
    r"migrants?|ransom|extort\w*|drugs?|crimes?|criminal\w*|gangs?|police|poach\w*|famil(?:y|ies)|hotline|helpline|reunit\w*)\b",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\b(?:jobs?|work\w*|employ\w*|posts?|marr\w*|school\w*|stud\w+|wages?|salary|earn\w*|pay|visas?|abroad|contracts?|career|"
    r"life|opportunit\w*|training)\b",
    re.IGNORECASE,
)


def _on_crime(frame: Frame) -> bool:
    """ "Created a shipping company" is none: what is founded is against a crime or for its victims."""
    heads = {frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"]}
    return not heads & _TRADE_AND_POLITICS or bool(_MATTER.search(frame.trigger.sent.text))


def _searched(frame: Frame) -> bool:
    """ "Entered the hotel": a raid where a body of the state does it, and not a country."""
    return any(p.kind == "Agency" for p in frame.fillers["agent"])


def _promised(frame: Frame) -> bool:
    """ "Told them of jobs in Oman", and not "told a newspaper"."""
    told = {t for c in frame.trigger.rights if c.dep_ in ("obj", "iobj") for t in (c, *c.lefts)}
    words = (t for c in frame.trigger.rights for t in c.subtree)
    return any(_PROMISED.search(t.text) for t in words if t not in told)  # nor "aid workers"


def _things(frame: Frame) -> bool:
    """ "Workers found through advertisements" are no goods, whatever they paid; nor are migrants in a boat."""
    if frame.trigger.lemma_ == "intercept" and any(aboard(t) for t in frame.trigger.subtree):
        return False
    if frame.fillers["target"]:
        return True
    found = (a.head for a in arguments(frame.trigger) if a.position == "object")
    return not any(kind_of_noun(t) in PEOPLE for t in found)


def _from_captors(frame: Frame) -> bool:
    """ "Evacuated after a fire" is no rescue from anybody."""
    return bool(VICTIMS.search(frame.trigger.sent.text))


def _no_news(frame: Frame) -> bool:
    """ "A report broadcast by a television channel": who reports releases no work."""
    heads = [frame.trigger.doc[p.head].lemma_.lower() for p in frame.fillers["target"]]
    outlets = any(p.kind == "Medium" for p in frame.fillers["agent"])
    return not (outlets and all(h in ("report", "story", "news", "article", "interview") for h in heads))  # fmt: skip


_TRADE_AND_POLITICS = frozenset("company commission committee group party firm front union".split())
# (kind, verbs, what is missing, what must hold)
_FOUNDS = frozenset("found establish create set open launch start initiate introduce inaugurate unveil".split())  # fmt: skip
HIDING = frozenset("hide conceal stow secrete lock seal".split())
_WEAK_MOVES = "take bring drive carry send fly lead fetch escort transfer haul walk get deliver"
_FETCHING = frozenset("pull remove take get bring extract withdraw lead".split())
NEEDS: tuple[tuple[str, frozenset[str], str, Callable[[Frame], bool]], ...] = (
    ("arrest", frozenset(["bring"]), "no suspects", questioned),
    (
        "arrest",
        frozenset("capture catch seize nab net pick round march whisk haul".split()),
        "by who acts by force",
        not_by_force,
    ),
    ("transport", frozenset(["pick"]), "by who acts by force", lambda f: not acts_by_force(f)),
    ("exploitation", frozenset(["hold"]), "held by gunmen", no_gunmen),
    ("abduction", frozenset(["be", "remain"]), "in nobody's hands", in_their_hands),
    ("charge", frozenset(["appear"]), "no court", in_court),
    ("charge", frozenset(["try"]), "an attempt", in_a_trial),
    ("conviction", frozenset(["admit"]), "no plea", pleads),
    ("killing", frozenset(["die"]), "of an illness, or in custody", done_by_somebody),
    ("killing", frozenset(["execute"]), "by the law", lambda frame: not convicts(frame)),
    ("killing", frozenset(["shoot"]), "nobody is said to have died", dead),
    (
        "arrest",
        KEEPING,
        "held by captors",
        lambda frame: (
            suspects(frame)
            or not ((frame.captive or frame.saved or victims(frame)) and kept(frame.trigger))
        ),
    ),
    (
        "arrest",
        frozenset(["seize", "take"]),
        "by no body of the state",
        lambda f: not seized_captive(f.trigger) and bool(f.fillers["agent"] or not f.captive),
    ),
    ("arrest", KEEPING, "held in hiding", lambda frame: not kept_hidden(frame.trigger)),
    ("arrest", KEEPING, "held by employers", lambda frame: not kept_by_employer(frame.trigger)),
    (
        "conviction",
        frozenset(["lock"]),
        "locked up by employers",
        lambda f: not kept_by_employer(f.trigger),
    ),
    ("arrest", frozenset(["hold"]), "held by nobody", by_the_law),
    (
        "arrest",
        frozenset(["hold", "detain", "keep"]),
        "accused of it",
        lambda f: not accused_of(f.trigger),
    ),
    ("arrest", frozenset(["be", "remain"]), "in a captor's hands", in_lawful_custody),
    (
        "arrest",
        frozenset(["intercept", "stop", "halt", "find"]),
        "victims",
        lambda f: not innocent(f),
    ),
    ("exploitation", frozenset(["find"]), "no children at work", children_at_work),
    ("exploitation", frozenset(["work", "toil"]), "no children at work", in_no_trade),
    ("arrest", frozenset(["pick"]), "people at sea", lambda f: not at_sea(f)),
    ("rescue", frozenset(["pick"]), "nobody at sea", at_sea),
    ("rescue", frozenset(["find"]), "children at work", lambda f: not children_at_work(f)),
    ("rescue", _FETCHING, "by who acts by force", lambda f: not acts_by_force(f)),
    ("arrest", frozenset(["find"]), "a thing is found for somebody", no_gift),
    ("rescue", frozenset("stop halt turn offload".split()), "no victims", innocent),
    ("rescue", frozenset("intercept stop halt".split()), "the rescue comes after", not_then_freed),
    ("rescue", frozenset("intercept find discover".split()), "suspects", no_suspects),
    ("exploitation", frozenset("work toil labour labor".split()), "for pay", unpaid),
    ("exploitation", frozenset(["hold"]), "held by nobody", no_blame),
    ("exploitation", KEEPING, "in the hands of who rescued them", lambda f: not in_care(f)),
    (
        "exploitation",
        frozenset(["work", "toil", "labour", "labor"]),
        "long hours of nobody's victims",
        worked_hard,
    ),
    ("exploitation", frozenset(["lock"]), "by nobody", lambda f: bool(f.fillers["agent"])),
    ("abduction", frozenset(["hold"]), "no captor", captors),
    ("abduction", frozenset(["steal"]), "no child", child),
    ("abduction", frozenset(["take"]), "to who cares for them", to_no_care),
    ("abduction", frozenset(["take"]), "from where they were abused", from_no_abuser),
    ("abduction", frozenset(["seize", "hijack"]), "no people", people),
    ("abduction", frozenset(["seize"]), "suspects", no_suspects),
    ("bust", frozenset(["break", "close", "disrupt"]), "no ring", no_door),
    ("bust", frozenset(["expose", "uncover"]), "broken up by nobody", broken_by_state),
    ("reunion", frozenset("return go come arrive find make get".split()), "no victim", come_home),
    ("reunion", frozenset(["be"]), "no victim", back_again),
    ("reunion", frozenset(["send", "bring"]), "turned back", to_family),
    ("reunion", frozenset(["bring"]), "no child is brought back", brought_home),
    ("reunion", frozenset(["collect"]), "no child is collected", young),
    ("reunion", frozenset(["hand"]), "no victim is handed over", handed_home),
    ("arrest", frozenset(["hand", "turn"]), "no suspect is handed over", to_the_law),
    ("recruitment", frozenset(["pay"]), "by who is recruited", recruiter_pays),
    ("launch", _FOUNDS, "nothing on crime", _on_crime),
    ("raid", frozenset(["search"]), "a person is searched", no_person),
    ("raid", frozenset(["invade"]), "by nobody who acts by force", acts_by_force),
    ("raid", frozenset(["check", "visit", "enter", "board"]), "no body of the state", _searched),
    ("transport", frozenset(_WEAK_MOVES.split()), "no smuggling", smuggled),
    ("transport", frozenset(["take"]), "to nowhere", somewhere),
    ("transport", frozenset(_WEAK_MOVES.split()), "of the freed", not_freed),
    ("transport", HIDING, "by nobody", hidden_by_somebody),
    ("transport", frozenset(["travel"]), "no migrants", of_migrants),
    ("transport", frozenset(["move"]), "nobody is moved", with_somebody),
    ("rescue", frozenset(["take"]), "by nobody", by_somebody),
    ("rescue", frozenset(["walk", "regain", "gain"]), "suspects", no_suspects),
    ("seizure", frozenset(["find"]), "what a court finds", by_no_court),
    ("rescue", frozenset(["find"]), "a thing is found for somebody", no_gift),
    ("killing", frozenset(["lose"]), "no life", whole_life),
    (
        "seizure",
        frozenset("find discover take hold intercept recover seize".split()),
        "people",
        _things,
    ),
    ("recruitment", frozenset(["tell"]), "nothing is promised", _promised),
    ("recruitment", frozenset(["offer"]), "somebody is offered for money", no_sale),
    ("conviction", frozenset(["give", "receive", "award"]), "no penalty", penalty),
    ("conviction", frozenset(["imprison"]), "no term", for_a_term),
    ("transport", frozenset(["pay", "charge"]), "no price", priced),
    ("rescue", frozenset(["bring"]), "to no safety", to_safety),
    ("rescue", frozenset(["evacuate"]), "from no captor", _from_captors),
    ("release", frozenset(["broadcast", "air", "publish"]), "news", _no_news),
    *OF_MONEY,
)


def missing(frame: Frame) -> str | None:
    """Return what a frame's verb needs and does not have, None where nothing is missing."""
    lemma, name = frame.trigger.lemma_.lower(), frame.kind.notation
    if frame.trigger.pos_ in ("NOUN", "PROPN"):
        return None
    for kind, verbs, lacking, holds in NEEDS:
        if kind == name and lemma in verbs and not holds(frame):
            return lacking
    return None
