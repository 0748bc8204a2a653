"""What stands before a name and tells that it is somebody's: ranks that were taken into it, trades beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table

# Of a rank with the word behind them.
_GRADES = frozenset(
    "lance senior chief deputy assistant acting presiding associate junior sub u.s. us district federal state".split()
)
# What stands before a name in speech, and is of no office.
_HONORIFICS = frozenset(
    "barr. barr engr. engr supt insp alhaji alhaja hajiya hajia malam mallam smt shri dame sir lady lord mme mlle mdm "
    "maulana ustaz ustadz rev rev. reverend prof prof. datuk datin doña dona sor fra mgr monsignor msgr msgr. abbé abbe pasteur "
    "swami datu ratu sheikha weizero oc asi naik adjudant commissaire comisario "
    "comisaria coronel licenciado licenciada cavaliere hofrat signora subcommissioner haulier shipowner".split()
)
_BEFORE_TWO = frozenset(
    ["don", "u", "daw", "me", "donna", "haji", "hajj", "hadji", "hajah", "hajat"]
)  # of a full name: "Don Camilo Outeiro"
# Of what an office is, before the name: "Controller of Customs Ann Lee".
_BODIES = frozenset("police customs immigration prisons staff justice investigation".split())
# Where somebody is from, before a full name: "Briton Colin Marsden".
_FROM = frozenset(
    "briton spaniard swede pole turk frenchman frenchwoman englishman englishwoman irishman irishwoman "
    "dutchman dutchwoman welshman scotsman filipino filipina kazakh uzbek serb croat".split()
)
_SHORT = 3  # letters: "Di", "Gen" and "Col" may be names


def without_ranks(tree: Tree, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the names, those of people without the ranks that they begin with; no rank alone is a name.

    The name heads its rank in the tree then.
    """
    found = []
    people = {first for first, _, kind in names if kind == "PER"}
    for first, last, kind in names:
        begin = first
        alone = kind == "PER" and last == first + 1 and last in people
        if alone and (_begins_as_trade(tree, first) or tree.words[first].lower() in _HONORIFICS):
            tree.hang(first, tree.top(last), "nmod:desc")
            continue  # "Midwife Ann Lee", taken for two
        while kind == "PER" and begin < last and _is_rank(tree, begin):
            begin += 1
        if kind == "PER" and last - begin > 2 and tree.words[begin].lower() in _BEFORE_TWO:
            begin += 1
        longer = begin == first and kind == "PER" and last - first > 2
        if longer and (
            _begins_as_trade(tree, first)
            or _of_body(tree, first)
            or tree.words[first].lower() in _FROM
            or _is_people(tree.words[first])
        ):
            begin += 1  # "Farmhand Pedro Xicay", where the sentence begins; "Commissioner of Police Ann Lee"
        if kind == "PER" and _of_body(tree, begin - 1) and begin < last:
            _behind_office(tree, begin - 3, begin)
        office = [w.lower() for w in tree.words[max(0, first - 3) : first]] == [
            "office",
            "of",
            "the",
        ]
        if begin == last and last - first > 1 and not office:
            continue  # "Chief Justice"; but "the Office of the Prosecutor General"
        if first < begin < last:
            _head_by(tree, first, begin, last)
            first = begin
        found.append((first, last, kind))
    return found


def with_people(tree: Tree, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the names, of full names right behind a trade or kin ("bus owner Catalino Mira") as people's."""
    return [
        (first, last, "PER" if kind in ("ORG", "MISC") and _somebodys(tree, first, last) else kind)
        for first, last, kind in names
    ]


def _somebodys(tree: Tree, first: int, last: int) -> bool:
    words, kinds = tree.words[first:last], word_table("kinds.tsv")
    bodies = kinds["Organization"] | kinds["Agency"] | kinds["Medium"] | kinds["Place"]
    full = 1 < len(words) < 4 and all(w.isalpha() and w.istitle() for w in words)
    if not full or not first or any(w.lower() in bodies for w in words):
        return False
    trade = tree.words[first - 1]
    beside = tree.heads[tree.top(first)] == first - 1 or tree.heads[first - 1] == tree.top(first)
    return trade in _trades() and beside


_NO_TRADE = frozenset(
    "people member other rest personnel staff crew family couple national".split()
)


@cache
def _trades() -> frozenset[str]:
    roles = word_table("roles.tsv")
    return frozenset().union(
        *(
            roles[r]
            for r in (
                "other",
                "relative",
                "victim",
                "witness",
                "official",
                "ringwork",
                "journalist",
            )
        ),
        word_table("kinds.tsv")["Group"] - _NO_TRADE,
    )


def _is_rank(tree: Tree, word: int) -> bool:
    lower = tree.words[word].lower()
    if lower in _GRADES and word + 1 < len(tree.words):
        behind = tree.words[word + 1].lower()
        return behind in _ranks() or (behind in _GRADES and _is_rank(tree, word + 1))
    return lower in _HONORIFICS or (len(lower) > _SHORT and lower in _ranks())


def _of_body(tree: Tree, word: int) -> bool:
    """ "Commissioner of Police Hakeem Bello": the police are of the title."""
    return word > 1 and tree.words[word - 1] == "of" and tree.words[word].lower() in _BODIES


def _behind_office(tree: Tree, office: int, name: int) -> None:
    """Let a name that hangs on its office, "Commissioner of Police Ann Lee", stand in its place."""
    head, relation = tree.heads[office], tree.relations[office]
    if tree.heads[name] in (office, name - 1) and head not in (office, name, name - 1):
        tree.hang(name, head, relation)
        tree.hang(office, name, "nmod:desc")


def _begins_as_trade(tree: Tree, word: int) -> bool:
    before = tree.words[word - 1] if word else "."
    return before in '."“:' and tree.words[word].lower() in _callings()


def is_calling(word: str) -> bool:
    """Return whether a word before a name may be what somebody is, and no name."""
    return word.lower() in _callings() | _ranks() | _HONORIFICS or not word.isalpha()


@cache
def _callings() -> frozenset[str]:
    kinds, given = word_table("kinds.tsv"), word_table("sex.tsv")
    people = kinds["Person"] | kinds["Group"] | _trades()
    return people - given["male_name"] - given["female_name"]


@cache
def _ranks() -> frozenset[str]:
    roles, given = word_table("roles.tsv"), word_table("sex.tsv")
    offices = roles["official"] | roles["office"] | roles["counsel"]
    return offices - given["male_name"] - given["female_name"]


def _head_by(tree: Tree, rank: int, name: int, last: int) -> None:
    head, relation = tree.heads[rank], tree.relations[rank]
    if head == rank or rank <= head < last or tree.heads[name] != rank:
        return
    tree.hang(name, head, relation)
    for child in tree.children[rank][:]:
        tree.hang(child, name, tree.relations[child])
    tree.hang(rank, name, "nmod:desc")


def trade_before(tree: Tree, name: int, tags: Sequence[str]) -> None:
    """ "Leader Bo Ek and lawyer Ann Lee", "arrested Nigerians Ada Obi and Musa Bello": what somebody is beside the name."""
    trade = name - 1
    same = tree.heads[trade] == tree.heads[name] and tree.relations[trade] == tree.relations[name]
    if not same or trade < 0 or tree.relations[name] not in ("conj", "obj", "nsubj:pass"):
        return
    if _is_people(tree.words[trade]) or (tags[trade] == "NN" and is_calling(tree.words[trade])):
        for part in tree.children[trade][:]:
            if tree.relations[part] in ("cc", "punct"):
                tree.hang(part, name, tree.relations[part])
        tree.hang(trade, name, "nmod:desc")
    first = tree.heads[name]
    if tree.relations[name] == "conj" and tree.heads[first] == first - 1:
        if tree.relations[first] == "appos" and tags[first - 1] == "NN":
            tree.hang(name, first - 1, "conj")


def _is_people(word: str) -> bool:
    return word.istitle() and word.endswith("s") and is_people(word[:-1])


def two_trades(tree: Tree, name: int, tags: Sequence[str]) -> None:
    """ "American rapper and producer Ann Lee was", "the murder of Senator and candidate Bo Ek": one person, who is both."""
    name = tree.top(name)
    second = name - 1
    hung = tree.relations[second] == "nmod:desc" and tree.heads[second] == name
    hung = hung and tree.relations[name] == "conj"
    first = tree.heads[name if hung else second]
    if not _is_trade(tree, first, tags) or tags[second] != "NN" or first >= second:
        return
    below = [k for word in (first, second) for k in tree.children[word] if k < second]
    verb = tree.heads[first]
    many = tree.relations[first].startswith("nsubj") and any(
        tree.words[k].lower() in _OF_SEVERAL for k in (verb, *tree.children[verb])
    )
    if many or any(tree.words[k].lower() in _ONE_EACH for k in below):
        return
    beside = tree.relations[second] == "conj" and tree.heads[name] in (first, second)
    if not hung and not (beside and tree.relations[name] in ("appos", "flat", "nmod:desc")):
        return
    tree.hang(name, first, "appos")
    tree.lift(name)
    tree.hang(first, name, "nmod:desc")
    tree.hang(second, first, "conj")
    for part in [k for k in tree.children[name] if k < second]:
        if tree.relations[part] == "cc":
            tree.hang(part, second, "cc")
        elif part < first and tree.relations[part] in ("amod", "compound", "nmod:poss"):
            tree.hang(part, first, tree.relations[part])


def _is_trade(tree: Tree, word: int, tags: Sequence[str]) -> bool:
    """Whether a word in the singular is what somebody is, and no kin."""
    kin = tree.words[word].lower() in word_table("roles.tsv")["relative"]
    trade = tags[word] == "NN" or (tags[word] == "NNP" and is_calling(tree.words[word]))
    return trade and not kin and tree.relations[word] not in ("flat", "compound")


_ONE_EACH = frozenset(["a", "an", "another", "one"])  # "a nurse and driver Ann Lee": two


def one_or_several(tree: Tree, name: int, tags: Sequence[str]) -> None:
    """ "Ann Lee, 55, engineer, economist and mother, was": one person; "Ann Lee, a nurse, a driver and a guard were": more."""
    verb = tree.heads[name]
    if not tree.relations[name].startswith("nsubj") or verb <= name:
        return
    finite = [verb, *(k for k in tree.children[verb] if name < k < verb)]
    numbers = {tree.words[k].lower() for k in finite}
    beside = [k for k in tree.children[name] if k < verb and tags[k] in ("NN", "NNS")]
    said = [k for k in beside if tree.relations[k] == "appos" and tags[k] == "NN"]
    if numbers & _OF_ONE and said:
        for other in beside:
            if tree.relations[other] == "conj" and other > said[0] and tags[other] == "NN":
                tree.hang(other, said[0], "conj")
    elif numbers & _OF_SEVERAL and said and "conj" not in tree.below(name):
        more = [k for word in said for k in tree.children[word] if tree.relations[k] == "conj"]
        for other in [*said[1:], *more] if more else ():
            if {"det", "nummod"} & tree.below(other):
                tree.hang(other, name, "conj")


_OF_ONE, _OF_SEVERAL = frozenset(["was", "is", "has"]), frozenset(["were", "are", "have"])
