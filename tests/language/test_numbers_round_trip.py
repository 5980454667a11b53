"""Amounts written in every way and read back, and numbers that are no amounts: thousands of generated phrases."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.language.numbers import find

PHRASES = 20  # an example
steady = settings(derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
# In all 26,000 phrases.
AMOUNTS, RANGES, TRAPPED, TOTALS = 700, 250, 350, 100

ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
ONES += "seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NOUNS = "miners boats homes villagers people sheep".split()
HEDGES = {
    "": (True, True), "at least": (True, False), "more than": (True, False), "over": (True, False),
    "upwards of": (True, False), "no fewer than": (True, False), "up to": (False, True), "as many as": (False, True),
    "fewer than": (False, True), "under": (False, True), "no more than": (False, True), "about": (True, True),
    "some": (True, True), "nearly": (True, True), "an estimated": (True, True), "close to": (True, True),
    "roughly": (True, True), "at least about": (True, False),
}  # fmt: skip
CONTEXTS = [
    "Officials counted {}.", "{} were told to leave.", "The storm reached {} in the valley.", "It hit {}, police said.",
    "“We saw {},” she said.", "The list (with {}) grew.", "Nobody expected {}; few did.",
]  # fmt: skip
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "US$": "USD", "A$": "AUD"}


def below_hundred(value: int, dash: str) -> str:
    """A number under a hundred in words."""
    tens, one = divmod(value, 10)
    return ONES[value - 1] if value < 20 else TENS[tens - 2] + (dash + ONES[one - 1] if one else "")


def in_words(value: int, *, dash: str, link: str) -> str:
    """A number under a million in words, as in "two thousand three hundred and five"."""
    thousands, rest = divmod(value, 1000)
    hundreds, last = divmod(rest, 100)
    words = [in_words(thousands, dash=dash, link=link), "thousand"] if thousands else []
    words += [ONES[hundreds - 1], "hundred"] if hundreds else []
    words += ([link] if words and last and link else []) + ([below_hundred(last, dash)] if last else [])
    return " ".join(words)


@st.composite
def amounts(draw):
    """A value and one way of writing it."""
    way = draw(st.sampled_from("digits commas spaces words scale short dozens".split()))
    if way == "scale":
        tenths, scale = draw(st.integers(11, 99)), draw(st.sampled_from(("thousand", "million", "billion")))
        value = tenths * {"thousand": 100, "million": 100_000, "billion": 100_000_000}[scale]
        return value, f"{tenths / 10:g} {scale}"
    if way == "dozens":
        many = draw(st.integers(1, 9))
        return draw(st.sampled_from(((12 * many, f"{ONES[many - 1]} dozen"), (12, "a dozen"), (6, "half a dozen"),
                                     (500_000, "half a million"), (100, "a hundred"), (2, "a couple of"))))  # fmt: skip
    if way == "words":
        value = draw(st.integers(1, 999_999))
        return value, in_words(value, dash=draw(st.sampled_from("- ")), link=draw(st.sampled_from(("and", ""))))
    value = draw(st.integers(1, 1499) if way == "short" else st.integers(2101, 99_999_999))
    written = f"{value:,}"
    return value, {"commas": written, "spaces": written.replace(",", "\u202f")}.get(way, str(value))


@st.composite
def phrases(draw):
    """A sentence with one amount, and what is to be read: the amount's words, low, high, qualifier, currency."""
    (value, written), hedge = draw(amounts()), draw(st.sampled_from(sorted(HEDGES)))
    money = draw(st.booleans()) and written[0].isdigit()
    sign = draw(st.sampled_from(sorted(SIGNS))) if money else ""
    whole = f"{hedge} {sign}{written}".strip()
    sentence = draw(st.sampled_from(CONTEXTS)).format(whole if money else f"{whole} {draw(st.sampled_from(NOUNS))}")
    kept = HEDGES[hedge]
    qualifier = "at least" if hedge == "at least about" else hedge or None
    return sentence, whole, (value if kept[0] else None, value if kept[1] else None, qualifier), SIGNS.get(sign)


@settings(steady, max_examples=AMOUNTS)
@given(st.lists(phrases(), min_size=PHRASES, max_size=PHRASES))
def test_an_amount_is_read_back_as_it_was_written(made):
    for sentence, whole, bounds, currency in made:
        found = [n for n in find(sentence) if n.kind != "none" and n.kind != "vague"]
        assert [(n.low, n.high, n.qualifier) for n in found] == [bounds], sentence
        assert (sentence[found[0].start : found[0].end], found[0].currency) == (whole, currency)


@st.composite
def ranges(draw):
    """A range, the way it was written, and its bounds."""
    low = draw(st.integers(1, 900))
    high = draw(st.integers(low + 1, min(20 * low, low + 900)))
    link, qualifier = draw(st.sampled_from((("{} to {}", None), ("{}–{}", None), ("between {} and {}", "between"),
                                            ("{} or {}", None), ("{} - {}", None))))  # fmt: skip
    said = draw(st.booleans()) and "–" not in link and " - " not in link
    ends = [in_words(end, dash="-", link="and") if said else str(end) for end in (low, high)]
    scale = draw(st.sampled_from(("", " million"))) if not said else ""
    size = 1_000_000 if scale else 1
    return link.format(*ends) + scale, (low * size, high * size, qualifier)


@settings(steady, max_examples=RANGES)
@given(st.lists(ranges(), min_size=PHRASES, max_size=PHRASES))
def test_a_range_is_read_back_with_both_bounds(made):
    for written, bounds in made:
        sentence = f"Officials counted {written} sheep."
        (number,) = find(sentence)
        assert (number.low, number.high, number.qualifier) == bounds, sentence
        assert sentence[number.start : number.end] == written


SHARES = {"half": 2, "a third": 3, "one quarter": 4, "a fifth": 5, "one-tenth": 10, "50 percent": 2, "25%": 4}


@settings(steady, max_examples=TOTALS)
@given(st.sampled_from(sorted(SHARES)), st.integers(1, 400), st.sampled_from(("the", "its")))
def test_a_share_of_a_total_is_the_number_it_makes(share, size, determiner):
    sentence = f"They lost {share} of {determiner} {size * SHARES[share]} boats."
    assert [(n.low, n.high, n.qualifier) for n in find(sentence)] == [(size, size, share)]


TRAPS = {
    "in {}": (1900, 2099), "since {}": (1600, 2099), "Ana Vell, {}, said": (18, 99), "aged {}": (1, 99),
    "a {}-year-old": (1, 99), "at {}:30 a.m.": (1, 12), "at {} p.m.": (1, 12), "at {:04d} GMT": (100, 959),
    "at {} Elm Street": (1, 1499), "the {} block of Harbor Avenue": (100, 1400), "Flight {}": (1, 9999),
    "Highway {}": (1, 999), "Route {}": (1, 999), "the M{}": (1, 99), "the A{}": (1, 99), "Interstate {}": (1, 99),
    "an AK-{}": (1, 99), "an F-{}": (1, 99), "a Boeing {}": (700, 799), "a .{}-caliber gun": (20, 50),
    "a {}mm pistol": (5, 15), "a {}-gauge shotgun": (10, 28), "a {} mm shell": (60, 155), "room {}": (1, 999),
    "{} percent of it": (1, 100), "{}% of it": (1, 100), "the {}th floor": (11, 19), "May {}": (1, 31),
    "{} March": (1, 31), "a {}-0 win": (1, 9), "bed {}": (1, 90), "No. {}": (1, 90), "call 555-{:04d}": (100, 9999),
    "in the {}s": (1910, 1990), "Article {}": (1, 99), "her {}s": (20, 90), "9/{}": (1, 30), "Platform {}": (1, 20),
    "Ward {}": (1, 20), "page {}": (1, 400), "+44 20 {:04d} 1234": (1000, 9999),
}  # fmt: skip


@st.composite
def traps(draw):
    template = draw(st.sampled_from(sorted(TRAPS)))
    return draw(st.sampled_from(("She met {}.", "It began with {} again.", "{} came first."))).format(
        template.format(draw(st.integers(*TRAPS[template])))
    )


@settings(steady, max_examples=TRAPPED)
@given(st.lists(traps(), min_size=PHRASES, max_size=PHRASES))
def test_what_is_no_amount_gives_no_number(made):
    for sentence in made:
        assert find(sentence) == (), sentence
