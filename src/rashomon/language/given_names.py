"""Given names in their short and familiar forms: which may stand for which.

Folded given names in; a judgement out. Regular short forms are found by their letters, others in a table.

>>> familiar("joey", "joseph"), familiar("bill", "william"), familiar("ana", "peter")
(True, True, False)
>>> related("alex", "alexis"), related("peter", "petra")
(True, False)
"""

from __future__ import annotations

import re

_IRREGULAR = {
    "bill": "william", "billy": "william", "liam": "william", "bob": "robert", "bobby": "robert", "dick": "richard",
    "rick": "richard", "ricky": "richard", "jim": "james", "jimmy": "james", "jamie": "james", "mike": "michael",
    "mick": "michael", "mickey": "michael", "jack": "john", "johnny": "john", "jake": "jacob", "kate": "katherine",
    "katie": "katherine", "kathy": "katherine", "liz": "elizabeth", "lizzie": "elizabeth", "beth": "elizabeth",
    "betty": "elizabeth", "peggy": "margaret", "maggie": "margaret", "meg": "margaret", "ted": "edward",
    "teddy": "edward", "ned": "edward", "tony": "anthony", "hank": "henry", "harry": "henry", "larry": "lawrence",
    "steve": "stephen", "dave": "david", "chuck": "charles", "charlie": "charles", "molly": "mary", "polly": "mary",
    "sally": "sarah", "nancy": "ann", "becky": "rebecca", "gus": "augustus", "drew": "andrew", "alec": "alexander",
    "sandy": "alexander", "sasha": "alexander", "dmitry": "dimitri", "mimi": "maria", "pepe": "jose", "paco":
    "francisco", "nacho": "ignacio", "gigi": "luigi", "beppe": "giuseppe", "kolya": "nikolai", "vanya": "ivan",
    "volodya": "vladimir", "mitya": "dmitri", "misha": "mikhail", "jeff": "geoffrey", "greg": "gregory", "marty":
    "martin", "gerry": "gerald", "jerry": "gerald", "kit": "christopher", "topher": "christopher", "wes": "wesley",
}  # fmt: skip
_FAMILIAR = re.compile(r"(?:ie|y|i|o)$")
_FEWEST = 3  # letters of a short form
_SHARED = 4  # first letters that two full forms of one short name share


def familiar(short: str, full: str) -> bool:
    """Whether the first may be a short or familiar form of the second."""
    if len(short) < _FEWEST or len(full) <= _FEWEST or short == full:
        return False
    if _IRREGULAR.get(short) == full or full.startswith(short):
        return True
    stem = _FAMILIAR.sub("", short)
    if len(stem) > _FEWEST and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return len(stem) >= _FEWEST and stem != short and full.startswith(stem)


def related(left: str, right: str) -> bool:
    """Whether two given names may be one person's: one familiar for the other, or both of one short form in "x"."""
    if familiar(left, right) or familiar(right, left):
        return True
    return left[:_SHARED] == right[:_SHARED] and left[_SHARED - 1 : _SHARED] == "x"
