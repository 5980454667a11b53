"""Function words and stems: what tells the words that carry a sentence's content from those that only build it.

>>> is_function("would"), is_function("bridge")
(True, False)
>>> stem("deployed") == stem("deploying") == stem("deploys")
True
"""

from __future__ import annotations

import re
from functools import lru_cache

_LISTED = """
    a an the this that these those some any each every either neither no none all both half such same other another
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
    itself they them their theirs themselves who whom whose which what where when why how there here
    am is are was were be been being have has had having do does did doing done will would shall should can could may
    might must ought not never also too very just only even still yet already again then now so more most less least
    much many few as than like about above across after against along amid among around at before behind below beneath
    beside besides between beyond by despite down during except for from in inside into near of off on onto out outside
    over past per since through throughout till to toward under until unto up upon via with within without
    and or but nor if because although though while whereas unless whether however therefore thus meanwhile
    say says said saying tell tells told s t d ll re ve m
"""
FUNCTION_WORDS = frozenset(_LISTED.split())

_SUFFIX = re.compile(r"(?:ations?|ings?|ments?|edly|ied|ies|ed|es|ly|er|ers|e|s)$")


def is_function(key: str) -> bool:
    """Whether a folded word is a function word (or a verb of plain saying, which news uses like one)."""
    return key in FUNCTION_WORDS


@lru_cache(maxsize=65_536)
def stem(key: str) -> str:
    """A folded word without its ending, at least three letters long; a number is its own stem."""
    if not key.isalpha() or len(key) < 4:
        return key
    cut = _SUFFIX.sub("", key.removesuffix("'s"))
    if len(cut) < 3:
        return key
    return cut[:-1] if len(cut) > 3 and (cut[-1] == cut[-2] or cut[-1] == "e") else cut
