"""Short names put with the one full name they can stand for, report by report.

Forms and groups in; for every (key, document id) the key that names its group out. A surname goes to the one person of
that surname in its report, else in all reports; two candidates, and it stays by itself, doubtful. Of several
institutions of a report, "the ministry" is the one named last before it.

>>> from rashomon.stages.marks import casing, forms, mentions
>>> from rashomon.stages.marks.words import alone
>>> def told(*texts: str) -> dict[str, forms.Form]:
...     lines = [alone(text) for text in texts]
...     return forms.collect(mentions.find(lines, casing.count(lines)))
>>> found = told("A medic, Ana Oru, wept", "It rained, Oru said")
>>> place(found, Groups(found)).groups["oru", "alone"]
'ana oru'
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from rashomon.language.given_names import familiar, stems
from rashomon.language.institutions import COMPANY_SUFFIXES, FIRM_HEADS, ORGANIZATION_HEADS, PLACE_HEADS, SHIP_PREFIXES
from rashomon.language.names import ARTICLES
from rashomon.language.peoples import DEMONYMS, REGIONS
from rashomon.language.places import country_named
from rashomon.language.titles import GENERATIONS
from rashomon.stages.marks.forms import Form
from rashomon.stages.marks.groups import Groups, by_word
from rashomon.stages.marks.sources import owned

_OFTEN = 3  # times as often as all other candidates
_UNSURE = 0.9  # evidence below which a name's type is a guess


class Placed(NamedTuple):
    """The group of every (key, document id); and the groups that a short name left by itself there may stand for."""

    groups: dict[tuple[str, str], str]
    doubtful: dict[tuple[str, str], frozenset[str]]


def place(forms: Mapping[str, Form], groups: Groups) -> Placed:
    """Every form of every document with its group; short names with the one candidate there, else in all reports."""
    index, reach = _by_word(forms), _Reach(forms)
    placed: dict[tuple[str, str], str] = {}
    unclear: dict[tuple[str, str], set[str]] = {}
    for form in forms.values():
        candidates = _candidates(form, index)
        for document in sorted(form.documents):
            near = [other for other in candidates if document in other.documents]
            here = _latest(form, document, near, groups)
            found = here or _leading([other for other in candidates if reach.spans(form, document, other)], groups)
            alone = groups.of(form.key) == form.key and not here
            if len(found) == 1 and (here or alone or form.type == "person"):
                placed[form.key, document] = found.pop()
            else:
                placed[form.key, document] = groups.of(form.key)
                if len(found) > 1:
                    unclear[form.key, document] = found
    unclear = {where: {_moved(one, where[1], forms, placed) for one in found} for where, found in unclear.items()}
    chosen = _by_the_others(forms, placed, unclear, groups)
    final = {**placed, **chosen}
    doubtful = {
        where: frozenset(_moved(one, where[1], forms, final) for one in found)
        for where, found in unclear.items()
        if where not in chosen
    }
    return Placed(final, doubtful)


def _moved(group: str, document: str, forms: Mapping[str, Form], placed: Mapping[tuple[str, str], str]) -> str:
    """The group that a candidate came to be in: "Bo Oru" may itself be short for "Bo Oru Jr."."""
    there = sorted(forms[group].documents) if group in forms else []
    return placed.get((group, document), placed[group, there[0]] if there else group)


def _by_the_others(
    forms: Mapping[str, Form],
    placed: Mapping[tuple[str, str], str],
    unclear: Mapping[tuple[str, str], set[str]],
    groups: Groups,
) -> dict[tuple[str, str], str]:
    """Short names of several candidates with the one that most reports mean by it, else with the one named most."""
    meant: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for (key, _), into in placed.items():
        if into != groups.of(key):
            meant[key][into] += 1
    named: dict[str, int] = defaultdict(int)
    for form in forms.values():
        named[groups.of(form.key)] += len(form.mentions) * (len(form.words) > 1)
    chosen: dict[tuple[str, str], str] = {}
    for (key, document), found in unclear.items():
        leading = _most(found, meant[key], _OFTEN) or _most(found, named, _OFTEN)
        if leading is not None:
            chosen[key, document] = leading
    return chosen


def _most(found: set[str], counts: Mapping[str, int], share: int) -> str | None:
    """The one of `found` that counts `share` times as much as all the others together."""
    total = sum(counts.get(key, 0) for key in found)
    return next((key for key in sorted(found) if counts.get(key, 0) * (share + 1) >= total * share > 0), None)


def _latest(form: Form, document: str, candidates: list[Form], groups: Groups) -> set[str]:
    """Of several candidates of a report, for an institution, the one named last before the short name."""
    if form.type == "person" or any(other.type == "person" for other in candidates):
        return {groups.of(other.key) for other in candidates}
    first = min(mention.span.start for mention in form.mentions if mention.span.document == document)
    before = [
        (mention.span.start, other.key)
        for other in candidates
        for mention in other.mentions
        if mention.span.document == document and mention.span.start < first
    ]
    return {groups.of(max(before)[1])} if before else {groups.of(other.key) for other in candidates}


def _leading(candidates: list[Form], groups: Groups) -> set[str]:
    """The groups of the candidates; of institutions and places the one named four times as often as all others."""
    counts: dict[str, int] = defaultdict(int)
    for form in candidates:
        counts[groups.of(form.key)] += len(form.mentions)
    total = sum(counts.values())
    for key in sorted(counts):
        if counts[key] * 5 >= total * 4 and not any(form.type == "person" for form in candidates):
            return {key}
    return set(counts)


class _Reach:
    """Which reports have a name in common, so that "the ministry" of one may be the ministry named in the other."""

    def __init__(self, forms: Mapping[str, Form]) -> None:
        self._named: defaultdict[str, set[str]] = defaultdict(set)  # by report
        for form in forms.values():
            if not set(form.words) <= ORGANIZATION_HEADS and owned(form.key.split()) is None:
                for document in form.documents:
                    self._named[document].add(form.key)
        self._beside: dict[str, frozenset[str]] = {}  # by long name

    def spans(self, short: Form, document: str, long: Form) -> bool:
        """Whether a short name of a report may stand for a long one of others."""
        if not _anywhere(short, long):
            return False
        if short.type != "organization" or not set(short.words) <= ORGANIZATION_HEADS:
            return True
        if long.key not in self._beside:
            self._beside[long.key] = frozenset().union(*(self._named[other] for other in long.documents))
        return not self._named[document].isdisjoint(self._beside[long.key])


def _anywhere(form: Form, other: Form) -> bool:
    """Whether a short name may go to a long one that its own report does not give: only with the same type."""
    surname = other.type != "person" or form.words[-1] in other.words[-2:]
    alike = form.type == other.type or (other.type == "person" and form.votes.total < _UNSURE)
    return alike and surname and not country_named(form.key)


def _by_word(forms: Mapping[str, Form]) -> dict[str, list[Form]]:
    """Forms of several words by each of their words, and persons by the first letters of their given names."""
    index = by_word(forms)
    for form in forms.values():
        if form.type == "person" and len(form.words) > 1:
            for stem in stems(form.words[0]):
                index.setdefault(stem, []).append(form)
    return index


def _candidates(form: Form, index: Mapping[str, list[Form]]) -> list[Form]:
    if country_named(form.key):
        return []
    last = next((word for word in reversed(form.words) if word not in ARTICLES), form.words[-1])
    words = (last, form.words[0], *(stems(last) if len(form.words) == 1 else ()))
    near = {other.key: other for word in words for other in index.get(word, ())}
    return [near[key] for key in sorted(near) if key != form.key and _stands_for(form, near[key])]


def _stands_for(short: Form, long: Form) -> bool:
    """Whether the short name may stand for the long one where both are at hand."""
    if len(short.words) >= len(long.words) or (short.acronym and short.type != "person"):
        return False
    if long.type == "person":
        return _surname(short, long)
    if long.ship:
        return long.words[-len(short.words) :] == short.words and _place_evidence(short) < 2
    if long.type == "place":
        return short.words in ((long.words[-1],), (long.words[0],)) and short.words[0] in PLACE_HEADS
    return short.type == "organization" and (_head_only(short, long) or _firm(short, long))


def _surname(short: Form, long: Form) -> bool:
    words = tuple(word for word in short.words if word not in ARTICLES) or short.words
    full = long.words[:-1] if long.words[-1] in GENERATIONS else long.words
    if short.key in REGIONS or len(full) < 2:
        return False
    given = short.words == full[:1] or (len(short.words) == 1 and familiar(short.words[0], full[0]))
    if _place_evidence(short) < 1 and given and short.documents & long.documents:
        return short.type != "place"
    if full[-len(words) :] != words or _place_evidence(short) >= 2:
        return False
    return short.type == "person" or len(words) == 1


def _place_evidence(form: Form) -> float:
    """What the sentences (not the tables) say for its being a place, beyond what they say for a person."""
    plain = [mention.votes for mention in form.mentions if mention.plain]
    if not plain:
        return 0.0
    return sum(votes.place - max(votes.person, votes.organization) for votes in plain) / len(plain)


def _firm(short: Form, long: Form) -> bool:
    """ "Oru" for "Oru Advisors", "Oru Holdings Ltd": the first word of a firm's name."""
    named = short.words == long.words[:1] and long.words[-1] in FIRM_HEADS | COMPANY_SUFFIXES
    return named and not (short.sites or short.key in DEMONYMS or short.key in REGIONS) and _place_evidence(short) < 1


def _head_only(short: Form, long: Form) -> bool:
    """ "the Observatory" for a full name with that head; a described institution that says less."""
    ours, theirs = owned(short.key.split()), owned(long.key.split())
    if ours is not None and theirs is not None:
        return ours.within(theirs)
    if len(short.words) > 1 or short.words[0] not in ORGANIZATION_HEADS | SHIP_PREFIXES:
        return False
    at = next((at for at, word in enumerate(long.words) if word in ("of", "for")), len(long.words))
    return long.words[at - 1] == short.words[0]
