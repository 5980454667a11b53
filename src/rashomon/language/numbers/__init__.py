"""Numbers in running text, with what they leave open.

Text in; `Number`s out, in order and never overlapping: digits however grouped, words, scales, ranges, vague amounts
and "no". Hedges before and after are read into `low`, `high` and `qualifier`. What is no amount is left out: years,
days of a month, times, ages, shares of a hundred, model, street, flight and telephone numbers, ordinals.

>>> text = "At least 2.5 million fled in 2011; between 50 and 70 drowned, and dozens are lost."
>>> [(n.qualifier, n.low, n.high) for n in find(text)]
[('at least', 2500000, None), ('between', 50, 70), ('dozens', None, None)]
>>> [n.low for n in find("It hurt 40,15 of them badly.")]
[40, 15]
"""

from __future__ import annotations

from rashomon.language.numbers.amounts import Number, find, read
from rashomon.language.numbers.cores import separated
from rashomon.language.numbers.restated import restates

__all__ = ["Number", "find", "read", "restates", "separated"]
