"""Who is protected: read from the words, by the real reader."""

from __future__ import annotations

from typing import Any

import pytest
from reports import _article, resolved

from ringtrace.graph.build import build
from ringtrace.graph.redact import Redactor
from ringtrace.graph.store import Store
from ringtrace.ingest.claims import extract
from ringtrace.nouns import Article
from ringtrace.ontology import load_ontology

FREED = "Police in Osmere freed 19 men from trawlers on Monday and arrested seven suspects. "


def shown(nlp: Any, text: str) -> str:
    article = Article(text=text, file="a.txt", digest="0" * 64, published="2020-05-05")
    claims = extract(nlp(text), article, load_ontology())
    store = Store()
    store.extend(build(article, claims, load_ontology()))
    return Redactor(store, {article.id: text}).text(text)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("A note had been written by one of the deckhands, Luan Shore, 29.", "Luan Shore"),
        ("Dorn Hadley, 26, from Quill, said that his parents had wired the money.", "Dorn Hadley"),
        ("A 24-year-old woman, identified only as K.B., died in a house in May.", "K.B."),
        ("Otto Marsh, 41, was abducted in June.", "Otto Marsh"),
        ("A gang in Osmere abducted Kerra de la Sumeth on Sunday.", "Kerra de la Sumeth"),
        ("The 11-year-old, Timo Lind, is back with his parents.", "Timo Lind"),
    ],
)
def test_who_is_told_of_as_victims_are_is_not_shown(nlp: Any, told: str, name: str) -> None:
    text = shown(nlp, FREED + told)
    assert name not in text and "[" in text


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Police arrested Ilka Varn, 41, in Osmere on Tuesday.", "Ilka Varn"),
        ("The prosecutor, Tomas Reke, 55, said that they were safe.", "Tomas Reke"),
        ("Police seek Kwok Ning, a 44-year-old Hong Kong resident.", "Hong Kong"),
        ("Having been examined at the Norland Hospital, they were reunited with their families.",
         "Norland Hospital"),
        ("The babies were handed over to the Child Welfare Committee, all of them well.",
         "Child Welfare Committee"),
    ],
)  # fmt: skip
def test_who_is_accused_or_in_office_is_shown(nlp: Any, told: str, name: str) -> None:
    assert name in shown(nlp, FREED + told)


def test_an_age_alone_protects_nobody_where_there_is_no_victim(nlp: Any) -> None:
    text = "Harold Pine, 62, opened a bakery in Osmere on Monday."
    assert shown(nlp, text) == text


def test_of_whom_it_is_not_said_that_they_are_a_victim_it_is_not_said(nlp: Any) -> None:
    text = shown(nlp, FREED + "Dorn Hadley, 26, from Quill, spoke to reporters.")
    assert "[person 1, 26]" in text


def test_in_a_report_in_capitals_only_names_are_replaced(nlp: Any) -> None:
    """There a capital tells nothing: neither "SON" nor what stands beside a name is part of one."""
    text = shown(
        nlp,
        "GUNMEN KIDNAPPED HERNANDO PRIETO AND HIS 17-YEAR-OLD SON NEAR THE TOWN OF TULUA ON "
        "SATURDAY NIGHT. THE MEN STOPPED PRIETO'S VEHICLE ON THE ROAD TO BUGA.",
    )
    assert text == (
        "GUNMEN KIDNAPPED [victim 1] AND HIS 17-YEAR-OLD SON NEAR THE TOWN OF TULUA ON "
        "SATURDAY NIGHT. THE MEN STOPPED [victim 1]'S VEHICLE ON THE ROAD TO BUGA."
    )


def test_what_somebody_is_called_in_capitals_is_no_name(nlp: Any) -> None:
    text = (
        "REBELS KIDNAPPED TWO U.S. CITIZENS, PAUL HADLEY AND PROFESSOR ERNEST TULK. HADLEY WAS RELEASED. TULK, "
        "THE OTHER VICTIM, A U.S. PROFESSOR, WAS NOT. NO OTHER PROFESSOR, CITIZEN OR VICTIM IS MISSING."
    )
    assert shown(nlp, text).endswith("NO OTHER PROFESSOR, CITIZEN OR VICTIM IS MISSING.")
    assert "HADLEY" not in shown(nlp, text)
    assert "TULK" not in shown(nlp, text)
    assert "BISHOP" not in shown(nlp, "GUNMEN KIDNAPPED ANN BISHOP ON MONDAY. BISHOP WAS RELEASED.")


def test_a_victim_whom_another_article_calls_otherwise_is_not_shown(nlp: Any) -> None:
    told = (
        ("2019-03-05 Benin Post: Student abducted", "A student, Bless Osag, was abducted by gunmen near Ekpoma on Sunday."),
        ("2019-03-06 Edo Mirror: Who was taken?", "Gunmen abducted a student near Ekpoma on Sunday. Her name is Faith Ehig."),
    )  # fmt: skip
    reports = [_article(*words) for words in told]
    store = resolved(nlp, reports)
    names = Redactor(store, {r.id: r.text for r in reports})
    assert [names.text(w) for w in ("Bless Osag", "Faith Ehig")] == ["[victim 1]", "[victim 2]"]
