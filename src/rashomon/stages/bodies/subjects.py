"""What shows that a passage has a subject of its own, and what ties it to the text it stands in.

The lines of a passage and the stems of the rest in; whether they are of another field or cohere apart from it out.

>>> recipe = frozenset("whisk almond lemon sponge bake egg".split())
>>> another_field(recipe, frozenset({"landslid", "rescu"}), frozenset()), another_field(recipe, recipe, frozenset())
('kitchen', None)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.stages.bodies.features import Line, is_content, stem
from rashomon.stages.bodies.fields import OWN, SHARED
from rashomon.stages.bodies.words import GENERAL

_NAME = re.compile(r"(?<![.!?:\"“”'‘]\s)(?<![\"“‘'(])(?<=\s)[A-Z][\w’'-]{2,30}")
_POINTED = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hat|[Tt]hose) (?P<words>[a-z-]{2,20}(?: [a-z-]{3,20})?)\b")
_BACK = frozenset(
    "he she it they his her their its this that these those but and however meanwhile also another both such our we i"
    " among".split()
)
_WAS = frozenset("was were had did came went stood lay sat hung left found saw heard held kept".split())
HOMELY = frozenset(("kitchen", "home", "garden", "animals", "health", "travel", "fair", "civic"))  # seen on any scene
_GENERAL = frozenset(stem(word) for word in GENERAL)
# How much of the field's words, with so many of its own or with one, and their share of the passage's matter.
ENOUGH, SURE, MORE, SHARE = 4.5, 2, 5.0, 0.15
SELDOM, MUCH = 1.0, 0.55  # the most of it in the rest, or that much of what the passage has
LIGHT = 0.09  # share of the report's matter that is of any field
LONG, AGAIN = 3, 3  # paragraphs that cohere, and the words they come back to


def matter(stems: frozenset[str]) -> frozenset[str]:
    """The stems without numbers and without the common words of any report."""
    return frozenset(word for word in stems if not word[0].isdigit() and word not in _GENERAL)


def is_head(line: Line) -> bool:
    """A headline: most words with capitals, no full stop."""
    return line.size >= 5 and line.capital >= 0.75 and not line.stop and not line.quoted


def opens_by_pointing_back(line: Line) -> bool:
    """Whether a paragraph begins with a pronoun, a link to what went before, or the reporter's own "we"."""
    return bool(line.words[:1]) and line.words[0] in _BACK


def pointed_at(run: Sequence[Line]) -> frozenset[str]:
    """The stems of what the passage takes for known: "the bridge", "the old bridge"."""
    found = (word for line in run for match in _POINTED.finditer(line.text[:2_000]) for word in match["words"].split())
    return matter(frozenset(stem(word) for word in found if is_content(word)))


def names(run: Sequence[Line]) -> frozenset[str]:
    """The stems of capitalised words that do not begin a sentence; of a headline, of all its words."""
    found: set[str] = set()
    for line in run:
        for match in _NAME.finditer(line.text[:2_000]):
            word = match.group().casefold().replace("’", "'")
            if is_content(word):
                found.add(stem(word))
    return frozenset(found)


def another_field(words: frozenset[str], rest: frozenset[str], around: frozenset[str]) -> str | None:
    """The field of life the words are of, when neither the rest of the report nor its like is about it."""
    weights = _weights(words - rest)
    if not weights:
        return None
    field, weight = max(weights.items(), key=lambda item: (item[1], item[0]))
    sure = sum(OWN.get(word) == field for word in words - rest - around)
    enough = weight >= (ENOUGH if sure >= SURE else MORE) and sure and weight >= SHARE * len(matter(words))
    seldom = _weights(rest).get(field, 0.0) <= max(SELDOM, MUCH * weight)
    return field if enough and seldom and not _is_light(rest) else None


def _is_light(rest: frozenset[str]) -> bool:
    """Whether a report is itself of such fields (a review, a round-up): its paragraphs go from one to another."""
    found = matter(rest)
    return sum(word in OWN for word in found) > LIGHT * len(found)


def told(run: Sequence[Line]) -> bool:
    """Whether a passage is told as things seen are: in the past, a verb of it for each dozen words."""
    past = sum(word in _WAS or (len(word) > 4 and word.endswith("ed")) for line in run for word in line.words)
    return past * 12 >= sum(line.size for line in run)


def of_field(words: frozenset[str], field: str) -> bool:
    """Whether the words hold any that is the field's own, or two that it shares."""
    return _weights(words).get(field, 0.0) >= 1.0


def _weights(words: frozenset[str]) -> dict[str, float]:
    """How much of each field the words hold: one for a word of its own, a half for one it shares."""
    found = Counter(OWN[word] for word in words if word in OWN)
    shared = {field: sum(OWN.get(word) != field for word in words & stems) for field, stems in SHARED.items()}
    return {field: found[field] + shared.get(field, 0) / 2 for field in sorted({*found, *shared})}


def coheres(run: Sequence[Line], rest: frozenset[str]) -> bool:
    """Whether several paragraphs come back to words of their own: they tell a story that is not the rest's."""
    told = [line for line in run if line.prose]
    counts = Counter(word for line in told for word in matter(line.stems))
    again = [word for word, count in counts.items() if count >= 2 and word not in rest]
    back = [word for word, count in counts.items() if count >= 2 and word in rest]
    return len(told) >= LONG and len(again) >= AGAIN and len(back) * 3 <= len(again)
