"""Names that are one name spelt in several ways, or damaged in a copy.

Forms in; pairs of their keys out, each pair one thing: respellings by consonants, slips in long words, a country's
several names, plural endings, and names that stand in the same words of two reports.

>>> from dataclasses import replace
>>> from rashomon.stages.marks import casing, forms, mentions
>>> from rashomon.stages.marks.words import alone
>>> def told(*texts: str) -> dict[str, forms.Form]:
...     lines = [alone(text) for text in texts]
...     return forms.collect(mentions.find(lines, casing.count(lines)))
>>> list(respelled({form.key: replace(form, documents=frozenset({form.key})) for form in told(
...     "A medic, Mostafa Karola, wept", "A medic, Mustapha Karola, left").values()}))[:1]
[('mostafa karola', 'mustapha karola')]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from rashomon.language.given_names import familiar, full, stems
from rashomon.language.institutions import DIRECTIONS, PLACE_HEADS, SHORT_OPENERS
from rashomon.language.names import close, distance, same_person, skeleton, unarticled
from rashomon.language.peoples import PARTS
from rashomon.language.places import country_named
from rashomon.language.sounds import rhymes
from rashomon.stages.marks.forms import Form
from rashomon.stages.marks.groups import BUCKET, buckets

_LONG = 7  # letters of a surname that is known by its spelling alone
_UNSURE = 1.3  # a type that leads by less may give way to the other spelling's


def same_country(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Names of one country by the table ("UK", "Britain"), not of its parts."""
    first: dict[str, str] = {}
    for key in forms:
        code = country_named(key)
        if code is not None and key not in PARTS:
            yield first.setdefault(code, key), key


def same_opened(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Names of places and institutions that write out what others cut short: "Mt Ruo", "Mount Ruo"; of two names, one.

    A mountain may be said with its other name before it: "Oru/Mount Ruo" is "Mount Ruo"; a hut on it without "Mount".
    """
    first: dict[tuple[str, ...], str] = {}
    spelt = {key: _opened(form) for key, form in forms.items() if form.type != "person" and not form.ship}
    for key, words in spelt.items():
        if len(words) > 1:
            yield first.setdefault(words, key), key
    for key, words in spelt.items():
        if len(words) > 2 and words[1:] in first and (
            (words[1] == "mount" and words[0] not in DIRECTIONS) or (words[0] == "mount" and words[-1] in PLACE_HEADS)
        ):  # fmt: skip
            yield first[words[1:]], key


def _opened(form: Form) -> tuple[str, ...]:
    """The words of a name with "Mt", "Ft" and "St" before another word written out."""
    *before, last = form.words
    return (*(SHORT_OPENERS.get(word, word) for word in before), last)


def respelled(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Spellings of one name: persons of two words or more, places and organizations by their consonants."""
    for left, right in buckets(forms, _spelling_keys):
        kind = left.type if left.votes.total >= right.votes.total else right.type
        if left.type != right.type and not (left.ship or right.ship or min(left.lead, right.lead) < _UNSURE):
            continue
        if _same_full_person(left, right) if kind == "person" else _same_spelling(left, right):
            yield left.key, right.key


def _spelling_keys(form: Form) -> Iterator[str]:
    joined = skeleton(form.key)
    if len(joined) >= 3:
        yield joined
    yield _canonical(form)
    if form.type == "person" and len(form.words) > 1:
        yield f"{skeleton(form.words[-1])} {full(form.words[0])[0].replace('j', 'y')}"
        yield " ".join(sorted(form.words))
        yield f"{form.words[0]} {form.words[-1][0]}"
        yield f"{skeleton(form.words[-2])} {skeleton(form.words[-1])}"
    if len(form.key) >= 7:
        yield f"<{form.key[:4]}"


def _canonical(form: Form) -> str:
    """The name with short forms of countries ("US"), without plural endings, what stands after "of" first."""
    words = [word.removesuffix("s") if len(word) > 3 else word for word in form.words if word != "the"]
    if "of" in words[1:-1] and form.type == "organization":
        at = words.index("of", 1)
        words = words[at + 1 :] + words[:at]
    joined = " ".join(words)
    return joined.replace("united state", "us").replace("united kingdom", "uk").replace("united nation", "un")


def _same_full_person(left: Form, right: Form) -> bool:
    fewest = min(len(left.words), len(right.words))
    if fewest == 1:  # two spellings of a long surname, which is all that the reports give
        return len(left.words) == len(right.words) and min(len(left.key), len(right.key)) >= _LONG and (
            close(left.key, right.key) and not left.documents & right.documents)  # fmt: skip
    if not same_person(left.name, right.name):
        return False
    together = left.documents & right.documents
    return not together or distance(left.key, right.key) <= 1 or left.words[-1] == right.words[-1]


def short_form(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Full names of one surname whose given names have one short form, when reports use that: "Alex", "Alexei Oru"."""
    by_stem: dict[str, list[str]] = defaultdict(list)
    for form in forms.values():
        if len(form.words) == 1 and form.type == "person":
            for stem in stems(form.key):
                by_stem[stem].append(form.key)
    for left, right in buckets(
        forms, lambda form: (form.words[-1],) if form.type == "person" and len(form.words) == 2 else ()
    ):
        if left.documents & right.documents:
            continue
        for short in dict.fromkeys(short for stem in stems(left.words[0]) for short in by_stem.get(stem, ())):
            if familiar(short, left.words[0]) and familiar(short, right.words[0]):
                yield left.key, right.key
                break


def _same_spelling(left: Form, right: Form) -> bool:
    if left.acronym or right.acronym or _known_apart(left, right):
        return False
    apart = distance(left.key.replace(" ", ""), right.key.replace(" ", ""))
    if len(left.words) > 1 and _canonical(left) == _canonical(right):
        return True
    if left.documents & right.documents and apart > 1:
        return False
    if skeleton(left.key) == skeleton(right.key):
        return apart <= max(1, min(len(left.key), len(right.key)) // 3) and len(skeleton(left.key)) >= 3 and (
            _word_by_word(left, right) or (left.type == "place" and _rhyme(left, right)))  # fmt: skip
    return len(left.words) == len(right.words) == 1 and close(left.key, right.key) and not (
        left.documents & right.documents)  # fmt: skip


def _word_by_word(left: Form, right: Form) -> bool:
    return len(left.words) != len(right.words) or all(map(close, left.words, right.words))


def _rhyme(left: Form, right: Form) -> bool:
    """Whether two names rhyme however they are divided."""
    return rhymes("".join(unarticled(left.key)), "".join(unarticled(right.key)))


def _known_apart(left: Form, right: Form) -> bool:
    """Whether tables know both, as different places."""
    a, b = country_named(left.key), country_named(right.key)
    if a or b:
        return a != b
    ours, theirs = ({site.name for site in form.sites} for form in (left, right))
    return bool(ours and theirs and not ours & theirs)


def damaged(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Names in the same words of two reports, one of them found nowhere else and like the other in part."""
    index: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Form]] = defaultdict(list)
    for form in forms.values():
        for place in {(mention.left, mention.right) for mention in form.mentions if mention.plain}:
            if len(place[0]) + len(place[1]) >= 5:
                index[place].append(form)
    for bucket in index.values():
        if len(bucket) <= BUCKET:
            for left, right in combinations(bucket, 2):
                if _is_damage(left, right):
                    yield left.key, right.key


def _is_damage(left: Form, right: Form) -> bool:
    once = min(len(left.mentions), len(right.mentions)) <= 2
    if not once or left.documents & right.documents or _known_apart(left, right) or left.type != right.type:
        return False
    shared = {word for word in left.words if len(word) > 3} & set(right.words)
    if min(len(left.words), len(right.words)) > 1:
        return bool(shared)
    return left.key[0] == right.key[0] and distance(left.key, right.key) * 2 <= min(len(left.key), len(right.key))
