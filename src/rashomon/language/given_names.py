"""Given names in their short and familiar forms: which may stand for which.

Folded given names in; a judgement out. Regular short forms are found by their letters, others in a table.

>>> familiar("joey", "joseph"), familiar("bill", "william"), familiar("maddie", "madeline")
(False, True, True)
>>> familiar("paul", "pauline"), familiar("ana", "peter")
(False, False)
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
    "tom": "thomas", "tommy": "thomas",
    "volodymyr": "vladimir", "mykola": "nikolai", "yevhen": "evgeny", "yevgeny": "evgeny", "serhii": "sergei",
    "serhiy": "sergei", "oleksandr": "alexander", "aleksandr": "alexander", "mykhailo": "mikhail", "andriy": "andrei",
    "pavlo": "pavel", "petro": "pyotr", "oleksiy": "alexei", "oleksii": "alexei", "dmytro": "dimitri",
    "vasyl": "vasily", "hryhoriy": "grigory", "olena": "elena", "kateryna": "ekaterina", "nataliia": "natalia",
}  # fmt: skip
_ENDING = re.compile(r"(?<=[^aeiou])(?:ie|y)$")
_FEWEST = 3  # letters of a short form
_LONGEST = 5
# Endings that make another name, a woman's of a man's mostly: "Paul" and "Pauline".
_OTHERS = frozenset("ia ina ine la lla lle ella elle ette etta sen son ica isha".split())


def familiar(short: str, full: str) -> bool:
    """Whether the first may be a short or familiar form of the second."""
    if not _FEWEST <= len(short) <= _LONGEST + 2 or len(full) <= _FEWEST or short == full:
        return False
    if _IRREGULAR.get(short) == full:
        return True
    stem = _ENDING.sub("", short)
    if len(stem) > _FEWEST and stem[-1] == stem[-2]:
        stem = stem[:-1]
    if stem != short and len(stem) >= _FEWEST and full.startswith(stem) and len(full) > len(short):
        return full[len(stem) :] not in _OTHERS
    rest = full.removeprefix(short)
    clipped = len(short) <= _LONGEST and not short.endswith("a")
    return clipped and 2 + full.endswith("a") <= len(rest) < len(full) and rest not in _OTHERS


def full(name: str) -> str:
    """The name that an irregular short form, or a sister language's form, stands for; others stay as they are."""
    return _IRREGULAR.get(name, name)


def stems(name: str) -> tuple[str, ...]:
    """Keys that a given name shares with each of its familiar forms."""
    return (f"{name[:_FEWEST]}-", f"{_IRREGULAR.get(name, name)}-")
