"""Figures and places that stand in the words of two articles, where no claim of one of them has them."""

from __future__ import annotations

import pytest
from reports import _article, resolved
from spacy.language import Language

from ringtrace.graph.accepted import accepted_only
from ringtrace.graph.ask import ask
from ringtrace.graph.check import check
from ringtrace.graph.resolve.ages_in_words import two_ages
from ringtrace.graph.resolve.days_in_words import two_days
from ringtrace.graph.resolve.doers_in_words import two_doers
from ringtrace.graph.resolve.in_words import numbers, only, sums
from ringtrace.graph.resolve.names_in_words import two_names
from ringtrace.graph.resolve.places_in_words import read_places, two_moves
from ringtrace.graph.resolve.profile import Profile
from ringtrace.ingest.gazetteer.in_text import places_in
from ringtrace.nouns import Table

FIGURES = [
    ("He got $1,500 each.", "1500 USD each"),
    ("She paid Rs 20,000 for a girl of 12.", "20000 rupee"),
    ("He asked for 2.5 million Mexican pesos.", "2500000 peso"),
    ("They took between 300 and 400 euros.", "~400 EUR"),
    (
        "He paid 340,000 pesos (20,000 dollars), or 18,000 euros.",
        "340000 peso; ~20000 USD; ~18000 EUR",
    ),
    ("They took about 12 million pesos.", "~12000000 peso"),
    ("She sold two babies for 40,000 yuan apiece.", "40000 CNY each; 2 babies"),
    ("Twenty-six young women and nine Pakistanis were freed.", "26 women; 9 pakistanis"),
    ("Eighteen women and children were freed.", ""),
    ("Another 12 boys are in a shelter.", "~12 boys"),
    ("Dr. Lee saw 14 girls. Nine were ill.", "14 girls"),
    (f"He paid {'9' * 400} dollars.", ""),
    ("She has worked for 12 years with girls.", ""),
    ("Girls from Samar worked on a barge. Police took all 21 of them to a shelter.", "21 girls"),
    ("Police freed the girls. Six of them are under 14.", ""),
    ("The boys taken off a train on Monday number 35.", "35 boys"),
    ("The number of women freed there has risen to 27.", "27 women"),
    ("He paid N30 million and RM5,000.", "30000000 NGN; 5000 MYR"),
]


@pytest.mark.parametrize(("text", "told"), FIGURES)
def test_figures_of_a_text(text: str, told: str) -> None:
    found = [
        f"{'' if f.exact else '~'}{f.value:.12g} {f.unit}{' each' if f.apiece and n == 0 else ''}"
        for n, read in enumerate((sums, numbers))
        for f in read(text)
    ]
    assert "; ".join(found) == told


def test_a_figure_counts_where_it_is_the_only_one() -> None:
    text = "Police saw 14 girls. The 14 girls were told to wait. Two girls fled."
    assert only(numbers(text), "girls") is None
    assert only(numbers(text.replace("Two girls", "Two boys")), "girls") is not None


PLACES = [
    ("Police freed nine girls in a house in Surat on Sunday.", ["Surat"]),
    ("He was hiding near Brasov. In May he left Cluj.", ["Brasov", "Cluj"]),
    ("The kiln is in Huanggang prefecture in China.", []),
    ("The women came from Puno and went to Cusco.", []),
    ("His house in the village of Las Colomillas lies near Otakpe.", ["Las Colomillas", "Otakpe"]),
    ("He met her in Parliament, in the municipality of Buenavista.", []),
]


@pytest.mark.parametrize(("text", "names"), PLACES)
def test_places_of_a_text(text: str, names: list[str]) -> None:
    found = places_in(text)
    assert list(found) == names
    assert all(text.startswith(name, start) for name, (start, _) in found.items())


MOVES = [
    ("They sold four women to Guangdong as brides.", "The four women were sold as brides to Henan.", "Guangdong | Henan"),
    ("She sent the dancers to Panama.", "The group had been sent to Costa Rica, they said.", "Panama | Costa Rica"),
    ("She sent the dancers to Panama.", "She sent the dancers through Panama to Costa Rica.", ""),
    ("She sent the dancers to Panama.", "The dancers were flown home to Nicaragua.", ""),
    ("She sent the dancers to Panama.", "Police drove the dancers to Managua.", ""),
    ("The boys were taken from Haiphong.", "A woman abducted the boys from Nam Dinh.", "Haiphong | Nam Dinh"),
    ("The boys were taken from Haiphong.", "The woman is from Nam Dinh.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "shown"), MOVES)
def test_moves_in_two_texts(one: str, two: str, shown: str) -> None:
    found = two_moves(read_places(one, places_in), read_places(two, places_in))
    assert " | ".join(d.label for d in found or ()) == shown


NAMES = [
    ("The driver, named as Julio Quispe, was arrested.", "The driver is called Percy Huanca.", "Julio Quispe | Percy Huanca"),
    ("Police arrested a nurse. They named her as Hauwa Bello.", "The nurse is not Hauwa Bello, as reported, but Rabi Sani.", "Hauwa Bello | Rabi Sani"),
    ("The gang is known as the Blue Scarf.", "The gang calls itself the Iron Gate.", "Blue Scarf | Iron Gate"),
    ("The driver is called Julio Quispe.", "The two drivers came late. The driver is called Percy Huanca.", ""),
    ("The driver is called Julio Quispe.", "Julio Quispe was held. The owner is called Percy Huanca.", ""),
    ("The driver is called Julio Quispe.", "The police chief is called Percy Huanca.", ""),
    ("The leader is Julio Quispe.", "The fire chief is Percy Huanca.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "shown"), NAMES)
def test_names_in_two_texts(one: str, two: str, shown: str) -> None:
    nobody = Profile("", "", None, "", "")
    found = two_names(nobody, nobody, (one, two))
    assert " | ".join(d.label for d in found or ()) == shown


AGES = [
    ("Piotr Wawrzyn, 27, was arrested.", "Piotr Wawrzyn is 37 and has driven for years.", "age 27 | age 37"),
    ("Siaosi Taum, 52, was convicted.", "The court has put right the age of Siaosi Taum. He is 25.", "age 52 | age 25"),
    ("She sold her daughter, who is eight.", "The daughter, aged 11, is in a home.", "age 8 | age 11"),
    ("Piotr Wawrzyn, 27, was arrested.", "Piotr Wawrzyn is 28 and has driven for years.", ""),
    ("Piotr Wawrzyn, 27, was arrested.", "Jan Mazur, 37, was arrested.", ""),
    ("A girl of 13 and a girl of nine were freed.", "The girl, aged 11, is in a home.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "shown"), AGES)
def test_ages_in_two_texts(one: str, two: str, shown: str) -> None:
    assert " | ".join(a.shown for a in two_ages(one, two) or ()) == shown


EARLIER = "2020-11-24 Moyale Star: Camel trader held"
LATER = "2020-11-25 Marsabit News: Girls in store"
TEXT = "Police arrested trader Guyo Halake in Moyale on Saturday. He had hidden 17 Ethiopian girls in a store."
PAIRS = [
    ("The trader Guyo Halake was arrested in Moyale on Saturday. Eleven girls sat in his store.", "17 | 11"),
    ("The trader Guyo Halake was arrested in Moyale on Saturday. More than 11 girls sat in his store.", ""),
    ("The trader Guyo Halake was arrested in Moyale on Saturday. Eleven girls sat in his store, six more outside.", ""),
    ("The trader Guyo Halake was arrested in Moyale on Saturday. Four girls sat in his store.", ""),
    ("The trader Guyo Halake was arrested in Moyale on Saturday. Eleven boys sat in his store.", ""),
    ("The trader Guyo Halake was arrested on Saturday. He was found in a store in Eldoret.", "Moyale | Eldoret"),
    ("The trader Guyo Halake was arrested on Saturday. He was found in a store in Moyale in Marsabit.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), PAIRS)
def test_numbers_of_two_texts(nlp: Language, text: str, shown: str) -> None:
    reports = [_article(EARLIER, TEXT), _article(LATER, text)]
    store = resolved(nlp, reports)
    table = ask(store, "conflicts")
    a, b, quote, start = (
        table.columns.index(c) for c in ("value_a", "value_b", "quote_a", "start_a")
    )
    assert [f"{row[a]} | {row[b]}" for row in table.rows] == ([shown] if shown else [])
    for row in table.rows:
        assert TEXT[int(str(row[start])) :].startswith(str(row[quote]))
    assert not list(check(store, {r.id: r.text for r in reports}))


FARM = (
    "2015-08-18 Hermannstadt Zeitung: Labour camp of the Costea family",
    "Police freed five men on Friday whom a family had kept as slaves. They lived in a stable in the village of Valea Rece "
    "and looked after 300 sheep. Three members of the Costea family are in custody.",
)
UNREAD = (
    "2015-08-19 Sibiu Azi: Shepherds without wages",
    "Five shepherds who never got wages were in a hospital on Friday. They had been found in the hamlet of Dealu Mare, on a "
    "farm of the Costea family.",
)


def _rows(table: Table) -> list[dict[str, object]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_words_of_an_article_without_claims_are_a_side(nlp: Language) -> None:
    reports = [_article(*FARM), _article(*UNREAD)]
    store = resolved(nlp, reports)
    sides = "SELECT ?side WHERE { ?side a rt:Side FILTER NOT EXISTS { ?side rt:claim ?c } }"
    assert len(list(store.query(sides))) == 1
    row = _rows(ask(store, "conflicts"))[0]
    assert (row["kind"], row["value_a"], row["value_b"]) == ("place", "Valea Rece", "Dealu Mare")
    assert (row["file_b"], row["status_b"]) == (reports[1].file, "asserted")
    sheet = [r for r in _rows(ask(store, "case")) if r["part"] == "disputed"]
    assert {r["file"] for r in sheet} == {r.file for r in reports}
    assert not list(check(store, {r.id: r.text for r in reports}))
    assert not ask(accepted_only(store), "conflicts").rows


DOERS = [
    ("Soldiers stormed the camp at dawn.", "Hunters from two villages surrounded the camp.", "Soldiers | Hunters"),
    ("Soldiers stormed the camp at dawn.", "Hunters told soldiers of the camp, which they stormed.", ""),
    ("Soldiers freed her, the police said.", "The police freed her, the army said.", "Soldiers | police"),
    ("She was sold by her aunt.", "A neighbour sold the girl.", "her aunt | neighbour"),
    ("Her aunt sold her.", "Her aunt and a neighbour sold the girl.", ""),
    ("Rebels killed the farmer.", "Fighters of the Red Column killed the farmer.", ""),
    ("Gunmen of the Grupo Niebla took her away.", "The Cartel of Alto Prado has her.", ""),
    ("Gunmen of the Grupo Niebla took her.", "Police believe that the Valdés gang has her.", "Grupo Niebla | Valdés"),
    ("Soldiers were kidnapped at a bridge.", "Pirates kidnapped the men at a bridge.", ""),
    ("Inspectors, who came in two cars, freed them.", "Military policemen freed them.", "Inspectors | Military policemen"),
    ("Soldiers freed her.", "The rescue was the work of hunters; soldiers came only the next day.", "Soldiers | hunters"),
    ("A trafficker shot the man.", "A policeman shot the man, and not the trafficker.", "trafficker | policeman"),
    ("Herders kidnapped him.", "Those who kidnapped him were cultists and not herders.", "Herders | cultists"),
    ("Customs officers made the arrest.", "He was arrested by the Civil Guard.", "Customs | Civil Guard"),
    ("Police made the arrest.", "He was arrested by the Civil Guard.", ""),
    ("Inspectors freed them on Monday.", "Military policemen arrested the owner.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "shown"), DOERS)
def test_doers_in_two_texts(one: str, two: str, shown: str) -> None:
    found = two_doers(one, two)
    assert " | ".join(d.label for d in found or ()) == shown


def test_doers_in_long_texts_need_sentences_alike() -> None:
    rest = " The court will hear of it in spring, a lawyer said." * 20
    one, two = (f"{text}{rest}" for text in ("Soldiers freed her.", "Hunters freed seven men."))
    assert two_doers(one, two) is None
    one, two = (
        f"{text} freed seven men from a camp near the lake at dawn.{rest}"
        for text in ("Soldiers", "Hunters")
    )
    assert two_doers(one, two) is not None


DAYS = [
    ("A judge went to the ranch on 21 March.", "On 23 March a judge came to the ranch.", "2017-03-21 | 2017-03-23"),
    ("A judge went to the ranch on 21 March.", "Her trial begins on 23 April.", ""),
    ("The ranch was searched on 21 March.", "Two fled from the ranch on 23 March; it was searched on 21 March.", ""),
    ("The ranch was searched on 21 March.", "The ranch was searched on 12 June 2016.", ""),
    ("He was stolen from a stall in 1996.", "The boy was stolen from a market stall in 1998.", "1996 | 1998"),
    ("He was stolen from a stall in 1996.", "He was stolen from a stall in 1996 and found in 1999.", ""),
    ("He was stolen in 1996 at a stall.", "In 1999 his mother died.", ""),
    ("The man was beaten to death in June 2014.", "A man was beaten to death in May 2014.", "2014-06 | 2014-05"),
    ("The man was beaten to death in June 2014.", "A man was beaten to death in 2014.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "shown"), DAYS)
def test_days_in_two_texts(one: str, two: str, shown: str) -> None:
    found = two_days(one, two, ("2017-03-28", "2017-03-29"))
    assert " | ".join(d.shown for d in found or ()) == shown
