"""Names of one thing put together over all reports, each time for a reason that can be named.

Forms in; for every form and document the group it belongs to out. Full names first join with their respellings,
acronyms and longer forms; then short names (surnames, "the Observatory") go to the one group they can stand for.

>>> from rashomon.stages.marks import casing, forms, mentions
>>> from rashomon.stages.marks.words import alone
>>> def told(*texts: str) -> dict[str, forms.Form]:
...     lines = [alone(text) for text in texts]
...     return forms.collect(mentions.find(lines, casing.count(lines)))
>>> found = told("A medic, Ana Oru, wept", "It rained, Oru said")
>>> group(found, {"alone": alone("A medic, Ana Oru, wept").document}).groups["oru", "alone"]
'ana oru'
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from operator import eq

from rashomon.records import Document
from rashomon.stages.marks.addresses import same_street
from rashomon.stages.marks.aliases import defined, offices
from rashomon.stages.marks.forms import Form
from rashomon.stages.marks.groups import Groups
from rashomon.stages.marks.longer import (
    acronyms,
    brands,
    companies,
    longer,
    same_owned,
    same_place,
    same_ship,
    second_surnames,
)
from rashomon.stages.marks.placing import Placed, place
from rashomon.stages.marks.spellings import damaged, respelled, same_country, same_opened, short_form


def group(forms: Mapping[str, Form], documents: Mapping[str, Document]) -> Placed:
    """For every (key, document id) the key that names its group, and where that is in doubt."""
    groups = Groups(forms)
    pairs = (*defined(forms, documents), *same_country(forms), *respelled(forms), *short_form(forms), *damaged(forms))
    for left, right in (*pairs, *same_opened(forms), *companies(forms), *brands(forms), *same_street(forms)):
        groups.join(left, right)
    acronyms(forms, groups)
    for rule in (same_owned, longer, second_surnames, same_place, same_ship):
        for left, right in rule(forms, groups):
            groups.join(left, right)
    placed = place(forms, groups)
    by_office = tuple(_same_office(forms, placed.groups))
    for left, right in by_office:
        groups.join(left, right)
    return place(forms, groups) if by_office else placed


def _same_office(forms: Mapping[str, Form], placed: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
    """Institutions alike in most words of which one person is said to be an officer in different reports."""
    full: dict[str, list[Form]] = defaultdict(list)
    for (key, document), into in placed.items():
        if len(forms[key].words) > 2 and document in forms[key].documents:
            full[into].append(forms[key])
    held: dict[str, set[str]] = defaultdict(set)
    for person, institution, document in offices(forms):
        held[placed[person, document]].add(placed[institution, document])
    for person in sorted(held):
        for left, right in combinations(sorted(held[person]), 2):
            if any(_mostly_alike(a, b) for a in full[left] for b in full[right]):
                yield left, right


def _mostly_alike(left: Form, right: Form) -> bool:
    alike = sum(map(eq, left.words, right.words))
    apart = not left.documents & right.documents and left.type == right.type == "organization"
    return apart and len(left.words) == len(right.words) and alike * 2 > len(left.words)
