"""Wordings compared word by word, blind to house style.

Two texts in; their words, how these align, how alike they are and what was changed out. House style is case,
punctuation, British or American spelling, hyphens and word division, numbers in words or digits, abbreviations and
contractions.

>>> changes("The neighbouring towns need 12 fire fighters.", "the neighboring towns need twelve firefighters")
()
>>> changes("We will leave soon, he hopes", "We will leave never, he hopes")
(Change(was='soon', now='never'),)
>>> is_cut("We will leave soon, I promise you", "We will leave soon")
True
>>> round(likeness("We will all leave by boat on Sunday", "leave by boat on Sunday"), 2)
1.0
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from rashomon.language.closed_class import is_function
from rashomon.language.house_style import Word, fold, words
from rashomon.records import Change

__all__ = ["LONGEST", "Step", "align", "changes", "fold", "is_cut", "likeness", "words"]

LONGEST = 4_000  # words of either side that are aligned; what follows is compared as one piece
DIVIDED = 4  # words another house style may divide otherwise

_NEGATIONS = frozenset({"not", "no", "never", "none", "neither", "nor", "without"})

StepKind = Literal["equal", "replace", "delete", "insert"]


@dataclass(frozen=True, slots=True)
class Step:
    """A run of an alignment: half-open ranges of word numbers on both sides."""

    kind: StepKind
    a_start: int
    a_end: int
    b_start: int
    b_end: int


def align(a: Sequence[str], b: Sequence[str]) -> tuple[Step, ...]:
    """How the words of `a` and `b` (keys) align with fewest edits, neighbours of one kind joined.

    Runs that differ in word division only ("fire fighters", "firefighters") are equal. Past `LONGEST` words of a
    side the rest is one replacement.
    """
    from rapidfuzz.distance import Levenshtein

    if a and a == b:
        return (Step("equal", 0, len(a), 0, len(b)),)
    codes: dict[str, int] = {}
    left, right = (
        [codes.setdefault(key, len(codes)) for key in side[:LONGEST]] for side in (a, b)
    )  # numbers, not the words: equality must not rest on how a run hashes strings
    steps: list[Step] = []
    for op in Levenshtein.opcodes(left, right):
        _push(
            steps,
            Step("equal" if op.tag == "equal" else "replace", op.src_start, op.src_end, op.dest_start, op.dest_end),
        )
    if len(a) > LONGEST or len(b) > LONGEST:
        _push(steps, Step("replace", len(left), len(a), len(right), len(b)))
    return tuple(_joined([part for step in steps for part in _divided(step, a, b)]))


def _push(steps: list[Step], step: Step) -> None:
    if steps and steps[-1].kind == step.kind:
        last = steps.pop()
        step = Step(step.kind, last.a_start, step.a_end, last.b_start, step.b_end)
    steps.append(step)


def _divided(step: Step, a: Sequence[str], b: Sequence[str]) -> list[Step]:
    """A difference by its proper name, what differs at its beginning or end in word division only being equal."""
    if step.kind == "equal":
        return [step]
    a0, a1, b0, b1 = step.a_start, step.a_end, step.b_start, step.b_end
    head = _same_letters(a[a0:a1], b[b0:b1])
    tail = _same_letters(a[a0 + head[0] : a1][::-1], b[b0 + head[1] : b1][::-1], backwards=True)
    cuts = [(a0, b0), (a0 + head[0], b0 + head[1]), (a1 - tail[0], b1 - tail[1]), (a1, b1)]
    kinds: tuple[StepKind, ...] = ("equal", "replace", "equal")
    parts = [Step(kind, a0, a1, b0, b1) for kind, (a0, b0), (a1, b1) in zip(kinds, cuts, cuts[1:], strict=False)]
    return [_named(part) for part in parts if part.a_start < part.a_end or part.b_start < part.b_end]


def _same_letters(a: Sequence[str], b: Sequence[str], *, backwards: bool = False) -> tuple[int, int]:
    """How many first words of both sides have the same letters in all, divided into words otherwise."""
    end = -1 if backwards else 0
    if not (a and b and a[0][end] == b[0][end]):
        return 0, 0
    for i in range(1, min(len(a), DIVIDED) + 1):
        for j in range(1, min(len(b), DIVIDED) + 1):
            left, right = (side[::-1] if backwards else side for side in (a[:i], b[:j]))
            if "".join(left) == "".join(right):
                return i, j
    return 0, 0


def _named(step: Step) -> Step:
    """A difference by its proper name."""
    if step.kind == "equal":
        return step
    kind: StepKind = "insert" if step.a_start == step.a_end else "delete" if step.b_start == step.b_end else "replace"
    return Step(kind, step.a_start, step.a_end, step.b_start, step.b_end)


def likeness(a: str, b: str) -> float:
    """How far two texts are the same utterance, 0 to 1: the share of the shorter one's words that the longer has
    in the same order and the same place, content words weighing four times a function word.

    A text cut at its beginning or end stays 1.0; a very short one must stand in the other unbroken to count.
    """
    short, long = sorted((_keys(a), _keys(b)), key=lambda keys: (len(keys), keys))
    if not short:
        return 0.0
    steps = align(short, _window(short, long))
    kept = sum(_weight(key) for step in steps if step.kind == "equal" for key in short[step.a_start : step.a_end])
    total = sum(map(_weight, short))
    broken = sum(step.kind != "equal" for step in steps) - 1
    share = kept / total
    return share if len(short) > 4 or share == 1.0 else share * max(0.0, 1 - 0.2 * max(0, broken + 1))


@lru_cache(maxsize=2048)
def _keys(text: str) -> tuple[str, ...]:
    """The keys of a text's first words: one wording is compared with many others."""
    return tuple(word.key for word in words(text)[:LONGEST])


def _weight(key: str) -> float:
    return 0.25 if is_function(key) else 1.0


def _window(short: Sequence[str], long: Sequence[str]) -> Sequence[str]:
    """The stretch of `long`, as long as `short` and a little more, that is most like it."""
    from rapidfuzz import fuzz

    if len(long) <= len(short) + 2:
        return long
    codes: dict[str, int] = {}
    left, right = ([codes.setdefault(key, len(codes)) for key in side] for side in (short, long))
    found = fuzz.partial_ratio_alignment(left, right)
    if found is None:
        return long
    slack = max(1, len(short) // 5)
    return long[max(0, found.dest_start - slack) : found.dest_end + slack]


def is_cut(was: str, now: str) -> bool:
    """Whether one text is the other without its beginning, its end or both, house style apart; not when both are
    whole.
    """
    old, new = ([word.key for word in words(text)] for text in (was, now))
    if not old or not new or "".join(old) == "".join(new):
        return False
    steps = _interior(align(old, new), old, new)
    return len(steps) == 1 and steps[0].kind == "equal"


def _interior(steps: Sequence[Step], a: Sequence[str], b: Sequence[str]) -> Sequence[Step]:
    """The steps without words that only one side has at its beginning or end."""
    kept = _slid(_slid(steps, a, b), a, b, mirrored=True)
    first = 1 if kept and kept[0].kind in ("insert", "delete") else 0
    last = len(kept) - (1 if len(kept) > first and kept[-1].kind in ("insert", "delete") else 0)
    return kept[first:last]


def _slid(steps: Sequence[Step], a: Sequence[str], b: Sequence[str], *, mirrored: bool = False) -> list[Step]:
    """An addition after the first words that ends in these same words, moved before them.

    "The enemy is" within "The progress is slow as the enemy is": the shared "the" is the second one.
    """
    if mirrored:
        turned = _slid([_mirror(step, len(a), len(b)) for step in reversed(steps)], a[::-1], b[::-1])
        return [_mirror(step, len(a), len(b)) for step in reversed(turned)]
    if len(steps) < 2 or steps[0].kind != "equal" or steps[1].kind not in ("insert", "delete"):
        return list(steps)
    run, extra = steps[0], steps[1]
    size = run.a_end - run.a_start
    keys = b[: extra.b_end] if extra.kind == "insert" else a[: extra.a_end]
    if run.b_end - run.b_start != size or len(keys) < 2 * size or list(keys[:size]) != list(keys[-size:]):
        return list(steps)
    grown_a, grown_b = extra.a_end - size, extra.b_end - size
    moved = [Step(extra.kind, 0, grown_a, 0, grown_b), Step("equal", grown_a, extra.a_end, grown_b, extra.b_end)]
    return _joined([*moved, *steps[2:]])


def _joined(steps: Sequence[Step]) -> list[Step]:
    joined: list[Step] = []
    for step in steps:
        _push(joined, step)
    return joined


def _mirror(step: Step, a: int, b: int) -> Step:
    """The same step counted from the other end, of sides `a` and `b` words long."""
    return Step(step.kind, a - step.a_end, a - step.a_start, b - step.b_end, b - step.b_start)


def changes(
    was: str, now: str, *, same: Callable[[str, str], bool] | None = None, content: bool = False
) -> tuple[Change, ...]:
    """What `now` words otherwise than `was`, in order, beyond house style and punctuation.

    Left out: words missing or added at the beginning or end (a cut, see `is_cut`), a cut that `now` marks by an
    ellipsis, words an editor added in brackets, and phrases of which `same(was, now)` says that they name the same.
    With `content`, also changes of function words alone, as reported speech makes them ("are", "had been"); a
    negation always counts.
    """
    sides = (was, words(was)), (now, words(now))
    old, new = ([word.key for word in side[:LONGEST]] for _, side in sides)
    found: list[Change] = []
    for step in _interior(align(old, new), old, new):
        if step.kind == "equal" or _marked(step, *sides):
            continue
        if content and not _matters(old[step.a_start : step.a_end], new[step.b_start : step.b_end]):
            continue
        left, right = _phrase(*sides[0], step.a_start, step.a_end), _phrase(*sides[1], step.b_start, step.b_end)
        if not (left and right and same is not None and _alike(left, right, same)):
            found.append(Change(was=left, now=right))
    return tuple(found)


def _matters(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the words that differ hold content or a negation."""
    differing = set(old) ^ set(new)
    return any(key in _NEGATIONS or not is_function(key) for key in differing)


def _phrase(text: str, all_words: Sequence[Word], start: int, end: int) -> str:
    return text[all_words[start].start : all_words[end - 1].end] if start < end else ""


def _alike(left: str, right: str, same: Callable[[str, str], bool]) -> bool:
    """`same`, also of the phrases without a possessive ending."""
    bare = [phrase.removesuffix("'s").removesuffix("’s") for phrase in (left, right)]
    return same(left, right) or same(bare[0], bare[1])


def _marked(step: Step, was: tuple[str, Sequence[Word]], now: tuple[str, Sequence[Word]]) -> bool:
    """Whether the text itself says that words were left out ("…") or put in ("[of the council]")."""
    (_, old), (text, new) = was, now
    if step.kind == "delete":
        gap = text[new[step.b_start - 1].end : new[step.b_start].start] if 0 < step.b_start < len(new) else ""
        return "..." in gap or "…" in gap or _bracketed(was[0], old, step.a_start, step.a_end)
    new_is = _bracketed(text, new, step.b_start, step.b_end)
    return new_is and (step.kind == "insert" or _bracketed(was[0], old, step.a_start, step.a_end))


def _bracketed(text: str, all_words: Sequence[Word], start: int, end: int) -> bool:
    before, after = text[: all_words[start].start].rstrip(), text[all_words[end - 1].end :].lstrip(" .…")
    return before[-1:] in ("[", "(") and after[:1] in ("]", ")")
