"""Names of one thing put together over all reports, each time for a reason that can be named.

Forms in; for every form and document the group it belongs to out. Full names first join with their respellings,
acronyms and longer forms; then short names (surnames, "the Observatory") go, document by document, to the one group
that they can stand for. Two candidates, and a short name stays by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from operator import eq

from rashomon.language.institutions import COMPANY_SUFFIXES, ORGANIZATION_HEADS, PLACE_HEADS, SHIP_PREFIXES
from rashomon.language.names import ARTICLES, close, distance, same_person, skeleton
from rashomon.language.peoples import DEMONYMS, PARTS
from rashomon.language.places import country_named, country_of
from rashomon.records import Document
from rashomon.stages.marks.aliases import defined, offices
from rashomon.stages.marks.forms import Form, initials
from rashomon.stages.marks.sources import owned

_BUCKET = 60  # names of one skeleton that are compared pair by pair; larger buckets are no evidence
_KEEPS = frozenset("island islands isle province governorate state region town village river county district hotel".split())


class Groups:
    """Sets of keys that stand for one thing (union-find; the smallest key of a set names it)."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def of(self, key: str) -> str:
        """The key that names the set of `key`."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, left: str, right: str) -> None:
        """Put the sets of both together."""
        a, b = sorted((self.of(left), self.of(right)))
        self._parent[b] = a


def group(forms: Mapping[str, Form], documents: Mapping[str, Document]) -> dict[tuple[str, str], str]:
    """For every (key, document id) the key that names its group."""
    groups = Groups(forms)
    pairs = (*defined(forms, documents), *_same_country(forms), *_respelled(forms), *_damaged(forms))
    for left, right in (*pairs, *_companies(forms)):
        groups.join(left, right)
    _acronyms(forms, groups)
    for rule in (_same_owned, _longer, _same_place, _same_ship):
        for left, right in rule(forms, groups):
            groups.join(left, right)
    placed = _short(forms, groups)
    damaged = tuple(_same_office(forms, placed))
    for left, right in damaged:
        groups.join(left, right)
    return _short(forms, groups) if damaged else placed


def _same_country(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Names of one country by the table ("UK", "Britain"), not of its parts."""
    first: dict[str, str] = {}
    for key in forms:
        code = country_named(key)
        if code is not None and key not in PARTS:
            yield first.setdefault(code, key), key


def _companies(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """"Ana Ruo" and "Ana Ruo Holding Corp": a name of two words or more, and that name made a company's."""
    for form in forms.values():
        if form.words[-1] in COMPANY_SUFFIXES:
            for size in range(len(form.words) - 1, 1, -1):
                short = " ".join(form.key.split()[:size])
                if short in forms:
                    yield form.key, short
                    break


def _buckets(forms: Mapping[str, Form], key_of: Callable[[Form], Iterable[str]]) -> Iterator[tuple[Form, Form]]:
    """Pairs of forms that share a key of the index; never all pairs."""
    index: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        for key in set(key_of(form)):
            index[key].append(form)
    for bucket in index.values():
        if len(bucket) <= _BUCKET:
            yield from combinations(bucket, 2)


def _respelled(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Spellings of one name: persons of two words or more, places and organizations by their consonants."""
    for left, right in _buckets(forms, _spelling_keys):
        if left.type != right.type and not (left.ship or right.ship):
            continue
        if left.type == "person" and _same_full_person(left, right):
            yield left.key, right.key
        elif left.type != "person" and _same_spelling(left, right):
            yield left.key, right.key


def _spelling_keys(form: Form) -> Iterator[str]:
    joined = skeleton(form.key)
    if len(joined) >= 3:
        yield joined
    yield _canonical(form)
    if form.type == "person" and len(form.words) > 1:
        yield f"{skeleton(form.words[-1])} {form.words[0][0]}"
        yield f"{form.words[0]} {form.words[-1][0]}"
    if len(form.key) >= 7:
        yield f"<{form.key[:4]}"


def _canonical(form: Form) -> str:
    """The name with the short forms of its country or union ("US" for "United States") and no plural endings."""
    joined = " ".join(word.removesuffix("s") if len(word) > 3 else word for word in form.words)
    return joined.replace("united state", "us").replace("united kingdom", "uk").replace("united nation", "un")


def _same_full_person(left: Form, right: Form) -> bool:
    if min(len(left.words), len(right.words)) < 2 or not same_person(left.key, right.key):
        return False
    together = left.documents & right.documents
    return not together or distance(left.key, right.key) <= 1 or left.words[-1] == right.words[-1]


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
            _word_by_word(left, right) or left.type == "place")  # fmt: skip
    return len(left.words) == len(right.words) == 1 and close(left.key, right.key) and not (
        left.documents & right.documents)  # fmt: skip


def _word_by_word(left: Form, right: Form) -> bool:
    return len(left.words) != len(right.words) or all(map(close, left.words, right.words))


def _known_apart(left: Form, right: Form) -> bool:
    """Whether tables know both, as different places."""
    a, b = country_named(left.key), country_named(right.key)
    if a or b:
        return a != b
    ours, theirs = ({site.name for site in form.sites} for form in (left, right))
    return bool(ours and theirs and not ours & theirs)


def _damaged(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """Names in the same words of two reports, one of them found nowhere else and like the other in part."""
    index: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Form]] = defaultdict(list)
    for form in forms.values():
        for place in {(mention.left, mention.right) for mention in form.mentions if mention.plain}:
            if len(place[0]) + len(place[1]) >= 5:
                index[place].append(form)
    for bucket in index.values():
        if len(bucket) <= _BUCKET:
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


def _acronyms(forms: Mapping[str, Form], groups: Groups) -> None:
    """Acronyms to the one group whose long form they are the initials of."""
    index: dict[str, set[str]] = defaultdict(set)
    for form in forms.values():
        if len(form.words) > 1 and form.type != "person":
            index[initials(form)].add(form.key)
    for form in forms.values():
        if form.acronym:
            found = {groups.of(key) for key in index.get(form.key.replace(" ", ""), ())}
            if len(found) == 1:
                groups.join(form.key, found.pop())


def _same_owned(forms: Mapping[str, Form], groups: Groups) -> Iterator[tuple[str, str]]:
    """Institutions of the same owner, kind and head in other words: "state TV" and "state-run television"."""
    first: dict[object, str] = {}
    for form in forms.values():
        said = owned(form.key.split()) if form.type == "organization" else None
        if said is not None:
            if said in first:
                yield first[said], form.key
            first.setdefault(said, form.key)


def _longer(forms: Mapping[str, Form], groups: Groups) -> Iterator[tuple[str, str]]:
    """Names of several words to the one group whose name holds them and only adds an owner or an "of …"."""
    index = _by_word(forms)
    for form in forms.values():
        if len(form.words) < 2 or form.type == "person" or form.acronym:
            continue
        found = {groups.of(other.key) for other in index.get(form.words[0], ()) if _adds(form, other)}
        found |= {groups.of(other.key) for other in index.get(form.words[-1], ()) if _adds(form, other)}
        found.discard(groups.of(form.key))
        if len(found) == 1:
            yield form.key, found.pop()


def _by_word(forms: Mapping[str, Form]) -> dict[str, list[Form]]:
    """Forms of several words by each of their words."""
    index: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        for word in set(form.words) if len(form.words) > 1 else ():
            index[word].append(form)
    return index


def _adds(short: Form, long: Form) -> bool:
    """Whether `long` is `short` with "of …"/"for …" after it, or whose it is before it."""
    if short.type != long.type or len(short.words) >= len(long.words):
        return False
    size = len(short.words)
    if long.words[:size] == short.words:
        return long.words[size] in ("of", "for") and short.words[-1] in ORGANIZATION_HEADS | PLACE_HEADS
    if long.words[-size:] == short.words:
        return all(_is_owner(word, long) for word in long.words[:-size])
    ours, theirs = owned(short.key.split()), owned(long.key.split())
    return ours is not None and theirs is not None and ours.within(theirs)


def _is_owner(word: str, form: Form) -> bool:
    at = form.words.index(word)
    name = form.name.split()[at] if at < len(form.name.split()) else word
    return word in DEMONYMS or country_of(word) is not None or name.replace(".", "").isupper()


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


def _short(forms: Mapping[str, Form], groups: Groups) -> dict[tuple[str, str], str]:
    """Every form of every document with its group; short names with the one candidate there, else in all reports."""
    index = _by_word(forms)
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


def _leading(candidates: list[Form], groups: Groups) -> set[str]:
    """The groups of the candidates; for institutions and places the one that is named four times as often as all others."""
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


def _same_ship(forms: Mapping[str, Form], groups: Groups) -> Iterator[tuple[str, str]]:
    """Ships of one name whose prefixes are one: "INS Ruo" and "Indian Naval Ship Ruo"."""
    for left, right in _buckets(forms, lambda form: (form.words[-1],) if form.ship else ()):
        short, long = sorted((left, right), key=lambda form: len(form.words))
        prefix, spelt = short.words[0], initials(long)
        if spelt.startswith(prefix) and spelt[len(prefix) :] == "".join(word[0] for word in short.words[1:]):
            yield left.key, right.key


def _surname(short: Form, long: Form) -> bool:
    words = tuple(word for word in short.words if word not in ARTICLES) or short.words
    if _place_evidence(short) < 1 and short.words == long.words[:1] and short.documents & long.documents:
        return not short.sites or short.type == "person"
    if long.words[-len(words) :] != words or _place_evidence(short) >= 2:
        return False
    return short.type == "person" or len(short.words) == 1


def _place_evidence(form: Form) -> float:
    """What the sentences (not the tables) say for its being a place, beyond what they say for a person."""
    plain = [mention.votes for mention in form.mentions if mention.plain]
    if not plain:
        return 0.0
    return sum(votes.place - max(votes.person, votes.organization) for votes in plain) / len(plain)


def _same_place(forms: Mapping[str, Form], groups: Groups) -> Iterator[tuple[str, str]]:
    """"Ruo" and "Ruo Island", "Island of Ruo"."""
    by_words = {form.words: form for form in forms.values() if form.type == "place" and not country_named(form.key)}
    for form in forms.values():
        rest = tuple(word for word in form.words if word not in _KEEPS and word != "of")
        if form.type == "place" and rest and rest != form.words and rest in by_words:
            yield form.key, by_words[rest].key


def _head_only(short: Form, long: Form) -> bool:
    """"the Observatory" for a full name with that head; a described institution that says less."""
    ours, theirs = owned(short.key.split()), owned(long.key.split())
    if ours is not None and theirs is not None:
        return ours.within(theirs)
    if len(short.words) > 1 or short.words[0] not in ORGANIZATION_HEADS | SHIP_PREFIXES:
        return False
    at = next((at for at, word in enumerate(long.words) if word in ("of", "for")), len(long.words))
    return long.words[at - 1] == short.words[0]
