"""One case out of many articles: identity, voices, conflicts, each with its reasons."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from ringtrace.graph.resolve.body_names import body_likeness
from ringtrace.graph.resolve.cases import relink
from ringtrace.graph.resolve.clusters import LINKED, cluster
from ringtrace.graph.resolve.identity import likeness
from ringtrace.graph.resolve.index import Index
from ringtrace.graph.resolve.names import person_likeness
from ringtrace.graph.resolve.pairs import Pairs
from ringtrace.graph.resolve.profile import Bounds, Party, Profile
from ringtrace.graph.resolve.shown import shown
from ringtrace.graph.resolve.voices import voices
from ringtrace.graph.resolve.words import telling_words

SAME, SHORT, OTHER = "same", "short", "other"


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        # spelling, marks, titles
        ("Nguyễn Văn Bình", "Nguyen Van Binh", SAME),
        ("Giàng Thị Sua", "Giang Thi Sua", SAME),
        ("José Peña", "Jose Pena", SAME),
        ("Judge Amina Yusuf", "Amina Yusuf", SAME),
        ("Lt. Col. Đỗ Văn Khải", "Do Van Khai", SAME),
        ("ADEBAYO OKONKWO", "Adebayo Okonkwo", SAME),
        # order of names
        ("Chen Xiaoming", "Xiaoming Chen", SAME),
        ("Zoltán Kovács", "Kovács Zoltán", SAME),
        ("Bình Nguyễn Văn", "Nguyễn Văn Bình", SAME),
        # joined and split syllables
        ("Chen Xiao Ming", "Chen Xiaoming", SAME),
        ("Liu Jian-guo", "Liu Jianguo", SAME),
        # second surnames, middle names, married names
        ("Carlos Ramírez Soto", "Carlos Ramírez", SAME),
        ("María del Carmen López Ruiz", "María Carmen López", SAME),
        ("Ana Lucía Torres de Vega", "Ana Lucía Torres", SAME),
        ("Mary Anne Oduya", "Mary Oduya", SAME),
        ("Ngozi Eze Balogun", "Ngozi Balogun", SAME),
        # transliterations
        ("Mohammed Hassan", "Mohamed Hassan", SAME),
        ("Muhammad Yousuf", "Mohammed Yousuf", SAME),
        ("Abdul Rahman Khalid", "Abdul Rehman Khalid", SAME),
        ("Sergey Volkov", "Sergei Volkov", SAME),
        ("Yekaterina Orlova", "Ekaterina Orlova", SAME),
        ("Ousmane Diallo", "Usman Diallo", SAME),
        ("Tareq Abu Odeh", "Tarek Abu Auda", SAME),
        ("Nada Odeh", "Nada Ouda", SAME),
        # initials
        ("J. Mwangi", "Joseph Mwangi", SAME),
        ("Peter K. Mwangi", "Peter Kamau Mwangi", SAME),
        # one name only: enough inside a case, not by itself
        ("Khải", "Đỗ Văn Khải", SHORT),
        ("Ramírez", "Carlos Ramírez Soto", SHORT),
        ("Mwangi", "Joseph Mwangi", SHORT),
        # others
        ("Chen Xiaoming", "Chen Xiaohong", OTHER),
        ("Nguyễn Văn Bình", "Nguyễn Văn Bảo", OTHER),
        ("Nguyễn Thị Hoa", "Trần Thị Hoa", OTHER),
        ("Carlos Ramírez", "Luis Ramírez", OTHER),
        ("Mary Oduya", "Mark Oduya", OTHER),
        ("J. Mwangi", "Peter Mwangi", OTHER),
        ("Li Wei", "Li Na", OTHER),
        ("Wang Lei", "Wang Li", OTHER),
        ("Chau Ming", "Chu Ming", OTHER),
        ("Sha Wei", "Shah Wei", OTHER),
        ("Amina Yusuf", "Amina Bello", OTHER),
        ("Ahmed Ali", "Ahmed Omar", OTHER),
        ("Joseph Mwangi", "Grace Wanjiru", OTHER),
    ],
)
def test_persons_names(one: str, two: str, verdict: str) -> None:
    score = person_likeness(one, two).score
    found = SAME if score >= 0.85 else SHORT if score >= 0.6 else OTHER
    assert found == verdict
    assert person_likeness(two, one).score == score


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("Ministry of Public Security", "the Public Security Ministry", True),
        ("CSAF", "China Social Assistance Foundation", True),
        ("Wenshan", "Zhuang-Miao Autonomous Prefecture of Wenshan", True),
        ("Kunming police", "Wenshan police", False),
        ("Hebei", "Henan", False),
    ],
)
def test_names_of_bodies_and_places(one: str, two: str, alike: bool) -> None:
    assert (body_likeness(one, two).score >= 0.8) is alike


def person(label: str, **more: object) -> Party:
    return Party(f"x#{label}", "Person", label, named=True, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (person("Lai Mingsheng", age=54), person("Lai Mingsheng", age=54), True),
        (person("Lai Mingsheng", age=54), person("Lai Mingsheng", age=53), True),
        (person("Lai Mingsheng", age=54), person("Lai Mingsheng", age=31), False),
        (person("Lai Mingsheng", role="suspect"), person("Lai", role="suspect"), True),
        (person("Lai Mingsheng", role="suspect"), person("Lai", role="lawyer"), False),
        (person("Lai Mingsheng", role="suspect"), person("Lai Mingsheng", role="victim"), False),
        (person("Lai Mingsheng", role="suspect"), person("Lai Mingsheng", role="official"), False),
    ],
)
def test_namesakes_stay_apart_where_age_or_role_disagree(
    one: Party, two: Party, same: bool
) -> None:
    assert (likeness(one, two).score > 0) is same


def article(name: str, published: str | None = "2020-05-04", *people: Party) -> Profile:
    profile = Profile(f"https://w3id.org/ringtrace/id/{name}", f"{name}.txt", published, name, name)
    profile.parties = {p.iri: p for p in people}
    return profile


FIRST = (
    "Officers in Kisumu freed nine girls from a house in Kondele and held a woman named as "
    "Grace Wanjiru, the county commander Peter Odhiambo said."
)
SECOND = (
    "A court in Kisumu heard that Grace Wanjiru, who was held in Kondele in May, had promised "
    "the girls work in Mombasa, prosecutor Ruth Achieng told the magistrate."
)
ELSEWHERE = (
    "Officers in Lodwar stopped a lorry near Kakuma with eleven boys from Turkana aboard; the "
    "driver, named as Samuel Ekai, was held, commander Jane Lokidor said."
)
LOOKALIKE = (
    "Officers in Kisumu freed four girls from a flat in Milimani and held a man named as Brian "
    "Otieno Ouma, the county commander Lucy Kerubo said."
)


@pytest.mark.parametrize(
    ("articles", "groups"),
    [
        ({"a": (FIRST, "2020-05-04", ("Grace Wanjiru",)), "b": (SECOND, "2020-09-01", ("Grace Wanjiru",))}, [[0, 1]]),
        ({"a": (FIRST, "2020-05-04", ()), "c": (ELSEWHERE, "2020-05-05", ())}, [[0], [1]]),
        ({"a": (FIRST, "2020-05-04", ("Grace Wanjiru",)), "d": (LOOKALIKE, "2023-02-01", ("Brian Otieno Ouma",))}, [[0], [1]]),
        ({"a": ("", None, ()), "b": ("", None, ())}, [[0], [1]]),
    ],
)  # fmt: skip
def test_articles_of_one_case_and_lookalikes(
    articles: dict[str, tuple[str, str | None, tuple[str, ...]]], groups: list[list[int]]
) -> None:
    profiles = [
        article(name, day, *(person(p, role="suspect") for p in people))
        for name, (_, day, people) in articles.items()
    ]
    index, known = Index(), {p.iri: p for p in profiles}
    relink(index, known, known, lambda p: telling_words(p, articles[p.id][0]))
    links = {link for iri in known for link in index.articles.links(iri)}
    found = cluster(list(known), links)
    assert [[list(known).index(iri) for iri in group] for group in found] == groups
    assert all(link.reasons and link.score >= LINKED for link in links)


def test_copies_are_one_voice_and_independent_reports_are_not() -> None:
    cut = FIRST.replace("A court", "The court") + " More follows."
    case = [article("a"), article("b"), article("c")]
    assert voices(case, {"a": FIRST, "b": cut, "c": SECOND}) == [[0, 1], [2]]


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ((31, 31), (33, None), True),
        ((31, 31), (20, None), False),
        ((24, 24), (26, 26), True),
        ((None, 50), (51, 51), True),
        ((8000, 10000), (9000, 12000), False),
        ((None, None), (3, 3), False),
        (("2011-11-01", None), ("2011-09-01", "2011-10-31"), True),
    ],
)
def test_bounds_that_can_both_hold_are_no_conflict(
    one: tuple[object, object], two: tuple[object, object], apart: bool
) -> None:
    a, b = Bounds(*one, ""), Bounds(*two, "")
    assert a.apart(b) is b.apart(a) is apart


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (31.0, 31.0, "31"),
        (33.0, None, ">=33"),
        (None, 50.0, "<=50"),
        (8000.0, 10000.0, "8000-10000"),
    ],
)
def test_bounds_as_text(low: float | None, high: float | None, text: str) -> None:
    assert shown(Bounds(low, high, "")) == text


def test_keys_that_come_first_are_kept_as_those_that_come_later() -> None:
    held = {f"item {n}": {f"key {n % 3}", f"key {n % 7}", "key of all"} for n in range(40)}
    at_once, later = (Pairs(sqlite3.connect(":memory:"), "x", (4, 13), beside=2) for _ in range(2))
    assert at_once.rekey(held.items()) == set(held)
    for item in reversed(held):
        later.rekey([(item, held[item])])
    for item, keys in held.items():
        assert set(at_once.keys(item)) == keys
        assert at_once.candidates(item) == later.candidates(item)
    for key in ("key 0", "key of all", "no key"):
        assert at_once.size(key) == later.size(key)


def test_keys_that_were_cut_off_are_given_anew(tmp_path: Path) -> None:
    def cut() -> Iterator[tuple[str, set[str]]]:
        yield "one", {"a"}
        raise KeyboardInterrupt

    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as database, suppress(KeyboardInterrupt):
        Pairs(database, "x", (4,)).rekey(cut())
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as database:
        pairs = Pairs(database, "x", (4,))
        assert pairs.rekey([("one", {"a"}), ("two", {"a", "b"})]) == {"one", "two"}
        assert pairs.candidates("one") == {"two": 1}
