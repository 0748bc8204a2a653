"""A user's own pipeline: ClearNLP trees become Universal Dependencies."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from ringtrace.errors import UsageError
from ringtrace.ingest.language.dialect import to_universal
from ringtrace.ingest.language.load import adopted, load

VOCAB = spacy.blank("en").vocab

# Each row of a tree: word, tag, number of the head (from 1; 0 for the root), relation.
TREES = {
    "passive with agent": (
        """Three NUM 2 nummod | boys NOUN 4 nsubjpass | were AUX 4 auxpass | taken VERB 0 ROOT |
        by ADP 4 agent | smugglers NOUN 5 pobj""",
        """Three 2 nummod | boys 4 nsubj:pass | were 4 aux:pass | taken 0 ROOT | by 6 case |
        smugglers 4 obl:agent""",
    ),
    "object and place": (
        """Police NOUN 2 nsubj | freed VERB 0 ROOT | them PRON 2 dobj | from ADP 2 prep |
        a DET 6 det | house NOUN 4 pobj | in ADP 6 prep | town NOUN 7 pobj""",
        """Police 2 nsubj | freed 0 ROOT | them 2 obj | from 6 case | a 6 det | house 2 obl |
        in 8 case | town 6 nmod""",
    ),
    "preposition on preposition": (
        """ran VERB 0 ROOT | from ADP 1 prep | behind ADP 2 prep | walls NOUN 3 pobj""",
        """ran 0 ROOT | from 4 case | behind 4 case | walls 1 obl""",
    ),
    "preposition with a clause": (
        """accused VERB 0 ROOT | of ADP 1 prep | selling VERB 2 pcomp | drugs NOUN 3 dobj""",
        """accused 0 ROOT | of 3 mark | selling 1 advcl | drugs 3 obj""",
    ),
    "copula": (
        """He PRON 2 nsubj | is AUX 0 ROOT | not PART 2 neg | the DET 5 det | leader NOUN 2 attr""",
        """He 5 nsubj | is 5 cop | not 5 advmod | the 5 det | leader 0 ROOT""",
    ),
    "there is": (
        """There PRON 2 expl | were AUX 0 ROOT | arrests NOUN 2 attr""",
        """There 2 expl | were 0 ROOT | arrests 2 nsubj""",
    ),
    "chain of conjuncts": (
        """bought VERB 0 ROOT | , PUNCT 1 punct | moved VERB 1 conj | and CCONJ 3 cc |
        sold VERB 3 conj |
        guns NOUN 5 dobj""",
        """bought 0 ROOT | , 1 punct | moved 1 conj | and 5 cc | sold 1 conj | guns 5 obj""",
    ),
    "relative clause": (
        """men NOUN 0 ROOT | who PRON 4 nsubjpass | were AUX 4 auxpass | held VERB 1 relcl""",
        """men 0 ROOT | who 4 nsubj:pass | were 4 aux:pass | held 1 acl:relcl""",
    ),
}


def tree(rows: str) -> Doc:
    cells = [row.split() for row in rows.split("|")]
    heads = [int(head) - 1 if head != "0" else n for n, (*_, head, _) in enumerate(cells)]
    words = [cell[0] for cell in cells]
    lemmas = ["be" if word in ("is", "were") else word for word in words]
    pos = [cell[1] for cell in cells]
    deps = [cell[3] for cell in cells]
    return Doc(VOCAB, words=words, lemmas=lemmas, pos=pos, heads=heads, deps=deps)


def shown(doc: Doc) -> str:
    return " | ".join(f"{t.text} {0 if t.head.i == t.i else t.head.i + 1} {t.dep_}" for t in doc)


@pytest.mark.parametrize("name", TREES)
def test_clearnlp_trees_become_universal(name: str) -> None:
    given, wanted = TREES[name]
    assert shown(to_universal(tree(given))) == " ".join(wanted.split())


def test_universal_trees_stay() -> None:
    rows = "boys NOUN 3 nsubj:pass | were AUX 3 aux:pass | freed VERB 0 ROOT"
    assert shown(to_universal(tree(rows))) == "boys 3 nsubj:pass | were 3 aux:pass | freed 0 ROOT"


def test_a_name_begins_with_its_head_and_countries_are_places() -> None:
    doc = tree(
        """Ana PROPN 2 compound | Lopez PROPN 3 nsubj | left VERB 0 ROOT | Peru PROPN 3 dobj"""
    )
    doc.set_ents([Span(doc, 0, 2, label="PERSON"), Span(doc, 3, 4, label="GPE")])
    doc = to_universal(doc)
    assert shown(doc) == "Ana 3 nsubj | Lopez 1 flat | left 0 ROOT | Peru 3 obj"
    assert [(e.text, e.label_) for e in doc.ents] == [("Ana Lopez", "PERSON"), ("Peru", "LOC")]


def test_a_pipeline_is_adopted_once() -> None:
    nlp = adopted(adopted(spacy.blank("en")))
    assert nlp.pipe_names == ["ringtrace_dialect"]


def test_an_unknown_pipeline_is_named() -> None:
    with pytest.raises(UsageError, match="no spaCy pipeline 'xx_none'"):
        load("xx_none")
