"""Who owns what was done, and who denies a figure or takes it back.

Counts of one report and its sentences in; the same counts with `accepted` and `denied` out. A party accepts when it
says that its own strike, fire or forces did it, admits it, or claims responsibility for it, in the figure's sentence or
after the last one that told of harm. A source denies a figure that stands behind its "denied", "dismissed", "withdrew".

>>> from rashomon.stages.claims.figures.passages import passage
>>> passage("d1", "Nobody has claimed responsibility.", 0, 34, "body").role, owned((), ())
('body', ())
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rashomon.records import Count
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.sourcing import PEOPLE

_HARM = frozenset({"killed", "injured", "killed_or_injured", "abducted", "destroyed", "damaged"})
_ACT = (
    r"(?:its|their|his|our|his own)(?: own)?(?: [\w-]+){0,2}? (?:air ?strikes?|strikes?|shelling|fire|bombs?|bombing"
    r"|missiles?|rockets?|raids?|shells?|attacks?|forces|troops|soldiers|jets?|aircraft|drones?|warplanes?|fighters"
    r"|gunmen|officers|men|artillery|bombardment|operation)\b"
)
_HURT = r"(?:killed|killing|wounded|wounding|injured|injuring|hit|struck|caused)\b"
_RESPONSIBLE = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|accept(?:s|ed|ing)?|takes?|took|taken|taking|assum(?:es?|ed|ing)|admit(?:s|ted|ting)?"
    r"|acknowledg(?:es?|ed|ing))(?: (?:full|sole|joint))? responsibility\b"
    r"|\bresponsibility\b[^.;]{0,80}\bwas claimed by\b",
    re.IGNORECASE,
)
# "It admitted killing", "they acknowledged that their shells fell there", "the army conceded it had fired".
_ADMITS = re.compile(
    r"\b(?:admit(?:s|ted|ting)?|acknowledg(?:es?|ed|ing)|conced(?:es?|ed|ing)|confess(?:es|ed|ing)?)\b"
    rf"(?: to)?(?: having)?(?: that)?(?: mistakenly| accidentally)?"
    rf" (?:(?:it|they|he|she) |{_HURT}|{_ACT}|[^.;]{{0,80}}{_ACT})",
    re.IGNORECASE,
)
_OWN_ACT = re.compile(
    rf"\b{_ACT}[^,;.]{{0,60}}(?<!were )(?<!was )(?<!been )(?<!being )\b{_HURT}"
    rf"|\b{_HURT}[^,;.]{{0,60}} (?:in|by) {_ACT}",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no|not|nobody|none|neither|nor|never|yet|without|den(?:y|ied|ies)|refus\w{1,9}|declin\w{1,9}|if|whether)\b|n[’']t\b",
    re.IGNORECASE,
)
# Another attack than the one told of just before.
_ELSEWHERE = re.compile(
    r"\bfor (?:an?|another|other|several|many|most|similar|some|previous|earlier|past|last|dozens|two|three)\b",
    re.IGNORECASE,
)
_TOLD = r"(?:figures?|tolls?|counts?|tall(?:y|ies)|claims?|reports?|estimates?|numbers?|allegations?|accusations?)\b"
_DENIES = re.compile(
    rf"(?<!not )(?<!nor )(?<!never )\b(?:den(?:y|ies|ied|ying) (?:that|it|they|having|[a-z]+ing|the killings?|{_TOLD}"
    rf"|(?:the|any|these|those|all|its|his|their) (?:[\w’'-]+ ){{0,2}}{_TOLD})"
    r"|(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|withdrew|withdraws?"
    rf"|withdrawn|retract(?:s|ed|ing)?|rescind(?:s|ed)?|disown(?:s|ed)?)(?: [\w’'-]+){{0,4}}? (?:that|{_TOLD}))",
    re.IGNORECASE,
)
_TURNS = re.compile(r"\b(?:but|saying|said|says|adding|insist\w{0,3}|instead)\b|[;:]", re.IGNORECASE)
_WRONG = re.compile(
    r"\b(?:was|were|is|had been) (?:wrong|mistaken|incorrect|inaccurate|an error|a mistake)\b", re.IGNORECASE
)
_REACH = 100


def owned(counts: Sequence[Count], sentences: Sequence[Passage]) -> tuple[Count, ...]:
    """The counts, those accepted or denied marked; sentences in the order of the text."""
    told = [_sentence(count, sentences) for count in counts]
    accepted = _accepted(counts, sentences, told)
    return tuple(
        replace(count, accepted=at in accepted, denied=_is_denied(count, sentences[told[at]]))
        if at in accepted or _is_denied(count, sentences[told[at]])
        else count
        for at, count in enumerate(counts)
    )


def _sentence(count: Count, sentences: Sequence[Passage]) -> int:
    return max(0, bisect_right(sentences, count.span.start, key=lambda sentence: sentence.start) - 1)


def _accepted(counts: Sequence[Count], sentences: Sequence[Passage], told: Sequence[int]) -> frozenset[int]:
    """Numbers of the counts of harm that a party owns."""
    harm: dict[int, list[int]] = {}
    for at, count in enumerate(counts):
        if count.measure in _HARM and count.standing == "event" and count.series == "incident":
            harm.setdefault(told[at], []).append(at)
    found: set[int] = set()
    last: list[int] = []
    for number, sentence in enumerate(sentences):
        text = sentence.text[sentence.start : sentence.end]
        inside = harm.get(number, [])
        if _claims_responsibility(text):
            found |= set(inside or ([] if _ELSEWHERE.search(text) else last))
        elif inside and _admits(text):
            found |= set(inside)
        elif _OWN_ACT.search(text):
            found |= {at for at in inside if counts[at].attribution}
        last = inside or last
    return frozenset(found)


def _claims_responsibility(text: str) -> bool:
    claim = _RESPONSIBLE.search(text)
    return claim is not None and _NOT.search(text, 0, claim.end()) is None


def _admits(text: str) -> bool:
    admission = _ADMITS.search(text)
    return admission is not None and _NOT.search(text, 0, admission.start()) is None


def _is_denied(count: Count, sentence: Passage) -> bool:
    """Whether a denial stands before the figure with nothing between to turn it, or "was wrong" right after it."""
    if count.measure not in _HARM and count.measure not in PEOPLE:
        return False
    start, end = max(sentence.start, count.span.start - _REACH), min(sentence.end, count.span.end + 20)
    found = _DENIES.finditer(sentence.text, start, count.span.end)
    before = [min(match.end(), count.span.start) for match in found if match.start() < count.span.start]
    if before and _TURNS.search(sentence.text, before[-1], count.span.start) is None:
        return True
    return _WRONG.match(sentence.text, min(count.span.end + 1, end)) is not None
