"""The weights by which a pair's kind is decided, as `benchmarks/fit_reuse.py` prints them; "1" is the constant.

>>> sorted(DEPENDENT)
['1', 'run', 'tied']
"""

from __future__ import annotations

from collections.abc import Mapping

# One has it from the other, or both from one text.
DEPENDENT: Mapping[str, float] = {"1": -4.57, "run": 1.57, "tied": 1.41}
# … and then: most of the one is the other.
COPY: Mapping[str, float] = {"1": -5.14, "cover": 5.54, "run": 0.84}
# Else: both heard one source, where it is no quotation.
SOURCE: Mapping[str, float] = {"1": -6.24, "run": 2.03, "cover": 6.64}
