"""The words of the law: what a clause says of how far it has gone with somebody."""

from __future__ import annotations

import re

from ringtrace.ingest.words import word_table

# Up the steps of the law. "cleared" takes all of it back; "meant": the law is after somebody, and the text
# gives no step ("faces 20 years if convicted"); "other": the text says that it is not after this one;
# "captive": criminals hold or free somebody, and no law.
RANK = ("suspected", "arrested", "charged", "convicted", "sentenced")
CLEARED, MEANT, OTHER, HOSTAGE = "cleared", "meant", "other", "captive"
TRIED = re.compile(
    r"\b(?:judge?ment (?:is|was) reserved|prosecutor (?:\S+ ){0,4}asked for|on trial|the trial|jury|jurors|in the dock|witness (?:box|stand)|cross-examin\w+|defen[cs]e (?:lawyer|counsel|attorney)|crown court|prosecuting|told the (?:court|jury|judge|magistrate|tribunal)|(?:co-?)?defendants?)\b",
    re.IGNORECASE,
)

# "the charges against X were dropped", "prosecutors dropped the case against her", "his conviction was quashed".
DROPPED = frozenset(
    "drop dismiss withdraw discontinue quash stay throw abandon void halt junk strike scrap suspend terminate".split()
)
BROUGHT = frozenset(
    "put file bring lodge lay register unseal unsealed return prefer slap frame issue".split()
)
CHANGED = frozenset(
    "hear reduce amend upgrade downgrade read confirm approve lower postpone adjourn".split()
)
CHARGES = frozenset(
    "charge case indictment count prosecution accusation proceedings proceeding fir chargesheet charge-sheet".split()
)
TAKEN_BACK = DROPPED | {"cancel", "lift", "revoke", "recall"}  # a warrant, a notice
UNDONE = frozenset(
    "overturn quash annul reverse vacate void strike revoke rescind overrule".split()
)
UNDOING = re.compile(r"overturn|quash|appeal|annul|revers|vacat|threw out|thrown out|struck down")
# What a court does to a verdict or a sentence that stays.
AFFIRMED = frozenset(
    "uphold affirm confirm stand cut reduce increase extend raise halve double suspend shorten maintain commute".split()
)
PLEAS = frozenset(["conviction", "sentence", "verdict", "term"])
PENALTY = re.compile(r"\b(?:sentence|years?|months?|life|death|prison|jail)\b")
# Of one count or two, and not of all; an appeal that is allowed in part.
PARTLY = re.compile(
    r"\b(?:partly|partially) (?:allowed|granted|upheld)|\b(?:allowed|granted|upheld)\b.{0,40}\bin part\b|"
    r"\b(?:overturned|quashed|annulled|reversed|vacated|set aside|threw out|struck down)\b.*\b(?:but|while|and) "
    r"(?:affirm|uph[eo]ld|confirm|maintain|left|let)\w*|"
    r"\b(?:acquit\w*|cleared|not guilty)\b.*\b(?:of|on|to) (?:one|two|three|four|some|several|other|the (?:other|remaining|second|third))"
    r"(?: (?:of|other|remaining|further))*\b",
    re.IGNORECASE,
)
RETRIED = re.compile(
    r"\b(?:(?:new|fresh|second) trial|re-?trial|re-?tried|re-?try|tried anew|tr(?:y|ied) (?:\w+ ){0,3}again|trial again)\b",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"\b(?:again|this time|recalled|(?:sent )?back (?:to|in) (?:jail|prison|custody)|still (?:faces?|charged|accused|on trial|wanted|held|in custody)|(?:new|fresh) indictment|re-?arrest(?:ed)?|new charges?|fresh charges?)\b",
    re.IGNORECASE,
)
DEMANDED = frozenset(
    "year month sentence term imprisonment life penalty".split()
)  # by a prosecutor
PASSED = re.compile(
    r"\bsentences? (?:was|were) (?:read|passed|pronounced|handed)|\bsentenc(?:es|ed):",
    re.IGNORECASE,
)
# Who is looked for: what stands "for" or "against" them, and who looks.
SOUGHT = frozenset("warrant notice alert manhunt search hunt reward bounty".split())
POLICE = frozenset(
    "police detective investigator officer troop soldier commando marine police detectives investigators officers authorities interpol europol prosecutors agents fbi".split()
)
SOLDIERS = frozenset("commando commandos soldier soldiers troop troops marine marines army".split())
LOOKING = frozenset("look search hunt seek pursue trace".split())
SOUGHT_BY = (("look", "for", POLICE), ("search", "for", POLICE), ("hunt", "for", POLICE))
LOST = re.compile(r"\b(?:missing|disappear\w*|last seen|abducted|kidnapped|vanish\w*|captiv\w+)\b")
# What a participle that is said of people hangs on by mistake.
NO_PERSON = frozenset(
    "court dock jail prison custody monday tuesday wednesday thursday friday saturday sunday week month "
    "morning today tomorrow trial hearing".split()
)
CAPTIVE = re.compile(
    r"\b(?:captives?|hostages?|ransom|captors?|kidnappers?|against (?:his|her|their) will|at (?:gun|knife)point|talks|unharmed|unhurt|"
    r"meeting|conference|position|office|share|view)\b",
    re.IGNORECASE,
)
NEW_TRIAL = re.compile(
    r"(?<!had )\b(?:order|direct|grant)\w*\b.*\b(?:new trial|re-?trial|re-?tried|tried again)\b|"
    r"\b(?:new trial|fresh trial|second trial|re-?trial) (?:\w+ ){0,2}ordered\b",
    re.IGNORECASE,
)
MISTRIAL = re.compile(
    r"\bmistrial\b|\bhung jury\b|\bdeadlocked\b|"
    r"\bjur(?:y|ors)\b.*\b(?:fail\w*|unable|could not|couldn['’]t)\b.*\b(?:agree|verdict)\b",
    re.IGNORECASE,
)
# What ends a case, said of whoever it is that a sentence is about.
ENDED: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\bnot guilty verdict|\b(?:upheld|accepted|allowed|sustained)\b.*\bno[- ]case submission|verdict of not guilty|insufficient evidence to convict|no case to answer|"
            r"for (?:lack|want) of evidence\b(?=.*\b(?:court|judge|acquit|jury))|"
            r"\b(?:court|judge|acquit\w*|jury)\b.* for (?:lack|want) of evidence|"
            r"\b(?:given|gave|granted)\b.*\bbenefit of (?:the )?doubt\b|"
            r"\b(?:court|tribunal|judges?|magistrate)\b.*\b(?:found|ruled|held|said) that (?:there was no (?:proof|evidence) that|"
            r"the (?:prosecution|state) had failed to prove)|"
            r"\b(?:court|tribunal|judges?|magistrate)\b.*\b(?:found|ruled|held) that (?:\S+ ){1,3}"
            r"(?:did not|had not|could not have|was not|were not) (?:(?:commit|kidnap|abduct|traffick|take|s[eo]ll|kill|guilty|the (?:kidnapper|killer|culprit|trafficker))\w*)",
            re.IGNORECASE,
        ),
        "acquitted",
    ),
    (
        re.compile(
            r"\bcase against\b.*\b(?:collapsed|fell apart|off the roll|was abandoned)|\bnolle prosequi\b|"
            r"\boffered no evidence\b",
            re.IGNORECASE,
        ),
        CLEARED,
    ),
    (NEW_TRIAL, "charged"),
    (MISTRIAL, "charged"),
    (re.compile(r"\bno further action\b", re.IGNORECASE), "released"),
)  # fmt: skip
CAPTORS = (
    frozenset(
        "kidnapper captor abductor hijacker gunman gunmen militant rebel bandit pirate guerrilla trafficker smuggler gang "
        "ring cartel insurgent terrorist extremist jihadist separatist militia front".split()
    )
    | word_table("kinds.tsv")["Armed"]
)
# What captors do as well.
TAKEN_OR_FREED = frozenset("hold seize capture detain release free".split())
# What a suspect is freed from.
LOCKED = re.compile(r"\b(?:custody|jail|prison|cell|bail|bond|charges?|detention|question\w*)\b")
BAIL = re.compile(r"\b(?:on (?:\w+ )?(?:bail|bond)|bail of)\b", re.IGNORECASE)
SERVED = re.compile(
    r"\b(?:parole|pardon\w*|amnest\w+|clemency|commuted|left (?:\w+ )?(?:prison|jail)|out of (?:prison|jail)|after (?:\w+ ){1,3}(?:years?|months?) (?:in|behind) (?:prison|jail|bars)|after serving|having served|served (?:his|her|their) (?:sentence|term|time)|from (?:prison|jail)|"
    r"completed (?:his|her|their) (?:sentence|term))\b",
    re.IGNORECASE,
)
# A sentence that takes back or only tells what was wrongly said, and one that speaks of another of the same name.
WRONG = re.compile(
    r"\b(?:earlier|previous) (?:version|report|article|story|edition)s?\b|\b(?:incorrectly|erroneously|mistakenly|"
    r"wrongly|in error|misidentified|misstated|misreported)\b|"
    r"\bcorrection: (?:an?|our|the) (?:\w+ )?(?:report|article|story|headline|caption|item)\b|"
    r"\b\w+day['’]s (?:report|article|story|edition|version)\b",
    re.IGNORECASE,
)
# "Was charged with fraud, not with trafficking as was stated in an earlier version".
NOT_AS_TOLD = re.compile(
    r"\b(?:not|rather than)\b.*\bas (?:(?:was|were|had|been|we|it|previously|originally|incorrectly|wrongly) )*(?:stated|reported|said|wrote|written)\b",
    re.IGNORECASE,
)
BACKGROUND = re.compile(
    r"\b(?:previously|earlier conviction|criminal record|record of|prior (?:convictions?|arrests?)|in an unrelated|"
    r"in a separate case|had served|a decade ago|years ago|years earlier|previous (?:convictions?|arrests?|sentences?))\b",
    re.IGNORECASE,
)
# Taken for somebody else; and of others, whom the law was never after.
INNOCENT = re.compile(
    r"\b(?:found nothing against|(?:that|which|crime|murder|offence|offense) (?:he|she|they) (?:did not|had not|never|didn't) commit(?:ted)?|wrong (?:man|woman|person)|(?:when|after) the real (?:kidnapper|killer|culprit|thief|offender|trafficker|smuggler|perpetrator)|mistaken identity|(?:was|were|been) taken for (?:an?|another|the)|(?:mistaken|mistook) (?:\w+ ){0,3}for (?:another|an?|his|her|the)|confused (?:him|her|them) with|(?<!not be )(?<!not to be )confused with (?:another|an?|his|her|the)|wrongly (?:arrested|accused|detained|held)|(?:arrested|detained|held|charged|indicted|accused|convicted|found guilty|sentenced|jailed|remanded)(?: \w+){0,6} (?:by mistake|in error)|"
    r"mistakenly (?:arrested|detained|held)|ruled out (?:any |the )?(?:involvement|participation|role)|no longer a suspect|ruled (?:him|her|them) out)\b",
    re.IGNORECASE,
)
BY_MISTAKE = re.compile(r"\b(?:by mistake|in error|wrongly|mistakenly)\b", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:(?:wrongly|mistakenly) (?:identified|named)|not (?:a suspect|under suspicion)|nothing to do with|remains? (?:a )?witness(?:es)?|is not (?:accused|suspected)|"
    r"not accused of|not involved|no (?:relation|connection|link) (?:to|with) the case|(?:has|had|shares?|bears?) the same name|same name as|"
    r"shares? (?:his|her|a) name|(?:given|granted) immunity)\b",
    re.IGNORECASE,
)
# Of the same case, though "previously".
SAME_CASE = re.compile(
    r"\bco-?(?:defendant|conspirator|accused)|\bin (?:this|the) case\b", re.IGNORECASE
)
# Where the accused is a defendant.
IN_COURT = re.compile(r"\b(?:court|trial|jury|jurors|judge)\b", re.IGNORECASE)
PLEADING = re.compile(
    r"\b(?:court|trial|jury|jurors|judge|magistrates?|sheriff|tribunal|arraigned|the dock)\b",
    re.IGNORECASE,
)
DIED = re.compile(r"\b(?:died|dead|death of)\b", re.IGNORECASE)
NO_COURT = re.compile(
    r"\A(?!.*\b(?:courts?|trial|jury|jurors|judges?|magistrates?|tribunal|verdict|bench|appeal)\b)",
    re.IGNORECASE | re.DOTALL,
)
# What a court says that lets somebody go as not guilty.
UNPROVED = re.compile(
    r"\b(?:overturned|quashed|annulled|reversed|vacated|set aside|threw out|struck down)\b.*\b(?:conviction|verdict)|"
    r"\bbenefit of (?:the )?doubt\b|\b(?:evidence|proof)\b.* not (?:enough|sufficient)\b|"
    r"\b(?:not enough|insufficient|lack of|no) (?:evidence|proof)\b|\bfailed to (?:prove|produce|provide)\b",
    re.IGNORECASE,
)
PENDING = re.compile(
    r"\b(?:pending|awaiting|ahead of|until|without trial|pre-?trial|for questioning|for (?:\S+ ){1,2}days)\b"
)
HUNTERS = frozenset("want hope try seek aim attempt need".split())

ACCUSING = frozenset(["indictment", "complaint", "information"])
ADVOCATES = frozenset("lawyer attorney counsel solicitor barrister advocate".split())
STAYING = frozenset("be remain stay keep".split())
STATE = STAYING | frozenset("custody detention bar arrest run hiding".split())
COURTS = frozenset("jury court judge tribunal panel".split())
JUDGES = frozenset("magistrate justice bench jurors juror judges magistrates".split())
# What a noun says of whom it is of: "the arrest of X", "X's trial".
OF_NOUN = {
    "arrest": "arrested",
    "detention": "arrested",
    "capture": "arrested",
    "extradition": "arrested",
    "sentencing": "convicted",
    "trial": "charged",
    "retrial": "charged",
    "bail": "charged",
    "arraignment": "charged",
    "acquittal": "acquitted",
    "exoneration": CLEARED,
}
# What tells of a verdict anywhere in a text.
GUILTY = re.compile(
    r"\b(?:sentenc\w+|convict\w*|guilty|jailed for|terms?|serv(?:e|es|ed|ing))\b", re.IGNORECASE
)
# What a release needs beside it, where no arrest was told: works and hostages are released too.
HELD = re.compile(
    r"\b(?:custody|jail|prison|charges?|pardon|amnesty|question(?:ed|ing)|inquir(?:y|ies)|investigations?|detention|detained|arrest(?:ed)?|police|court|cell|interrogat|parol\w*|magistrate|judge|tribunal|(?:lack|want) of (?:evidence|proof)|further action|recording (?:\w+ )?statement)",
    re.IGNORECASE,
)
# Who got away after an arrest, and was not caught again.
FLED = re.compile(
    r"\b(?:escaped|broke out|still free|at large|on the run|being (?:sought|hunted)|jumped|got away)\b",
    re.IGNORECASE,
)
CAUGHT_AGAIN = re.compile(r"\b(?:again|re-?arrest\w*|re-?captur\w+|tracked down)\b", re.IGNORECASE)
ABSENT = re.compile(r"\bin (?:his|her|their) absence\b|\bin absentia\b", re.IGNORECASE)
SEPARATE = re.compile(r"\bin (?:a separate|an unrelated) (?:case|trial|matter)\b", re.IGNORECASE)
