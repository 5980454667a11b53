"""Words that speak of somebody's death, with or without a number: "the fatal shooting", "she passed away".

>>> spoken("A deadly crash; the driver died.")
2
"""

from __future__ import annotations

import re

_DEATH = re.compile(
    r"\b(?:kill(?:ed|s|ings?)|dead(?:ly)?|die[ds]|deaths?|fatal(?:ly|ity|ities)?|homicides?|murder(?:s|ed|er)?|manslaughter"
    r"|slain|slayings?|pass(?:ed|es) away|lost (?:his|her|their) li(?:fe|ves)|succumbed)\b",
    re.IGNORECASE,
)


def spoken(text: str) -> int:
    """How many words or turns of the text speak of a death."""
    return sum(1 for _ in _DEATH.finditer(text))
