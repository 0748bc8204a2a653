"""The words of the law: what a clause says of how far it has gone with somebody."""

from __future__ import annotations

from ringtrace.ingest.words import word_table
from ringtrace.ingest.words.predicates import bare, phrases

WORDS = word_table("law_words.tsv")

# Up the steps of the law. "cleared" takes all of it back; "meant": the law is after somebody, and the text
# gives no step ("faces 20 years if convicted"); "other": the text says that it is not after this one;
# "captive": criminals hold or free somebody, and no law.
RANK = ("suspected", "arrested", "charged", "convicted", "sentenced")
CLEARED, MEANT, OTHER, HOSTAGE = "cleared", "meant", "other", "captive"
TRIED = phrases("tried")

# "the charges against X were dropped", "prosecutors dropped the case against her", "his conviction was quashed".
DROPPED = WORDS["dropped"]
BROUGHT = WORDS["brought"]
CHANGED = WORDS["changed"]
CHARGES = WORDS["charges"]
TAKEN_BACK = DROPPED | {"cancel", "lift", "revoke", "recall"}  # a warrant, a notice
UNDONE = WORDS["undone"]
UNDOING = phrases("undoing")
# What a court does to a verdict or a sentence that stays.
AFFIRMED = WORDS["affirmed"]
PLEAS = WORDS["pleas"]
ADMITTING = WORDS["admitting"]
PENALTY = phrases("penalty")
# Of one count or two, and not of all; an appeal that is allowed in part.
PARTLY = phrases("partly")
RETRIED = phrases("retried")
AGAIN = phrases("again")
DEMANDED = WORDS["demanded"]  # by a prosecutor
PASSED = phrases("passed")
# Who is looked for: what stands "for" or "against" them, and who looks.
SOUGHT = WORDS["sought"]
POLICE = WORDS["police"]
SOLDIERS = WORDS["soldiers"]
LOOKING = WORDS["looking"]
SOUGHT_BY = (("look", "for", POLICE), ("search", "for", POLICE), ("hunt", "for", POLICE))
LOST = phrases("lost")
# What a participle that is said of people hangs on by mistake.
NO_PERSON = WORDS["no_person"]
CAPTIVE = phrases("captive")
NEW_TRIAL, NO_RETRIAL = phrases("new_trial"), phrases("no_retrial")
MISTRIAL = phrases("mistrial")
CAPTORS = (
    frozenset(
        "kidnapper captor abductor hijacker gunman gunmen militant rebel bandit pirate guerrilla trafficker smuggler gang "
        "ring cartel insurgent terrorist extremist jihadist separatist militia front".split()
    )
    | word_table("kinds.tsv")["Armed"]
)
# What captors do as well.
TAKEN_OR_FREED = WORDS["taken_or_freed"]
# What a suspect is freed from.
LOCKED = phrases("locked")
BAIL = phrases("bail")
SERVED = phrases("served")
ACQUITTED = phrases("acquitted")
# A sentence that takes back or only tells what was wrongly said, and one that speaks of another of the same name.
WRONG = phrases("wrong")
# "Was charged with fraud, not with trafficking as was stated in an earlier version".
NOT_AS_TOLD = phrases("not_as_told")
BACKGROUND = phrases("background")
BY_MISTAKE = phrases("by_mistake")
# Whom the law let go as it had taken somebody else for him.
NOT_THE_ONE = phrases("not_the_one")
# Of the same case, though "previously".
SAME_CASE = phrases("same_case")
# What a sentence must hold that is quoted for a status, and what it may not.
UNREAL = phrases("unreal")
SAYS = {status: phrases(f"says_{status}") for status in (*RANK, "acquitted", "released")}
# Where the accused is a defendant.
IN_COURT = phrases("in_court")
REMANDED = phrases("remanded")
PLEADING = phrases("pleading")
# After a plea of guilty.
TO_BE_SENTENCED = phrases("to_be_sentenced")
DIED = phrases("died")
NO_COURT = phrases("no_court")
# What a court says that lets somebody go as not guilty.
UNPROVED = phrases("unproved")
PENDING = phrases("pending")
HUNTERS = WORDS["hunters"]

ROLES = frozenset(
    ["role", "part", "involvement"]
)  # "for her role in a scheme": the crime stands under it
ACCUSING = WORDS["accusing"]
ADVOCATES = WORDS["advocates"]
STAYING = WORDS["staying"]
STATE = STAYING | frozenset("custody detention bar arrest run hiding".split())
COURTS = WORDS["courts"]
JUDGES = WORDS["judges"]
HEARING = WORDS["hearing"]  # who hears a case
KIDNAPPERS = WORDS["kidnappers"]
INQUIRERS = WORDS["inquirers"]  # who may clear somebody, and acquits nobody
# What a noun says of whom it is of: "the arrest of X", "X's trial".
OF_NOUN = bare("of")
# What tells of a verdict anywhere in a text.
GUILTY = phrases("guilty")
# What a release needs beside it, where no arrest was told: works and hostages are released too.
HELD = phrases("held")
# Who got away after an arrest, and was not caught again.
FLED = phrases("fled")
CAUGHT_AGAIN = phrases("caught_again")
ABSENT = phrases("absent")
SEPARATE = phrases("separate")


def retried(text: str) -> bool:
    """Return whether a text tells of another trial, and not that there is none."""
    return RETRIED.search(text) is not None and NO_RETRIAL.search(text) is None


def newly_tried(text: str) -> bool:
    """Return whether a court orders another trial, or a plea is taken back: "ordered a retrial", and no "ordered no retrial"."""
    return NEW_TRIAL.search(text) is not None and NO_RETRIAL.search(text) is None
