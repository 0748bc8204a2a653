"""Prices: sums of money with bounds, currency and per what, as news writes them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ringtrace.ingest.finders import find_prices
from ringtrace.ingest.parsed import Doc
from ringtrace.nouns import Price

# Text, and every price in it: bounds (500, >=500, <=500, ~500, 500-900), currency, /per what;
# a trailing = marks the article's own conversion of the price before it.
SUMS = [
    ("They paid $5,000 for the boat.", "5000 USD"),
    ("The ransom was US$ 40,000.", "40000 USD"),
    ("He wired USD 12,500 to a broker.", "12500 USD"),
    ("He wired 12,500 USD to a broker.", "12500 USD"),
    ("The man was fined 20,000 yuan.", "20000 CNY"),
    ("Police found ¥380,000 in a safe.", "380000 CNY"),
    ("Police in Osaka found ¥4.8 million in a safe.", "4800000 JPY"),
    ("A Danish court confiscated 900,000 kroner.", "900000 DKK"),
    ("A man in Bergen had paid 30,000 kroner.", "30000 NOK"),
    ("He had paid 30,000 kroner.", "30000 ?"),
    ("Police seized 410,000 yuan in cash.", "410000 CNY"),
    ("They received RMB 75,000.", "75000 CNY"),
    ("The driver got VND20 million.", "20000000 VND"),
    ("The driver got 20 million dong.", "20000000 VND"),
    ("Agents confiscated R$ 1.4 million.", "1400000 BRL"),
    ("Agents confiscated 1.4 million reais.", "1400000 BRL"),
    ("Kidnappers demanded ₦50 million.", "50000000 NGN"),
    ("Kidnappers demanded N50m for the priest.", "50000000 NGN"),
    ("Families raised 6.2 million naira.", "6200000 NGN"),
    ("She paid Rs 70,000 for the baby.", "70000 INR"),
    ("She paid Rs. 1,20,000 for the baby.", "120000 INR"),
    ("She paid ₹4 lakh for the baby.", "400000 INR"),
    ("The infant was sold for Rs 1.2 lakh.", "120000 INR"),
    ("Assets worth Rs 3.5 crore were attached.", "35000000 INR"),
    ("Assets worth 2 crore rupees were attached.", "20000000 INR"),
    ("He asked for five lakh rupees.", "500000 INR"),
    ("They found €186,500 in a shed.", "186500 EUR"),
    ("They found 186,500 euros in a shed.", "186500 EUR"),
    ("The workers were charged £500.", "500 GBP"),
    ("The house was bought for £1.2m.", "1200000 GBP"),
    ("He laundered 300,000 pounds through a car wash.", "300000 GBP"),
    ("The gang made $2.5bn in a year.", "2500000000 USD"),
    ("The gang made $750K in a year.", "750000 USD"),
    ("The gang made 3.1 billion dollars in a year.", "3100000000 USD"),
    ("The cargo was valued at two million dollars.", "2000000 USD"),
    ("The cargo was valued at two-and-a-half million euros.", "2500000 EUR"),
    ("He kept half a million dollars at home.", "500000 USD"),
    ("They paid a quarter of a million dollars.", "250000 USD"),
    ("The boat is worth three quarters of a million euros.", "750000 EUR"),
    ("They offered one hundred thousand baht.", "100000 THB"),
    ("The women were given ten dollars.", "10 USD"),
    ("The metal was worth R38m, prosecutors said.", "38000000 ZAR"),
    ("Families in Lagos paid in dollars: $3,000.", "3000 USD"),
    ("The boat cost Tk 2 lakh.", "200000 BDT"),
    ("The rider asked for Sh50,000.", "50000 KES"),
    ("The rider asked for KSh 50,000.", "50000 KES"),
    ("The boat cost 300,000 CFA francs.", "300000 XOF"),
    ("Recruits owed RM8,000 to the agent.", "8000 MYR"),
    ("Recruits owed S$3,200 to the agent.", "3200 SGD"),
    ("Recruits owed A$15,000 to the agent.", "15000 AUD"),
    # a plain dollar is of the country in which most places of the text lie, be it one of dollars
    ("Recruits in Adelaide owed $15,000 to the agent.", "15000 AUD"),
    ("Recruits in Toronto owed 15,000 dollars to the agent.", "15000 CAD"),
    ("The way from Toronto to Texas costs $5,000.", "5000 USD"),
    ("Smugglers charged $5,000 each.", "5000 USD/each"),
    ("An Australian tourist in Uganda paid $5,000.", "5000 USD"),
    ("Parents paid Rs. 15,000/- to Rs. 40,000/- in Patna.", "15000-40000 INR"),
    ("Recruits owed HK$20 million to the lender.", "20000000 HKD"),
    ("Recruits owed NT$300,000 to the lender.", "300000 TWD"),
    ("Dealers took 1 000 000 euros.", "1000000 EUR"),
    ("Dealers took 15.000 euros.", "15000 EUR"),
    ("Dealers took EUR 1.200.000.", "1200000 EUR"),
    ("He was paid 400 dirhams and 90 Kuwaiti dinars.", "400 AED; 90 KWD"),
    ("The men carried $2,000 and €3,000.", "2000 USD; 3000 EUR"),
    ("They took $900, $400 and 600 pesos.", "900 USD; 400 USD; 600 ?"),
    ("THE REBELS DEMANDED $2 MILLION FOR THE ENGINEER.", "2000000 USD"),
    ("THE DAMAGE IS PUT AT 50 MILLION PESOS IN BOGOTA.", "50000000 COP"),
    ("A Manila court fined the recruiter 2 million pesos.", "2000000 PHP"),
    ("Police in Karachi recovered Rs 300,000.", "300000 PKR"),
    ("The Kathmandu bureau seized Rs 2.3 million.", "2300000 NPR"),
    ("The court in Kampala set bail at 5 million shillings.", "5000000 UGX"),
    ("A 50,000-dollar ransom was paid.", "50000 USD"),
    ("The $10 million lawsuit was dropped.", "10000000 USD"),
    ("Drugs with a street value of $12 million were found.", "12000000 USD"),
    ("He was released on $25,000 bail.", "25000 USD"),
    ("He was released on a bond of $1 million.", "1000000 USD"),
    ("The defendant must pay a fine of 30,000 kronor.", "30000 SEK"),
    ("The lorry held cigarettes worth 2 million zlotys.", "2000000 PLN"),
]

BOUNDED = [
    ("They paid more than $5,000.", ">=5000 USD"),
    ("They paid at least 200,000 yuan.", ">=200000 CNY"),
    ("They paid upwards of £10,000.", ">=10000 GBP"),
    ("Over $1 million was seized.", ">=1000000 USD"),
    ("No less than 3 million naira was paid.", ">=3000000 NGN"),
    ("He lost $20,000 or more.", ">=20000 USD"),
    ("Boys fetched up to 90,000 yuan.", "<=90000 CNY"),
    ("Boys fetched as much as $15,000.", "<=15000 USD"),
    ("They paid less than €300.", "<=300 EUR"),
    ("They asked for no more than 2,000 pesos.", "<=2000 ?"),
    ("The trip cost about $1,200.", "~1200 USD"),
    ("The trip cost around 8,000 euros.", "~8000 EUR"),
    ("The trip cost some 70,000 yuan.", "~70000 CNY"),
    ("The trip cost nearly Rs 3 lakh.", "~300000 INR"),
    ("The trip cost an estimated £4,000.", "~4000 GBP"),
    ("Each figurine brought between €30,000 and €80,000.", "30000-80000 EUR/figurine"),
    ("They were sold for between 50,000 and 100,000 yuan.", "50000-100000 CNY"),
    ("They were sold for 20,000 to 50,000 yuan.", "20000-50000 CNY"),
    ("They were sold for 20,000-50,000 yuan.", "20000-50000 CNY"),
    ("They were sold for 20,000 yuan to 50,000 yuan.", "20000-50000 CNY"),
    ("They were sold for $5,000 to $10,000.", "5000-10000 USD"),
    ("They were sold for $5,000–$10,000.", "5000-10000 USD"),
    ("They were sold for US$917-1,375.", "917-1375 USD"),
    ("They were sold for $5-10 million.", "5000000-10000000 USD"),
    ("They were sold for $5 to $10 million.", "5000000-10000000 USD"),
    ("They were sold for 5 to 10 million naira.", "5000000-10000000 NGN"),
    ("They were sold for $500 to $1 million.", "500-1000000 USD"),
    ("They were sold for VND25 million to VND35 million.", "25000000-35000000 VND"),
    ("Recruits paid Rs 50,000 to Rs 70,000.", "50000-70000 INR"),
    ("Recruits paid 2-3 lakh rupees.", "200000-300000 INR"),
    ("They were sold for 10,000 or 20,000 yuan.", "10000-20000 CNY"),
    ("The demand was raised from $5,000 to $8,000.", "5000 USD; 8000 USD"),
    ("The price rose from 40,000 yuan to 70,000 yuan.", "40000 CNY; 70000 CNY"),
]

PER = [
    ("The infants were sold for 50,000 yuan each.", "50000 CNY/infant"),
    ("They sold the women to farmers for 70,000 yuan apiece.", "70000 CNY/woman"),
    ("The crews paid 6,000 to 9,000 yuan a head.", "6000-9000 CNY/head"),
    ("Smugglers charged $4,000 per person.", "4000 USD/person"),
    ("Smugglers charged $4,000 per head.", "4000 USD/head"),
    ("Brokers got VND1.5 million a trip.", "1500000 VND/trip"),
    ("The scales fetch $200 a kilo in Hanoi.", "200 USD/kilo"),
    ("Cutters were paid R35 a kilogram in Johannesburg.", "35 ZAR/kilogram"),
    ("She was promised 15,000 yuan a month.", "15000 CNY/month"),
    ("They were given Rs 50 a week.", "50 INR/week"),
    ("He got 25 million dong for every woman.", "25000000 VND/woman"),
    ("He got $300 for each passport.", "300 USD/passport"),
    ("Passengers had each paid Tk 50,000.", "50000 BDT/passenger"),
    ("Workers each paid 800 to 1,200 euros for the journey.", "800-1200 EUR/worker"),
    ("They bought the babies for 8,000 to 10,000 yuan (1,266 to 1,582 U.S. dollars) each.",
     "8000-10000 CNY/baby; 1266-1582 USD/baby ="),
    ("The girls were sold at 60,000 yuan ($9,400) per person.",
     "60000 CNY/person; 9400 USD/person ="),
    ("He paid $5,000 a day later.", "5000 USD"),
]  # fmt: skip

RESTATED = [
    ("The ring paid 75,000 yuan (about 11,800 U.S. dollars).", "75000 CNY; ~11800 USD ="),
    ("The scales are worth N2.1 billion ($5.8m).", "2100000000 NGN; 5800000 USD ="),
    ("They took 20 million naira, or about $55,000.", "20000000 NGN; ~55000 USD ="),
    ("They took 20 million naira [$55,000].", "20000000 NGN; 55000 USD ="),
    ("They took 412,000 lei, equivalent to 20,700 euros.", "412000 RON; 20700 EUR ="),
    ("They took P45,000 ($790) in fees in Manila.", "45000 PHP; 790 USD ="),
    ("They took ¥1m (US$150,000; £115,000).", "1000000 CNY; 150000 USD =; 115000 GBP ="),
    ("Police found €12,000, $3,000 and £500.", "12000 EUR; 3000 USD; 500 GBP"),
]

NOTHING = [
    "Officers seized 300 pounds of cocaine.",
    "Each bale weighed 44 pounds.",
    "The team of 11 won the match.",
    "The multi-million dollar ring was broken up.",
    "A million-dollar question remains.",
    "Police try 500 cases a year.",
    "The road R35 and the N1 are closed.",
    "He was held for 20 days in Room P3.",
    "The bureau arrested 14 people in 2015.",
    "Only 5 percent of 2,000 files were read.",
    "There are 20 real cases among them.",
    "Thousands of dollars were found.",
    "The euro and the dollar fell.",
]


def shown(price: Price) -> str:
    """A price in the notation of the tables."""
    low, high = (f"{x:.0f}" if x is not None else "" for x in (price.min, price.max))
    both = low if low == high else f"{low}-{high}"
    bounds = {"at_least": f">={low}", "at_most": f"<={high}", "approx": f"~{low}"}.get(
        price.q, both
    )
    per = f"/{price.per}" if price.per else ""
    return f"{bounds} {price.currency or '?'}{per}{' =' if price.restates else ''}"


def prices(nlp: Language, text: str) -> str:
    """Every price of a text in the notation of the tables."""
    return "; ".join(
        shown(f.value) for f in find_prices(Doc(nlp(text))) if isinstance(f.value, Price)
    )


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_sums_and_currencies(nlp: Language, text: str, expected: str) -> None:
    assert prices(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), BOUNDED)
def test_bounds(nlp: Language, text: str, expected: str) -> None:
    assert prices(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), PER)
def test_per_what(nlp: Language, text: str, expected: str) -> None:
    assert prices(nlp, text) == expected


@pytest.mark.parametrize(("text", "expected"), RESTATED)
def test_stated_conversions(nlp: Language, text: str, expected: str) -> None:
    assert prices(nlp, text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_price(nlp: Language, text: str) -> None:
    assert prices(nlp, text) == ""


def test_words_as_written(nlp: Language) -> None:
    text = "They were sold for between $5,000 and $8,000, or up to 50,000 yuan a head."
    quotes = [f.value.text for f in find_prices(Doc(nlp(text)))]
    assert quotes == ["between $5,000 and $8,000", "up to 50,000 yuan"]
