"""Why a claim came out: trigger, slot by which position, what was rejected and why."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from ringtrace.ingest.claims import Reading
from ringtrace.ingest.frames import Matcher, best
from ringtrace.ingest.senses import other_sense
from ringtrace.ingest.status import status_of
from ringtrace.nouns import Article
from ringtrace.ontology import Ontology


def explain(doc: Doc, article: Article, ontology: Ontology) -> Iterator[str]:
    """Yield lines that say, sentence by sentence, how each trigger was read.

    A line names the kind and its trigger, then each slot with the position that filled it, then what
    stood in the clause and did not fit. An analyst who wants another reading changes the kind's block
    of Turtle: its triggers (rt:verb, rt:noun), its slots' rt:position and rt:filler.
    """
    matcher = Matcher(ontology)
    reading = Reading(doc, article, matcher)
    for sentence in doc.sents:
        what = reading.body.what(sentence)
        triggers = [t for t in sentence if matcher.triggers(t)]
        if not triggers:
            continue
        yield f"“{' '.join(sentence.text.split())}”" + ("" if what == "body" else f" ({what})")
        if what == "furniture":
            continue
        for token in triggers:
            kinds = reading.frames.trigger_tokens.get(token.i)
            if not kinds:
                yield f"  {token.text}: only part of another word group, tells of nothing by itself"
                continue
            frames = [
                f for option in kinds if (f := reading.frames.read(token, option)) is not None
            ]
            if not frames:
                for option in kinds:
                    why = other_sense(reading.frames.whole(token, option))
                    said = why or "nothing that it needs stands with it"
                    yield f"  {token.text}: no {option.kind.notation}: {said}"
                continue
            chosen = best(frames)
            status = status_of(token)
            verdict = status or "no event: negated, conditional, wished, aimed at or asked"
            yield f"  {token.text}: {chosen.kind.notation} ({verdict})"
            for why in chosen.why:
                yield f"    {why}"
            for other in frames:
                if other is not chosen:
                    yield f"    not {other.kind.notation}: less fits it"
            for rejected in chosen.rejected:
                yield f"    left out: {rejected}: no slot of {chosen.kind.notation} takes it there"
