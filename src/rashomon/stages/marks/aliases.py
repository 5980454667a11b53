"""What a report itself says of two names beside each other: that they are one, or that one is the other's officer.

"Harbour Rescue Service (HRS)"; "HRS, also known as the Lifeboats"; "Ana Ruo, head of the Harbour Rescue Service".
Forms in; pairs of their keys out.

>>> from rashomon.stages.marks import casing, forms, mentions
>>> from rashomon.stages.marks.words import alone
>>> lines = [alone("The Coastal Rescue Service (CRS) came")]
>>> found = forms.collect(mentions.find(lines, casing.count(lines)))
>>> list(defined(found, {"alone": lines[0].document}))
[('coastal rescue service', 'crs')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from rashomon.language.titles import ROLES
from rashomon.records import Document
from rashomon.stages.marks.forms import Form, initials
from rashomon.stages.marks.mentions import Mention

_BRACKET = re.compile(r"\s?\(\s?[\"“'‘]?(?:the\s|or\s)?[\"“'‘]?$")
_ALSO = re.compile(
    r"\s?[,(]?\s?(?:which is |who is )?(?:also|better|otherwise|formerly|previously|locally|commonly)?\s?"
    r"(?:known|called|referred to|named|abbreviated)(?: as| to)?\s?(?:the\s)?[\"“'‘]?$"
)
_ALIAS = re.compile(r"\s?[,(]?\s?(?:a\.?k\.?a\.?|alias|formerly|or)\s(?:the\s)?[\"“'‘]?$")
_FARTHEST = 48  # characters between a name and its alias


def defined(forms: Mapping[str, Form], documents: Mapping[str, Document]) -> Iterator[tuple[str, str]]:
    """Every pair of keys that some report defines as one thing."""
    for left, right in _neighbours(forms):
        text = documents[left.span.document].text
        end, start = left.span.end, right.span.start
        following = text[right.span.end : right.span.end + 2]
        if left.key != right.key and _is_alias(forms[left.key], forms[right.key], text[end:start], following):
            yield left.key, right.key


def offices(forms: Mapping[str, Form]) -> Iterator[tuple[str, str, str]]:
    """A person, the institution of which a report calls that person an officer, and that report's id."""
    for left, right in _neighbours(forms):
        kinds = forms[left.key].type, forms[right.key].type
        if kinds == ("person", "organization") and _is_role(left.description, left.right):
            yield left.key, right.key, left.span.document
        elif kinds == ("organization", "person") and right.description and left.name in right.description:
            yield right.key, left.key, left.span.document


def _is_role(description: str | None, after: tuple[str, ...]) -> bool:
    """Whether the words right after a person's name begin its description with a role."""
    return bool(description) and bool(ROLES.intersection(after))


def _neighbours(forms: Mapping[str, Form]) -> Iterator[tuple[Mention, Mention]]:
    """Mentions of sentences that follow one another closely in one document."""
    found = [mention for form in forms.values() for mention in form.mentions if mention.plain]
    for left, right in pairwise(sorted(found, key=lambda mention: mention.span)):
        if left.span.document == right.span.document and 0 < right.span.start - left.span.end <= _FARTHEST:
            yield left, right


def _is_alias(left: Form, right: Form, between: str, following: str) -> bool:
    if _BRACKET.match(between):
        return following[:1] in (")", ",", ";", '"', "”") and _abbreviates(left, right)
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
