"""Words that news uses for one and the same people, bodies and acts: tables, nothing else."""

from __future__ import annotations


def _by_word(groups: dict[str, str]) -> dict[str, str]:
    return {word: name for name, words in groups.items() for word in words.split()}


def _by_words(groups: dict[str, str]) -> dict[str, frozenset[str]]:
    every = {word for words in groups.values() for word in words.split()}
    return {w: frozenset(n for n, words in groups.items() if w in words.split()) for w in every}


# The people of a case, told in other words.
SAME_WORD = _by_word(
    {
        "child": "child children infants infant babies baby newborns newborn toddlers girls boys girl "
        "boy minors kids youngsters schoolchildren teenagers son daughter toddler",
        "anybody": "people persons person men man individuals",
        "suspect": "suspect suspects gang members ring traffickers smugglers "
        "kidnappers accused defendants couple trafficker smuggler kidnapper defendant",
        "victim": "victim victims women woman hostages captives migrants passengers workers "
        "travellers foreigners hostage migrant worker passenger refugees labourers",
        "police": "police officers authorities detectives investigators agents",
    }
)
# Words and signs for one and the same money: its code (ISO 4217), or the word that several countries share.
MONEY = _by_word(
    {
        **{
            word: f"{word} {word}s" for word in "peso franc riyal dinar lira rial toman som".split()
        },
        **{
            code: f"{word} {word}s"
            for code, word in (
                pair.split(":")
                for pair in "THB:baht VND:dong AED:dirham MWK:kwacha HNL:lempira UAH:hryvnia ZAR:rand GHS:cedi "
                "ETB:birr MMK:kyat KHR:riel LAK:kip KRW:won JPY:yen PLN:zloty KZT:tenge PYG:guaraní NIO:córdoba "
                "HUF:forint AFN:afghani MGA:ariary AOA:kwanza BWP:pula GMD:dalasi AZN:manat GEL:lari TJS:somoni MNT:tugrik "
                "MKD:denar".split()
            )
        },
        "MYR": "ringgit ringgits rm",
        "BDT": "taka takas tk",
        "IDR": "rupiah rupiahs rp",
        "shilling": "shilling shillings ksh",
        "USD": "dollar dollars $ us$",
        "EUR": "euro euros €",
        "pound": "pound pounds £",
        "rupee": "rupee rupees ₹ rs",
        "NGN": "naira nairas ₦ n",
        "CNY": "yuan renminbi",
        "PEN": "sol soles",
        "BRL": "real reais reals r$",
        "GTQ": "quetzal quetzales quetzals",
        "MZN": "metical meticais",
        "RON": "lei leu",
        "BGN": "leva lev levs",
        "RUB": "rouble roubles ruble rubles",
        "crown": "crown crowns krona kronor krone kroner koruna",
        "bolívar": "bolívar bolívares bolivar bolivares bolivars",
    }
)
# People whom articles count, by the word for them in the plural.
COUNTED = _by_word(
    {
        **{
            word: word
            for word in "women men hostages captives passengers fishermen sailors miners farmers villagers teachers nurses "
            "traders worshippers prisoners youths teenagers brothers sisters cousins friends tourists engineers nuns divers dancers "
            "people maids servants guards policemen soldiers drivers farmworkers foreigners aliens stowaways".split()
        },
        "children": "children kids minors youngsters",
        "babies": "babies infants newborns",
        "girls": "girls schoolgirls",
        "boys": "boys schoolboys",
        "workers": "workers labourers laborers",
        "migrants": "migrants refugees",
        "pupils": "pupils students",
        "bodies": "bodies corpses",
    }
)
# Children in one article may be the victims of another, its suspects not.
SIDES = {"suspect": "suspects", "child": "victims", "victim": "victims"}
# One kind of event, two acts: what was asked for is not what was paid.
STAGES = _by_word(
    {
        "demanded": "demand demanded demanding demands ask asked asking asks seek sought seeking want "
        "wanted wanting call called",
        "caught": "arrest arrested arrests arresting catch caught nabbed apprehended rounded",
        "remanded": "remand remanded remands remanding",
        "paid": "pay paid paying pays payment hand handed handing deliver delivered collect collected "
        "receive received",
    }
)
# Who buys to sell on: that is another deal.
DEALERS = frozenset(
    "trafficker traffickers smuggler smugglers gang gangs ring network syndicate broker brokers middleman "
    "middlemen agent agents dealer dealers trader traders recruiter recruiters suspect suspects".split()
)
# Who acts, by the last such word of the name or phrase. Two of one family may be one body; a "gang", "men"
# or "authorities" may be anybody and stand in no family.
FAMILIES = _by_word(
    {
        "police": "police policeman policemen policewoman policewomen constable constables detectives sleuths troopers sheriff carabinieri "
        "gendarmes gendarmerie constabulary",
        "army": "army troops soldier soldiers military paratroopers commandos battalion brigade",
        "navy": "navy marines frigate",
        "coast guard": "coastguard coastguards coast",
        "customs": "customs",
        "immigration": "immigration",
        "border guards": "border",
        "bandits": "bandits robbers thieves rustlers criminals delinquents",
        "vigilantes": "vigilantes vigilante",
        "rebels": "rebels insurgents militants guerrillas jihadists extremists fighters militia "
        "militiamen separatists terrorists front",
        "pirates": "pirates",
        "herders": "herders herdsmen",
        "relatives": "relatives relative family parents mother father uncle uncles aunt brother brothers sister "
        "sisters grandmother grandfather stepfather stepmother husband ex-husband wife cousin cousins nephew "
        "nephews son sons daughter in-laws brother-in-law father-in-law mother-in-law",
        "neighbours": "villagers residents neighbours neighbour locals neighbors neighbor",
        "teachers": "teacher teachers headmaster principal tutor coach",
        "friends": "friend friends boyfriend girlfriend fiancé acquaintance acquaintances",
        "strangers": "stranger strangers",
        "elders": "elders elder chiefs clergy priests imams monks council jirga",
        "charity": "charity ngo ngos foundation activists volunteers campaigners nuns aid",
        "fishermen": "fishermen fisherman fishers trawlermen",
        "soldiers of fortune": "mercenaries mercenary contractors",
        "crew": "crew crewmen sailors seamen",
        "passengers": "passengers passers-by passersby bystanders motorists drivers commuters",
        "students": "students pupils classmates",
        "guards": "guards guard watchmen bodyguards guardsmen",
        "employer": "employer employers landlord foreman boss employee employees driver nanny maid cook gardener",
        "nurses": "nurse nurses midwife midwives doctor doctors medic medics gynaecologist",
        "cleaners": "cleaner cleaners janitor porter porters sweeper",
        "traders": "trader traders merchant merchants shopkeeper shopkeepers",
        "farmers": "farmer farmers rancher ranchers peasant peasants herder",
        "firefighters": "firefighters firemen paramedics lifeguards",
        "hunters": "hunters hunter trackers",
        "cultists": "cultists cultist",
        "miners": "miners diggers prospectors",
        "bailiffs": "bailiff bailiffs",
    }
)
# The last words of names of such.
FIGHTERS = dict.fromkeys(
    "haram iswap ansaru taliban al-shabaab shabaab sayyaf farc eln jnim aqim qaeda isis isil fmln mrta path "
    "maoists naxalites npa ltte lra adf seleka balaka hezbollah hamas".split(),
    "rebels",
)
# Who acts by one word, sought in the words of articles: a victim's kin each by the word, others by their family; not what
# is also something else ("coast", "aid").
KIN = ("relatives", "friends")
_NO_DOERS = frozenset(
    "coast border front aid family relatives relative parents crew residents locals council employee employees".split()
)
DOERS = {
    **{w: w if body in KIN else body for w, body in FAMILIES.items() if w not in _NO_DOERS},
    **{w: w for w in FIGHTERS if w != "path"},
    **_by_word(
        {
            "inspectors": "inspectors",
            "gang": "gang gangs criminals",
            "strangers": "strangers stranger",
            "smugglers": "smugglers traffickers smuggler trafficker broker brokers",
            "landowners": "landowners landowner landlords ranchers",
            "clansmen": "raiders tribesmen clansmen cossacks",
            "intelligence": "intelligence",
        }
    ),
}
# Who may be of any band that bears a name.
ANY_BAND = frozenset(["rebels", "bandits", "gang", "pirates", "strangers"])
# What people of a case are called, by family: of each, short reports know one.
PEOPLE = _by_word(
    {
        "leader": "leader head chief boss ringleader mastermind kingpin organiser organizer commander chieftain godfather",
        "driver": "driver trucker lorry-driver chauffeur",
        "captain": "captain skipper helmsman boatman",
        "pilot": "pilot",
        "owner": "owner proprietor proprietress proprietress landlord landlady operator",
        "foreman": "foreman manager overseer supervisor manageress headman",
        "broker": "broker middleman go-between agent recruiter matchmaker intermediary",
        "trader": "trader dealer merchant businessman businesswoman exporter importer shopkeeper industrialist",
        "lender": "lender moneylender usurer shark",
        "nurse": "nurse midwife",
        "doctor": "doctor surgeon gynaecologist physician paediatrician dentist",
        "teacher": "teacher headmaster headmistress principal lecturer professor marabout",
        "priest": "priest pastor vicar reverend",
        "farmer": "farmer rancher planter grower",
        "guard": "guard watchman warder jailer",
        "soldier": "soldier sergeant corporal lieutenant",
        "policeman": "policeman policewoman constable",
        **{
            w: w
            for w in "engineer contractor student fisherman sailor banker hairdresser tailor maid waitress cook gunman pirate "
            "smuggler trafficker kidnapper killer abductor buyer seller victim hostage captive widow butcher jeweller monk nun "
            "mechanic clerk courier guide carpenter singer actor player footballer pharmacist hotelier miller baker photographer "
            "woman man girl boy child baby couple grandmother grandfather pensioner suspect".split()
        },
    }
)
# What somebody did, by its verb; some fit several acts.
ACTS = _by_words(
    {
        "take": "kidnapped abducted snatched seized took taken captured hijacked stopped",
        "kill": "killed murdered shot executed beheaded attacked ambushed",
        "free": "rescued freed liberated saved found brought led surrounded stormed attacked raided took",
        "catch": "arrested detained apprehended caught captured seized intercepted stopped raided",
        "sell": "sold lured forced recruited smuggled exchanged took taken brought",
    }
)
# Words of the names of armies that fight a state's; armies that are known by their letters as well.
REBELLING = frozenset("liberation resistance revolutionary rebel insurgent".split())
LETTERS = {
    "eln": "national liberation army",
    "farc": "revolutionary armed forces of colombia",
    "fmln": "farabundo marti national liberation front",
    "lra": "lord's resistance army",
    "npa": "new people's army",
}
# Words that fit whoever bears arms, whatever their gang is called.
ARMED = frozenset(
    "gunmen gunman armed attackers assailants abductors kidnappers captors hitmen hooded masked commando".split()
)
# Words that make a militia one of villagers.
DEFENDERS = frozenset(
    "self self-defence self-defense vigilante vigilantes village community civilian".split()
)
# Who is of no body that bears a name.
UNNAMED = (
    "relatives",
    "neighbours",
    "fishermen",
    "passengers",
    "students",
    "crew",
    "hunters",
    "elders",
    "employer",
    "teachers",
    "friends",
)
# Whom a victim knows, and no such: "her uncle", "a gang".
BANDS = (
    frozenset("gang gangs ring network syndicate band cartel strangers stranger".split()) | ARMED
)
OUTLAWS = ("rebels", "bandits", "pirates")  # who hold people may let them go
STATE = (
    "police", "army", "navy", "coast guard", "customs", "immigration", "border guards", "intelligence",
)  # fmt: skip
SECRET = frozenset(["intelligence", "secret"])  # "the secret service"
# Arms of the state that are none of its bureaus.
SERVICES = tuple(arm for arm in STATE if arm not in ("police", "intelligence"))
CIVIL = frozenset(
    "police investigation investigations department bureau ministry directorate prosecutor prosecutors".split()
)
# Words of bodies' names that tell no body from another.
HEADS = frozenset(
    "police gang cartel ring group ministry department bureau agency office force forces court service "
    "commission authority network syndicate organisation organization command district national state "
    "federal central federation society association charity unit team squad division committee "
    "public security intelligence investigation investigations crime criminal border front army".split()
)
# What ends a word for the people of a country, with those that end otherwise.
NATIONAL = r"(?:[A-Z]\w+(?:ese|ian|ean|can|ish|ani|aqi|eli|yan|lian|dan)|French|Dutch|Greek|Czech|Thai|Lao|Swiss)"
# Who is counted as a whole; a report may count some of them by another word.
ALL = frozenset("people persons suspects victims individuals members migrants defendants".split())
# What is counted where people are: "made nine arrests".
DEEDS = frozenset(
    "arrests rescues detentions abductions kidnappings deaths killings murders".split()
)
# Sought, not held.
AT_LARGE = (
    "at large", "on the run", "wanted", "sought", "searching", "hunt", "fled", "escaped", "fugitive",
    "not been caught", "not been found", "has not been arrested", "remains free", "whereabouts",
    "looking for", "hiding", "abscond", "on the loose", "lookout", "evad", "eluded", "untraced", "manhunt", "underground",
)  # fmt: skip
