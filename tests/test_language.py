"""The shipped language model: what it promises of any text."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

RAID = (
    "Border police in Tarvela freed 31 children on Monday, said Mira Oskan of the Coastal Agency. "
    "Two men were arrested by detectives and the leader was charged with trafficking."
)
WRAPPED = (
    "POLICE IN THE PORT OF TARVELA SAID THAT THEY HAD FREED\n"
    "THIRTY-ONE CHILDREN FROM A HOUSE NEAR THE OLD HARBOUR\n"
    "ON MONDAY AND THAT TWO MEN HAD BEEN ARRESTED BY THEM\n"
    "THERE.\n"
)
Row = tuple[str, str, str, int, str, str, bool]


def rows(doc: Doc) -> list[Row]:
    """Everything the model says of a Doc."""
    return [
        (t.text, t.tag_, t.pos_, t.head.i, t.dep_, t.lemma_, bool(t.is_sent_start)) for t in doc
    ] + [(e.text, e.label_, "", e.start, "", "", True) for e in doc.ents]


def relations(doc: Doc) -> dict[str, str]:
    return {t.lower_: t.dep_ for t in doc}


def test_a_sentence_is_read(nlp: Language) -> None:
    doc = nlp(RAID)
    said = relations(doc)
    assert len(list(doc.sents)) == 2
    assert said["children"] == "obj" and said["men"] == said["leader"] == "nsubj:pass"
    assert said["detectives"] == "obl:agent" and said["were"] == "aux:pass"
    assert {t.lower_: t.tag_ for t in doc}["arrested"] == "VBN"
    assert {t.lower_: t.lemma_ for t in doc}["freed"] == "free"
    assert {(e.text, e.label_) for e in doc.ents} >= {("Mira Oskan", "PERSON"), ("Tarvela", "LOC")}


@pytest.mark.parametrize("case", [str.upper, str.lower])
def test_capitals_or_none_change_little(nlp: Language, case: type[str]) -> None:
    plain, changed = nlp(RAID), nlp(case(RAID))
    assert [t.lower_ for t in plain] == [t.lower_ for t in changed]
    same = sum(
        a.head.i == b.head.i and a.dep_ == b.dep_ for a, b in zip(plain, changed, strict=True)
    )
    assert same >= 0.85 * len(plain)


def test_given_tokens_and_sentence_starts_are_kept(nlp: Language) -> None:
    words = "The gang sold them . no stop here Police came".split()
    starts: list[bool | int | None] = [n in (0, 5, 8) for n in range(len(words))]
    doc = Doc(nlp.vocab, words=words, sent_starts=starts)
    assert nlp(doc) is doc
    assert [t.text for t in doc] == words
    assert [s.start for s in doc.sents] == [0, 5, 8]
    assert sum(t.dep_ == "ROOT" for t in doc) == 3


def test_a_text_is_read_alike_beside_any_other(nlp: Language) -> None:
    texts = [RAID, "NINE HELD IN RAID", "word " * 700, RAID + "\n\n" + RAID, "\n \n", ""]
    alone = [rows(nlp(text)) for text in texts]
    assert [rows(doc) for doc in nlp.pipe(texts)] == alone
    assert [rows(doc) for doc in nlp.pipe(reversed(texts), batch_size=3)] == alone[::-1]
    assert [rows(doc) for doc in nlp.pipe(texts[:3], n_process=2, batch_size=1)] == alone[:3]


def test_a_paragraph_is_read_alike_beside_any_other(nlp: Language) -> None:
    after = nlp("Nine held in raid\n\n" + RAID)
    begin = next(t.i for t in after if t.text == "Border")
    alone = nlp(RAID)
    assert [(t.tag_, t.dep_, t.head.i - begin) for t in after[begin:]] == [
        (t.tag_, t.dep_, t.head.i) for t in alone
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Nine held in raid\nPolice freed a boy.", ["Nine held in raid", "Police freed a boy."]),
        ("One ran\n\nTwo hid", ["One ran", "Two hid"]),
        (
            "Mr. Ali met Dr. Roe in St. Ives. He left.",
            ["Mr. Ali met Dr. Roe in St. Ives.", "He left."],
        ),
        ("\n\n Police came.", ["Police came."]),
        (
            WRAPPED,
            ["POLICE IN THE PORT"],
        ),
    ],
)
def test_sentences(nlp: Language, text: str, sentences: list[str]) -> None:
    found = [s.text.strip() for s in nlp(text).sents]
    assert len(found) == len(sentences)
    assert all(a.startswith(b) for a, b in zip(found, sentences, strict=True))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("a 47-year-old man", "a 47 - year - old man"),
        ("a U.S.-based anti-trafficking group", "a U.S. - based anti-trafficking group"),
        ("8,000–10,000 yuan", "8,000 – 10,000 yuan"),
        ("Lt. Gen. Roe etc. ran!!!", "Lt. Gen. Roe etc. ran !!!"),
        ("co-defendant's and/or cannot", "co-defendant 's and / or can not"),
    ],
)
def test_tokens_are_cut_as_in_the_treebanks(nlp: Language, text: str, tokens: str) -> None:
    assert " ".join(t.text for t in nlp(text)) == tokens


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("babies", "NNS", "baby"),
        ("houses", "NNS", "house"),
        ("boxes", "NNS", "box"),
        ("sold", "VBD", "sell"),
        ("trafficked", "VBN", "traffic"),
        ("smuggling", "VBG", "smuggle"),
        ("carries", "VBZ", "carry"),
        ("children", "NNS", "child"),
        ("Kunming", "NNP", "Kunming"),
        ("jailed", "VBN", "jail"),
        ("raided", "VBD", "raid"),
        ("fled", "VBD", "flee"),
        ("upheld", "VBN", "uphold"),
        ("shot", "VBN", "shoot"),
        ("duped", "VBN", "dupe"),
        ("freeing", "VBG", "free"),
        ("gunmen", "NNS", "gunman"),
        ("policewomen", "NNS", "policewoman"),
        ("resold", "VBN", "resell"),
    ],
)
def test_lemmas(nlp: Language, form: str, tag: str, lemma: str) -> None:
    model = nlp.get_pipe("ringtrace_language")
    assert model.lemmas(form, tag) == lemma  # type: ignore[attr-defined]


def test_a_sentence_of_any_length_is_read(nlp: Language) -> None:
    doc = nlp("and " * 2000)
    assert len(doc) == 2000
    assert all(t.dep_ for t in doc)


def test_it_is_kept_on_disk_and_in_bytes(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "kept")
    again = spacy.load(tmp_path / "kept")
    assert rows(again(RAID)) == rows(nlp(RAID))
    copy = spacy.blank("en")
    copy.add_pipe("ringtrace_language")
    copy.from_bytes(again.to_bytes())
    assert rows(copy(RAID)) == rows(nlp(RAID))


def test_spacy_finds_its_factory() -> None:
    assert "ringtrace_language" in {e.name for e in entry_points(group="spacy_factories")}


def test_who_is_said_to_be_something_at_the_start_is_read(nlp: Language) -> None:
    doc = nlp(
        "Gunmen reported to be aligned with the government engage in clashes with Druze combatants."
    )
    assert all(t.has_dep() for t in doc)


def test_whose_brother_is_the_subject_of_his_clause(nlp: Language) -> None:
    doc = nlp("Joao Pires, whose brother Paulo Pires was sentenced on Monday, called it a farce.")
    brother = next(token for token in doc if token.text == "brother")
    assert (brother.dep_, brother.head.text) == ("nsubj:pass", "sentenced")


def test_a_house_number_begins_no_sentence(nlp: Language) -> None:
    doc = nlp(
        "Police charged the men, who reside at No. 14 Adeola Street, with theft. He said no. 14 fled."
    )
    assert [s[0].text for s in doc.sents] == ["Police", "He", "14"]


def test_who_has_arrested_somebody_is_no_passive_subject(nlp: Language) -> None:
    doc = nlp("Highway police in Benin City, the state capital, have so far arrested 41 suspects.")
    police = next(token for token in doc if token.text == "police")
    assert (police.dep_, police.head.text) == ("nsubj", "arrested")


@pytest.mark.parametrize(
    "text",
    [
        "Police freed 11 girls and arrested two men, the county police commander, Grace Chebet, said.",
        "The gang sold nine girls, the prosecutor, Grace Chebet, said.",
    ],
)
def test_an_officer_named_behind_what_he_says_is_who_says_it(nlp: Language, text: str) -> None:
    doc = nlp(text)
    office = next(token for token in doc if token.text == "Grace").head
    assert (office.dep_, office.head.text) == ("nsubj", "said")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "An official with the security bureau of the Kunming Railway, Wang Anli, said so.",
            "official",
        ),
        ("A spokesman for the Lagos police command, Musa Bello, said nine were free.", "spokesman"),
        ("A lawyer of the charity, Ilse Brandt, said the girls were well.", "lawyer"),
        ("The head of the ministry, Rosa Quint, said the home had been closed.", "head"),
        ("The driver of the broker, Rosa Quint, said nothing of it.", "broker"),
    ],
)
def test_a_name_behind_an_office_and_its_body_is_the_officers(
    nlp: Language, text: str, office: str
) -> None:
    names = [span.root for span in nlp(text).ents if span.label_ == "PERSON"]
    assert [name.head.text for name in names] == [office]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sunday Okoro was arrested in Lagos.", ["Sunday Okoro"]),
        ("Police on Sunday arrested Sunday Okoro, 34.", ["Sunday Okoro"]),
        ("On Sunday Okoro was freed.", ["Okoro"]),
        ("Ngo Thi Lan identified the man who kept the key.", ["Ngo Thi Lan"]),
        ("Police arrested An Minjun on Monday.", ["An Minjun"]),
        ("So Vanna was sentenced to nine years in prison.", ["So Vanna"]),
        ("So Vanna went home, and so did he.", ["So Vanna"]),
        ("A court acquitted Prince Nkomo, 34, a trader.", ["Prince Nkomo"]),
        ("Police arrested Man Bahadur Thapa on Monday.", ["Man Bahadur Thapa"]),
        ("The girl was found in a house owned by Say Mony, who fled.", ["Say Mony"]),
        ("Said Bakari was sentenced to nine years.", ["Said Bakari"]),
        ("A court acquitted Kyaw Zin Win, 34, of kidnapping.", ["Kyaw Zin Win"]),
        ("Police arrested Nguyen Thi Be on Monday.", ["Nguyen Thi Be"]),
        ("An American was arrested.", []),
        ("Dame Ann Lee praised the police.", ["Ann Lee"]),
        ("Police arrested Do Thi Hoa on Monday.", ["Do Thi Hoa"]),
        ("Police arrested Promise Ade, 34, on Monday.", ["Promise Ade"]),
        ("Innocent Juma was arrested on Monday.", ["Innocent Juma"]),
        ("An innocent man was arrested on Monday.", []),
    ],
)
def test_a_name_that_begins_with_a_word_of_every_day(
    nlp: Language, text: str, names: list[str]
) -> None:
    assert [e.text for e in nlp(text).ents if e.label_ == "PERSON"] == names
