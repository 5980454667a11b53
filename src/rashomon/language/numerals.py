"""The English words numbers are written with: cardinals, scales, hedges, vague amounts, and what is no count.

Tables only; `rashomon.language.numbers` reads them.

>>> CARDINALS["seven"], SCALES["million"], HEDGES[("at", "least")]
(7, 1000000, 'low')
"""

from __future__ import annotations

from typing import Literal

Bound = Literal["low", "high", "near", "plain"]

CARDINALS: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES: dict[str, int] = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "lakh": 100_000, "crore": 10_000_000,
}  # fmt: skip
# The parts of a whole: "two thirds" is two parts of three.
FRACTIONS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
# Groups named by how many they are, before "of": "a trio of climbers".
GROUPS: dict[str, int] = {
    "couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5,
}  # fmt: skip
# Scales written against the digits ("2.6m"): only next to a currency or before a word for people.
SUFFIXES: dict[str, int] = {
    "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "mil": 1_000_000, "bn": 1_000_000_000,
    "b": 1_000_000_000, "tn": 1_000_000_000_000, **SCALES,
}  # fmt: skip

# Phrases before a number: which side they leave open; "near" keeps both, "plain" says nothing.
HEDGES: dict[tuple[str, ...], Bound] = {
    ("at", "least"): "low", ("more", "than"): "low", ("over",): "low", ("upwards", "of"): "low",
    ("upward", "of"): "low", ("in", "excess", "of"): "low", ("no", "fewer", "than"): "low",
    ("no", "less", "than"): "low", ("not", "less", "than"): "low", ("not", "fewer", "than"): "low",
    ("a", "minimum", "of"): "low", ("well", "over"): "low", ("just", "over"): "low", ("well", "above"): "low",
    ("above",): "low",
    ("a", "little", "over"): "low", ("slightly", "more", "than"): "low", ("far", "more", "than"): "low",
    ("greater", "than"): "low", ("exceeding",): "low", ("exceeds",): "low", ("exceeded",): "low", ("topping",): "low",
    ("up", "to"): "high", ("as", "many", "as"): "high", ("as", "much", "as"): "high", ("fewer", "than"): "high",
    ("less", "than"): "high", ("no", "more", "than"): "high", ("not", "more", "than"): "high", ("at", "most"): "high",
    ("a", "maximum", "of"): "high", ("under",): "high", ("just", "under"): "high", ("below",): "high",
    ("well", "under"): "high", ("up", "to", "about"): "high", ("up", "to", "around"): "high",
    ("about",): "near", ("around",): "near", ("some",): "near", ("nearly",): "near", ("almost",): "near",
    ("roughly",): "near", ("approximately",): "near", ("approx",): "near", ("an", "estimated"): "near",
    ("estimated",): "near", ("close", "to"): "near", ("near",): "near", ("circa",): "near", ("perhaps",): "near",
    ("possibly",): "near", ("maybe",): "near", ("probably",): "near", ("reportedly",): "near", ("reported",): "near",
    ("a", "reported"): "near", ("something", "like"): "near", ("an", "average", "of"): "near",
    ("estimated", "at"): "near", ("estimated", "at", "around"): "near", ("estimated", "at", "about"): "near",
    ("estimated", "to", "be", "worth"): "near", ("believed", "to", "be"): "near", ("as", "few", "as"): "near",
    ("a", "total", "of"): "plain", ("total", "of"): "plain", ("a", "further"): "plain", ("a", "combined"): "plain",
    ("exactly",): "plain", ("another",): "plain", ("an", "additional"): "plain", ("all",): "plain",
    ("a", "group", "of"): "plain", ("a", "record"): "plain",
    ("~",): "near", ("≈",): "near", (">",): "low", ("≥",): "low", ("<",): "high", ("≤",): "high",
    ("atleast",): "low", ("upto",): "high", ("atmost",): "high", ("not", "less", "then"): "low",
    ("more", "then"): "low", ("less", "then"): "high", ("barely",): "near", ("hardly",): "near",
    ("scarcely",): "near", ("north", "of"): "low", ("just", "short", "of"): "high", ("just", "shy", "of"): "high",
    ("slightly", "over"): "low", ("slightly", "under"): "high", ("slightly", "less", "than"): "high",
    ("slightly", "fewer", "than"): "high", ("a", "little", "more", "than"): "low", ("a", "little", "under"): "high",
    ("a", "little", "less", "than"): "high", ("far", "fewer", "than"): "high", ("well", "below"): "high",
    ("many", "more", "than"): "low", ("much", "more", "than"): "low", ("as", "high", "as"): "high",
    ("the", "best", "part", "of"): "near", ("up", "to", "some"): "high", ("minimum", "of"): "low",
    ("maximum", "of"): "high", ("a", "good"): "near", ("an", "approximate"): "near",
    ("approximated",): "near", ("an", "estimated", "total", "of"): "near",
}  # fmt: skip
LONGEST_HEDGE = 4
# Words after which "over" says what for, or where, and never how many: "a row over 12 jobs", "spread over 40 acres".
NOT_MORE = frozenset(
    "row dispute fight protest protests anger outrage concern concerns clash clashes feud spread spreads spreading"
    " stretched stretches stretching strewn scattered".split()
)
# After these it does so before a sum of money: "held over a $2m raid", but "arrested over 200 men".
NOT_MORE_MONEY = frozenset("held arrested charged jailed detained questioned sought wanted sued".split())

# Phrases after a number.
TRAILERS: dict[tuple[str, ...], tuple[Bound, str]] = {
    ("or", "more"): ("low", "or more"), ("+",): ("low", "more than"), ("plus",): ("low", "plus"),
    ("or", "so"): ("near", "or so"), ("or", "fewer"): ("high", "or fewer"), ("or", "less"): ("high", "or less"),
    ("-", "odd"): ("near", "odd"), ("-", "plus"): ("low", "plus"), ("at", "least"): ("low", "at least"),
    ("and", "counting"): ("low", "and counting"),
}  # fmt: skip

# Amounts that name no number, longest first where one begins another.
VAGUE: tuple[tuple[str, ...], ...] = (
    ("hundreds", "of", "thousands"), ("tens", "of", "thousands"), ("tens", "of", "millions"),
    ("hundreds", "of", "millions"), ("thousands", "upon", "thousands"), ("dozens", "and", "dozens"),
    ("several", "hundred", "thousand"), ("several", "thousand"), ("several", "hundred"), ("several", "dozen"),
    ("a", "few", "thousand"), ("a", "few", "hundred"), ("a", "few", "dozen"), ("a", "large", "number", "of"),
    ("a", "number", "of"), ("a", "small", "number", "of"), ("a", "handful", "of"), ("an", "unknown", "number", "of"),
    ("an", "undetermined", "number", "of"), ("an", "unspecified", "number", "of"), ("a", "score", "of"),
    ("a", "few"), ("dozens",), ("scores",), ("hundreds",), ("thousands",), ("millions",), ("tens",), ("several",),
    ("many",), ("numerous",), ("multiple",), ("countless",),
)  # fmt: skip

MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
BEFORE_YEAR = frozenset(
    "in since of by until till during from year late early mid through before after circa between fiscal".split()
)
# Words that make the number after them a label ("Flight 12", "Highway 281", "Magnitude 5"), never a count.
DESIGNATORS = frozenset(
    "flight highway route interstate road room channel unit article section chapter level no nos number apartment"
    " apt suite gate terminal platform page part phase type mark boeing airbus version volume season episode"
    " district ward zone precinct grade class line bus train track pier box building block lot exit mile kilometer"
    " resolution act rule title hwy rt us sr fm ch vol age aged ages tel phone call psalm verse tier category"
    " image photo picture slide figure table step day bed seat berth cabin ward psalm".split()
)
# "A girl of seven": whose "of" gives an age, and the words that may follow it.
AGED_PERSONS = frozenset(
    "boy girl man woman child lad lass youth son daughter toddler widow teenager grandmother grandfather".split()
)
AFTER_AGE = frozenset(
    "was were is has had who whose and or from in at with when while died dies survived killed injured on".split()
)
# What makes the number before it a time of day, a day of the month or a share.
CLOCK = frozenset(
    "am pm a.m p.m a.m. p.m. o'clock o’clock gmt utc ist est edt cet bst hrs pdt pst cst cdt mst local".split()
)
SHARE = frozenset("percent pct percentage pc".split())
# What a caliber is of, and words that say so themselves.
CALIBERS = frozenset("caliber calibre gauge cal".split())
WEAPONS = frozenset(
    "pistol pistols handgun handguns gun guns rifle rifles revolver round rounds bullet bullets shell shells cartridge"
    " cartridges cannon cannons howitzer howitzers mortar mortars casing casings ammunition ammo artillery automatic"
    " semiautomatic semi weapon weapons magazine magazines shotgun machine".split()
)
# Beside these, two numbers joined by a dash are a score or a vote.
SCORED = frozenset(
    "beat beats beaten beating won win wins winning victory defeat defeats defeated draw drew scored score scoreline"
    " trailed trailing goals vote votes voted ruled ruling".split()
)
ORDINAL_TAILS = frozenset("st nd rd th s".split())

# Currency signs and words, before and after the amount, with their ISO 4217 codes ("" where several share the sign).
SIGNS: dict[str, str] = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₩": "KRW",
    "₦": "NGN", "฿": "THB", "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "inr": "INR", "chf": "CHF",
    "rs": "INR", "rm": "MYR",
}  # fmt: skip
# Letters that stand for a sign in texts that have lost it ("e75m", "p74million"), or are one ("R26 million", "N10m"):
# touching, scaled.
LOST_SIGNS: dict[str, str] = {"e": "EUR", "p": "GBP", "R": "ZAR", "N": "NGN", "P": "PHP"}
DOLLARS: dict[str, str] = {
    "us": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
}
CURRENCIES: dict[str, str] = {
    "dollar": "USD", "dollars": "USD", "bucks": "USD", "usd": "USD", "euro": "EUR", "euros": "EUR", "eur": "EUR",
    "pound": "GBP", "pounds": "GBP", "gbp": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "rupees": "INR", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "franc": "CHF",
    "francs": "CHF", "rand": "ZAR", "peso": "", "pesos": "", "lira": "TRY", "liras": "TRY", "shekel": "ILS",
    "shekels": "ILS", "riyal": "", "riyals": "", "rial": "IRR", "rials": "IRR", "dinar": "", "dinars": "",
    "dirham": "AED",
    "dirhams": "AED", "krona": "SEK", "kronor": "SEK", "krone": "", "kroner": "", "zloty": "PLN", "won": "KRW",
    "baht": "THB", "ringgit": "MYR", "naira": "NGN", "real": "BRL", "reais": "BRL", "shilling": "", "shillings": "",
    "taka": "BDT", "hryvnia": "UAH", "forint": "HUF",
}  # fmt: skip
# Currencies that are also units of weight, or plain words.
WEIGHTS = frozenset("pound pounds real won".split())
