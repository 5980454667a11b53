"""Transcripts: which paragraphs of a report are somebody's turn to speak, by the name in capitals that opens them.

The units of a report in, the numbers of the paragraphs out. One such line may be a dateline or a label ("UPDATE: …");
where two names take turns, it is talk, and all of the paragraph is the speaker's.

>>> is_label("ANA ORU"), is_label("Ana Oru"), is_label("LIVE UPDATES")
(True, False, False)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.language import cues as vocabulary
from rashomon.stages.claims.statements.units import Unit

_LABEL = re.compile(r"[A-Z](?:[A-Z.'’ -]{0,38}[A-Z])")
_TURNS, _VOICES = 3, 2  # of a transcript, at least


def find(units: Sequence[Unit]) -> frozenset[int]:
    """The paragraphs that are turns of a transcript; none where there are too few of them."""
    labels: dict[int, str] = {}
    for unit in units:
        if unit.paragraph not in labels:
            labels[unit.paragraph] = _label(unit)
    named = {paragraph: label for paragraph, label in labels.items() if label}
    return frozenset(named) if len(named) >= _TURNS and len(set(named.values())) >= _VOICES else frozenset()


def is_label(text: str) -> bool:
    """Whether the words before a colon look like a speaker's name in capitals."""
    return _LABEL.fullmatch(text) is not None and vocabulary.LABELS.isdisjoint(text.casefold().split())


def _label(unit: Unit) -> str:
    """The name that opens a unit, "" where none does."""
    row = unit.words
    colon = next((i for i, word in enumerate(row[:6]) if word.key == ":"), 0)
    text = " ".join(word.text for word in row[:colon])
    return text if colon and unit.role == "body" and is_label(text) else ""
