"""The class of what a noun or a name tells of: by lists of head nouns, by the label of the name."""

from __future__ import annotations

from functools import cache, lru_cache

from ringtrace.ingest.gazetteer.located import is_district, stands_for_place
from ringtrace.ingest.gazetteer.places import is_people, locate
from ringtrace.ingest.parsed import FEW_WORDS, Span, Token
from ringtrace.ingest.syntax.grammar import preposition
from ringtrace.ingest.words import word_table, words_of
from ringtrace.ingest.words.topics import places_of

# A head noun of several lists is of the first class that holds it.
ORDER = (
    "Ring", "Agency", "Medium", "Fund", "Campaign", "Work", "Goods", "Group", "Place", "Offence",
    "Organization",
)  # fmt: skip


def is_age(head: Token) -> bool:
    """Return whether a word tells somebody by the age alone: "the 47-year-old"."""
    if head.lower_ not in ("old", "olds") or head.i < 3:
        return False
    if head.nbor(-1).text != "-":  # "a 20-year old"
        bare = head.pos_ == "NOUN" or head.dep_ in ("nsubj", "nsubj:pass", "obj")
        return bare and head.nbor(-1).lower_ == "year" and head.nbor(-2).text == "-"
    return head.nbor(-2).lower_ in AGE_UNITS


AGE_UNITS = ("year", "years", "yr", "month", "months")
_OF_STATE = frozenset("security judicial procuratorial police law enforcement state party".split())


@lru_cache(maxsize=FEW_WORDS)
def kind_of_noun(head: Token) -> str:
    """Return the class that the head noun tells; "Thing" where it tells none."""
    table = word_table("kinds.tsv")
    lemma, written = head.lemma_.lower(), head.lower_
    if (first := _first_part(head)) is not None:
        both = f"{first.lower_}-{lemma}"
        if both in _all_words():
            lemma = written = both  # a "travel agent" is no agent of the state
    if head.text == "Investigations" and head.i and head.nbor(-1).text == "Security":
        return "Agency"  # "Homeland Security Investigations"
    plural = head.tag_ in ("NNS", "NNPS") or (head.pos_ == "NUM")
    if lemma in BANDS and any(c.lemma_.lower() in CRIMINAL for c in head.lefts):
        return "Offence" if head.head.lemma_.lower() in TAKING_PART else "Ring"
    if lemma in GATHERED and any(
        c.dep_ == "nmod" and c.lemma_.lower() in OUTLAWED for c in head.rights
    ):
        return "Ring"  # "four groups of hired assassins"
    if lemma in UNITS and any(
        t.lower_ in table["Armed"] | {"death", "hit"} or t.lemma_.lower() in table["Hostile"]
        for c in head.lefts
        for t in c.subtree
    ):
        return "Ring"  # "a Shining Path column", "a rebel commando", "death squads"
    if lemma == "band" and any(
        c.dep_ == "acl:relcl" and c.lemma_.lower() in BANDITRY for c in head.rights
    ):
        return "Ring"
    if lemma == "element" and any(
        c.dep_ == "nmod" and (c.ent_type_ == "ORG" or kind_of_noun(c) == "Agency")
        for c in head.rights
    ):
        return "Agency"  # "elements of the Anti-Kidnapping Group" is of the police as well
    if lemma == "organ" and any(c.lower_ in _OF_STATE for c in head.lefts):
        return "Agency"  # "the public security organs", and none for transplants
    if lemma in ("branch", "cell") and any(_official(c) for c in head.lefts):
        return "Agency"  # and no branch of a bank, no cell of terrorists
    if lemma == "life" and plural and head.head.lemma_.lower() in _CLAIMING:
        if not any(preposition(c) == "of" for c in head.rights):
            return "Group"  # "the attacks claimed 200 lives"
    if lemma in ("man", "woman") and any(c.lower_ in OF_STATE for c in head.lefts):
        return "Agency"  # "customs men found five migrants"
    if (kind := _first_kind(lemma, written)) is not None:
        if kind == "Group":
            many = plural or lemma in COLLECTIVE
            return "Group" if many else "Person"
        return kind
    if lemma in ORDINALS and any(c.lower_ == "a" for c in head.lefts):
        return "Person"  # "a sixth was shot dead"
    if is_age(head):
        return "Group" if head.lower_ == "olds" else "Person"
    if head.pos_ in ("NUM", "ADJ", "VERB"):
        return "Group"
    if lemma in _roles():
        return "Group" if plural else "Person"
    if lemma.endswith(("man", "woman")) and head.pos_ == "NOUN":
        return "Person"
    if lemma.endswith(("men", "women")):
        return "Group"
    if are_nationals(head):
        return "Group"
    if plural and any(c.lower_ in ("bonded", "enslaved", "trafficked") for c in head.lefts):
        return "Group"  # "22 bonded stone-breakers"
    return "Person" if _national(head) else "Thing"


_CLAIMING = frozenset("claim cost take".split())


@cache
def _all_words() -> frozenset[str]:
    return words_of("kinds.tsv", *word_table("kinds.tsv"))


@cache
def _roles() -> frozenset[str]:
    return words_of("roles.tsv", *(row for row in word_table("roles.tsv") if row != "public"))


@lru_cache(maxsize=FEW_WORDS)
def _first_kind(lemma: str, written: str) -> str | None:
    """The first class whose list holds a noun."""
    table = word_table("kinds.tsv")
    return next((kind for kind in ORDER if lemma in table[kind] or written in table[kind]), None)


def _first_part(head: Token) -> Token | None:
    """What a noun is written together with: "asylum-seekers", "check post"."""
    if head.i == head.sent.start:
        return None
    before = head.nbor(-1)
    if before.text == "-":
        return before.nbor(-1) if head.i > 1 else None
    return before if before.dep_ == "compound" and before.head is head else None


def kind_before(name: Token) -> str | None:
    """Return the class of body that the noun right before a name tells: "the charity Hope", "the NGO Shakti"."""
    noun = name.nbor(-1) if name.i > name.sent.start else name
    if noun.pos_ != "NOUN" or noun.head is not name and name.head is not noun:
        return None
    return next((k for k in _BODIES if noun.lemma_.lower() in word_table("kinds.tsv")[k]), None)


_BODIES = ("Organization", "Ring", "Fund", "Campaign")


MIGRANTS = frozenset(
    "migrant refugee asylum-seeker alien immigrant stowaway noncitizen non-citizen".split()
)


def are_nationals(head: Token) -> bool:
    """Return whether people are told by the name of their country: "12 Vietnamese", "the Hondurans"."""
    if not head.text[:1].isupper():
        return False
    counted = any(c.dep_ == "nummod" for c in head.children)
    # "Syrians", taken for a body or a name; and not the Philippines
    demonym = head.tag_ == "NNPS" and head.ent_type_ != "LOC"
    named = counted or demonym or head.ent_type_ in ("", "MISC", "NORP")
    if named and head.lower_.endswith("s"):
        before = head.nbor(-1).text if head.i else ""  # "Sri Lankans"
        if is_people(head.text[:-1]) or is_people(f"{before} {head.text[:-1]}"):
            return True
    if named and head.lower_ in NATIONALS:
        return True
    told = counted or head.tag_ == "NNPS" and head.dep_.startswith(("nsubj", "obj"))
    return named and told and not head.text.isupper() and head.lower_.endswith(NATIONAL)


def _national(head: Token) -> bool:
    """ "An Iraqi", "the Korean": one of the people of a country, and no word before a noun."""
    if head.dep_ not in ("nsubj", "nsubj:pass", "obj", "obl:agent", "conj"):
        return False
    one = any(c.lower_ in ("a", "an", "the", "one", "each", "every") for c in head.lefts)
    return one and (is_people(head.text) or f"{head.lower_}s" in NATIONALS)


def is_national(word: str) -> bool:
    """Return whether a word tells somebody by the country and is no given name: "Spaniard Ann Lee"."""
    told = is_people(word.capitalize()) and word.lower().endswith(_NATIONAL_ENDS)
    return told and word.lower() not in _GIVEN_NAMES


_NATIONAL_ENDS = ("man", "woman", "ard", "ian", "ese", "can", "ton")
_GIVEN_NAMES = frozenset(["german", "roman"])


def _official(word: Token) -> bool:
    return word.lemma_.lower() in OFFICIAL or word.lower_.startswith("anti-")


OF_STATE = frozenset("customs police army navy coastguard immigration military security".split())
BANDITRY = frozenset("kidnap abduct traffic smuggle rob extort murder steal kill".split())
OFFICIAL = frozenset(
    "crime criminal special security police vice intelligence inter-state state cyber narcotics zonal".split()
)
ORDINALS = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
)
NATIONAL = ("ans", "ese", "alis", "elis", "anis", "enis", "eshis", "pinos", "qis")
NATIONALS = frozenset(
    "rohingya roma uighurs uyghurs kurds turks thais poles serbs uzbeks tajiks frenchmen dutchmen irishmen englishmen".split()
)


# "an organised crime group", "the smuggling organization".
REMAINS = frozenset("body corpse remain remains skeleton".split())  # no goods
BANDS = frozenset("group organization organisation enterprise crew".split())
GATHERED = BANDS | {"band", "squad", "team", "network", "bunch"}
UNITS = frozenset("column commando cell squad faction unit team wing detachment patrol".split())
OUTLAWED = frozenset(
    "kidnapper trafficker smuggler assassin robber thief bandit extortionist hitman killer pirate forger fraudster "
    "burglar poacher extorter abductor gunman counterfeiter".split()
)
TAKING_PART = frozenset("participation membership participate belong".split())
CRIMINAL = frozenset(
    "crime criminal smuggling trafficking kidnapping laundering extortion traffick outlaw theft robbery burglary drug".split()
)
COLLECTIVE = frozenset(
    "people family couple pair trio quartet quintet sextet duo twosome rest dozen hundred thousand score crew youth".split()
)


def _initials(name: Span) -> bool:
    """ "NAN reported": the letters of a body's name, and nobody's, but where all is in capitals."""
    letters = name.text.isalpha() and name.text.isupper() and 2 < len(name.text) <= 5
    return letters and (not name.sent.text.isupper() or _short_for_body(name))


def _short_for_body(name: Span) -> bool:
    """ "THE DEFENSE COMMITTEE (CODEH)": letters that stand behind a body's name somewhere in the text."""
    doc = name.root.doc
    if f"({name.text})" not in doc.text:
        return False
    told = (doc[i] for i in places_of(doc).get(name.text.lower(), ()))
    behind = (t for t in told if t.text == name.text and t.word(-1) == "(" and t.word(1) == ")")
    return any(t.i > 1 and doc[t.i - 2].ent_type_ == "ORG" for t in behind)


# Police whose name alone the name finder takes for a person's.
_FORCES = frozenset(
    ["carabinieri", "gardaí", "gardai", "gendarmes", "gendarmerie", "u.s. marshals", "us marshals"]
)


def _armed_behind(name: Span) -> bool:
    """ "The Army of National Liberation (ELN)": known by the letters behind it."""
    behind = [name.root.doc[i] for i in range(name.end, min(name.end + 2, name.root.sent.end))]
    if len(behind) < 2 or behind[0].text not in ("(", "["):
        return False
    return behind[1].lower_ in word_table("kinds.tsv")["Armed"]


def _los(name: Span) -> bool:
    """ "Los Zetas"."""
    return name[0].lower_ == "los" and name.label_ == "ORG" and len(name) == 2


_REBELS = frozenset(["liberation", "resistance", "independence"])  # armies of no state


def kind_of_name(entity: Span) -> str:
    """Return the class of a name, by its label and by the words in it."""
    table = word_table("kinds.tsv")
    words = {w.lower().rstrip("s") for w in entity.text.split()} | {
        w.lower() for w in entity.text.split()
    }
    if entity.label_ == "PERSON" and len(entity) > 1:
        first, second = entity[0], entity[1]
        if first.text.isupper() and not second.text.isupper() and first.lower_ in table["Agency"]:
            return "Agency"  # "HSI Laredo"
        words -= _MEDIA  # "Justice Efe Bello"
    if entity.text.lower() in _FORCES:
        return "Agency"
    if words & table["Medium"] & _MEDIA or entity.root.lemma_.lower() in (
        "times",
        "post",
        "herald",
    ):
        return "Medium"
    apposed = entity.root.dep_ == "appos" and entity.label_ != "PERSON"
    apposed = apposed and kind_of_noun(entity.root.head) == "Ring"
    around = words | {c.lower_ for c in entity.root.lefts}
    state = any(word.startswith("people") for word in around)  # of China
    rebels = bool(words & _REBELS) and "army" in words and not state
    if rebels or words & table["Armed"] or apposed or _los(entity) or _armed_behind(entity):
        return "Ring"  # "a local gang, Los Rastrojos"
    if entity.text.lower() in NATIONALS or (len(entity) == 1 and are_nationals(entity.root)):
        return "Group"
    if entity.label_ == "PERSON" and not _initials(entity):
        root = entity.root
        the = root.dep_ != "compound" and any(c.lower_ == "the" for c in root.lefts)
        told_apart = len(entity) > 1 and any(
            c.dep_.startswith("acl")
            and (c.tag_ == "VBN" or any(g.lower_ in ("who", "they") for g in c.lefts))
            for c in root.rights
        )  # "the Imran Khan held on Monday is another"
        if (
            the
            and root.tag_ == "NNP"
            and not told_apart
            and root.doc[entity.start - 1].lower_ == "the"
        ):
            return "Organization"  # "the Sandiganbayan", "the Old Bailey"
        if stands_for_place(entity):
            return "Place"
        many = root.tag_ == "NNPS" and any(c.dep_ == "nummod" for c in root.children)
        many |= root.tag_ == "NNS" and len(entity) == 1  # "Cossacks led by X"
        return "Group" if many else "Person"
    if words & _POLICE:
        return "Agency"
    if entity.label_ in ("LOC", "GPE", "FAC"):
        followers = preposition(entity.root) == "of" and entity.root.head.lemma_.lower()
        return "Ring" if followers in FOLLOWERS and not locate(entity.text) else "Place"
    if entity.label_ == "ORG" and len(entity) == 1 and stands_for_place(entity):
        return "Place"
    if entity.label_ in ("ORG", "PERSON"):
        if is_district(entity):
            return "Place"  # "in Antioquia Department"
        if kind_of_noun(entity.root) == "Agency":
            return "Agency"  # "Anti-Violent Crime Cell"
        for kind in ("Ring", "Agency", "Fund", "Medium"):
            if words & table[kind]:
                return kind
        return "Organization"
    return kind_of_noun(entity.root)


# Who belongs to a gang, and to no town that nobody knows: "members of Los Choneros".
FOLLOWERS = frozenset(
    "member fighter militant rebel guerrilla gunman insurgent hitman gunmen hitmen henchman enforcer".split()
)
_POLICE = frozenset(
    "police prosecutors court ministry customs guardia gendarmerie carabinieri".split()
)
_MEDIA = frozenset(
    "xinhua reuters afp ap bbc cnn tass efe kyodo newspaper news radio television tv".split()
)
