"""Words of the law in another sense: nobody has a legal status by them."""

from __future__ import annotations

import re

import pytest
from lines import claims_of, people_lines
from spacy.language import Language

NO_STEP = (
    "Ann Roe received many death threats.",
    "Ann Roe gave her life to the shelter.",
    "Ann Roe gave 20 years of her life to the charity.",
    "Inspector Ann Roe served 20 years in the army before she joined the police.",
    "Ann Roe served two years as governor of the prison.",
    "Ann Roe served on the court for 12 years.",
    "Doctors gave Ann Roe six months to live.",
    "Ann Roe got years of abuse on the internet.",
    "Ann Roe was given three months to leave the house.",
    "Ann Roe was booked into a hotel by the traffickers.",
    "Ann Roe was charged 500 dollars for a forged visa.",
    "Ann Roe is charged with protecting the border.",
    "Ann Roe has been charged with leading the inquiry.",
    "Ann Roe was sentenced to a life of poverty by her husband's death.",
    "Ann Roe was held by her mother as the jury came in.",
    "Ann Roe was held hostage for a month.",
    "Ann Roe was held up at gunpoint.",
    "Ann Roe was held captive in a house in Kano.",
    "Ann Roe was caught in the crossfire.",
    "Ann Roe was caught up in the raid.",
    "Ann Roe was seized by four masked men on her way home.",
    "Ann Roe was seized from her car on Friday.",
    "Ann Roe was detained by the rebels for a week.",
    "Ann Roe was released from hospital on Friday.",
    "Ann Roe is wanted by the police as a witness.",
    "Ann Roe was cleared to fly home.",
    "Ann Roe appeared in court to support her brother.",
    "Ann Roe appeared before the committee on Tuesday.",
    "Ann Roe appeared in court as a witness.",
    "Ann Roe surrendered her passport to her employer.",
    "Ann Roe turned herself into a star.",
    "Ann Roe was picked up by a driver at the airport.",
    "Ann Roe was taken into custody of the social services.",
    "Ann Roe was taken away by men in uniform.",
    "Ann Roe was taken prisoner by the guerrillas.",
    "Ann Roe was put under house arrest by her family.",
    "Ann Roe was jailed by her captors in a cellar.",
    "Ann Roe was executed by the gang.",
    "Ann Roe, who is in hiding, testified against the gang.",
    "Ann Roe is in hiding after she gave evidence against the gang.",
    "Ann Roe, who was on the run from her pimp, called the hotline.",
    "Ann Roe was captured by slavers near Sabha.",
    "Ann Roe was presented to the court as a victim.",
    "Ann Roe denied any charge was paid.",
    "Ann Roe was handed over to the traffickers.",
    "Ann Roe was questioned for three hours about her missing daughter.",
    "Ann Roe faces years of treatment.",
    "Ann Roe escaped from the house and fled to the police.",
    "Ann Roe, whose brother was arrested, was not arrested.",
    "Ann Roe was nearly arrested.",
    "Ann Roe was rounded up with other girls and put on a lorry.",
    "Ann Roe avoided arrest.",
    "Ann Roe narrowly escaped being charged.",
    "Ann Roe, a lawyer who has defended jailed journalists, spoke.",
    "Ann Roe pleaded with the kidnappers not to hurt the guilty.",
    "Ann Roe was freed by commandos from a cell.",
    "Ann Roe called for a life sentence for John Low.",
    "Ann Roe won bail for John Low.",
    "The football federation fines coach Ann Roe 5,000 euros for her words.",
    "Ann Roe, defending John Low, got him bail.",
)
OF_OTHERS = (
    "Authorities arrested two men suspected of the murder of candidate Ann Roe: John Low and Paul Kern.",
    "Shortly after Ann Roe's assassination, the government asked for his extradition.",
    "The officers had the objective of capturing Ann Roe but she managed to escape.",
    "Ann Roe was tried and tested in war.",
    "Ann Roe, convicted fraudster John Low's wife, wept.",
)
GAPS = (
    ("Ann Roe stayed behind bars of iron in the brothel.", "bars of a house"),
    ("Ann Roe has been accused by no one.", "nobody accuses"),
    ("Ann Roe was found guilty of nothing.", "guilty of nothing"),
    ("Ann Roe faces charges of incompetence from the opposition.", "charges of politicians"),
)


STATUS = re.compile(r"Ann Roe  \w+  \w+")


@pytest.mark.parametrize("text", NO_STEP + OF_OTHERS)
def test_no_step_of_the_law(nlp: Language, text: str) -> None:
    assert not list(filter(STATUS.match, people_lines(claims_of(nlp, text))))


@pytest.mark.parametrize(
    "text",
    [pytest.param(t, marks=pytest.mark.xfail(strict=True, reason=why)) for t, why in GAPS],
)
def test_no_step_not_yet_read(nlp: Language, text: str) -> None:
    assert not list(filter(STATUS.match, people_lines(claims_of(nlp, text))))
