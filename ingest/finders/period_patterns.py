"""How periods are written: one pattern a way of saying, each named for its resolver."""

from __future__ import annotations

import re
from itertools import pairwise

from ringtrace.nouns.calendar import MONTHS, WEEKDAYS

MONTH = (
    rf"(?:(?:{'|'.join(MONTHS)})\b|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
DAY_NAME = rf"(?:{'|'.join(WEEKDAYS)})"
NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
)
PART_OF_DAY = r"(?:\ (?:early\ |late\ )?(?:morning|afternoon|evening|night|noon|midnight|dawn))?"
TIME_OF_DAY = r"(?:day|morning|afternoon|evening|night)"
YEAR = r"(?:1[6-9]\d\d|20\d\d)"
DAY = r"(?:3[01]|[0-2]?\d)(?!\d)(?:st|nd|rd|th)?"
# "In April and May": one time.
NEXT_TO = "|".join(
    rf"(?P<a{n}>{a})\ and\ (?P<b{n}>{b}(?:,?\ (?:of\ )?(?:last\ year|this\ year|{YEAR}))?)(?!\ \d)"
    for n, (a, b) in enumerate(pairwise(MONTHS))
)
SMALL = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|several|"
    r"a\ few|few|some|many)"
)
UNIT = r"(?:day|week|month|year|decade|fortnight|hour|weekend)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART = r"(?:early|mid|late|the\ (?:beginning|start|middle|end)\ of)"
THIS_YEAR = rf"(?:this\ year|last\ year|next\ year|the\ year|the\ previous\ year|{YEAR})"
DATE = (
    rf"(?:the\ (?:night|evening|morning)\ of\ )?(?:{DAY}\ (?:of\ )?{MONTH}(?:,?\ (?:{YEAR}|last\ year|this\ year))?"
    rf"|{MONTH}\ {DAY}(?!\d)(?:,?\ (?:{YEAR}|last\ year|this\ year))?|{MONTH},?\ (?:of\ )?{THIS_YEAR}|{MONTH})"
)
RELATIVE = (
    r"(?:earlier\ this|later\ this|late\ last|early\ last|early\ this|late\ this|early\ next|late\ next|"
    r"the\ previous|the\ following|last|this|next|past|previous|the\ past)"
)
# "On or about May 3", "in or around March": as indictments hedge.
HEDGE = r"(?:(?:at\ least|no\ later\ than|as\ early\ as|approximately|in|on|or|about|around)\ )*"
EASTER = r"(?:Ash\ Wednesday|Whit\ (?:Sunday|Monday)|Ascension\ Day|Palm\ Sunday|Maundy\ Thursday|Good\ Friday|Easter(?:\ (?:Saturday|Sunday|Monday))?)"
HOLIDAY = rf"(?:(?:the\ )?eve\ of\ (?:Christmas|New\ Year)|New\ Year['’]s\ (?:Day|Eve)|Christmas(?:\ (?:Day|Eve))?|Boxing\ Day|Valentine['’]s\ Day|Hallowe['’]?en|May\ Day|{EASTER})\b"
INNER = (
    rf"{HEDGE}(?:(?:early|late|mid)[\ -]?)?(?:{DATE}|{YEAR}|(?:last|next|this)\ (?:year|month|week|{MONTH}|{DAY_NAME})|"
    rf"(?:the\ )?(?:end|start|beginning|middle)\ of\ (?:(?:the|this|last|next)\ (?:year|month|week)|{DATE}|{YEAR})|"
    rf"{HOLIDAY}(?:,?\ {THIS_YEAR})?|New\ Year(?![\w'’])|yesterday|today|tomorrow|now|{DAY_NAME}{PART_OF_DAY}(?:\ (?:last|this)\ week)?|(?:the\ |last\ |this\ |next\ ){SEASON}(?:\ of\ {YEAR})?|"
    rf"the\ following\ {MONTH}|(?:the\ )?year[\ -]end|the\ (?:early\ |late\ |mid-?)?(?:19|20)\d0s)"
)

# A day behind a month, and no number of people: "to June 30 police held", "to June 24 men were held".
MONTH_END = r"(?:(?:28|29|30|31)(?!\d|,\d)|[0-3]?\d(?=,\ (?!\d{3}\b)|[.;)]))"
# "Since the coup in February", "since it opened in 2015".
TOLD_WITH = (
    r"(?:(?:(?:it|he|she|they)\ (?:[\w'’-]+\ ){1,4}?|(?:(?!(?:was|were|is|are|has|have|had|been)\b)[\w'’-]+\ ){1,6}?)"
    r"(?:in|on)\ )??"
)
END = r"(?:arrests?|capture|detention|death|release|rescue|escape|departure)"
ENDING = r"(?:ending|ended|(?:that|which)\ end(?:ed|s))(?:\ (?:in|on))?"

# Ways that hold other ways: both ends, or the one closed end, are read by themselves.
OUTER: tuple[tuple[str, str], ...] = (
    ("row", rf"(?<=\bin\ )(?P<a>{MONTH}|{YEAR}),\ (?:{MONTH}|{YEAR})(?:,\ (?:{MONTH}|{YEAR}))*,?\ and\ (?P<b>(?:the\ )?first\ (?:half|{SMALL}\ months)\ of\ {THIS_YEAR}|{MONTH}(?:,?\ (?:of\ )?{THIS_YEAR})?|{YEAR})(?!\ \d)"),
    ("months_to", rf"(?:the\ )?(?:(?P<n>{SMALL})\ (?P<unit>month|year)s|quarter|half-year)\ (?:to|through|until|{ENDING}|up\ to)\ (?:the\ end\ of\ |[0-3]?\d\ )?"
                  rf"(?P<month>{MONTH})(?:\ {MONTH_END})?(?:,?\ (?P<year>{YEAR}))?"),
    ("years_to", rf"(?:the\ )?(?P<n>{SMALL})\ years\ (?:to|through|until|{ENDING}|up\ to)\ (?:the\ end\ of\ )?(?P<year>{YEAR})(?!\d)"),
    ("year_to", rf"the\ (?:fiscal\ |financial\ )?year\ (?:to|through|until|{ENDING}|up\ to)\ "
                rf"(?:the\ end\ of\ |[0-3]?\d\ )?(?P<part>mid-)?(?P<month>{MONTH})(?:\ {MONTH_END})?(?:,?\ (?P<year>{YEAR}))?"),
    ("first_months", rf"(?:the\ )?(?P<which>first|last|opening|final)\ (?P<n>{SMALL})\ months\ of\ (?P<of>{THIS_YEAR})"),
    ("half", rf"(?:the\ )?(?P<which>first|second)\ half\ of\ (?P<of>{THIS_YEAR})"),
    ("quarter", rf"(?:the\ )?(?P<which>first|second|third|fourth|last|final)\ quarter\ of\ (?P<of>{THIS_YEAR})"
                rf"|(?<=\bin\ )the\ (?P<alone>first|second|third|fourth)\ quarter(?!\ of\b|-|s)"),
    ("days_of_month", rf"(?:the\ )?(?P<which>first|last|final|opening)\ (?P<n>{SMALL})\ days\ of\ (?P<of>{MONTH}(?:,?\ (?:of\ )?{THIS_YEAR})?)"),
    ("nth_day", rf"(?:the\ )?(?P<which>first|second|third|fourth|fifth|last|final)\ day\ of\ (?P<of>(?:the\ )?new\ year|the\ year|{MONTH}(?:,?\ (?:of\ )?{THIS_YEAR})?|{THIS_YEAR})"),
    ("week_of_month", rf"(?:the\ )?(?:first|second|third|fourth|last|final|opening)\ (?:week|weekend|half|days|few\ days)"
                      rf"\ of\ (?P<of>{MONTH}(?:,?\ (?:of\ )?{THIS_YEAR})?)"),
    ("night_range", rf"(?:the\ )?night\ of\ (?P<c>{DAY})\ ?(?:-|–|to|and)\ ?(?P<d>{DAY})\ (?P<month2>{MONTH})"
                    rf"(?:,?\ (?P<year2>{YEAR}))?"),
    ("year_range", rf"(?:between|from)\ (?P<a>{YEAR})\ (?:and|to|until|through)\ (?P<b>{YEAR})"
                   rf"|(?P<c>{YEAR})\ ?(?:-|–|/|to(?=\ \d{{4}}))\ ?(?P<d>{YEAR}|\d\d)(?![\d/-]|\ (?:years?|months?|and)\b)"),
    ("day_range", rf"(?:between\ |from\ )?(?P<month>{MONTH})\ (?P<a>{DAY})\ ?(?:-|–|to|and|through)\ ?(?P<b>{DAY})"
                  rf"(?:,?\ (?P<year>{YEAR}))?(?![\w:])"
                  rf"|(?:between\ |from\ )?(?P<c>{DAY})\ ?(?:-|–|to|and)\ ?(?P<d>{DAY})\ (?P<month2>{MONTH})"
                  rf"(?:,?\ (?P<year2>{YEAR}))?"),
    ("fiscal_year", rf"(?:the\ )?(?:fiscal|financial|FY)(?:\ years?)?[\ -]?(?P<a>{YEAR})(?:\ ?(?:-|–|/|to|through)\ ?(?P<b>{YEAR}|\d\d)(?!\d))?"
                    rf"|(?:the\ )?(?P<c>{YEAR})(?:\ ?(?:-|–|/|to)\ ?(?P<d>{YEAR}|\d\d))?(?=\ (?:fiscal|financial)\b)"),
    ("range", rf"(?:between|from)\ (?:(?:his|her|their|its|the)\ [\w'’]+\ (?:in|on)\ )?(?P<a>{INNER}),?\ (?:and|to|until|through|till)\ "
              rf"(?:(?:she|he|they|it)\ (?:was\ |were\ )?(?:finally\ )?\w+\ (?:in|on)\ )?(?:(?:his|her|their|its|the)\ (?:[\w'’]+\ )?{END}\ (?:(?:in|on)\ )?)?(?P<b>{INNER})"),
    ("range", rf"(?:beginning|starting)\ (?P<a>{INNER}),?\ and\ continuing\ (?:until|through|to|up\ to)\ (?P<b>{INNER})"),
    ("range", rf"(?:began|started|opened|ran)\ (?:from\ )?(?P<a>{INNER})(?:,?\ (?:and|but))?\ (?:(?:had\ )?(?:ended|finished|lasted|continued|continuing|"
              rf"went\ on|ran|stretched|closed)\ )?(?:until|through|to|up\ to|till|(?<=ed\ )(?:in|on))\ (?P<b>{INNER})"),
    ("range", rf"(?P<a>{DATE})\ ?(?:through|to|–|-)\ ?(?P<b>{DATE})"),
    ("days_together", rf"(?P<a>{DAY_NAME})\ (?:and|to|through)\ (?P<b>{DAY_NAME})(?!\ (?:of|last|this))"),
    ("days_of_week", rf"(?P<a>{DAY_NAME})\ (?:and|to|through)\ (?P<b>{DAY_NAME})\ (?:of\ )?(?P<week>last\ week|this\ week)"),
    ("other_half", r"(?<=\bin\ )the\ (?P<which>first|second)(?=[.,;]|$)"),
    ("weekend_of", rf"(?:the\ )?weekend\ of\ (?P<of>{DATE})"),
    ("week_to", rf"(?:(?:the|a)\ (?P<unit>week|fortnight)|(?:the\ )?(?P<n>{SMALL})\ (?P<days>day|week)s)\ (?:to|through|{ENDING}|up\ to)\ (?P<of>{DATE}|{DAY_NAME})"),
    ("side_by_side", rf"(?<=\bin\ )(?:{NEXT_TO})"),
    ("years_together", rf"(?<!,\ in\ )(?<=\bin\ )(?P<a>{YEAR})\ and\ (?P<b>{YEAR})(?!\w|,\ (?:and\ )?\d|,?\ respectively)"),
    ("since", rf"(?:(?:ever\ )?since\ (?:at\ least\ )?{TOLD_WITH}|(?:(?:starting|beginning)\ (?:in|from|on|with)|as\ early\ as|"
              rf"from(?=[\w\ ,]{{3,24}}\ on(?:wards?)?\b))\ (?:at\ least\ )?)(?P<of>{INNER})(?:\ on(?:wards?)?\b)?"),
    ("counted_off", rf"(?P<n>{SMALL})\ (?P<unit>day|week|fortnight)s?\ (?P<way>before|after)\ (?P<of>{DATE}|{HOLIDAY}(?:,?\ {THIS_YEAR})?)"),
    ("nth_weekday", rf"(?:the\ )?(?P<which>first|second|third|fourth|last)\ (?P<day>{DAY_NAME})\ (?:of|in)\ (?P<of>{MONTH}(?:,?\ (?:of\ )?{THIS_YEAR})?|[A-Z]?\w+)"),
    ("by", rf"(?:by|(?<!the\ day\ )before|no\ later\ than|prior\ to|as\ of)\ (?P<of>{INNER})"),
    ("until", rf"(?:until|till|up\ to)\ (?P<of>{INNER})"),
    ("after", rf"after\ (?P<of>{DATE}|{YEAR})"),
    ("last_units", rf"(?:in|over|during|within|for|throughout)\ (?:each\ of\ )?the\ (?:last|past|previous)\ (?P<n>{SMALL})\ (?P<unit>{UNIT})s"
                   rf"|(?:over|during|within|throughout|in)\ the\ past\ (?P<one>fortnight|month|year|decade)(?!\w)|over\ the\ (?:last|past)\ (?P<only>fortnight|week|month|year|decade)(?!\w)"),
)  # fmt: skip
# Ways that stand for themselves.
PLAIN: tuple[tuple[str, str], ...] = (
    ("muc", r"(?P<d>[0-3]?\d)\ (?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\ (?P<yy>\d\d)\b"),
    ("iso", r"(?P<y>(?:19|20)\d\d)[-/](?P<m>[01]\d)[-/](?P<d>[0-3]\d)(?!\d)"),
    ("numeric", r"(?P<a>[0-3]?\d)(?P<by>[/.])(?P<b>[0-3]?\d)(?P=by)(?P<y>(?:19|20)\d\d)(?!\d)"),
    ("day", rf"(?:{DAY_NAME}{PART_OF_DAY},?\ (?:the\ )?)?(?:the\ (?:night|evening|morning)\ of\ )?"
            rf"(?:(?P<d1>{DAY})\ (?:of\ )?(?P<m1>{MONTH})(?:,?\ (?:of\ )?(?P<y1>{THIS_YEAR}))?"
            rf"|(?P<m2>{MONTH})\ (?P<d2>{DAY})(?!\d|,\d)(?:,?\ (?:of\ )?(?P<y2>{THIS_YEAR}))?)(?![\w])"),
    ("month_year", rf"(?:{PART}[\ -])?(?P<month>{MONTH})(?:,?\ (?:of\ )?(?P<year>{YEAR})|\ (?:of\ )?"
                   rf"(?P<rel>last\ year|this\ year|next\ year|the\ previous\ year|the\ following\ year))"),
    ("rel_month", rf"(?P<rel>last|this|next|this\ past)\ (?P<month>{MONTH})(?!\ \d)"),
    ("before_last", rf"(?:the\ )?(?P<day>{DAY_NAME}|week|month|year)\ before\ last"),
    ("of_rel_month", rf"the\ (?P<d>{DAY}|{'|'.join(NTH)})\ of\ (?P<rel>this|last|next)\ month"),
    ("rel_day", rf"(?<!\ that\ )(?<!\ a\ )(?<!that\ same\ )(?<!\bGood\ )(?<!\bEaster\ )(?<!\bPalm\ )(?<!\bAsh\ )(?<!\bWhit\ )(?<!\bMaundy\ )(?:(?P<rel>last|this|next|this\ past|the\ previous|the\ following|the\ next)\ )?(?P<day>{DAY_NAME}){PART_OF_DAY}"
                rf"(?:\ (?:of\ )?(?P<week>last\ week|this\ week|next\ week))?"),
    ("weekend", r"(?:(?P<rel>last|this|next|over\ the|at\ the|on\ the|the|this\ past|the\ past)\ )weekend"),
    ("year_before", r"the\ same\ (?:\w+\ )?(?:period|months?|weeks|quarter|time|stretch)\ (?:of\ |in\ )?(?:last\ year|the\ (?:previous|preceding)\ year|the\ year\ before|a\ year\ (?:earlier|before|ago))|the\ (?:year\ before|previous\ year|preceding\ year)(?!\ last)|(?:a|one)\ year\ (?:earlier|before)"),
    ("half_ago", rf"(?P<n>{SMALL})\ (?:(?:year|month)\ and\ a\ half|and\ a\ half\ (?P<unit>year|month)s)\ ago"),
    ("ago", rf"(?P<n>{SMALL})\ (?P<unit>{UNIT})s?\ ago(?P<today>\ (?:today|to\ the\ day))?(?:\ (?:this|last)\ (?:week|month|summer|spring|winter))?"),
    ("in_coming", rf"(?:in|within|over)\ the\ (?:next|coming)\ (?:{SMALL}\ )?(?P<unit>{UNIT})s"),
    ("season", rf"(?:in\ )?(?:the\ )?(?:early\ |late\ )?(?P<season>{SEASON})(?:\ of)?\ (?P<y>{YEAR})"),
    ("season_alone", rf"(?<=\bin\ )(?:the\ )?(?:early\ |late\ )?(?P<season>{SEASON})(?!\ (?:of\b|\d)|[\w-])"),
    ("rel_unit", rf"(?:(?:the\ )?(?:end|start|beginning|middle|later\ part)\ of\ )?(?P<rel>{RELATIVE})\ "
                 rf"(?P<unit>year|month|week|night|{SEASON})"),
    ("part_of_unit", r"(?:the\ )?(?P<part>end|start|beginning|middle)\ of\ (?P<rel>the)\ (?P<unit>year|month|week)|"
                     r"(?:the\ )?(?P<yearend>year[\ -]end)"),
    ("deictic", r"(?P<word>the\ day\ before\ yesterday|yesterday|today|tonight|tomorrow|overnight|(?:early\ |late\ )?this\ "
                r"(?:morning|afternoon|evening)|last\ night|early\ today)(?:\ (?:morning|afternoon|evening|night))?"),
    ("decade", r"(?:the\ )?(?:early\ |late\ |mid-)?(?P<y>(?:19|20)\d0)['’]?s"),
    ("holiday", rf"(?P<name>{HOLIDAY})(?:,?\ (?:in\ |of\ )?(?P<y>{THIS_YEAR}))?"),
    ("day_alone", r"(?<=\bon\ )the\ (?P<d>[0-3]?\d)(?:st|nd|rd|th)(?![\w-])"),
    ("year", rf"(?:in|of|during|throughout|from|for|since|and|or|,|{PART})\ (?:early\ |late\ |mid-|end-)?(?P<y>{YEAR})(?!\d|[,.]\d|-)"),
    ("year", rf"the\ (?P<y>{YEAR})(?=\ (?:\w+\ )?(?:abduction|kidnapping|kidnap|raid|arrest|killing|murder|trial|conviction|"
             rf"seizure|rescue|operation|bust|sweep|crackdown|indictment|hijacking|swoop)s?\b)"),
    ("month", rf"(?:in|of|during|throughout|for|from|to|(?P<part>{PART}))[\ -](?:early\ |late\ |mid-?\ ?)?(?P<month>{MONTH})(?!\ ?\d)"),
    ("month", rf"(?:mid|early|late)-(?P<month>{MONTH})"),
    ("month", rf"(?<=\brecently\ as\ )(?P<month>{MONTH})(?!\ ?\d)"),
    ("year", rf"(?<=\brecently\ as\ )(?P<y>{YEAR})(?!\d)"),
    ("same_day", rf"(?:the|that)\ same\ {TIME_OF_DAY}|that\ {TIME_OF_DAY}|(?:{SMALL}\ |a\ few\ )?(?:minutes|hours)\ later|an\ hour\ later"),
    ("days_later", rf"the\ (?P<next>next|following|previous)\ {TIME_OF_DAY}|the\ day\ (?P<side>after|before)(?=[.,;]|\ (?:in|at|near|from|on\ the|with|outside|when)\b)"
                   rf"|(?P<n>{SMALL})\ (?P<unit>day|week|fortnight|month|year)s?\ (?P<way>later|earlier|afterwards?|thereafter|on(?=[.,;]))"),
)  # fmt: skip
# How the ends of an outer way may be written without a preposition.
BARE: tuple[tuple[str, str], ...] = (
    ("month", rf"(?:(?:early|late|mid)[\ -]?)?(?P<month>{MONTH})"),
    ("year", rf"(?:(?:early|late|mid)[\ -]?)?(?P<y>{YEAR})"),
    ("of_unit", rf"(?:the\ )?(?P<part>end|start|beginning|middle)\ of\ (?:(?P<rel>the|this|last|next)\ (?P<unit>year|month|week)"
                rf"|(?P<of>{DATE}|{YEAR}))"),
    ("now", r"now|today"),
    ("holiday", r"(?P<name>New\ Year)(?P<y>(?!))?"),
    ("this_season", rf"(?P<rel>the|last|this|next)\ (?P<unit>{SEASON})"),
)  # fmt: skip

# How a period of any of these ways begins, in small letters; the ways are tried there alone.
FIRST = re.compile(
    (
        rf"(?<![\w-])(?:\d|,|New\ Year|Christmas|Boxing|Valentine|Hallowe|Ash|Whit|Ascension|Palm|Maundy|Good|Easter|{MONTH}|{DAY_NAME}|{SEASON}|(?:{SMALL}|after|as|at|before|beginning|between|by|during|"
        r"began|early|earlier|end|eve|ever|final|financial|first|fiscal|for|FY(?=[ -]?\d)|fourth|from|half|in|last|late|later|mid|middle|next|night|no|on|"
        r"opened|opening|over|past|previous|prior|quarter|ran|second|since|start|started|starting|fifth|that|the|third|this|throughout|till|"
        rf"until|up|within|year)\b|(?:and|of|or|to)(?=[ -](?:early|late|mid|end|the|\d|{MONTH}))|hours|minutes|overnight|"
        r"today|tomorrow|tonight|weekend|yesterday)"
    ).lower()
)


def compiled(patterns: tuple[tuple[str, str], ...]) -> list[tuple[str, re.Pattern[str]]]:
    """Return the patterns ready to be tried where a word or a number begins."""
    return [(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in patterns]


def any_of(patterns: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Return one pattern that matches small letters where one of these does; it names no parts."""
    whole = "|".join(pattern for _, pattern in patterns).replace("(?P=by)", "[/.]")
    return re.compile(re.sub(r"\(\?P<\w+>", "(?:", whole).lower())


def in_small_letters(text: str) -> str:
    """Return a text in small letters, each in its place: where much is tried in vain that is twice as fast."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower()[:1] for c in text)
