"""What stands before a name and tells that it is somebody's: ranks that were taken into it."""

from __future__ import annotations

from functools import cache

from ringtrace.ingest.gazetteer.places import is_people
from ringtrace.ingest.language.tree import Tree
from ringtrace.ingest.words import word_table, words_of

# Of a rank with the word behind them.
_GRADES = frozenset(
    "lance senior chief deputy assistant acting presiding associate junior sub u.s. us district federal state".split()
)
# What stands before a name in speech, and is of no office.
_HONORIFICS = frozenset(
    "barr. barr engr. engr supt insp alhaji alhaja hajiya hajia malam mallam smt smt. shri sh. dame sir lady lord mme mlle mdm "
    "maulana ustaz ustadz rev rev. reverend prof prof. datuk datin doña dona sor fra mgr monsignor msgr msgr. abbé abbe pasteur "
    "swami datu ratu sheikha weizero oc asi naik adjudant commissaire comisario "
    "comisaria coronel licenciado licenciada cavaliere hofrat signora subcommissioner haulier shipowner "
    "counsellor togbe togbui dpp d.a.".split()
)
# Short ranks that stand in a row: "Pol Maj Gen Ann Lee".
_CHAIN = frozenset("pol maj lt col gen sgt capt brig cmdr adm insp supt".split())
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
            or names_a_people(tree.words[first])
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
        elif kind == "PER" and first and tree.words[first - 1].lower() in _HONORIFICS:
            if tree.heads[first] == first - 1:
                tree.lift(first)  # "1. Smt. Ann Lee"
            tree.hang(first - 1, tree.top(first), "nmod:desc")
        found.append((first, last, kind))
    return found


def with_people(tree: Tree, names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the names, of full names right behind a trade or kin ("bus owner Catalino Mira") as people's."""
    return [
        (first, last, "PER" if kind in ("ORG", "MISC") and _somebodys(tree, first, last) else kind)
        for first, last, kind in names
    ]


def _somebodys(tree: Tree, first: int, last: int) -> bool:
    words = tree.words[first:last]
    bodies = words_of("kinds.tsv", "Organization", "Agency", "Medium", "Place")
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
    if lower in _CHAIN:
        around = (tree.words[word - 1] if word else "", *tree.words[word + 1 : word + 2])
        return any(w.lower() in _CHAIN for w in around)
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
    lower = word.lower()
    called = lower in _callings() or lower in _ranks() or lower in _HONORIFICS
    return called or not word.isalpha()


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


def names_a_people(word: str) -> bool:
    """Return whether a word in the plural is people by their country: "Nigerians Ada Obi and Musa Bello"."""
    return word.istitle() and word.endswith("s") and is_people(word[:-1])
