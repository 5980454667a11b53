"""Words cut to a common stem, and how common a stem is in English reports.

A word in, its stem out; a stem in, the share of documents it stands in out (a floor for a stem that is not listed).

>>> [stem(word) for word in ("rescued", "Rescuers", "rescuing", "cities", "killing", "5.6")]
['rescu', 'rescuer', 'rescu', 'city', 'kill', '5.6']
>>> share("the") > share("polic") > share("qanat") == FLOOR
True
"""

from __future__ import annotations

from functools import lru_cache

from rashomon.language.common_stems import COMMON

# The share taken of a stem too rare to be listed: one document of two thousand.
FLOOR = 0.0005

_SHARES = {word: 0.5**band for band, words in COMMON.items() for word in words.split()}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word in lower case without possessive, plural, -ed, -ing, final e or a doubled consonant (but ll, ss)."""
    bare = word.casefold().replace("’", "'").removesuffix("'s")
    size = len(bare)
    if size > 4 and bare.endswith("ies"):
        bare = bare[:-3] + "y"
    elif size > 4 and bare.endswith("es") and bare[-3] in "sxzh":
        bare = bare[:-2]
    elif size > 3 and bare.endswith("s") and bare[-2] not in "sui":
        bare = bare[:-1]
    elif size > 5 and bare.endswith("ing"):
        bare = bare[:-3]
    elif size > 4 and bare.endswith("ed"):
        bare = bare[:-2]
    if len(bare) > 4 and bare.endswith("e"):
        bare = bare[:-1]
    return bare[:-1] if len(bare) > 4 and bare[-1] == bare[-2] and bare[-1] not in "ls0123456789" else bare


def share(stemmed: str) -> float:
    """The share of English documents a stem stands in, 0 to 1; never under `FLOOR`."""
    return max(FLOOR, _SHARES.get(stemmed, FLOOR))
