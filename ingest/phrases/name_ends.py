"""Where the name of a place or a person begins and ends, which the name finder may cut."""

from __future__ import annotations

from ringtrace.ingest.gazetteer.fold import generic_words
from ringtrace.ingest.parsed import Doc, Span, Token


def kind_of_place(token: Token) -> bool:
    """Return whether a word begins the name of a place: "Autonomous" before "Prefecture of Wenshan"."""
    return token.text.istitle() and generic_words().get(token.lower_, "people") != "people"


def _autonomous(doc: Doc, entity: Span | None) -> bool:
    return entity is not None and any(
        doc[i].lower_ == "autonomous" for i in range(entity.start, entity.end)
    )


def goes_on(doc: Doc, entity: Span, entity_of: dict[int, Span]) -> bool:
    """Return whether a name is the rest of one before "and": "Wenshan Zhuang and Miao Autonomous Prefecture"."""
    after = entity.start > 1 and doc[entity.start - 1].lower_ == "and"
    return after and entity.start - 2 in entity_of and _autonomous(doc, entity)


def place_end(doc: Doc, end: int, entity_of: dict[int, Span]) -> int:
    """Return one past the last word of a place's name: "the Autonomous Prefecture of Wenshan" is one."""
    if doc[end - 1].lower_ == "of":
        end -= 1
    rest = entity_of.get(end + 1)
    if rest is not None and goes_on(doc, rest, entity_of):
        end = rest.end
    kinds = generic_words()
    if doc[end - 1].lower_ not in kinds or end + 1 >= len(doc) or doc[end].lower_ != "of":
        return end
    rest = entity_of.get(end + 1)
    if rest is None and doc[end + 1].lower_ == "the" and end + 2 < len(doc):
        rest = entity_of.get(end + 2)
    return rest.end if rest is not None and rest.label_ in ("LOC", "GPE") else end


# "Martin Hale QC".
_LETTERS = frozenset("QC KC SC MP MBE OBE Esq PhD".split())


def name_end(doc: Doc, entity: Span) -> int:
    """Return one past the last word of a person's name, parts that the name finder cut off included, letters not."""
    end = entity.end
    if end - entity.start > 1 and doc[end - 1].text.strip(".") in _LETTERS:
        return end - 1
    while end < len(doc):
        if _hyphened(doc, end):
            end += 2
            continue
        if doc[end].dep_ != "flat" or doc[end].pos_ != "PROPN":
            break
        if doc[end].text[:1].isalpha() and doc[end].ent_type_ in ("", "MISC", "PERSON", "LOC"):
            end += 1
        else:
            break
    return end


def _hyphened(doc: Doc, hyphen: int) -> bool:
    """ "Park Chul-hong": a name goes on behind a hyphen."""
    if doc[hyphen].text != "-" or hyphen + 1 >= len(doc):
        return False
    before, after = doc[hyphen - 1], doc[hyphen + 1]
    joined = before.idx + len(before) == doc[hyphen].idx == after.idx - 1
    given = before.ent_type_ == "PERSON" and after.pos_ == "PROPN" and after.dep_ == "flat"
    both = bool(before.ent_type_ and after.ent_type_) or (given and after.text.islower())
    return joined and both and after.text.isalpha()
