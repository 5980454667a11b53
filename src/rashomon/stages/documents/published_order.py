"""Which number of "3/5/2014" is the month, by what else the page shows.

The page's text in; the order, or None where nothing tells or the signs disagree, out. Asked in turn, the first that
tells decides: a time zone, the page's other dates in numbers, its dates in words, and an American clock in a text of
American places or spelling against British spelling.

>>> of("Updated 3/5/2014 6:20 PM\\nThe plant in suburban Warren, Mich., burned.")
'month_first'
>>> of("Updated 03/05/2014\\nFirst told on 28/04/2014.")
'day_first'
>>> of("Updated 3/5/2014 6:20 PM") is None
True
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from rashomon.language.dates import Expression, find, resolve
from rashomon.language.dates.calendar import Order
from rashomon.language.places import state_named
from rashomon.language.words_apart import AMERICAN, BRITISH, STATES_CUT

# What is read of a page; its header and the report's first paragraphs tell its house style.
_READ = 20_000
_ZONES_IN = 4_000
# The day of a report and a day it tells of in full lie at most so many days apart.
_NEAR = 4
# One such word may be a name's ("Trade Center"); two of them are a style.
_ENOUGH = 2

_AMERICAN_ZONE = re.compile(r"\b(?:ET|CT|MT|PT|[ECMP][SD]T|AK[SD]T)\b")
_OTHER_ZONE = re.compile(r"\b(?:BST|GMT|IST|CES?T|EES?T|WES?T|A[EWC][SD]?T|NZ[SD]T|PKT|SGT|MSK)\b")
_IN_NUMBERS = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$")
_CLOCK = re.compile(r"\b\d{1,2}:\d\d(?::\d\d)?\s?[AaPp]\.?[Mm]\b")
_WORD = re.compile(r"[^\W\d_]+")
_AFTER_TOWN = re.compile(
    r"\b[A-Z][a-z]+,\s((?:[A-Z][a-z]{1,5}\.|(?:[A-Z]\.\s?){1,2}[A-Z]?[a-z]{0,2}\.?))(?=[\s,.;)–—-]|$)"
)
_STATE = re.compile(r"\b(?:(?:New|North|South|West|Rhode)\s)?[A-Z][a-z]{3,12}\b")


def of(text: str) -> Order | None:
    """The order the page writes its dates in."""
    shown = text[:_READ]
    dates = find(shown)
    signs: tuple[Callable[[], Order | None], ...] = (
        lambda: by_zone(shown[:_ZONES_IN]),
        lambda: _by_numbers(dates),
        lambda: _by_words(dates),
        lambda: _by_style(shown),
    )
    return next((order for sign in signs if (order := sign()) is not None), None)


def by_zone(text: str) -> Order | None:
    """The order of the country whose time zone the text names; None where it names none, or both kinds."""
    return _one_of(bool(_AMERICAN_ZONE.search(text)), bool(_OTHER_ZONE.search(text)))


def _one_of(month_first: bool, day_first: bool) -> Order | None:
    if month_first == day_first:
        return None
    return "month_first" if month_first else "day_first"


def _by_numbers(dates: Sequence[Expression]) -> Order | None:
    """Another date of the page that has one reading only: "28/04/2014"."""
    pairs = [
        (int(m[1]), int(m[2]))
        for one in dates
        if one.swapped is None and (m := _IN_NUMBERS.match(one.text)) is not None
    ]
    return _one_of(any(second > 12 for _, second in pairs), any(first > 12 for first, _ in pairs))


def _by_words(dates: Sequence[Expression]) -> Order | None:
    """A day the page gives in words that lies beside one reading only."""
    written = [day for one in dates if one.full and (day := _read(one, None)) is not None]
    near: set[Order] = set()
    orders: tuple[Order, ...] = ("month_first", "day_first")
    for one in dates:
        if one.swapped is not None:
            for order in orders:
                day = _read(one, order)
                if day is not None and any(abs((day - other).days) <= _NEAR for other in written):
                    near.add(order)
    return _one_of("month_first" in near, "day_first" in near)


def _read(one: Expression, order: Order | None) -> date | None:
    day = resolve(one, None, order=order)
    return date.fromisoformat(day.date) if day is not None and day.precision == "day" else None


def _by_style(text: str) -> Order | None:
    """ "6:20 PM" in American spelling or beside American states; British spelling and nothing American."""
    found = {word.casefold() for word in _WORD.findall(text)}
    british = len(found & BRITISH) + ("per cent" in text)
    american = len(found & AMERICAN) + len(_states(text))
    if american >= _ENOUGH and not british and _CLOCK.search(text):
        return "month_first"
    return "day_first" if british >= _ENOUGH and not american else None


def _states(text: str) -> set[str]:
    """The American states a text names: in full, or cut short behind a town."""
    cut = {match for match in _AFTER_TOWN.findall(text) if match.replace(" ", "") in STATES_CUT}
    return cut | {name for name in _STATE.findall(text) if name != "Georgia" and state_named(name.casefold())}
