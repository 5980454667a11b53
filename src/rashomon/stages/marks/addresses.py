"""Streets and states in their shorter forms: "E. 9th St." and "East 9th Street", "at Oru and 9th", "Tenn.".

Forms in; pairs of their keys out, each pair one place.

>>> from rashomon.stages.marks import casing, forms, mentions
>>> from rashomon.stages.marks.words import alone
>>> lines = [alone("They met on E. 9th St. there"), alone("They met on East Ninth Street there")]
>>> list(same_street(forms.collect(mentions.find(lines, casing.count(lines)))))
[('e 9th st', 'east ninth street')]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rashomon.language.peoples import STATES_SHORT
from rashomon.language.places import state_named
from rashomon.language.streets import street
from rashomon.stages.marks.forms import Form
from rashomon.stages.marks.mentions import Mention


def same_street(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Streets of one address, names at crossings that are a street's without its kind, and states cut short."""
    first: dict[tuple[str, ...], str] = {}
    states = {code: key for key in forms if (code := state_named(key)) is not None}
    for key, form in forms.items():
        address = street(form.words)
        if address is not None:
            if address in first:
                yield first[address], key
            first.setdefault(address, key)
            first.setdefault(address[:-1], key)
        elif key in STATES_SHORT and STATES_SHORT[key] in states:
            yield states[STATES_SHORT[key]], key
    for key, form in forms.items():
        if form.words in first and street(form.words) is None and all(map(_at_crossing, form.mentions)):
            yield first[form.words], key


def _at_crossing(mention: Mention) -> bool:
    """Whether the name is one of two: "at Oru and 9th", "the corner of Oru and 9th"."""
    paired = "and" in (*mention.left[:1], *mention.right[:1])
    return paired and bool({"at", "corner", "of", "near"}.intersection(mention.left))
