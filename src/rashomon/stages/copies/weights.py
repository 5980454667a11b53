"""The weights by which a pair's kind is decided, as `benchmarks/fit_reuse.py` prints them; "1" is the constant.

>>> sorted(DEPENDENT)
['1', 'run', 'text', 'tied']
"""

from __future__ import annotations

from collections.abc import Mapping

# One has it from the other, or both from one text.
DEPENDENT: Mapping[str, float] = {"1": -3.50, "run": 1.17, "tied": 1.16, "text": 1.06}
# … and then: most of the one is the other.
COPY: Mapping[str, float] = {"1": -3.90, "cover": 4.32, "run": 0.69}
# Else: both heard one source, where it is no quotation.
SOURCE: Mapping[str, float] = {"1": -4.75, "run": 1.45, "cover": 5.49}
