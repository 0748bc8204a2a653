"""What a clause says of how far the law has gone with its subject or object, by the words in it."""

from __future__ import annotations

import re
from functools import lru_cache

from ringtrace.ingest.law import MEANT

# Steps that hang on what else is told: "denies kidnapping" and "admitted kidnapping" are pleas where there is
# a court, "Lee got seven" is a sentence where the text told of years.
PLEA, DENIAL, ADMISSION, MORE_OF_IT = "plea", "denial", "admission", "more of it"
WALKED = "walked free"  # not guilty, where there is a court
_OFFENCE = (
    r"murder|manslaughter|kidnap|abduct|conspir|blackmail|extort|fraud|theft|robbery|rape|traffick|"
    r"smuggl|launder|imprisonment|assault|possess|arson|brib|facilitat|controlling|holding|"
    r"arranging|harbouring|aiding|helping|assisting|leading|running|selling|supplying|misconduct|"
    r"perverting|(?:modern )?slavery|servitude|(?:\w+ )?offen[cs]es|handling|receiving|stealing|forg|(?:the|this|that|an) (?:offence|offense|crime)\b|(?:his|her|their) (?:guilt|part|role)\b|perjury|pimping|buying|paying"
)
MORE = (
    r"(?:got|gets|get|received|receives|given|gave) (?:(?:him|her|them) )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|"
    r"ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?: each| apiece)?$"
)
ORDERED = r"(?:hospital|community|supervision|guardianship|treatment) orders?|community (?:service|sentence|payback)|suspended (?:\w+ )?(?:sentences?|terms?)"
BRIBED = (
    r"\bfor (?:allegedly )?(?:(?:taking|accepting|receiving|demanding|soliciting|pocketing) (?:\w+ )?(?:money|bribes?|cash|"
    r"payments?|kickbacks?|payoffs?)|(?:collud|smuggl|traffick|extort|kidnapp|abduct)ing|(?:help|aid|shelter)ing (?:\w+ )?(?:smuggl|traffick|kidnap|suspect|gang|fugitive))"
)
FREE_MAN = r"\bfree (?:man|woman|men|women|again)\b"
WANTED = r"\b(?:wanted|most[- ]wanted) (?:\w+ )?(?:list|persons?)\b|\bproclaimed offender\b"
FROM_POLICE = (
    r"(?<!to )(?<!to the )\b(?:police|arrest|raid|raided|custody|prison|jail|officers|justice)\b"
)
TERM = (
    r"(?:sentence|(?:jail|prison|(?:year|month)s?['’]?) (?:\w+ )?(?:term|imprisonment)|life term)"
)
IN_CELL = r"\bin (?:[\w-]+ ){0,2}(?:custody|detention|cell|jail|prison)\b"
AS_SUSPECT = (
    r"\bas (?:an? |the |one of the )?(?:[\w-]+ )*"
    r"(?:suspects?|ringleaders?|kingpin|mastermind|organi[sz]er|(?:leader|head|boss) of (?:the|a))\b"
)
BEHIND = (
    r"\bto (?:be|have been) (?:at large|on the run|in hiding|abroad|behind|the (?:[\w-]+ ){0,2}(?:mastermind|ringleader|kingpin|organi[sz]er)|"
    r"(?:an?|the) (?:[\w-]+ ){0,2}(?:leader|head|boss|brains|member)\b.*\b(?:gang|ring|network|cartel|syndicate))"
)

# What a clause says of its subject, by its words: the verb's lemma, then what must stand in the clause.
OF_SUBJECT: tuple[tuple[str, str, str], ...] = (
    ("plead", r"\bnot guilty\b|\binnocent\b", "charged"),
    ("plead", r"\bguilty\b|\bno contest\b", "convicted"),
    ("enter", r"\bnot guilty\b|\bplea of not\b", "charged"),
    ("enter", r"\bguilty plea", "convicted"),
    ("admit", r"\bto (?:\w+ )?bail\b", "charged"),
    ("admit", r"\b(?:charges?|counts)\b", "convicted"),
    ("admit", r"\badmit\w* (?:them|both|all three|all)\b(?! to)", ADMISSION),
    ("admit", rf"\badmit\w* (?:\w+ )?(?:{_OFFENCE})", ADMISSION),
    ("question", r"^(?!.*witness).*\b(?:over|in connection with|on suspicion|in (?:the|an?) (?:[\w-]+ ){0,3}(?:inquiry|case|investigation|probe))\b", "suspected"),
    ("enter", r"\bplea of guilty", "convicted"),
    ("enter", r"\bpleas?\b", "charged"),
    ("find", r"\bnot guilty\b.*\b(?:but|and) (?:was |were )?(?:found |convicted )?guilty\b", "convicted"),
    ("find", r"\bnot guilty\b|\binnocent\b", "acquitted"),
    ("find", r"\bnot to have\b", "acquitted"),
    ("declare", r"\binnocent\b|\bnot guilty\b", "acquitted"),
    ("pronounce", r"\binnocent\b|\bnot guilty\b", "acquitted"),
    ("adjudge", r"\binnocent\b|\bnot guilty\b", "acquitted"),
    ("declare", r"\bguilty\b", "convicted"),
    ("pronounce", r"\bguilty\b", "convicted"),
    ("adjudge", r"\bguilty\b", "convicted"),
    ("find", r"\bguilty\b", "convicted"),
    ("prove", r"\b(?:his|her|their) (?:\w+ )?innocence\b", "cleared"),
    ("confess", rf"\bto (?:[\w-]+ ){{0,3}}(?:{_OFFENCE}|crimes?)", "suspected"),
    ("clear", r"\bby (?:\w+ ){0,3}(?:inquiry|investigation|probe|audit|review|commission)\b", "cleared"),
    ("clear", r"\bof (?:(?:any|all) )?(?:involvement|wrongdoing|suspicion|liability|blame|misconduct)\b", "cleared"),
    ("clear", r"^(?=.*\b(?:was|were|been)\b)(?!.*\b(?:for|to|from)\b)", "acquitted"),
    ("clear", r"^(?:and |but |while )?cleared$", "acquitted"),
    ("clear", r"\bof\b|\b(?:by|jury|court|judge|trial)\b", "acquitted"),
    ("face", r"\bconvicted at (?:an?|the|his|her|their) (?:\w+ )?trial\b", "charged"),
    ("face", r"\b(?:up to|at least|maximum|minimum|possible|mandatory)\b|\b(?:years?|life)\b.*\b(?:if|when|upon)\b", MEANT),
    ("face", r"\b(?:charges?|counts?|trial|indictment)\b", "charged"),
    ("let", r"\bgo\b|\bout\b|\boff with a (?:warning|caution)\b", "released"),
    ("let", r"\boff\b", "acquitted"),
    ("walk", rf"^walk\w* free$|{FREE_MAN}", WALKED),
    ("leave", FREE_MAN, WALKED),
    ("go", FREE_MAN, WALKED),
    ("walk", rf"\bwith (?:[\w-]+ ){{0,4}}{ORDERED}", "sentenced"),
    ("leave", rf"\bwith (?:[\w-]+ ){{0,4}}{ORDERED}", "sentenced"),
    ("escape", rf"\bwith (?:[\w-]+ ){{0,4}}{ORDERED}", "sentenced"),
    ("make", rf"\b{ORDERED}", "sentenced"),
    ("receive", rf"\b{ORDERED}", "sentenced"),
    ("give", rf"\b{ORDERED}", "sentenced"),
    ("detain", r"\b(?:hospital order|mental health act|(?:secure|psychiatric) (?:hospital|unit))\b", "sentenced"),
    ("recall", r"\bto (?:prison|jail|custody)\b", "sentenced"),
    ("walk", r"\bfree\b|\bout of (?:\w+ ){0,3}(?:courts?|jail|prison|detention|custody)\b", "released"),
    ("question", r"\bunder caution\b", "suspected"),
    ("sit", r"\bin the dock\b", "charged"),
    ("stand", r"\bin the dock\b", "charged"),
    ("set", r"\bfree\b", "released"),
    ("await", r"\bextradition\b", "arrested"),
    ("fight", r"\bextradition\b.*\b(?:jail|prison|cell|custody)\b", "arrested"),
    ("await", r"\btrial\b", "charged"),
    ("await", r"\bsentenc", "convicted"),
    ("stand", r"\btrial\b", "charged"),
    ("lead", r"\b(?:into|(?<!according )to|before) (?:the |a )?(?:court|dock|judge|magistrate)", "arrested"),
    ("flee", r"\b(?:police|justice|arrest|raid|raided|prosecution|trial|charges?|warrant|custody|jail|prison|bail)\b", "suspected"),
    ("lose", r"\bextradition\b", "arrested"),
    ("refer", r"\bto (?:the )?prosecut", "suspected"),
    ("get", r"\b(?:bail|bond)\b", "charged"),
    ("secure", r"\b(?:bail|bond)\b", "charged"),
    ("win", r"\bbail\b", "charged"),
    ("post", r"\b(?:bail|bond)\b", "charged"),
    ("make", r"\bmade bail\b|\bappearance\b.*\b(?:charges?|charged)\b", "charged"),
    ("make", r"\bappearance\b.*\b(?:courts?|judges?|magistrates?)\b", "arrested"),
    ("go", r"\b(?:on|to) trial\b", "charged"),
    ("claim", r"\btrial\b", "charged"),
    ("take", r"\bto (?:the )?(?:\w+ )?court\b.*\b(?:suspicion|charged?|charges|accused|handcuffs)\b", "arrested"),
    ("treat", r"\bunder (?:\w+ )?guard\b", "arrested"),
    ("drive", r"\bto (?:jail|prison)\b", "arrested"),
    ("send", r"\bdown for (?:\S+ ){0,3}(?:years?|life)\b", "sentenced"),
    ("go", r"\binto hiding\b|\bunderground\b|\bon the run\b", "suspected"),
    ("commit", r"\b(?:for|to stand|to) (?:\w+ )?trial\b", "charged"),
    ("name", r"\bin (?:\S+ ){0,6}(?:indictment|charge ?sheet|complaint)\b", "charged"),
    ("accuse", r"\bin (?:\S+ ){0,6}(?:indictment|charge ?sheet)\b|\bformally accused\b|\b(?:of|on) (?:\S+ )?counts\b", "charged"),
    ("hit", r"\bwith (?:\S+ ){0,4}(?:charges?|counts?)\b", "charged"),
    ("slap", r"\bwith (?:\S+ ){0,4}(?:charges?|counts?)\b", "charged"),
    ("slap", r"\b(?:sentence|years?|months?|life|term)\b", "sentenced"),
    ("dock", r"\bcourt\b|\bfor\b", "charged"),
    ("put", r"\bon trial\b", "charged"),
    ("send", r"\b(?:for|to) (?:\w+ )?trial\b", "charged"),
    ("bind", r"\bover\b", "charged"),
    ("drag", r"\b(?:to|before) (?:an? |the )?(?:\w+ ){0,2}(?:courts?|judge|magistrate)\b", "charged"),
    ("haul", r"\b(?:to|before|into) (?:an? |the )?(?:\w+ ){0,2}(?:courts?|judge|magistrate)\b", "charged"),
    ("be", r"\bbehind (?:the|an?|this|that) (?:[\w-]+ )*(?:kidnap|abduct|disappear|murder|killing|attack|smuggl|traffick|plot|shipment|scheme)", "suspected"),
    ("be", r"\bin (?:\w+ )?(?:jail|prison)\b", "arrested"),
    ("be", r"\bguilty of\b", ADMISSION),
    ("be", r"\bdue (?:before|in|at)\b.*\b(?:courts?|judges?|magistrates?)\b", "suspected"),
    ("be", r"\bon trial\b|\bin the dock\b|\bon bail\b", "charged"),
    ("appear", r"\b(?:charges?|charged|counts?|accused|plead|trial)\b", "charged"),
    ("appear", r"\b(?:courts?|judges?|magistrates?)\b", "arrested"),
    ("present", r"\b(?:courts?|judges?|magistrates?)\b", "arrested"),
    ("produce", r"\b(?:courts?|judges?|magistrates?)\b", "arrested"),
    ("release", r"\bbail\b|\bbond\b", "charged"),
    ("free", r"\bbail\b|\bbond\b", "charged"),
    ("grant", r"\bprotection from arrest\b|\bamparo\b", "suspected"),
    ("grant", r"\b(?:bail|bond)\b", "charged"),
    ("deny", r"\bbail\b", "charged"),
    ("refuse", r"\bbail\b", "charged"),
    ("deny", r"\b(?:the|all|both|any|\w+) (?:charges?|counts?)\b", "charged"),
    ("deny", rf"\bden(?:y|ies) (?:\w+ )?(?:{_OFFENCE})", PLEA),
    ("deny", rf"\bdenied (?:\w+ )?(?:{_OFFENCE})", DENIAL),
    ("receive", r"\b(?:sentence|term|years?|months?|life|death)\b", "sentenced"),
    ("receive", MORE, MORE_OF_IT),
    ("get", r"\bout of (?:jail|prison)\b", "released"),
    ("get", r"\b(?:sentence|years|months|life|death)\b", "sentenced"),
    ("get", MORE, MORE_OF_IT),
    ("leave", r"\bleft (?:\w+ )?(?:jail|prison)\b", "released"),
    ("hand", r"\bover\b.*\b(?:police|authorities|army|soldiers|colleagues|counterparts|custody)\b", "arrested"),
    ("hand", r"\b(?:sentence|years?|months?|life|death|term)\b", "sentenced"),
    ("condemn", r"\bto (?:death|hang|life|(?:\S+ )?\S+ years)\b", "sentenced"),
    ("lock", r"\bup for (?:\S+ ){0,3}(?:years?|life) (?:for|by (?:a|the) (?:court|judge))\b", "sentenced"),
    ("bang", r"\b(?:is|was|were|been|be) (?:\w+ )?banged up for (?:\S+ ){0,3}(?:years?|life)\b", "sentenced"),
    ("begin", rf"\b{TERM}\b", "sentenced"),
    ("start", rf"\b{TERM}\b", "sentenced"),
    ("bag", rf"\b(?:{TERM}|years?|life)\b", "sentenced"),
    ("draw", rf"\b(?:{TERM}|years?|life)\b", "sentenced"),
    ("slam", rf"\b(?:{TERM}|years?|life)\b", "sentenced"),
    ("award", rf"\b(?:{TERM}|life imprisonment)\b|\byears\b.* imprisonment\b", "sentenced"),
    ("mete", r"\b(?:penalty|sentence|years?|life|reclusion)\b", "sentenced"),
    ("go", r"\bto (?:jail|prison) for (?!the )(?:\S+ ){0,3}(?:years?|months?|life)\b", "sentenced"),
    ("complete", rf"\b{TERM}\b", "released"),
    ("finish", rf"\b{TERM}\b", "released"),
    ("grant", r"\b(?:parole|pardon|clemency|amnesty)\b", "released"),
    ("spend", r"\b(?:on|in) (?:remand|pre-?trial)|\bawaiting trial\b", "arrested"),
    ("spend", r"^(?!.*up to).*\b(?:years?|months?|life)\b.*\b(?:prison|jail|behind bars)\b", "sentenced"),
    ("win", r"\bappeal against (?:\w+ )?(?:conviction|verdict)", "acquitted"),
    ("give", r"\b(?:sentence|years?|months?|life|death|jail|probation|conditional discharge|suspended term)\b", "sentenced"),
    ("give", MORE, MORE_OF_IT),
    ("give", r"\bthe slip\b", "suspected"),
    ("serve", r"\bwith (?:\S+ ){0,4}(?:indictment|charges?|charge ?sheet)\b", "charged"),
    ("serve", r"\b(?:sentence|years?|months?|life)\b", "sentenced"),
    *((verb, BRIBED, "suspected") for verb in ("suspend", "dismiss", "sack", "fire")),
    ("order", r"\bto (?:pay|serve)\b|\bcommunity service\b|\bto (?:\w+ )?(?:prison|jail)\b", "sentenced"),
    ("order", r"\bto be (?:detained|held|imprisoned|jailed) for (?:\S+ ){0,3}(?:years?|life)\b", "sentenced"),
    ("order", r"\b(?:held|detained|remanded|jailed)\b", "arrested"),
    ("take", r"\b(?:in|into) custody\b|\baway by police\b", "arrested"),
    ("take", r"\b(?:in|away|to .*) for (?:\w+ )?questioning\b", "suspected"),
    ("bring", r"\bin (?:handcuffs|shackles|chains)\b", "arrested"),
    ("fly", r"\bin (?:handcuffs|shackles|chains)\b", "arrested"),
    ("bring", r"\bin for (?:\w+ )?questioning\b", "suspected"),
    ("allow", r"\b(?:go|leave|return|travel|continue|home)\b", "released"),
    ("invite", r"\bfor (?:\w+ )?questioning\b", "suspected"),
    ("resist", r"\barrest\b", "arrested"),
    ("send", r"\bhome\b", "released"),
    ("die", IN_CELL, "arrested"),
    ("beat", IN_CELL, "arrested"),
    ("torture", IN_CELL, "arrested"),
    ("visit", r"\b(?:is|was|were|been) (?:\w+ )?visited\b.*" + IN_CELL, "arrested"),
    ("take", r"\bprisoner\b|^(?!.*(?:hospital|shelter|safety|home)).*\bby (?:\w+ )?(?:officers|police|agents)\b", "arrested"),
    ("pick", r"\bpicked up\b", "arrested"),
    ("round", r"\brounded up\b", "arrested"),
    ("turn", r"\bturn(?:ed|s) (?:himself|herself|themselves) in\b", "arrested"),
    ("hand", r"\bhanded (?:himself|herself|themselves) (?:in|over)\b", "arrested"),
    ("give", r"\bg(?:ave|iven|ives?) (?:himself|herself|themselves) up\b", "arrested"),
    ("place", r"\bunder (?:house )?arrest\b|\bin (?:[\w-]+ ){0,2}(?:custody|detention)\b", "arrested"),
    ("put", r"\bto death\b|\bbehind bars for (?:\S+ ){0,3}(?:years?|life)\b", "sentenced"),
    ("put", r"\bbehind bars\b", "arrested"),
    ("place", r"\bon probation\b", "sentenced"),
    ("put", r"\bon probation\b", "sentenced"),
    ("put", WANTED, "suspected"),
    ("place", WANTED, "suspected"),
    ("declare", WANTED, "suspected"),
    ("put", r"\bunder (?:house )?arrest\b|\bin (?:[\w-]+ ){0,2}(?:custody|detention)\b", "arrested"),
    ("send", r"\bto (?:jail|prison) for (?!the )(?:\S+ ){0,3}(?:years?|months?|life)\b", "sentenced"),
    ("send", r"\b(?:judicial )?custody\b|\bto (?:jail|prison)\b", "arrested"),
    ("lead", r"\baway\b.*\b(?:handcuffs|cuffs|police|officers|agents)\b", "arrested"),
    ("stop", r"\b(?:airport|checkpoint|border|crossing|roadblock|customs|port|station)\b.*\bwith\b", "arrested"),
    ("stop", r"\bby (?:\w+ )?(?:border|customs|police|officers|guards|marshals|agents)\b", "arrested"),
    ("intercept", r"\b(?:police|officers|customs|airport|border|checkpoint|agents|port)\b", "arrested"),
    ("escape", FROM_POLICE, "suspected"),
    ("break", r"\bout of (?:\w+ )?(?:jail|prison|custody)\b", "suspected"),
    ("jump", r"\bbail\b", "suspected"),
    ("fall", r"\b(?:hands|net|dragnet|custody) of (?:the )?(?:\w+ ){0,2}(?:police|law|officers|agents|operatives|authorities)\b", "arrested"),
    ("deport", r"\bto (?:face|stand)\b|\bhanded over\b", "arrested"),
    ("skip", r"\bbail\b", "suspected"),
    ("question", r"\bbeing questioned\b", "suspected"),
    ("interrogate", r"\bbeing interrogated\b", "suspected"),
    ("take", r"\btaken alive\b", "arrested"),
    ("question", AS_SUSPECT, "suspected"),
    ("interview", AS_SUSPECT, "suspected"),
    ("interrogate", AS_SUSPECT, "suspected"),
    ("hear", AS_SUSPECT, "suspected"),
    ("list", AS_SUSPECT, "suspected"),
    ("investigate", r"\b(?:for|over|in connection|on suspicion)\b|\b(?:is|are|being) investigat(?:ing|ed)\b", "suspected"),
    ("place", r"\bunder (?:\w+ )?investigation\b", "suspected"),
    ("put", r"\bunder (?:\w+ )?investigation\b", "suspected"),
    ("interview", r"\bunder caution\b", "suspected"),
    ("tell", r"\bfor questioning\b", "suspected"),
    ("summon", r"\bfor questioning\b", "suspected"),
    ("name", AS_SUSPECT, "suspected"),
    ("identify", AS_SUSPECT, "suspected"),
    ("describe", AS_SUSPECT, "suspected"),
    ("treat", AS_SUSPECT, "suspected"),
    ("regard", AS_SUSPECT, "suspected"),
    ("believe", BEHIND, "suspected"),
    ("think", BEHIND, "suspected"),
    ("say", BEHIND, "suspected"),
    ("", r"\bon death row\b", "sentenced"),
    ("", r"\bon (?:trial|bail|remand)\b|\bin the dock\b", "charged"),
    ("", r"\bunder (?:police |armed )?guard\b", "arrested"),
    ("", r"\bunder (?:\w+ )?investigation\b|\bperson of interest\b", "suspected"),
    ("", r"\bin (?:jail|prison)\b", "arrested"),
    ("", r"\b(?:in|into) (?:[\w-]+ ){0,2}(?:custody|detention)\b|\bbehind bars\b|\bunder (?:house )?arrest\b", "arrested"),
    ("", r"\bat large\b|\b(?:still|remains?) free\b|\bon the run\b|\bfugitive\b|\bin hiding\b|\babsconding\b", "suspected"),
    ("", r"\b(?:charges?|case) (?:dropped|dismissed|withdrawn|thrown out)\b", "cleared"),
    ("", r"\bwrong (?:man|woman|person)\b|\bmistaken identity\b|\bno longer (?:a )?suspect", "cleared"),
    ("", r"\bconviction (?:quashed|overturned|annulled|reversed)\b", "acquitted"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def steps_of(verb: str) -> list[tuple[str, re.Pattern[str], str]]:
    """Return the rows of OF_SUBJECT for a verb: its own and those for any, in their order."""
    return [(v, re.compile(p), status) for v, p, status in OF_SUBJECT if v in ("", verb)]


# Of these the object is meant.
PATIENT = frozenset(
    "adjudge allow award bind deport drag haul mete beat hear interrogate list pronounce torture visit set absolve accuse bang believe clear commit condemn declare deny describe dock find free give "
    "drive grant hand hit identify intercept interview investigate invite lead let lock name order pick place "
    "present produce put question refer refuse regard release round send slap stop summon take tell "
    "think treat suspend dismiss sack fire".split()
)
