"""The weights by which a pair's kind is decided, as `benchmarks/fit_reuse.py` prints them; "1" is the constant.

>>> sorted(DEPENDENT)
['1', 'run', 'text', 'tied']
"""

from __future__ import annotations

from collections.abc import Mapping

# One has it from the other, or both from one text.
DEPENDENT: Mapping[str, float] = {"1": -7.27, "run": 2.33, "tied": 1.90, "text": 2.0}
# … and then: most of the one is the other.
COPY: Mapping[str, float] = {"1": -10.0, "cover": 20.0}
# Else: both heard one source, where it is no quotation.
SOURCE: Mapping[str, float] = {"1": -6.0, "run": 2.0, "cover": 1.0}
