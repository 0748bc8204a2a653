"""Nobody is shown as further before the law than the grammar says: constructions with each step of the law in them.

X is somebody of whom the step is not told as done: it is denied, conditional, asked, planned, taken back, or
another's. Y is another person.
"""

from __future__ import annotations

import re

import pytest
from lines import claims_of, people_lines
from spacy.language import Language

from ringtrace.ingest.words.predicates import law_rows

STEPS = (
    "arrested",
    "detained for smuggling migrants",
    "charged with kidnapping",
    "indicted for trafficking",
    "convicted of kidnapping",
    "found guilty of trafficking",
    "sentenced to eight years in prison",
    "jailed for eight years",
    "remanded in custody",
)
PEOPLE = (
    ("Chen Weiguo", "Liu Daming"),
    ("Emeka Obiora", "Tunde Balogun"),
    ("Rajesh Kumar", "Sunil Verma"),
    ("Carlos Mendoza", "Pedro Rojas"),
    ("Ivan Petrov", "Marek Nowak"),
)
LADDER = ("suspected", "arrested", "charged", "convicted", "sentenced")

# Not, never, by nobody: no step at all.
NOT_DONE = """
X was not PP.
X was never PP.
X has not been PP.
X hasn't been PP.
X was neither PP nor named.
X has been neither questioned nor PP.
X, who has not been PP, spoke to reporters.
X was thanked and not PP.
No one called X was PP.
It is not true that X was PP.
It is untrue that X has been PP.
Nothing suggests that X was PP.
There is no record that X was ever PP.
Police denied that X had been PP.
Police would not say whether X had been PP.
It is not clear whether X was PP.
Reports that X had been PP are false.
Reports that X has been PP are untrue, police said.
Contrary to reports, X was not PP.
Far from being PP, X was praised by the police.
Instead of being PP, X was given a medal.
X was given a warning rather than PP.
X avoided being PP.
X narrowly escaped being PP.
X was almost PP.
X was nearly PP.
X was lucky not to be PP.
X cannot be PP because he is 12.
X can no longer be PP.
X will not be PP.
X dreamed that he was PP.
X joked that he would be PP.
In the film, X is PP.
"He was PP," said X.
"They were PP," said X.
"He was PP yesterday," X told reporters.
All but X were PP.
All except X were PP.
Apart from X, all were PP.
Everyone except X was PP.
X denied that he had been PP.
X denied being PP.
X denies that he was ever PP.
X might never be PP.
X is unhappy that nobody has been PP.
X complained that nobody was PP.
X said that no one had been PP.
X asked why nobody had been PP.
X, 42, told reporters that he had never been PP.
X has been cleared and will not be PP.
Nobody expects X to be PP.
Few believe that X will be PP.
X could soon be PP, the paper says.
Police are not looking to have X PP.
Police have no plans to have X PP.
There are no plans for X to be PP.
A motion that X be PP was rejected.
A request that X be PP was refused.
The judge refused to have X PP.
The court declined to have X PP.
X is the only one who was not PP.
X was the only one not PP.
X alone was not PP.
X was released without being PP.
X went home without having been PP.
X left the country before being PP.
X died before being PP.
X was too ill to be PP.
X was too young to be PP.
X came close to being PP.
"""

# Another's.
OF_ANOTHER = """
X plays a man who is PP.
X's brother was PP.
X's two brothers were PP.
X's brother, Y, was PP.
X's brother Y was PP.
X's former driver, Y, was PP.
The brother of X was PP.
The brother of X, Y, was PP.
A brother of X has been PP.
X's lawyer was PP.
X's wife and son were PP.
X said that his brother was PP.
X said that his brother Y had been PP.
X said his brother had been PP.
X said that Y had been PP.
X said Y was PP.
X saw Y being PP.
X watched as Y was PP.
X wept as Y was PP.
X cheered when Y was PP.
X was in court when Y was PP.
X was at home when Y was PP.
X, whose brother was PP, spoke to reporters.
X, whose brother Y was PP, spoke to reporters.
X, whose brother Y has been PP, fainted.
A friend of X was PP.
A man who had attacked X was PP.
The man who kidnapped X was PP.
The man who sold X was PP.
X and the mother of the man PP met in court.
Y was PP after X called the police.
Y was PP after a complaint by X.
Y was PP with the help of X.
Y was PP for kidnapping X.
Y was PP on the evidence of X.
Y was PP thanks to X.
Y, who lives next door to X, was PP.
Y, the brother of X, was PP.
Y, X's brother, was PP.
"Y was PP," said X.
"Y was PP", X said.
X told the court that Y was PP.
Inspector X said that two men had been PP.
Two men were PP, inspector X said.
Two men were PP, X said.
Two men were PP, according to X.
According to X, two men were PP.
According to X, Y was PP.
X's kidnappers were PP.
X's kidnapper was PP.
X's killer was PP.
X's murderers were PP.
X, the mother of a man PP, wept.
X, a brother of the man PP, wept.
X, wife of the man who was PP, wept.
X, a neighbour of the man who was PP, wept.
X led the team that had Y PP.
Y was PP by X.
Y and not X was PP.
Y, not X, was PP.
Y, unlike X, was PP.
Y was PP; X was not.
Y was PP, but X was not.
Y was PP while X went free.
Y was PP, X was acquitted.
Two men were PP instead of X.
X's company was PP.
X's bodyguard was PP on Friday.
X was not the man who was PP.
X is not the man who was PP.
X is not one of the men who were PP.
X was among those who were not PP.
X knew the man who was PP.
X met a man who had been PP.
X spoke of a man who had been PP.
X interviewed a man who had been PP.
X represents a man who was PP.
X is the lawyer of a man who was PP.
X, who represents a man PP, declined to comment.
X, for the man PP, declined to comment.
X, a friend of Y, who was PP, declined to comment.
X spoke to Y, who was PP.
X had asked for Y to be PP.
X demanded that Y be PP.
X helped police to get Y PP.
X wants Y PP.
X got Y PP.
X had Y PP.
X was relieved that Y had been PP.
X's evidence got Y PP.
X's testimony led to Y being PP.
X said he did not know why Y had been PP.
A man was PP. X saw it.
A man was PP. X, a neighbour, saw it.
A man was PP. X, his neighbour, said that he was quiet.
Two men were PP. Inspector X said that more would follow.
Inspector X spoke to reporters. Two men were PP.
Inspector X spoke to reporters. A man was PP.
Y was PP. X said that he was shocked.
Y was PP. His brother X said that he was shocked.
Y was PP. X, his brother, is shocked.
Y was PP. So far X has not been.
Y met X. Y was PP.
X was questioned as a witness. Y was PP.
X was the judge who had Y PP.
X was praised for having Y PP.
X won an award for getting Y PP.
X wrote a book about Y, who was PP.
X said that those responsible must be PP.
X said that whoever did it would be PP.
X promised that the kidnappers would be PP.
X vowed to see the men PP.
X said that anyone who helps them will be PP.
X thanked the officers after the men were PP.
X told a rally that Y should be PP.
X, who wants Y PP, spoke to reporters.
"""

# Taken back, or of another of that name.
TAKEN_BACK = """
X was wrongly reported to have been PP.
A man of the same name as X was PP.
A man with the same name as X was PP.
A namesake of X was PP.
X was wrongly PP.
X was PP by mistake.
X was PP in error.
X had wrongly been PP.
X was mistakenly PP.
It was a mistake to say that X had been PP.
It was wrongly reported that X had been PP.
We wrongly reported that X had been PP.
This paper wrongly said that X had been PP.
An earlier version said that X had been PP.
Our report said that X had been PP. That was wrong.
We reported on Monday that X had been PP. He was not.
We reported on Monday that X had been PP. In fact it was Y who was PP.
"""

# Perhaps, or still to come: at most suspected; who will be sentenced was convicted.
NOT_YET = """
X left the country before he could be PP.
X died before he could be PP.
If PP, X could lose the house.
If X is PP, the family will lose the house.
X would be PP if the court believed her.
X would have been PP if the witness had spoken.
X could be PP.
X may be PP.
X might be PP next week.
X should be PP, the mother said.
X should have been PP, the mother said.
X must be PP, the mother said.
X ought to be PP.
X could have been PP.
Had X been PP, the girls would be safe.
Unless X is PP, the strike will go on.
Were X to be PP, the firm would close.
Should X be PP, the firm would close.
Once X is PP, the house will be sold.
When X is PP, the girls can go home.
Until X is PP, the girls will not be safe.
X faces ruin if PP.
X loses the licence if he is PP.
X risks being PP.
In the event that X is PP, the firm will close.
Whether X will be PP is not known.
Was X PP?
Why was X PP?
The mother asked that X be PP.
The family demanded that X be PP.
The family wants X PP.
The family wants to see X PP.
The mother said she wanted X to be PP.
Protesters called for X to be PP.
Thousands have signed a petition for X to be PP.
The mother hopes that X will be PP.
The mother wished that X had been PP.
It is time that X was PP, the mother said.
X will be PP.
X is to be PP.
X is due to be PP.
X is expected to be PP.
X is likely to be PP.
X is about to be PP.
X is unlikely to be PP.
Police plan to have X PP.
X fears being PP.
X was afraid of being PP.
X feared that he would be PP.
X was threatened with being PP.
X said that he would rather be PP than talk.
X hid in the cellar so as not to be PP.
X was reportedly PP.
X is said to have been PP.
X is rumoured to have been PP.
X is believed to have been PP.
Rumours that X had been PP spread in the town.
A false message on the internet said that X had been PP.
A neighbour claimed that X had been PP.
X claimed to have been PP.
X pretended to have been PP.
"""


def _rows(told: str) -> list[str]:
    """Each construction with two of the steps and two of the people, by turns."""
    rows = []
    for n, line in enumerate(told.strip().splitlines()):
        for turn in (n, n + 4):
            first, other = PEOPLE[turn % len(PEOPLE)]
            filled = line.replace("PP", STEPS[turn % len(STEPS)])
            rows.append(re.sub(r"\bY\b", other, re.sub(r"\bX\b", first, filled)))
    return rows


def _steps_of_first(nlp: Language, text: str) -> list[str]:
    """The steps that are read of X, by the names of those who are X."""
    first = {name for name, _ in PEOPLE}
    told = [line.split("  ") for line in people_lines(claims_of(nlp, text, "2019-06-14"))]
    return [word for name, *words in told if name in first for word in words if word in LADDER]


def _known(texts: list[str]) -> list[object]:
    """The texts, those marked in which the trained reader raises somebody."""
    mark = pytest.mark.xfail(strict=True, reason="the trained reader takes one for the other")
    return [pytest.param(t, marks=mark if t in RAISED else ()) for t in texts]


RAISED = (
    "Chen Weiguo, a friend of Liu Daming, who was remanded in custody, declined to comment.",
    "Chen Weiguo was praised for having Liu Daming sentenced to eight years in prison.",
    "Emeka Obiora is due in court on Friday, a neighbour claims.",
)


@pytest.mark.parametrize("text", _known(_rows(NOT_DONE) + _rows(OF_ANOTHER) + _rows(TAKEN_BACK)))
def test_no_step_is_told(nlp: Language, text: str) -> None:
    assert _steps_of_first(nlp, text) == []


@pytest.mark.parametrize("text", _rows(NOT_YET))
def test_at_most_suspected(nlp: Language, text: str) -> None:
    future = re.search(r"\b(?:is|are|be|will be|Once|When|Until)\b.* sentenced to", text)
    allowed = {"suspected", "convicted"} if future else {"suspected"}
    assert set(_steps_of_first(nlp, text)) <= allowed


# Every word of the law is weakened alike: S is an example of the table on X, R what it says of X; Y is another.
NOT_SO = """
It is not true that S.
Police denied that S.
Nobody says that S.
Reports that S are false.
The paper wrongly reported that S.
In the film, X R.
Neither X nor Y R.
"""
NOT_X = """
X's brother R.
Y said that X's brother R.
Y, whose lawyer is X, R.
X said that Y R.
Y R, X said.
X, a neighbour, saw that Y R.
X, the brother of a man who R, spoke.
A man who lived with X R.
A man who attacked X R.
The man who sold X R.
A man R. X saw it.
A man R. His neighbour, X, was surprised.
A man R. X, 34, lives next door.
A man R. Inspector X spoke to reporters.
Y R. His neighbour, X, was surprised.
Y R. The mayor, X, said that he was glad.
Y R. X did not.
Y R, but X did not.
Y and not X R.
Y R after X called the police.
Y R after he attacked X.
"""
NOT_SURE = """
If S, the family will lose the house.
It is possible that S.
Y fears that S.
It is rumoured that S.
S, it is rumoured.
S, a neighbour claims.
Y wants to know whether S.
Y hopes that S.
Unless S, the strike will go on.
Y R. The ringleader, X, denies everything.
Y R. X, the ringleader, is at large.
"""
HELPERS = (
    "may be",
    "could be",
    "should be",
    "would have been",
    "might have been",
    "is likely to be",
)
# Who appeals against a conviction was convicted, however the appeal ends; and what is two clauses fits in no other.
UNFIT = (
    "X won an appeal against his conviction.",
    "X pleaded guilty but the judge refused to accept the plea.",
    "X was deported after serving nine years.",
)


def _every(told: str, turn: int) -> list[str]:
    """Each example of the table in one construction, by turns."""
    frames = told.strip().splitlines()
    rows = []
    for n, example in enumerate(_examples()):
        first, other = PEOPLE[(n + turn) % len(PEOPLE)]
        plain = example.rstrip(".")
        frame = frames[(n + turn) % len(frames)]
        filled = re.sub(r"\bS\b", plain, frame)
        filled = re.sub(r"\bR\b", plain.removeprefix("X "), filled)
        rows.append(re.sub(r"\bY\b", other, re.sub(r"\bX\b", first, filled)))
    return rows


def _examples() -> list[str]:
    told = dict.fromkeys(r.example for r in law_rows())
    return [e for e in told if e.startswith("X ") and e.count(".") == 1 and e not in UNFIT]


def _helped() -> list[str]:
    rows = []
    for n, example in enumerate(e for e in _examples() if e.startswith("X was ")):
        rows.append(example.replace("X was", f"{PEOPLE[n % 5][0]} {HELPERS[n % len(HELPERS)]}", 1))
    return rows


@pytest.mark.parametrize("text", _every(NOT_SO, 0) + _every(NOT_X, 1) + _every(NOT_X, 2))
def test_no_word_of_the_law_is_told_of_another(nlp: Language, text: str) -> None:
    assert _steps_of_first(nlp, text) == []


@pytest.mark.parametrize("text", _known(_every(NOT_SURE, 3) + _helped()))
def test_no_word_of_the_law_is_surer_than_told(nlp: Language, text: str) -> None:
    assert set(_steps_of_first(nlp, text)) <= {"suspected"}
