"""Periods: when, resolved against the day of publication, never finer than the words say."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language

from ringtrace.ingest.finders import find_periods
from ringtrace.ingest.finders.period_patterns import OUTER, PLAIN
from ringtrace.ingest.parsed import Doc
from ringtrace.nouns import Article, Period

WEDNESDAY = "2019-06-12"

# Text, and every period in it for an article of Wednesday, 12 June 2019: one day, month or year;
# start/end, .. for an open side; ? for words that cannot be resolved.
ABSOLUTE = [
    ("They were arrested on 3 May 2014.", "2014-05-03"),
    ("They were arrested on May 3, 2014.", "2014-05-03"),
    ("They were arrested on the 3rd of May 2014.", "2014-05-03"),
    ("They were arrested on May 3rd, 2014, in Lagos.", "2014-05-03"),
    ("They were arrested on Saturday, May 3, 2014.", "2014-05-03"),
    ("They were arrested on 2014-05-03.", "2014-05-03"),
    ("They were arrested on 13/05/2014.", "2014-05-13"),
    ("They were arrested on 05/23/2014.", "2014-05-23"),
    ("They were arrested on 03/05/2014.", "?"),
    ("They were arrested on 23.05.2014.", "2014-05-23"),
    ("They were arrested in May 2014.", "2014-05"),
    ("They were arrested in late May, 2014.", "2014-05"),
    # a tale that goes on in the year of the day before
    (
        "Agents stopped a truck on February 19, 2017, and freed 63 people. On March 1, agents searched a house.",
        "2017-02-19; 2017-03-01",
    ),
    (
        "Agents stopped a truck on February 19, 2017.\n\nOn March 1, agents searched a house.",
        "2017-02-19; 2019-03-01",
    ),
    ("They were arrested in early September of 2014.", "2014-09"),
    ("They were arrested in 2014.", "2014"),
    ("They were arrested in early 2014.", "2014"),
    ("The 2014 raid freed six women.", "2014"),
    ("The network was active in the 1990s.", "1990/1999"),
    ("It happened between 2003 and 2005.", "2003/2005"),
    ("It happened from 2003 to 2005.", "2003/2005"),
    ("It happened in 2003-05.", "2003/2005"),
    ("It happened in 2003–2005.", "2003/2005"),
    ("It ran from March 2016 to June 2017.", "2016-03/2017-06"),
    ("It ran between February 2016 and September last year.", "2016-02/2018-09"),
    ("It ran from 3 to 9 May 2014.", "2014-05-03/2014-05-09"),
    ("It ran May 3-9, 2014.", "2014-05-03/2014-05-09"),
    ("It ran from 28 April to 3 May 2014.", "2014-04-28/2014-05-03"),
    ("They crossed on the night of 4 to 5 March 2014.", "2014-03-04/2014-03-05"),
    ("Arrests fell in the first half of 2017.", "2017-01/2017-06"),
    ("Arrests fell in the second quarter of 2017.", "2017-04/2017-06"),
    ("Arrests fell in the first nine months of 2017.", "2017-01/2017-09"),
    ("Both raids, in 2015 and 2016, failed.", "2015; 2016"),
    ("From at least 2016 through May 2018, they sold heroin.", "2016/2018-05"),
    ("Between on or about March 4, 2016, and on or about May 9, 2016, he sold guns.",
     "2016-03-04/2016-05-09"),
    ("On or about March 4, 2016, he sold guns.", "2016-03-04"),
    ("It ran Sept. 1 through Sept. 30, 2016.", "2016-09-01/2016-09-30"),
    ("In the 12 months ending June 30, 2016, 40 were held.", "2015-07/2016-06"),
    ("They had been missing since mid-September. Police searched.", "2018-09/.."),
    ("They met in March and October 2018.", "2018-03; 2018-10"),
    ("He was born on Feb. 14, 1981.", "1981-02-14"),
    ("The law took effect on 30 February 2014.", "?"),
]  # fmt: skip

RELATIVE = [
    ("They were arrested yesterday.", "2019-06-11"),
    ("They were arrested today.", "2019-06-12"),
    ("They were arrested the day before yesterday.", "2019-06-10"),
    ("They were arrested last night.", "2019-06-11"),
    ("They were arrested overnight.", "2019-06-11/2019-06-12"),
    ("They were arrested early this morning.", "2019-06-12"),
    ("They were arrested on Monday.", "2019-06-10"),
    ("They were arrested on Wednesday.", "2019-06-12"),
    ("They were arrested on Thursday.", "2019-06-06"),
    ("They were arrested Tuesday night.", "2019-06-11"),
    ("They were arrested in the early hours of Sunday.", "2019-06-09"),
    ("They were arrested at dawn on Friday.", "2019-06-07"),
    ("They were arrested last Friday.", "2019-06-07"),
    ("They were arrested last Wednesday.", "2019-06-05"),
    ("They were arrested on Tuesday last week.", "2019-06-04"),
    ("They were arrested on Friday of last week.", "2019-06-07"),
    ("Tuesday's raid was the third.", "2019-06-11"),
    ("They were arrested last week.", "2019-06-03/2019-06-09"),
    ("They were arrested this week.", "2019-06-10/2019-06-16"),
    ("They were arrested earlier this week.", "2019-06-10/2019-06-16"),
    ("They were arrested at the weekend.", "2019-06-08/2019-06-09"),
    ("They were arrested over the weekend.", "2019-06-08/2019-06-09"),
    ("They were arrested last weekend.", "2019-06-08/2019-06-09"),
    ("They were arrested last month.", "2019-05"),
    ("They were arrested earlier this month.", "2019-06"),
    ("They were arrested late last month.", "2019-05"),
    ("They were arrested last year.", "2018"),
    ("They were arrested this year.", "2019"),
    ("They were arrested late last year.", "2018"),
    ("They were arrested earlier this year.", "2019"),
    ("They were arrested in the last week of May.", "2019-05"),
    ("They were arrested at the end of last year.", "2018"),
    ("They were arrested in March.", "2019-03"),
    ("They were arrested in September.", "2018-09"),
    ("They were arrested in September last year.", "2018-09"),
    ("They were arrested in March this year.", "2019-03"),
    ("They were arrested last September.", "2018-09"),
    ("They were arrested last March.", "2019-03"),
    ("They were arrested in mid-March.", "2019-03"),
    ("They were arrested in early March.", "2019-03"),
    ("They were arrested on 3 May.", "2019-05-03"),
    ("They were arrested on September 3.", "2018-09-03"),
    ("They were arrested on Dec 30.", "2018-12-30"),
    ("They were arrested on June 12.", "2019-06-12"),
    ("They were arrested between 3 and 9 May.", "2019-05-03/2019-05-09"),
    ("They were arrested from March to June.", "2019-03/2019-06"),
    ("They were arrested between November and February.", "2018-11/2019-02"),
    ("They were arrested between Monday and Wednesday.", "2019-06-10/2019-06-12"),
    ("They were arrested two years ago.", "2017"),
    ("They were arrested three months ago.", "2019-03"),
    ("They were arrested two weeks ago.", "2019-05-27/2019-06-02"),
    ("They were arrested four days ago.", "2019-06-08"),
    ("They were arrested a week ago.", "2019-06-03/2019-06-09"),
    ("In the three months to June 2,000 were held.", "2019-04/2019-06"),
    ("In the three months to January 2,000 were held.", "2018-11/2019-01"),
    ("In the 12 months to March 2,000 were held.", "2018-04/2019-03"),
    ("In the year to March 2,000 were held.", "2018-04/2019-03"),
    ("In the first four months of this year 900 were held.", "2019-01/2019-04"),
    ("In the first quarter of this year 900 were held.", "2019-01/2019-03"),
    ("In the second half of last year 900 were held.", "2018-07/2018-12"),
    ("In the past three years 900 were held.", "2016/2019"),
    ("Over the last six months 900 were held.", "2018-12/2019-06"),
    ("Last year 211 were held, against 860 in the previous year.", "2018; 2017"),
    ("In 2018 211 were held, up from 173 the year before.", "2018; 2017"),
    ("Police held 40 people in 2017, up from 12 a year earlier.", "2017; 2016"),
    ("In the year to March 40 were held, up from 12 the year before.",
     "2018-04/2019-03; 2017-04/2018-03"),
    ("The boat left on 11 May and was found on the 24th.", "2019-05-11; 2019-05-24"),
]  # fmt: skip

OPEN = [
    ("Police have arrested 76 suspects since November 2011.", "2011-11/.."),
    ("Police have arrested 76 suspects since November.", "2018-11/.."),
    ("Police have arrested 76 suspects since Monday.", "2019-06-10/.."),
    ("Police have arrested 76 suspects since last year.", "2018/.."),
    ("Police have arrested 76 suspects since the start of the year.", "2019-01/.."),
    ("Police have arrested 76 suspects since 3 May.", "2019-05-03/.."),
    ("Police have arrested 76 suspects since 2016.", "2016/.."),
    ("Police have arrested 76 suspects since early 2016.", "2016/.."),
    ("Police have arrested 76 suspects since the spring.", "2019/.."),
    ("Starting in 2015, the men sold visas.", "2015/.."),
    ("Beginning in March 2017, the men sold visas.", "2017-03/.."),
    ("From 2015 on, the men sold visas.", "2015/.."),
    ("The trial will end by May.", "../2020-05"),
    ("The trial will end by May 2020.", "../2020-05"),
    ("The trial will end by Friday.", "../2019-06-14"),
    ("The trial will end by the end of the year.", "../2019-12"),
    ("The trial will end before the end of next month.", "../2019-07"),
    ("The inquiry ran until March.", "../2019-03"),
    ("The camp was in use until 2016.", "../2016"),
    ("By 2016 the gang had three branches.", "../2016"),
    ("By last month the gang had three branches.", "../2019-05"),
]

COMING = [
    ("The trial will begin on Monday.", "2019-06-17"),
    ("The trial is to begin on Friday.", "2019-06-14"),
    ("The trial begins next Monday.", "2019-06-17"),
    ("The trial is due to open next week.", "2019-06-17/2019-06-23"),
    ("The trial is scheduled for September.", "2019-09"),
    ("The trial is set for 3 September.", "2019-09-03"),
    ("The trial is expected to start in March.", "2020-03"),
    ("The trial will start next month.", "2019-07"),
    ("The trial will start next year.", "2020"),
    ("The trial will start tomorrow.", "2019-06-13"),
    ("The trial will start later this year.", "2019"),
    ("The men, who will appear in court on Friday, were held on Monday.", "2019-06-14; 2019-06-10"),
    ("On Monday the court will hear two witnesses.", "2019-06-17"),
    ("Police will not say who was arrested on Monday.", "2019-06-10"),
    ("The hearing was adjourned until 8 July.", "2019-07-08"),
    ("The judge adjourned the case till July 8 for trial.", "2019-07-08"),
    ("The men were due to be charged on Friday.", "2019-06-14"),
    ("The men were expected to be sent home by Friday.", "../2019-06-14"),
    ("The app could be launched as early as July.", "2019-07/.."),
    ("The court would rule on Friday, the judge said.", "2019-06-14"),
    ("Police could have stopped them on Friday.", "2019-06-07"),
    ("The trial resumes on July 12.", "2019-07-12"),
    ("The party calls an election for July 14.", "2019-07-14"),
    ("The airline announces flights beginning on July 7.", "2019-07-07/.."),
    ("After the ruling on Monday, the court begins its recess.", "2019-06-10"),
    ("In January a foundation set up a fund that will pay for care.", "2019-01"),
    ("The hearing was adjourned to 8 July.", "2019-07-08"),
]

UNRESOLVED = [
    ("She was found a few days ago.", "?"),
    ("She was found several years ago.", "?"),
    ("She was found the following month.", "?"),
]

# Counted from the day of what was told just before; the day of a saying is none.
TOLD_BEFORE = [
    ("A baker was held on Monday. His wife was held the same evening.", "2019-06-10; 2019-06-10"),
    ("A baker was held on Monday. His son was held a day later.", "2019-06-10; 2019-06-11"),
    ("Six were freed on May 3. The next day four were held.", "2019-05-03; 2019-05-04"),
    ("Six were freed on May 3. Two weeks later four were held.", "2019-05-03; 2019-05-17"),
    ("The raid came on May 3. A nurse had fled a day earlier.", "2019-05-03; 2019-05-02"),
    ("Six were freed on May 3. Hours later a guard was held.", "2019-05-03; 2019-05-03"),
    ("Police said on Monday that six were freed. Hours later a guard was held.", "2019-06-10"),
    ("Six were freed in May. A day later a guard was held.", "2019-05"),
]
NOTHING = [
    "He was held for three days.",
    "He was sentenced to 12 years in prison.",
    "The nine-month inquiry cost little.",
    "The gang met every week.",
    "They earned $400 a month.",
    "They worked up to 14 hours a day.",
    "The men may be charged.",
    "Police officers march through the town.",
    "Prime Minister May spoke to reporters.",
    "April Jones, a lawyer, said so.",
    "Judge August Weber heard the case.",
    "The sun shone on the second floor.",
    "The 21-year-old left.",
    "A 24-hour hotline was opened.",
    "Seven days are not enough.",
    "The May 19 Movement denied it.",
    "The town of Sunday River is small.",
    "He faces 2,015 counts.",
    "Section 2012 does not apply.",
]

PUBLISHED = [
    ("They were arrested on Monday.", None, "?"),
    ("They were arrested last year.", None, "?"),
    ("They were arrested in May.", None, "?"),
    ("They were arrested in May 2014.", None, "2014-05"),
    ("They were arrested on Monday.", "2019-06", "?"),
    ("They were arrested last week.", "2019-06", "?"),
    ("They were arrested last month.", "2019-06", "2019-05"),
    ("They were arrested in May.", "2019-06", "2019-05"),
    ("They were arrested last month.", "2019", "?"),
    ("They were arrested last year.", "2019", "2018"),
    ("They were arrested in May.", "2019", "?"),
    ("They were arrested last month.", "2019-01-15", "2018-12"),
    ("They were arrested last week.", "2019-01-03", "2018-12-24/2018-12-30"),
    ("They were arrested on Monday.", "2019-01-01", "2018-12-31"),
    ("They were arrested yesterday.", "2020-03-01", "2020-02-29"),
    ("In the three months to January 90 were held.", "2019-02-20", "2018-11/2019-01"),
    ("In the six months to March 90 were held.", "2019-04-20", "2018-10/2019-03"),
    ("BOGOTA, 12 JAN 90 (DPA) -- REBELS FREED TWO ENGINEERS YESTERDAY.", None, "1990-01-11"),
    ("BOGOTA, 12 JAN 90 (DPA) -- REBELS FREED TWO ENGINEERS TODAY.", "1990-01-12", "1990-01-12"),
    ("THE CONSUL WAS KIDNAPPED ON 4 MAY IN CALI.", "1989-05-20", "1989-05-04"),
    ("THE CONSUL WAS KIDNAPPED LAST MONDAY.", "1989-05-20", "1989-05-15"),
    ("THE CONSUL WAS KIDNAPPED ON THE NIGHT OF 4 MAY.", "1989-05-20", "1989-05-04"),
    ("BEIJING, Jan. 28 (Agency) -- Police held six men on Thursday.", "2016-01-28", "2016-01-28"),
]  # fmt: skip


def shown(period: Period) -> str:
    """A period in the notation of the tables."""
    if not period.resolved:
        return "?"
    if period.start == period.end:
        return str(period.start)
    return f"{period.start or '..'}/{period.end or '..'}"


def periods(nlp: Language, text: str, published: str | None = WEDNESDAY) -> str:
    """Every period of a text in the notation of the tables."""
    article = Article(text=text, file="a.txt", digest="0" * 64, published=published)
    return "; ".join(
        shown(f.value) for f in find_periods(Doc(nlp(text)), article) if isinstance(f.value, Period)
    )


@pytest.mark.parametrize(("text", "expected"), ABSOLUTE)
def test_dates(nlp: Language, text: str, expected: str) -> None:
    assert periods(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_against_the_published_day(nlp: Language, text: str, expected: str) -> None:
    assert periods(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), OPEN)
def test_open_sides(nlp: Language, text: str, expected: str) -> None:
    assert periods(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), COMING)
def test_what_is_to_come(nlp: Language, text: str, expected: str) -> None:
    assert periods(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), UNRESOLVED)
def test_words_that_count_from_another_day(nlp: Language, text: str, expected: str) -> None:
    assert periods(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), TOLD_BEFORE)
def test_against_the_day_of_the_scene(nlp: Language, text: str, expected: str) -> None:
    assert periods(nlp, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_period(nlp: Language, text: str) -> None:
    assert periods(nlp, text) == ""


@pytest.mark.parametrize(("text", "published", "expected"), PUBLISHED)
def test_published_date(nlp: Language, text: str, published: str | None, expected: str) -> None:
    assert periods(nlp, text, published) == expected


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("They were arrested in May 2014.", "May 2014"),
        ("Police have held 76 men since November 2011.", "since November 2011"),
        ("They were arrested on Tuesday night.", "Tuesday night"),
        ("They were arrested late last year.", "late last year"),
        ("In the three months to June 2,000 were held.", "the three months to June"),
        ("It happened between 2003 and 2005.", "between 2003 and 2005"),
        ("They were arrested earlier this month.", "earlier this month"),
    ],
)
def test_words_as_written(nlp: Language, text: str, quote: str) -> None:
    article = Article(text=text, file="a.txt", digest="0" * 64, published=WEDNESDAY)
    assert [f.value.text for f in find_periods(Doc(nlp(text)), article)] == [quote]


@pytest.mark.parametrize("pattern", [p for _, p in (*OUTER, *PLAIN)])
def test_pattern_means_the_same_in_small_letters(pattern: str) -> None:
    """`any_of` writes patterns in small letters: of `\\S` that would make `\\s`."""
    assert not re.search(r"\\[A-Z]", pattern)
