"""Short names put with the one full name they can stand for, report by report.

Forms and groups in; for every (key, document id) the key that names its group out. A surname goes to the one person of
that surname in its report, else in all reports; two candidates, and it stays by itself. Of several institutions of a
report, "the ministry" is the one named last before it.

>>> from rashomon.stages.marks import casing, forms, mentions
>>> from rashomon.stages.marks.words import alone
>>> def told(*texts: str) -> dict[str, forms.Form]:
...     lines = [alone(text) for text in texts]
...     return forms.collect(mentions.find(lines, casing.count(lines)))
>>> found = told("A medic, Ana Oru, wept", "It rained, Oru said")
>>> place(found, Groups(found))["oru", "alone"]
'ana oru'
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rashomon.language.institutions import ORGANIZATION_HEADS, PLACE_HEADS, SHIP_PREFIXES
from rashomon.language.names import ARTICLES
from rashomon.language.places import country_named
from rashomon.stages.marks.forms import Form
from rashomon.stages.marks.groups import Groups, by_word
from rashomon.stages.marks.sources import owned


def place(forms: Mapping[str, Form], groups: Groups) -> dict[tuple[str, str], str]:
    """Every form of every document with its group; short names with the one candidate there, else in all reports."""
    index = by_word(forms)
    placed: dict[tuple[str, str], str] = {}
    for form in forms.values():
        candidates = _candidates(form, index)
        for document in sorted(form.documents):
            near = [other for other in candidates if document in other.documents]
            here = _latest(form, document, near, groups)
            found = here or _leading([other for other in candidates if _anywhere(form, other)], groups)
            alone = groups.of(form.key) == form.key and not here
            if len(found) == 1 and (here or alone or form.type == "person"):
                placed[form.key, document] = found.pop()
            else:
                placed[form.key, document] = groups.of(form.key)
    return placed


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


def _anywhere(form: Form, other: Form) -> bool:
    """Whether a short name may go to a long one that its own report does not give: only with the same type."""
    surname = other.type != "person" or form.words[-1] == other.words[-1]
    return form.type == other.type and surname and not country_named(form.key)


def _candidates(form: Form, index: Mapping[str, list[Form]]) -> list[Form]:
    if country_named(form.key):
        return []
    last = next((word for word in reversed(form.words) if word not in ARTICLES), form.words[-1])
    near = {other.key: other for word in (last, form.words[0]) for other in index.get(word, ())}
    return [near[key] for key in sorted(near) if key != form.key and _stands_for(form, near[key])]


def _stands_for(short: Form, long: Form) -> bool:
    """Whether the short name may stand for the long one where both are at hand."""
    if len(short.words) >= len(long.words) or short.acronym:
        return False
    if long.type == "person":
        return _surname(short, long)
    if long.ship:
        return long.words[-len(short.words) :] == short.words and _place_evidence(short) < 2
    if long.type == "place":
        return short.words in ((long.words[-1],), (long.words[0],)) and short.words[0] in PLACE_HEADS
    return short.type == "organization" and _head_only(short, long)


def _surname(short: Form, long: Form) -> bool:
    words = tuple(word for word in short.words if word not in ARTICLES) or short.words
    if _place_evidence(short) < 1 and short.words == long.words[:1] and short.documents & long.documents:
        return short.type != "place"
    if long.words[-len(words) :] != words or _place_evidence(short) >= 2:
        return False
    return short.type == "person" or len(words) == 1


def _place_evidence(form: Form) -> float:
    """What the sentences (not the tables) say for its being a place, beyond what they say for a person."""
    plain = [mention.votes for mention in form.mentions if mention.plain]
    if not plain:
        return 0.0
    return sum(votes.place - max(votes.person, votes.organization) for votes in plain) / len(plain)


def _head_only(short: Form, long: Form) -> bool:
    """ "the Observatory" for a full name with that head; a described institution that says less."""
    ours, theirs = owned(short.key.split()), owned(long.key.split())
    if ours is not None and theirs is not None:
        return ours.within(theirs)
    if len(short.words) > 1 or short.words[0] not in ORGANIZATION_HEADS | SHIP_PREFIXES:
        return False
    at = next((at for at, word in enumerate(long.words) if word in ("of", "for")), len(long.words))
    return long.words[at - 1] == short.words[0]
