"""What is said: the words that are theirs who speak by a verb of saying."""

from __future__ import annotations

from ringtrace.ingest.parsed import Token
from ringtrace.ingest.sources.speakers import is_document
from ringtrace.ingest.sources.voices import CLOSING, behind, is_deed
from ringtrace.ingest.syntax.grammar import set_off
from ringtrace.ingest.words import word_table


def said(verb: Token) -> list[Token]:
    """Return the tokens of what is said: the clause under the verb, and what stands before or around it."""
    lemma, says = verb.lemma_.lower(), word_table("speech.tsv")
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "csubj")]
    if lemma == "hear":  # "the court heard how he met the women"
        clauses += [c for c in verb.children if c.dep_ == "advcl" and _how(c)]
    if lemma in says["object"]:
        clauses += [c for c in verb.children if c.dep_ in ("obj", "xcomp")]
        clauses += [c for c in verb.children if c.dep_ == "nsubj:pass" and is_deed(c)]
    if lemma in says["accuse"]:
        clauses += [
            c
            for c in verb.children
            if c.dep_ in ("advcl", "xcomp", "obl") and c.i > verb.i and not set_off(c)
        ]
    for child in verb.children:
        if child.dep_ == "obl" and is_document(child):  # "said in a statement that"
            clauses += [c for c in child.children if c.dep_ in ("acl", "ccomp")]
    if lemma == "tell":
        clauses = [c for c in clauses if not any(g.lower_ == "to" for g in c.lefts)]
    own = _own(verb)
    scope = {t.i: t for c in clauses for t in c.subtree if t.i not in own}
    if lemma in says["verb"]:
        scope |= {t.i: t for t in _around(verb, own)}
    return [scope[i] for i in sorted(scope)]


def said_before(verb: Token) -> list[Token]:
    """Return the sentence before one that only says by whom it is: "This was reported by a priest, Rafael Lopera"."""
    this = any(c.dep_ == "nsubj:pass" and c.lower_ in ("this", "that") for c in verb.lefts)
    alone = verb.dep_ == "ROOT" and not any(c.dep_ == "ccomp" for c in verb.children)
    start = verb.sent.start
    return [*verb.doc[start - 1].sent] if this and alone and start else []


def _how(clause: Token) -> bool:
    return any(c.lower_ in ("how", "that") for c in clause.lefts)


def _own(verb: Token) -> set[int]:
    """The words of the saying itself: the verb, its speaker, its helpers, its day."""
    own = {verb.i}
    accuses = verb.lemma_.lower() in word_table("speech.tsv")["accuse"]
    for child in verb.children:
        if is_deed(child) and (child.dep_ == "nsubj:pass" or accuses and child.dep_ == "obl"):
            continue  # "blamed the gang for the abduction of 12 students"
        if child.dep_.split(":")[0] in ("nsubj", "aux", "iobj", "advmod") or (
            (child.dep_.startswith("obl") and child.i > verb.i) or child == behind(verb)
        ):
            clauses = [c for c in child.children if c.dep_ in ("acl", "ccomp")]
            inner = {t.i for c in clauses for t in c.subtree} if is_document(child) else set()
            own |= {t.i for t in child.subtree} - inner
    return own


def _around(verb: Token, own: set[int]) -> list[Token]:
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
    if before is None or not (before.text == "," or before.text in CLOSING):
        return []
    quoted = before.text in CLOSING or doc[before.i - 1].text in CLOSING
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


def clause_of(token: Token) -> list[Token]:
    """Return the sentence, or the half of it that a semicolon cuts off."""
    sentence = list(token.sent)
    cuts = [t.i for t in sentence if t.text == ";"]
    start = max((c for c in cuts if c < token.i), default=sentence[0].i - 1)
    end = min((c for c in cuts if c > token.i), default=sentence[-1].i + 1)
    return [t for t in sentence if start < t.i < end]
