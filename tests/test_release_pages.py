"""Pages of prosecutors and police as they are scraped: lists of the accused, notes behind the end, what is related."""

from __future__ import annotations

from pathlib import Path

import pytest
from lines import claims_of, event_lines, people_lines, slot_lines, table
from spacy.language import Language

from ringtrace.ingest.readers.html import read_html
from ringtrace.ingest.readers.text import first_line

PEOPLE = table("""
# one name a line, with what courts write beside it
Four people were indicted on Tuesday for smuggling migrants through Laredo. | Those charged are: | Rogelio Cantu-Barrera, 45, a Mexican citizen | Yesenia Trevino, 37, Laredo | Juan Villarreal aka "Chato," 41, Laredo | Efrain Mora, 52, Houston
    Efrain Mora  suspect  charged
    Juan Villarreal  suspect  charged
    Rogelio Cantu-Barrera  suspect  charged
    Yesenia Trevino  suspect  charged

NIA filed a chargesheet on Monday against three accused in a human trafficking case. | The details of accused chargesheeted are as under: | i) Md. Salim Gazi @ Babu, S/o Abdul Gazi, R/o Satkhira, Bangladesh | ii) Rina Khatun, W/o Md. Salim Gazi, R/o Ramamurthy Nagar, Bengaluru | iii) Biplab Sarkar S/o Late Nirmal Sarkar, R/o North 24 Parganas, West Bengal
    Biplab Sarkar  suspect  charged
    Md. Salim Gazi  suspect  charged
    Rina Khatun  suspect  charged

Three men who smuggled migrants were jailed on Friday. | Those sentenced are: | Milan Horvat, 52, of Luton Road, Chatham – 12 years | Ivan Balog (DOB: 30/01/1985), of no fixed address – six years
    Ivan Balog  suspect  sentenced
    Milan Horvat  suspect  sentenced

# notes behind the end of a release
Two members of a family were jailed on Friday for smuggling workers. | ENDS | Notes to editors | - Milan Horvat (23/04/1968), of Luton Road, Chatham, was found guilty of trafficking. | - Petra Horvat (DOB: 02/11/1972), of the same address, pleaded guilty to money laundering.
    Milan Horvat  suspect  convicted
    Petra Horvat  suspect  convicted

# also convicted
Also convicted in the case are Oscar Villanueva, 36, and Maria Elena Trejo, 29, both of Laredo.
    Maria Elena Trejo  suspect  convicted
    Oscar Villanueva  suspect  convicted

# who leads a gang is suspected, whatever he was before; who leads a force is not
Police broke up a kidnapping gang led by Juan Ruiz, a former army captain.
    Juan Ruiz  suspect  suspected

The task force, led by Juan Ruiz, a former army captain, arrested nine kidnappers.
    Juan Ruiz  official

The organisation, led by Taras Bondar, 45, a former naval officer, smuggled migrants.
    (missed: an organisation is no gang by its name)
    Taras Bondar  suspect  suspected

# papers of courts
An indictment was unsealed today in federal court in Brooklyn charging Rui Pinto, 41, and Ana Lopes, 38, with sex trafficking.
    Ana Lopes  suspect  charged
    Rui Pinto  suspect  charged

# who is produced and remanded is not charged by the word "accused"
The CBI has arrested four accused, namely Nijil Thomas, Ajith Babu, Yesudas Mathew and Sunita Rawat, in a trafficking case. The arrested accused Nijil Thomas and Ajith Babu were produced before the Court and remanded to police custody for five days.
    Ajith Babu  suspect  arrested
    Nijil Thomas  suspect  arrested
    Sunita Rawat  suspect  arrested
    Yesudas Mathew  suspect  arrested

The court has convicted and sentenced the duo of Ada Obi and Bala Musa to eight years imprisonment each for child trafficking.
    Ada Obi  suspect  sentenced
    Bala Musa  suspect  sentenced

# an operation is nobody
Operation Harmattan brought together police from 25 countries, who arrested nine traffickers.

# days of the week that are names
Mr. Sunday Okoro, 39, and Mrs. Blessing Osa were arrested.
    Blessing Osa  suspect  arrested
    Sunday Okoro  suspect  arrested

Two suspects, Monday Aigbe and Joy Okhai, were arrested on Tuesday.
    Joy Okhai  suspect  arrested
    Monday Aigbe  suspect  arrested
""")

EVENTS = table("""
NIA on 2nd February, 2023 filed a chargesheet before the Special Court, Bengaluru against six accused persons for trafficking women.
    (missed: the trained reader has it otherwise)
    charge agent=NIA target=accused persons place=Bengaluru count=6 when=2023-02-02

The CBI on Tuesday filed a charge sheet against three accused in a trafficking case.
    charge agent=CBI target=accused count=3 when=2023-02-07

# names told in a sentence of their own
The agency filed a charge sheet against five persons on Tuesday. | The accused have been identified as Abdul Mannan, Rafiqul Laskar @ Kalu and Shahin Alam, all of Sylhet district, and Dipak Das and Minara Begum of Karimganj.
    charge agent=agency target=persons+Abdul Mannan+Rafiqul Laskar+Shahin Alam+Dipak Das+Minara Begum count=5 when=2023-02-07

Police arrested three men on Monday in Kano. | The suspects were identified as Musa Bello, 23, Sani Audu, 31, and Garba Isa, 40.
    arrest agent=Police target=men+Musa Bello+Sani Audu+Garba Isa place=Kano count=3 when=2023-02-06

Four men were sentenced for kidnapping. The defendants are Ion Popa, 41, Dan Lupu, 33, Vlad Rusu, 28, and Petru Rusu, 26.
    conviction target=men+Ion Popa+Dan Lupu+Vlad Rusu+Petru Rusu count=4

Gunmen kidnapped two engineers in Warri on Sunday. The victims were named as Paul Obi and Ike Eze.
    abduction agent=Gunmen target=engineers+Paul Obi+Ike Eze place=Warri count=2 when=2023-02-05

# as many names, with their ages, begin what is told next
Two members of a smuggling network have been jailed. Ho Van Thanh, 38, of Croydon, and Gheorghe Munteanu, 44, a lorry driver, were found guilty of conspiring to facilitate illegal immigration.
    conviction target=Ho Van Thanh+Gheorghe Munteanu
    conviction target=members+Ho Van Thanh+Gheorghe Munteanu count=2

Two men were killed in a shooting in Leeds. Dan Lupu, 33, and Ion Popa, 41, have been charged with murder.
    charge target=Dan Lupu+Ion Popa
    killing target=men place=Leeds count=2

The agency on Monday arrested two more accused in a trafficking case.
    arrest agent=agency target=more accused count=2 when=2023-02-06

U.S. District Judge Marina Cole has now ordered Villanueva to serve a total of 135 months in federal prison.
    conviction agent=Marina Cole target=Villanueva

Mr. Friday Okoro, 39, was arrested in Benin City for selling two girls for Rs 4.6 lakh.
    arrest target=Friday Okoro place=Benin City
    sale agent=Friday Okoro target=girls count=2 price=460000 INR status=alleged
""")

RESULTS = table("""
# what an operation led to, one result a line
Smugglers held in three countries | Police broke up a gang that smuggled migrants. The operation on 16 May, carried out by Polish police, resulted in: | - 37 arrests (21 in Poland, 16 in Hungary) | - 29 locations searched | - Seizures include 14 vehicles, 61 mobile phones and €540 000 in cash
    bust agent=Police target=gang
    transport agent=gang target=migrants
    arrest agent=Polish police count=37 when=2022-05-16
    arrest place=Poland count=21 when=2022-05-16
    arrest place=Hungary count=16 when=2022-05-16
    raid agent=Polish police target=locations count=29 when=2022-05-16
    seizure agent=Polish police target=vehicles+mobile phones+cash when=2022-05-16 price=540000 EUR

Smugglers held in three countries | A gang that smuggled migrants was broken up. Results of the action days: | 12 suspects arrested | 23 victims safeguarded
    bust target=gang
    transport agent=gang target=migrants
    arrest target=suspects count=12
    rescue target=victims count=23

# operations and what was done in them
Six traffickers were arrested in a joint operation of the Border Patrol and the Coast Guard.
    arrest agent=Border Patrol+Coast Guard target=traffickers count=6
    raid agent=Border Patrol+Coast Guard

The charges stemmed from an operation on 9 May at a hotel in Pasay, where police rescued 43 women from traffickers.
    raid target=hotel place=Pasay when=2022-05-09
    rescue agent=police target=women place=Pasay count=43 when=2022-05-09

The traffickers were found on Monday. Lin Hai was arrested during the raid together with Rowena Cruz, a recruiter.
    arrest target=Lin Hai+Rowena Cruz

NIA re-registered the case of human trafficking and took over the investigation from the state police.

On 20 June, nine traffickers were arrested on an action day. They had recruited men in Moldova. The men lived in sheds. They were paid little. On the action day, 24 searches were carried out in Beja.
    arrest target=traffickers count=9 when=2022-06-20
    raid place=Beja count=24 when=2022-06-20
    recruitment agent=traffickers target=men place=Moldova

# terms of several
The court sentenced Ada Obi and Bala Musa to nine years for trafficking.
    conviction agent=court target=Ada Obi+Bala Musa sentence=nine years

Rui Pinto was sentenced to 180 months' imprisonment for sex trafficking, to be followed by ten years of supervised release.
    conviction target=Rui Pinto sentence=180 months' imprisonment

A court in Hanoi jailed Le Van Thu for selling 300 women to China over 10 years.
    conviction agent=court target=Le Van Thu place=Hanoi
    sale agent=Le Van Thu target=women count=300

# terms, days of birth, what the law requires
Rui Pinto (DOB: 14/07/1991), of Canal Road, was sentenced to three years in prison for slavery, with a non-parole period of 18 months.
    conviction target=Rui Pinto sentence=three years in prison

Rui Pinto recruited women in Tulsa and required them to engage in commercial sex.
    exploitation agent=Rui Pinto target=women
    recruitment agent=Rui Pinto target=women place=Tulsa
""")


@pytest.mark.parametrize(("text", "lines"), PEOPLE)
def test_people_of_a_release(nlp: Language, text: str, lines: list[str]) -> None:
    assert people_lines(claims_of(nlp, text)) == lines


@pytest.mark.parametrize(("text", "lines"), EVENTS)
def test_what_a_release_tells(nlp: Language, text: str, lines: list[str]) -> None:
    slots = ("agent", "target", "place", "count", "when", "price", "status")
    assert sorted(slot_lines(event_lines(claims_of(nlp, text, "2023-02-10")), *slots)) == lines


@pytest.mark.parametrize(("text", "lines"), RESULTS)
def test_what_an_operation_led_to(nlp: Language, text: str, lines: list[str]) -> None:
    slots = ("agent", "target", "place", "count", "when", "price", "sentence")
    assert sorted(slot_lines(event_lines(claims_of(nlp, text, "2022-06-30")), *slots)) == lines


def test_what_is_related_is_no_part_of_a_page(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(
        """<html><body><main><h1>Driver of Ring Sentenced to Nine Years in Prison</h1>
<p>TULSA, Okla. - A Tulsa man was sentenced today to nine years in prison for driving nine women to hotels in three states.</p>
<p>The man, Rui Pinto, pleaded guilty in May to one count of conspiracy, and was held until the trial of the others.</p>
<h2>Related Content</h2><section><article><div>Press Release</div><h3>Norman Man Pleads Guilty to Kidnapping</h3>
<p>A Norman man pleaded guilty today to the kidnapping of two boys from a farm near the town of Moore.</p></article></section>
</main></body></html>"""
    )
    (article,) = read_html(page, "a.html")
    assert "nine years in prison" in article.text
    assert "Norman" not in article.text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Skip to main content\n\nAn official website\n\nEight Charged in Smuggling\n\nA jury charged eight.", "Eight Charged in Smuggling"),
        ("Eight Charged in Smuggling\n\nA jury charged eight.", "Eight Charged in Smuggling"),
        ("A jury charged eight people on Monday.", None),
    ],
)  # fmt: skip
def test_the_title_is_no_menu(text: str, title: str | None) -> None:
    assert first_line(text) == title
