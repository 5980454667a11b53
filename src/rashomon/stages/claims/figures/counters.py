"""Who puts a figure by counting or naming, where nobody is quoted: "the ministry lowered its toll to 16".

A passage's text before a figure and the named persons and bodies in it in; the one that puts the figure out, or None.

>>> text = "The Harbour Board on Monday raised its own tally to 12 dead."
>>> putter(text, 0, 53, ((4, 17, "board"),))
'board'
>>> putter("The Harbour Board met. Fire killed 12.", 0, 35, ((4, 17, "board"),)) is None
True
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_PUTS = re.compile(
    r"\b(?:puts?|raise[sd]?|lower(?:s|ed)|cut|cuts|revise[sd]?|gave|gives|counted|counts|recorded|records|identified"
    r"|identifies|named|listed|estimated|estimates|confirmed|confirms|registered|withdr[ae]ws?|retract(?:s|ed))\b"
)
# What may stand between the one who counts and the verb: "(HCHR)", "on Monday", "has since".
_BETWEEN = re.compile(
    r"\s*(?:\([^()\n]{1,20}\)\s*)?(?:,[^,\n]{1,60},\s*)?"
    r"(?:(?:has|have|had|also|since|later|earlier|then|now|on|late|early|yesterday|today|[A-Z][a-z]+day)\s+)*"
)
_ABOUT = re.compile(
    r"\b(?:toll|count|number|figure|tally|total|dead|deaths|death|killed|injured|wounded|missing|victims?|fatalit(?:y|ies)"
    r"|casualt(?:y|ies)|bodies)\b",
    re.IGNORECASE,
)
_REACH = 90


def putter(text: str, start: int, figure: int, named: Sequence[tuple[int, int, str]]) -> str | None:
    """The id of the person or body that puts the figure at `figure` in the sentence from `start`; spans in order."""
    said = [match for match in _PUTS.finditer(text, start, figure) if figure - match.end() <= _REACH]
    if not said or _ABOUT.search(text, said[-1].end(), min(len(text), figure + 40)) is None:
        return None
    for first, last, name in reversed(named):
        if start <= first and last <= said[-1].start() and _BETWEEN.fullmatch(text, last, said[-1].start()):
            return name
    return None
