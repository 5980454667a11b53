"""Which way a clause looks from the day of its report: back, or ahead.

A text and where a time stands in it in; "past", "future", or None where its words do not tell.

>>> text = "The trial is set to begin on Wednesday. Police said on Monday that nine were held until Friday."
>>> [towards(text, text.index(day)) for day in ("Wednesday", "Monday", "Friday")]
['future', 'past', 'future']
"""

from __future__ import annotations

import re

from rashomon.language.dates.expressions import Towards

# A clause is told by the words so near to the time.
_WITHIN = 120
_CLAUSE = re.compile(r"[.!?;:]\s|\n|[“”\"]")
_AHEAD = re.compile(
    r"\b(?:will|'ll|’ll|would|shall|going to|due|scheduled|slated|expected|expects?|plans?|planned|planning|set to"
    r"|set for|to be|is to|are to|was to|were to|hopes? to|hoped to|intends? to|wants? to|aims? to|agreed to|vowed to"
    r"|about to|may|might|can|could|should|must|deadline|upcoming|tomorrow|postponed|delayed|adjourned|begins|starts"
    r"|opens)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:was|were|had|did|said|told|came|went|took|made|began|fell|rose|saw|found|left|lost|won|hit|shot|died|held|ago"
    r"|sent|gave|got|ran|struck|broke|sank|swept|blew|burst|drove|flew|grew|kept|knew|led|met|paid|sat|set out|spoke"
    r"|stood|stole|taught|thought|threw|tore|wrote|fled|fought|brought|bought|became|shook|[a-z]{2,20}ed)\b",
    re.IGNORECASE,
)
_GENITIVE = ("'s", "’s")
_PASSIVE = re.compile(
    r"\b(?:be|is|are|been|being|gets?)\s(?:\w{2,12}ly\s)?(?:[a-z]{2,20}ed|held|sent|made|set|put|cut)\b"
)
_LED = r"\s{1,3}(?:the\s|early\s|late\s|mid[-\s]|end of\s|[0-9:.]{1,5}\s?[ap]\.?m\.?\s(?:on\s)?|noon\s(?:on\s)?){0,3}$"
_UNTIL = re.compile(rf"\b(?:until|till){_LED}", re.IGNORECASE)
_DEADLINE = re.compile(rf"\w[^.!?\n]{{2,200}}\s(?:by|for){_LED}")
_DIRECTED = re.compile(
    r"\b(?:ask|order|call|urg|agree|promis|vow|pledg|threaten|decid|invit|told|warn|instruct|appeal)[a-z]{0,4}\b"
    r"[^.;!?\n]{0,60}\bto\s[a-z]{2,15}\b(?!ed)[^.;!?\n]{0,50}$"
)
_SINCE = re.compile(rf"\bsince{_LED}", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:had|were|was|killed|died|since)\b")


def towards(text: str, at: int, start: int = 0) -> Towards | None:
    """The way the clause around `at` looks, by the last verb before the time, else the first after it."""
    before = text[max(start, at - _WITHIN) : at]
    if _UNTIL.search(before) and "had" not in before:
        return "future"
    if _SINCE.search(before):
        return "past"
    before = _CLAUSE.split(before)[-1]
    if _DIRECTED.search(before):
        return "future"
    if (
        _DEADLINE.search(before)
        and not _BEHIND.search(before)
        and not text[at : at + _WITHIN].split(" ", 1)[0].endswith(_GENITIVE)
    ):
        return "future"
    back = [match.end() for match in _BACK.finditer(_without_passives(before))]
    ahead = [match.end() for match in _AHEAD.finditer(before)]
    if back or ahead:
        return "future" if max(ahead, default=-1) >= max(back, default=-1) else "past"
    after = _CLAUSE.split(text[at : at + _WITHIN])[0]
    first_ahead, first_back = _AHEAD.search(after), _BACK.search(_without_passives(after))
    if first_ahead is None or (first_back is not None and first_back.start() < first_ahead.start()):
        return "past" if first_back else None
    return "future"


def _without_passives(text: str) -> str:
    """The text with "be delayed" and its like blanked: a participle tells no past."""
    return _PASSIVE.sub(lambda match: " " * len(match.group()), text)
