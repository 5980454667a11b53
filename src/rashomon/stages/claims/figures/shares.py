"""How the counts of one report stand to one another: what is a share of another, and what gave way to another.

Counts of one report and its sentences in; the same counts out, with `whole` where one counts some of those of another
("two of the dead", "the toll rose to 17 after two more died", "two more died, bringing the toll to 17") and `gave_way`
where the sentence says that another took its place ("lowered the toll to 16 from 17").

>>> related((), ())
()
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rashomon.records import Count
from rashomon.span import Span
from rashomon.stages.claims.figures.passages import Passage

_REACH = 140  # characters before a number in which its toll is named
_OF_THOSE = re.compile(
    r"\bof (?:the|those|these) (?:dead|killed|slain|fatalities|bodies|injured|wounded|missing"
    r"|displaced|detained|arrested|abducted)\b",
    re.IGNORECASE,
)
# What ends before a number that is a total: "the death toll from the fire climbed to", "the number of dead stood at".
_TOTAL = re.compile(
    r"\b(?:toll|tally|count|number|total|figure)\b[^.;]{0,100}\b(?:to|at|reached|reaching|hit|passed|topped)\s$",
    re.IGNORECASE,
)
_THEN = re.compile(r"\b(?:after|when|as|with|following)\b", re.IGNORECASE)
# Between what was added and the total that it makes: "five more bodies, bringing the death toll to".
_BRINGING = re.compile(
    r"[^.;]{0,60}\b(?:bring(?:s|ing)|brought|tak(?:es|ing)|took|push(?:es|ing|ed)|rais(?:es|ing|ed)|lift(?:s|ing|ed))"
    r"\b[^.;]{0,60}\b(?:toll|number|total|tally|count|figure|deaths)\b[^.;]{0,60}\bto $",
    re.IGNORECASE,
)
_APART = re.compile(r"\b(?:another|separate|separately|elsewhere|second|meanwhile|while|but)\b", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:rais|rose|ris|rising|lower|cut|revis|climb|jump|increas|reduc|fell|fall|drop|correct|updat|chang|gr[eo]w|went"
    r"|br(?:ing|ought)|push|adjust|doubl|up\b|down\b)[^.;]*$",
    re.IGNORECASE,
)
_OLD = (
    r"(?:(?:an?|the|its|their) )?(?:(?:earlier|previous|initial|preliminary|provisional) )?"
    r"(?:(?:figure|count|toll|estimate|total|report) of )?"
)
_TO = re.compile(r"\bto (?:an? |the )?$", re.IGNORECASE)
_FROM = re.compile(rf"\bfrom {_OLD}$", re.IGNORECASE)
_FROM_ONLY = re.compile(rf"from {_OLD}", re.IGNORECASE)
_DOWN_FROM = re.compile(rf",? ?(?:up|down|revised|raised|lowered|corrected) from {_OLD}", re.IGNORECASE)


def related(counts: Sequence[Count], sentences: Sequence[Passage]) -> tuple[Count, ...]:
    """The counts, in the order of the text, with what each is a share of, or gave way to."""
    made = list(counts)
    at = [max(0, bisect_right(sentences, count.span.start, key=lambda s: s.start) - 1) for count in counts]
    for one, two in pairwise(range(len(made))):
        if at[one] == at[two] and made[one].measure == made[two].measure:
            new = _replaced(sentences[at[one]], made[one].span, made[two].span)
            if new is not None:
                old, by = (one, two) if new is made[two].span else (two, one)
                made[old] = replace(made[old], gave_way=made[by].span)
            elif _brings(sentences[at[one]], made[one], made[two]):
                made[one] = replace(made[one], whole=made[two].span)
    for index, count in enumerate(made):
        if count.whole is None and count.gave_way is None and count.low is not None:
            whole = _total(sentences[at[index]], made[:index], count) or _before(made[:index], count)
            made[index] = replace(count, whole=whole)
    return tuple(made)


def _replaced(sentence: Passage, first: Span, second: Span) -> Span | None:
    """Of two numbers side by side, the one that took the other's place; None where neither did."""
    text = sentence.text
    before, between = text[max(sentence.start, first.start - _REACH) : first.start], text[first.end : second.start]
    if _DOWN_FROM.fullmatch(between) or (_TO.search(before) and _FROM_ONLY.fullmatch(between.lstrip())):
        return first
    if _FROM.search(before) and _TO.fullmatch(between.lstrip()) and _MOVED.search(before):
        return second
    return None


def _total(sentence: Passage, before: Sequence[Count], count: Count) -> Span | None:
    """The total told earlier in the sentence that those counted after it brought about."""
    for whole in reversed(before):
        if whole.span.start < sentence.start:
            return None
        opening = sentence.text[max(sentence.start, whole.span.start - _REACH) : whole.span.start]
        between = sentence.text[whole.span.end : count.span.start]
        brought = _THEN.search(between) and not _APART.search(sentence.text, whole.span.end, sentence.end)
        if _holds(whole, count) and brought and _TOTAL.search(opening):
            return whole.span
    return None


def _brings(sentence: Passage, part: Count, whole: Count) -> bool:
    """Whether the one is said to have brought the other about."""
    between = sentence.text[part.span.end : whole.span.start]
    return part.whole is None and _holds(whole, part) and _BRINGING.fullmatch(between) is not None


def _before(before: Sequence[Count], count: Count) -> Span | None:
    """The last total told before "two of the dead"."""
    if _OF_THOSE.search(count.span.quote) is None:
        return None
    return next((whole.span for whole in reversed(before) if _holds(whole, count)), None)


def _holds(whole: Count, part: Count) -> bool:
    """Whether the one may count those of the other too."""
    same = (whole.measure, whole.standing, whole.series) == (part.measure, part.standing, part.series)
    most = whole.high if whole.low is None else whole.low
    return same and whole.whole is None and most is not None and (part.low or 0) < most
