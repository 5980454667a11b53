"""The places where rewriting damaged a report: names altered, numbers changed, words without sense where they stand.

The pages, the passages each pair shares in and the spun pages in; a few warnings a spun page out, the most damaging
ones: names and numbers, phrases without sense, then words put where the original has none or fewer, then words in the
place of those that other reports agree on. Evidence is the place in the original; a phrase without sense has none.

>>> warnings((), {}, ())
[]
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.language.wording import Step, align
from rashomon.records import Warning, WarningKind, warn
from rashomon.span import Span, cut
from rashomon.stages.copies import names_altered
from rashomon.stages.copies.names_altered import Name
from rashomon.stages.copies.pages import Page, closes
from rashomon.stages.copies.pairs import beside
from rashomon.stages.copies.passages import weigh
from rashomon.stages.copies.senseless import no_examples
from rashomon.stages.copies.spinning import count, pieces

Pairs = Mapping[tuple[int, int], Sequence[tuple[int, int]]]

MOST = 4  # warnings a report
NAME, NUMBER, SENSELESS, ADDED, NEIGHBOUR, REPLACED = 6.0, 5.0, 4.0, 2.0, 2.0, 1.0  # how bad each is
THERE, NOUN = 1.5, 0.5  # … and worse, when the original has the usual word there; when it is a noun
LEAST = 0.2  # share of equal words from which a sentence may be another's original
SAME_TEXT = 0.5  # … and share of them in which two sentences are one text
KIN = 3  # pairs of sentences alike, from which two reports share more than a formula
FIRM = 3  # equal words next to a difference, before and after it together, that tell what stood there
MACHINE = 2  # words of content a machine replaces at a time
USUAL = 3  # times two words must stand together for another neighbour to be odd


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A damaged place of a page (word numbers), what stands in the original, and how bad it is."""

    start: int
    end: int
    kind: WarningKind
    note: str
    evidence: tuple[Span, ...]
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Original:
    """Sentences of a sound page (word numbers) that a stretch of the spun page was made from, aligned to it."""

    page: Page
    steps: tuple[Step, ...]
    share: float


def warnings(pages: Sequence[Page], pairs: Pairs, spun: Collection[int]) -> list[Warning]:
    """The warnings over all spun pages, in order of their place."""
    sound = [page for number, page in enumerate(pages) if number not in spun]
    counted = count(sound)
    found: list[Warning] = []
    for number in sorted(spun):
        page = pages[number]
        originals = tuple(_originals(pages, pairs, spun, number))
        places = [*_names(page, sound), *_senseless(page), *_neighbours(page, sound, originals, counted)]
        for original in originals:
            places += _differences(page, original, counted)
        found += [
            warn(_span(page, place.start, place.end), place.kind, place.note, *place.evidence)
            for place in _worst(places)
        ]
    return [*found, *_garbled(pages, pairs, spun)]


def _garbled(pages: Sequence[Page], pairs: Pairs, spun: Collection[int]) -> Iterator[Warning]:
    """Names that one report alone has where, in a passage it shares with another, several reports have one name."""
    numbers = {page.document.id: number for number, page in enumerate(pages)}
    told: set[tuple[int, int]] = set()
    for number, name, theirs in names_altered.lone(pages):
        other = numbers[theirs.page.document.id]
        if number in spun or other in spun or (number, name.start) in told:
            continue
        if _at_one_place(pages, pairs, (number, name), (other, theirs)):
            told.add((number, name.start))
            evidence = _span(theirs.page, theirs.start, theirs.end)
            note = f"other reports of this passage have the name as {evidence.quote}"
            yield warn(_span(name.page, name.start, name.end), "name_altered", note, evidence)


def _at_one_place(pages: Sequence[Page], pairs: Pairs, one: tuple[int, Name], other: tuple[int, Name]) -> bool:
    """Whether two names stand in one place of sentences that are the same text."""
    (a, mine), (b, theirs) = one, other
    found = pairs.get((a, b)) or [(right, left) for left, right in pairs.get((b, a), ())]
    if len(found) < KIN:
        return False
    for left, right in found:
        (a0, a1), (b0, b1) = pages[a].sentences[left], pages[b].sentences[right]
        if a0 <= mine.start < a1 and b0 <= theirs.start < b1:
            original = _original(pages[a], (a0, a1), pages[b], (b0, b1))
            if original.share >= SAME_TEXT and any(
                step.kind == "replace"
                and mine.start <= step.a_start < mine.end
                and theirs.start <= step.b_start < theirs.end
                for step in original.steps
            ):
                return True
    return False


def _worst(places: Sequence[_Place]) -> list[_Place]:
    kept: list[_Place] = []
    for place in sorted(places, key=lambda p: (-p.weight, p.start, p.end, p.evidence)):
        if len(kept) < MOST and all(place.end <= other.start or other.end <= place.start for other in kept):
            kept.append(place)
    return sorted(kept, key=lambda place: place.start)


def _span(page: Page, start: int, end: int) -> Span:
    return cut(page.document.id, page.document.text, page.words[start].start, page.words[end - 1].end)


def _names(page: Page, sound: Sequence[Page]) -> Iterator[_Place]:
    for name, original in names_altered.altered(page, sound):
        evidence = _span(original.page, original.start, original.end)
        note = f"name altered by rewriting: {evidence.quote}"
        yield _Place(start=name.start, end=name.end, kind="rewritten", note=note, evidence=(evidence,), weight=NAME)


def _senseless(page: Page) -> Iterator[_Place]:
    for start, end in no_examples(page):
        note = f"rewriting left a phrase without sense: '{page.keys[end - 1]}' is no example of {page.keys[start]}"
        yield _Place(start=start, end=end, kind="rewritten", note=note, evidence=(), weight=SENSELESS)


def _neighbours(
    page: Page, sound: Sequence[Page], originals: Sequence[_Original], counted: Mapping[str, int]
) -> Iterator[_Place]:
    """Nouns no sound report uses, after a word that otherwise has one usual neighbour; worse when the original has
    that neighbour there.
    """
    followers, places = _followers((*sound, page))
    there = {n: original for original in originals for step in original.steps for n in range(step.a_start, step.a_end)}
    for left in range(len(page.words) - 1):
        first, second = page.keys[left], page.stems[left + 1]
        if not (_is_foreign(page, left + 1, counted) and closes(page, left + 1) and followers[first][second] == 1):
            continue
        usual, times = min(followers[first].items(), key=lambda item: (-item[1], item[0]))
        if times >= USUAL and 3 * times >= followers[first].total():
            aligned = left + 1 in there and usual in _replaced(there[left + 1], left + 1)
            evidence = places[first, usual]
            note = f"rewriting: elsewhere the words are '{evidence.quote}'"
            weight = NEIGHBOUR + (THERE if aligned else 0.0)
            yield _Place(start=left, end=left + 2, kind="rewritten", note=note, evidence=(evidence,), weight=weight)


def _followers(pages: Sequence[Page]) -> tuple[dict[str, Counter[str]], dict[tuple[str, str], Span]]:
    """What words of content stand after a word, how often, and where first."""
    followers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    places: dict[tuple[str, str], Span] = {}
    for page in pages:
        for left in range(len(page.words) - 1):
            if page.content[left] and page.content[left + 1]:
                pair = page.keys[left], page.stems[left + 1]
                followers[pair[0]][pair[1]] += 1
                if pair not in places:
                    places[pair] = _span(page, left, left + 2)
    return followers, places


def _replaced(original: _Original, number: int) -> set[str]:
    """What the original has where the word of that number stands, by stem."""
    steps = (step for step in original.steps if step.a_start <= number < step.a_end)
    return {stem for step in steps for stem in original.page.stems[step.b_start : step.b_end]}


def _is_foreign(page: Page, number: int, counted: Mapping[str, int]) -> bool:
    """Whether a word is of content, no name, no number and in no sound report; adverbs do no damage."""
    key = page.keys[number]
    plain = page.content[number] and not page.name[number] and key.isalpha() and not key.endswith("ly")
    return plain and not counted[page.stems[number]]


def _originals(pages: Sequence[Page], pairs: Pairs, spun: Collection[int], number: int) -> Iterator[_Original]:
    """For each sentence of a spun page, the sound sentence it is most like, aligned from end to end."""
    page = pages[number]
    best: dict[int, tuple[float, int, int, _Original]] = {}
    for (a, b), found in pairs.items():
        other = b if number == a else a
        if number not in (a, b) or other in spun:
            continue
        turned = [pair if number == a else pair[::-1] for pair in found]
        for mine, theirs in (*turned, *beside(turned)):
            if mine >= len(page.sentences) or theirs >= len(pages[other].sentences):
                continue
            original = _original(page, page.sentences[mine], pages[other], pages[other].sentences[theirs])
            rank = (original.share, -other, -theirs, original)
            if original.share >= LEAST and (mine not in best or rank[:3] > best[mine][:3]):
                best[mine] = rank
    for _, (_, _, _, original) in sorted(best.items(), key=lambda item: item[0]):
        yield original


def _original(page: Page, mine: tuple[int, int], other: Page, theirs: tuple[int, int]) -> _Original:
    (a0, a1), (b0, b1) = mine, theirs
    steps = tuple(
        Step(s.kind, s.a_start + a0, s.a_end + a0, s.b_start + b0, s.b_end + b0)
        for s in align(page.stems[a0:a1], other.stems[b0:b1])
    )
    equal = sum(weigh(page.stems, page.content, s.a_start, s.a_end) for s in steps if s.kind == "equal")
    total = max(weigh(page.stems, page.content, a0, a1), weigh(other.stems, other.content, b0, b1))
    return _Original(page=other, steps=steps, share=equal / total)


def _differences(page: Page, original: _Original, counted: Mapping[str, int]) -> Iterator[_Place]:
    """The damage between words that are equal on both sides."""
    for before, step, after in zip(original.steps, original.steps[1:], original.steps[2:], strict=False):
        if step.kind != "equal" and before.a_end - before.a_start + after.a_end - after.a_start >= FIRM:
            for piece in pieces(step):
                yield from _difference(page, original.page, piece, counted)


def _difference(page: Page, other: Page, step: Step, counted: Mapping[str, int]) -> Iterator[_Place]:
    mine = [n for n in range(step.a_start, step.a_end) if page.content[n]]
    theirs = [n for n in range(step.b_start, step.b_end) if other.content[n]]
    if not 1 <= len(mine) <= MACHINE + 1 or len(theirs) > MACHINE:
        return
    evidence = _span(other, max(0, step.b_start - 1), min(len(other.words), step.b_end + 1))
    if _numbers_differ(page, mine, other, theirs):
        note = f"number changed in rewriting: {_span(other, theirs[0], theirs[-1] + 1).quote}"
        yield _Place(
            start=mine[0], end=mine[-1] + 1, kind="number_mismatch", note=note, evidence=(evidence,), weight=NUMBER
        )  # fmt: skip
    written = "".join(other.keys[step.b_start : step.b_end])  # "counter attacks" has "counterattacks" too
    strange = [n for n in mine if _is_foreign(page, n, counted) and page.keys[n] not in written]
    if strange:
        start, end, note = strange[0], strange[-1] + 1, _note(other, theirs)
        weight = _weight(strange, mine, other, theirs, counted) + (NOUN if closes(page, strange[-1]) else 0.0)
        yield _Place(start=start, end=end, kind="rewritten", note=note, evidence=(evidence,), weight=weight)


def _numbers_differ(page: Page, mine: Sequence[int], other: Page, theirs: Sequence[int]) -> bool:
    """Whether one number stands in the place of another."""
    left = [page.keys[n] for n in mine if page.keys[n][0].isdigit()]
    right = [other.keys[n] for n in theirs if other.keys[n][0].isdigit()]
    return len(left) == len(right) == 1 and left != right


def _weight(
    strange: Sequence[int], mine: Sequence[int], other: Page, theirs: Sequence[int], counted: Mapping[str, int]
) -> float:
    surplus = len(mine) - len(theirs)
    if surplus > 0 and len(strange) > 1:
        return ADDED + surplus
    agreed = min((counted[other.stems[n]] for n in theirs), default=1)
    return REPLACED + 0.25 * min(3, agreed - 1)


def _note(other: Page, theirs: Sequence[int]) -> str:
    if not theirs:
        return "rewriting: the original has no such words here"
    return f"rewriting: stands where the original has '{_span(other, theirs[0], theirs[-1] + 1).quote}'"
