"""Whether an amount says again, in other units, the one before it: "€2m (£1.7m)", "30 miles, or about 48 km".

A text and the places of the two amounts in; how sure the words between make it out. They say nothing of whether the
two are equal: that is for who knows the units.

>>> text = "40 million euros (about $54 million), 30 miles or 48 km"
>>> restates(text, 16, 18, hedged=True), restates(text, 46, 50, hedged=False), restates(text, 35, 38, hedged=False)
('sure', 'likely', None)
"""

from __future__ import annotations

import re
from typing import Literal

_FURTHEST = 40
_SURE = re.compile(
    r"\s?[(\[]\s?(?:(?:i\.e\.|or|that is|=)\s)?(?:(?:the )?equivalent (?:of|to) |equal to )?"
    r"|\s?[,–—-]\s?(?:(?:or|that is)(?: the equivalent of)?|the equivalent of|equivalent to|equal to)\s"
    r"|\s?=\s?|\s(?:the )?equivalent (?:of|to)\s|\sequal to\s"
)
_LIKELY = re.compile(r"\s?/\s?|\sor(?: the equivalent of)?\s|\s?[–—]\s?|\s-\s")
_HEDGED = re.compile(r"\s?,\s|\s?[–—]\s?|\s-\s|\sor\s")


def restates(text: str, end: int, start: int, *, hedged: bool) -> Literal["sure", "likely"] | None:
    """How sure the words between an amount ending at `end` and one from `start` make the second the first again.

    `hedged`: the second has an "about" of its own, which a plain comma or dash then suffices to set off.
    """
    if not 0 < start - end <= _FURTHEST:
        return None
    if _SURE.fullmatch(text, end, start) or (hedged and _HEDGED.fullmatch(text, end, start)):
        return "sure"
    return "likely" if _LIKELY.fullmatch(text, end, start) else None
