"""Names that a report itself says are one: "Harbour Rescue Service (HRS)", "HRS, also known as the Lifeboats".

Forms in; pairs of their keys out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from rashomon.records import Document
from rashomon.stages.marks.forms import Form, initials

_BRACKET = re.compile(r"\s?\(\s?[\"“'‘]?(?:the\s|or\s)?[\"“'‘]?$")
_ALSO = re.compile(
    r"\s?[,(]?\s?(?:which is |who is )?(?:also|better|otherwise|formerly|previously|locally|commonly)?\s?"
    r"(?:known|called|referred to|named|abbreviated)(?: as| to)?\s?(?:the\s)?[\"“'‘]?$"
)
_ALIAS = re.compile(r"\s?[,(]?\s?(?:a\.?k\.?a\.?|alias|formerly|or)\s(?:the\s)?[\"“'‘]?$")
_FARTHEST = 48  # characters between a name and its alias


def defined(forms: Mapping[str, Form], documents: Mapping[str, Document]) -> Iterator[tuple[str, str]]:
    """Every pair of keys that some report defines as one thing."""
    places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for form in forms.values():
        for mention in form.mentions:
            if mention.plain:
                places[mention.span.document].append((mention.span.start, mention.span.end, form.key))
    for identity in sorted(places):
        text = documents[identity].text
        row = sorted(places[identity])
        for (_, end, left), (start, after, right) in zip(row, row[1:], strict=False):
            if left != right and 0 < start - end <= _FARTHEST and _is_alias(
                forms[left], forms[right], text[end:start], text[after : after + 2]
            ):  # fmt: skip
                yield left, right


def _is_alias(left: Form, right: Form, between: str, following: str) -> bool:
    if _BRACKET.match(between):
        return following[:1] in (")", ",", ";", "\"", "”") and _abbreviates(left, right)
    same = left.type == right.type
    return same and (_ALSO.match(between) is not None or (_ALIAS.match(between) is not None and "(" in between))


def _abbreviates(left: Form, right: Form) -> bool:
    """Whether one is an acronym and its letters are initials of the other, in order, from the first on."""
    short, long = (right, left) if right.acronym else (left, right)
    if not short.acronym or long.acronym or len(long.words) < 2:
        return False
    letters, spelt = short.key.replace(" ", ""), initials(long)
    if not letters or letters[0] != spelt[:1]:
        return False
    rest = iter(spelt)
    return all(letter in rest for letter in letters) or spelt.startswith(letters)
