"""Penalties as written: death, life, years in prison; a maximum that somebody faces is none."""

from __future__ import annotations

import re

from ringtrace.ingest.frame import Frame
from ringtrace.ingest.parsed import Doc, Token
from ringtrace.nouns import Sentence, Span

_NUMBER = (
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty(?:-\w+)?|a)"
)
_PENALTY = re.compile(
    rf"""\b(?:
        (?:(?:(?:{_NUMBER},[ ])*{_NUMBER},?[ ](?:and|or)[ ])?{_NUMBER}(?:[ ]and[ ]a[ ]half)?[ -](?:years?|months?)(?:(?:[ ]and|,)[ ]{_NUMBER}[ ](?:months?|days?))?
          (?:['’])?(?:[ ](?:in[ ](?:prison|jail|federal[ ]prison)|of[ ](?:probation|hard[ ]labou?r)|imprisonment|behind[ ]bars|probation))?)
      | life[ ](?:imprisonment|in[ ]prison|sentences?|terms?|behind[ ]bars) | life(?=[ ,.;]|$)
      | death(?:[ ](?:penalty|sentence|by\ hanging))? | suspended[ ](?:sentence|death[ ]sentence) | time[ ]served
      | probation | community[ ]service
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT = re.compile(
    r"(?:up to|maximum(?: sentence)?(?: of)?|minimum(?: of)?|parole(?: period)?(?: of)?|suspended for|as much as|faces?|facing|carr(?:y|ies|ying)|aged?|"
    r"more than|last(?:ed|ing|s)|took|spann(?:ed|ing)|for the past|(?<!for )(?<!to )(?<!of )over(?: the (?:last|past))?|during|period of|at least|punishable by|threat(?:ened)?(?: with)?|for)\s*(?:a\s*)?$",
    re.IGNORECASE,
)


# "Convicted of smuggling resulting in death", "in the death of a migrant".
_DIED = re.compile(
    r"\b(?:in|of|for|over|causing|after) (?:(?:the|his|her|their|a) )?$", re.IGNORECASE
)
_BARE = re.compile(rf"^[^,;]*(?: to| for|,(?= [a-z])) ({_NUMBER})(?=[.,;]|$)", re.IGNORECASE)
# "jailed for", "jailed a trafficker, Ann Marsh, for"; "for" alone is how long something went on.
_FOR = re.compile(
    r"(?:^\s*(?:jail|imprison|sentence)\w*\b(?:(?!\b(?:who|which|after|had|has)\b)[^;]){0,80}|\bprison)"
    r"\s+for\s+(?:a\s*)?$",
    re.IGNORECASE,
)


def _another(verb: Token, trigger: Token) -> bool:
    """Whether a verb begins what is told of somebody else: "was given nine years, while Bo Ek received two"."""
    if verb.dep_ == "acl:relcl":  # "sentenced to death, and Bo Ek, who was serving life"
        return verb.head.ent_type_ == "PERSON" and verb.head.i > trigger.i
    meanwhile = verb.dep_ == "advcl" and any(c.lower_ in ("while", "whereas") for c in verb.lefts)
    return meanwhile or verb.dep_ in ("conj", "ROOT", "parataxis")


def find_sentences(doc: Doc, frame: Frame) -> tuple[Sentence, ...]:
    """Return the penalties that stand with a trigger whose kind has them, nearest clause only."""
    if not any(s.fills == "sentence" for s in frame.kind.slots):
        return ()
    trigger = frame.trigger
    sentence = trigger.sent
    others = sorted(
        t.i for t in sentence if t.i > trigger.i and t.pos_ == "VERB" and _another(t, trigger)
    )
    start = trigger.i if frame.anchor is None else frame.anchor
    end = frame.end or (others[0] if others else sentence.end)
    text = doc[start:end].text
    offset = doc[start].idx
    found = []
    for match in _PENALTY.finditer(text):
        before = text[: match.start()]
        gapped = frame.anchor is not None and before.endswith(
            " for "
        )  # "her son Bo for nine years"
        if _NOT.search(before) and not (gapped or _FOR.search(before)):
            continue
        if match.group().lower() == "death" and _DIED.search(before):
            continue
        if re.match(
            r"[ -](?:old|ago)| of supervised release|['’]?s? (?:experience|investigation)|[ -]long",
            text[match.end() :],
        ):
            continue
        start = offset + match.start()
        found.append(
            Sentence(match.group(), Span(start, start + len(match.group()), match.group()))
        )
    if not found and (bare := _BARE.search(text)) is not None:  # "and Hall to seven."
        start = offset + bare.start(1)
        found.append(Sentence(bare[1], Span(start, start + len(bare[1]), bare[1])))
    return tuple(found[:2])
