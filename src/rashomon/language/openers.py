"""Words that open sentences and headings with a capital and are no names: calendar words, numbers, adverbs, openers.

Word tables, folded; they join the function words of `closed_class`.

>>> "tuesday" in CALENDAR, "meanwhile" in OPENERS
(True, True)
"""

from __future__ import annotations

from rashomon.language.closed_class import FUNCTION_WORDS

CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january
    february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec gmt utc bst est edt cst pst pdt cet ist et ct pt mt am pm ad bc""".split()
)
_MORE = """one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands million millions
    billion billions trillion hundred thousand several earlier later today yesterday tomorrow tonight recently
    last next first second third finally eventually previously currently lately soon once ago early late
    according following asked added speaking responding citing quoting besides instead rather perhaps maybe
    indeed certainly clearly apparently reportedly allegedly unfortunately sadly fortunately luckily nearly
    almost roughly approximately around about together elsewhere nowhere everyone everybody someone somebody
    anyone anybody nobody nothing something everything anything many most please yes no ok okay well oh hey
    hello thanks thank let i'm it's that's there's here's what's who's he's she's we're they're you're i've
    we've don't didn't doesn't isn't wasn't aren't can't won't couldn't wouldn't shouldn't let's""".split()
# Words that are no name when they stand alone, and may begin one ("World Health Fund", "New Ruo").
_ALONE = """people officials witnesses residents authorities police reports sources experts analysts critics supporters
    protesters local state new old young good bad big small high low long short dear read more share sign
    subscribe click follow watch listen download get join see view log register home world news sports sport
    business politics opinion video photos photo image images file map related top latest breaking live update
    updated updates posted published exclusive analysis comment comments editorial advertisement advertising
    contact privacy terms copyright rights reserved newsletter email print menu search archive back previous
    page story stories article articles report reporting reporter writing editing additional source credit
    caption photograph pictured left right background context close button sos url http https www com org net
    html pdf faq id tv dna hiv aids covid gps cctv suv atm pin vip uav ied ak dvd cd pc it ai gdp vat covid-19
    usd eur gbp aed kg km mph kph ft cm mm ml mb gb kb am pm dr mr mrs ms god internet earth dollars euros
    pounds rupees pro ngo hh hrh mp naval maritime international national regional federal
    seismological coalition general st ave rd blvd web islam
    hinduism buddhism christianity judaism brexit lgbt""".split()
# Days and seasons of the year: names, yet of no one and of nowhere.
FEASTS = frozenset(
    """christmas xmas easter ramadan eid hanukkah passover diwali thanksgiving halloween holi nowruz lent advent
    pentecost yuletide""".split()
)
# Months and days that are given names too.
GIVEN_NAMES = frozenset("jan april may june august".split())
OPENERS = FUNCTION_WORDS | frozenset(_MORE)
NOT_ALONE = OPENERS | CALENDAR | frozenset(_ALONE)
# Function words that capitals only stress ("NOT"), where others in capitals are acronyms ("WHO", "IS").
STRESSED = frozenset("not no all very never must only any and but the you i we me my now so too will can do".split())
