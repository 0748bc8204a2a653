"""Who says so: speakers and reports, and how far their words reach."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ringtrace.ingest.grammar import preposition
from ringtrace.ingest.one_of import name_of_one
from ringtrace.ingest.parsed import Doc, Span, Token
from ringtrace.ingest.phrase import Phrase
from ringtrace.ingest.voices import (
    QUOTES,
    at_end,
    behind,
    goes_on,
    is_deed,
    it_says,
    lead_in,
    whom_cited,
)
from ringtrace.ingest.words import word_table

# Who or what can say something; a thing such as an indictment or a statement can.
SPEAKERS = frozenset(["Person", "Group", "Agency", "Organization", "Medium", "Fund", "Ring"])
NOT_SPEAKING = frozenset(["who", "which", "that", "i", "we", "it", "one", "those", "some", "many"])
_QUOTED = re.compile(r"“([^”]*)(?:”|$)|«([^»]*)(?:»|$)|\"([^\"]*)(?:\"|$)", re.MULTILINE)
_BULLET = re.compile(r"\s*(?:[*•–—·-]|\d{1,2}[.)])\s")
_QUOTES = frozenset('"”’»')


class Sources:
    """For each token the phrase that the sentence names as its source, and the medium it came through."""

    def __init__(self) -> None:
        self._source: dict[int, Phrase] = {}
        self._via: dict[int, Phrase] = {}

    def of(self, token: Token) -> tuple[Phrase | None, Phrase | None]:
        """Return (source, via) of what a token tells; None where the sentence names nobody."""
        return self._source.get(token.i), self._via.get(token.i)

    def add(
        self, tokens: Sequence[Token], phrase: Phrase, *, inner: bool = False, cited: bool = False
    ) -> None:
        """Let a phrase speak for tokens; an outer medium becomes the way it came.

        inner: what somebody else is said to say is theirs. cited: whoever cites is the way it came.
        """
        for token in tokens:
            known = self._source.get(token.i)
            if known is None:
                self._source[token.i] = phrase
            elif (cited and known is not phrase) or (
                known.kind == "Medium" and phrase.kind != "Medium"
            ):
                self._source[token.i], self._via[token.i] = phrase, known
            elif phrase.kind == "Medium" and known is not phrase:
                self._via.setdefault(token.i, phrase)
            elif inner:
                self._source[token.i] = phrase


def find_sources(doc: Doc, phrases: Sequence[Phrase]) -> Sources:
    """Return the sources of a Doc.

    "according to X" reaches over its sentence; "X said that ..." over what is said; "..., said X" over
    the sentence before it; a quotation over all its sentences; the lead-in of a list over its items;
    all of them over the sentences of the paragraph that go on with it.
    """
    by_head = {p.head: p for p in phrases}
    says = word_table("speech.tsv")
    sources = Sources()
    speaker_of: dict[int, Phrase] = {}  # start of a sentence: who speaks in it
    lead: Phrase | None = None
    voice: Phrase | None = None  # who spoke in the sentence before
    item = False
    sentences = list(doc.sents)
    for sentence in sentences:
        if "\n" in doc[max(0, sentence.start - 1) : sentence.start].text:
            voice = None
            item = bool(_BULLET.match(sentence.text))
            lead = lead if item else None
        for token in sentence:
            if (cited := whom_cited(token)) is not None and cited.i in by_head:
                inside = {*token.subtree} if token.tag_ == "VBG" else {*cited.subtree}
                scope = [t for t in _clause_of(token) if t not in inside]
                sources.add(scope, by_head[cited.i], cited=True)
                continue
            phrase, scope = _saying(token, by_head, says, voice)
            if phrase is None:
                continue
            if scope:
                sources.add(scope, phrase, inner=token.dep_ in ("ccomp", "acl:relcl", "advcl"))
            speaker_of.setdefault(sentence.start, phrase)
            if sentence.text.rstrip().endswith(":"):
                lead = phrase
        lead = lead or lead_in(sentence, by_head)
        if item and lead is not None:
            sources.add(list(sentence), lead)
        if sentence.start in speaker_of:
            voice = speaker_of[sentence.start]
        elif voice is not None and (goes_on(sentence) or _in_court(doc[voice.head], sentence)):
            sources.add(list(sentence), voice)
        else:
            voice = None
    _quotations(doc, sentences, sources, speaker_of)
    return sources


def _in_court(voice: Token, sentence: Span) -> bool:
    """Whether a sentence goes on with what a court heard: "The court heard that he met the girls in May. He
    then drove them north."
    """
    root = sentence.root
    acts = any(c.dep_ == "nsubj" for c in root.children) and root.tag_ == "VBD"
    heard = voice.head.lemma_ == "hear" and voice.dep_ == "nsubj"
    return heard and acts and not any(t.text in QUOTES for t in sentence)


def _how(clause: Token) -> bool:
    return any(c.lower_ in ("how", "that") for c in clause.lefts)


def _saying(
    token: Token,
    by_head: dict[int, Phrase],
    says: dict[str, frozenset[str]],
    voice: Phrase | None = None,
) -> tuple[Phrase | None, list[Token]]:
    """Who speaks by this word, and the words that are theirs. voice: who spoke in the sentence before."""
    lemma = token.lemma_.lower()
    if token.tag_.startswith("VB") and (lemma in says["verb"] or lemma in says["that"]):
        phrase = _speaker(token, by_head)
        if phrase is None:
            phrase = voice if it_says(token) else _as_told(token, by_head)
        if phrase is None:
            return None, []
        scope = _said(token, lemma, says)
        if not scope and _as_told(token, by_head):
            return phrase, [t for t in _clause_of(token) if token not in (t, *t.ancestors)]
        if not scope and lemma in says["that"]:
            return None, []
        return phrase, scope
    phrase = _according(token, by_head, says) or by_head.get(at_end(token))
    if phrase is None:
        return None, []
    inside = {t.i for t in token.subtree if t.dep_ != "ccomp"}
    return phrase, [t for t in _clause_of(token) if t.i not in inside]


def _speaker(verb: Token, by_head: dict[int, Phrase]) -> Phrase | None:
    """The subject of a verb of saying, or its agent in the passive."""
    candidates = [c for c in verb.children if c.dep_ in ("nsubj", "obl:agent")]
    candidates.sort(key=lambda c: abs(c.i - verb.i))
    if not candidates and (speaker := behind(verb)) is not None:
        candidates = [speaker]
    if (named := _beside(verb, candidates)) is not None:
        candidates = [named]
    if not candidates and verb.dep_ == "conj":
        candidates = [c for c in verb.head.children if c.dep_ == "nsubj"]
    if not candidates and verb.dep_ == "advcl" and verb.tag_ == "VBG":
        speaking = word_table("speech.tsv")["verb"]
        chain = [*(c for c in verb.head.children if c.dep_ == "parataxis"), *verb.ancestors]
        above = next((t for t in chain if t.lemma_.lower() in speaking), verb.head)
        candidates = [c for c in above.children if c.dep_ == "nsubj"]
    for child in candidates:
        if child.lower_ in NOT_SPEAKING:
            return by_head.get(verb.head.i) if verb.dep_ == "acl:relcl" else None
        phrase = name_of_one(child, by_head) or by_head.get(child.i)
        if phrase is None:
            continue
        silent = phrase.kind in ("Offence", "Goods") or (
            phrase.kind == "Place" and not phrase.named
        )
        if phrase.pronoun or _document(child) or not silent:
            return phrase
    return None


def _beside(verb: Token, subjects: Sequence[Token]) -> Token | None:
    """The speaker in "..., the Hawks said" where the parser took the sentence's subject for it.

    It is the first noun after the comma that follows the last verb before this one.
    """
    subject = subjects[0] if subjects else None
    if subject is not None and subject.i > verb.i:
        if verb.lemma_ != "tell":
            return None
        subject = None  # "told reporters": they are told
    told = (
        t.i
        for t in reversed(list(verb.doc[verb.sent.start : verb.i]))
        if t.pos_ in ("VERB", "AUX")
        and not (t.dep_.startswith("aux") and t.head.i == verb.i)
        and (subject is None or (t.i > subject.i and subject not in t.ancestors))
    )
    if (last := next(told, None)) is None:
        return None
    comma = next((t.i for t in verb.doc[last : verb.i] if t.text == ","), None)
    for token in verb.doc[comma + 1 : verb.i] if comma is not None else ():
        if token.pos_ in ("NOUN", "PROPN", "PRON") and not preposition(token):
            if token.dep_ not in ("compound", "nmod:poss", "nmod:desc", "flat"):
                return token
    return None


def _document(token: Token) -> bool:
    return token.lemma_.lower() in word_table("speech.tsv")["document"]


def _said(verb: Token, lemma: str, says: dict[str, frozenset[str]]) -> list[Token]:
    """The tokens of what is said: the clause under the verb, and what stands before or around it."""
    said = [c for c in verb.children if c.dep_ in ("ccomp", "csubj")]
    if lemma == "hear":  # "the court heard how he met the women"
        said += [c for c in verb.children if c.dep_ == "advcl" and _how(c)]
    if lemma in says["object"]:
        said += [c for c in verb.children if c.dep_ in ("obj", "xcomp")]
        said += [c for c in verb.children if c.dep_ == "nsubj:pass" and is_deed(c)]
    if lemma in says["accuse"]:
        said += [c for c in verb.children if c.dep_ in ("advcl", "xcomp", "obl") and c.i > verb.i]
    for child in verb.children:
        if child.dep_ == "obl" and _document(child):  # "said in a statement that"
            said += [c for c in child.children if c.dep_ in ("acl", "ccomp")]
    if lemma == "tell":
        said = [c for c in said if not any(g.lower_ == "to" for g in c.lefts)]
    own = _own(verb)
    scope = {t.i: t for c in said for t in c.subtree if t.i not in own}
    if lemma in says["verb"]:
        scope |= {t.i: t for t in _around(verb, own, bool(said))}
    return [scope[i] for i in sorted(scope)]


def _own(verb: Token) -> set[int]:
    """The words of the saying itself: the verb, its speaker, its helpers, its day."""
    own = {verb.i}
    for child in verb.children:
        if child.dep_ == "nsubj:pass" and is_deed(child):
            continue
        if child.dep_.split(":")[0] in ("nsubj", "aux", "iobj", "advmod") or (
            (child.dep_.startswith("obl") and child.i > verb.i) or child == behind(verb)
        ):
            clauses = [c for c in child.children if c.dep_ in ("acl", "ccomp")]
            inner = {t.i for c in clauses for t in c.subtree} if _document(child) else set()
            own |= {t.i for t in child.subtree} - inner
    return own


def _around(verb: Token, own: set[int], has_clause: bool) -> list[Token]:
    """What stands before ", police said" or ", said X", and on both sides of ", police say,"."""
    doc = verb.doc
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None) or behind(verb)
    if subject is None and verb.dep_ != "conj":
        return []
    first = min(verb.i, subject.left_edge.i if subject is not None else verb.i)
    while doc[first].is_punct and first < verb.i:
        first += 1
    sentence = verb.sent
    before = doc[first - 1] if first > sentence.start else None
    if before is None or not (before.text == "," or before.text in _QUOTES):
        return []
    quoted = before.text in _QUOTES or doc[before.i - 1].text in _QUOTES
    last = max(own)
    closed = last + 1 < sentence.end and doc[last + 1].text == ","
    if verb.dep_ == "acl:relcl" and not (closed and last == verb.i):
        return []
    complement = any(c.dep_ in ("ccomp", "csubj") and c.i > verb.i for c in verb.children)
    marked = any(c.dep_ == "mark" for c in verb.children)
    if (complement and not quoted) or marked:
        return []
    start = next(
        (i + 1 for i in range(first - 1, sentence.start, -1) if doc[i].text == ";"), sentence.start
    )
    if not any(t.pos_ in ("VERB", "AUX") for t in doc[start:first]) and not closed:
        head = _top(verb)
        return (
            [t for t in head.subtree if t.i not in own and t.i >= start] if head is not verb else []
        )
    scope = list(doc[start:first])
    if closed and not quoted:
        rest = doc[last + 1 : sentence.end]
        if verb.dep_ in ("parataxis", "acl:relcl"):
            scope += [t for t in rest if verb not in (t, *t.ancestors)]
    return [t for t in scope if t.i not in own]


def _top(token: Token) -> Token:
    while token.dep_ in ("conj", "parataxis", "ccomp") and token.head.i != token.i:
        token = token.head
    return token


def _as_told(verb: Token, by_head: dict[int, Phrase]) -> Phrase | None:
    """X in "as alleged in X"."""
    if verb.tag_ != "VBN" or not any(c.lower_ == "as" for c in verb.children):
        return None
    told = [c for c in verb.children if c.dep_ in ("obl", "obl:agent")]
    return next((by_head[c.i] for c in told if c.i in by_head), None)


def _according(
    token: Token, by_head: dict[int, Phrase], says: dict[str, frozenset[str]]
) -> Phrase | None:
    """X in "according to X", "by X's account", "in the words of X"."""
    if token.dep_.split(":")[0] not in ("obl", "nmod", "advcl", "parataxis", "dep", "ROOT"):
        return None
    marks = [c for c in token.children if c.dep_ in ("case", "mark") and c.i < token.i]
    if any(c.lower_ in says["case"] and _no_rate(c) for c in marks):
        phrase = _issuer(token, by_head) or by_head.get(token.i)
        if phrase is None or phrase.kind not in SPEAKERS | {"Thing", "Offence", "Work", "Goods"}:
            return None
        return phrase if phrase.kind in SPEAKERS or phrase.named or _document(token) else None
    if token.lemma_.lower() in says["account"] and any(
        c.lower_ in ("by", "in", "on") for c in marks
    ):
        for child in token.children:
            if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and preposition(child) == "of"):
                phrase = by_head.get(child.i)
                if phrase is not None and (phrase.kind in SPEAKERS or phrase.named):
                    return phrase
    return None


def _no_rate(case: Token) -> bool:
    """ "as per the complaint", and not "5,000 yuan per head"."""
    return case.lower_ != "per" or case.word(-1) in ("", "as")


def _issuer(token: Token, by_head: dict[int, Phrase]) -> Phrase | None:
    """Whose the figures are: "according to figures released by the ministry"."""
    if not _document(token):
        return None
    for child in token.children:
        phrase = by_head.get(child.i) if preposition(child) in ("by", "from") else None
        if phrase is not None and phrase.kind in SPEAKERS:
            return phrase  # "a report by the commission"
        if child.dep_ == "acl" and child.tag_ == "VBN":
            for doer in child.children:
                phrase = by_head.get(doer.i) if preposition(doer) in ("by", "from") else None
                if phrase is not None and phrase.kind in SPEAKERS:
                    return phrase
    return None


def _clause_of(token: Token) -> list[Token]:
    """The sentence, or the half of it that a semicolon cuts off."""
    sentence = list(token.sent)
    cuts = [t.i for t in sentence if t.text == ";"]
    start = max((c for c in cuts if c < token.i), default=sentence[0].i - 1)
    end = min((c for c in cuts if c > token.i), default=sentence[-1].i + 1)
    return [t for t in sentence if start < t.i < end]


def _quotations(
    doc: Doc, sentences: Sequence[Span], sources: Sources, speaker_of: dict[int, Phrase]
) -> None:
    """Give each quotation of more than a few words to who speaks where it ends, begins, or just before."""
    number = {t.i: n for n, s in enumerate(sentences) for t in s}
    for match in _QUOTED.finditer(doc.text):
        span = doc.char_span(match.start(), match.end(), alignment_mode="contract")
        if span is None or len(span) < 6 or not any(t.pos_ in ("VERB", "AUX") for t in span):
            continue
        first, last = number[span.start], number[span.end - 1]
        around = [last, first, first - 1] if match.group()[-1:] in _QUOTES else [first, first - 1]
        for n in around:
            phrase = speaker_of.get(sentences[n].start) if n >= 0 else None
            if phrase is not None and not span.start <= phrase.head < span.end:
                sources.add(list(span), phrase)
                break
