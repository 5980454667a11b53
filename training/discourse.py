"""Who said what in GUM, read off its discourse trees: an attribution's unit, its source, its cue and what it holds of.

The words of one document, as `sets.treebank` gives them, in; its `Said`s out.

GUM marks for each elementary unit how it hangs on another (`attribution-positive:7->8:3:…`: unit 7 attributes unit 8,
the fourth thing to be joined to it) and by which words one can tell (`sem-atsrc-55-63`: the source; `lex-indwd-73`: a
word that says so; numbers count the document's words from 1). What is attributed is unit 8 with all that was joined
to it sooner.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from training.sets import Range, Said, Word

_JOINED = re.compile(r"(?P<how>[a-z_-]+):(?P<unit>\d+)->(?P<to>\d+):(?P<when>\d+)(?::(?P<signs>\S+))?")
_SIGN = re.compile(r"(?P<kind>sem-atsrc|lex-indwd|lex-indph)-(?P<words>\d[\d,-]*?)-(?:_|gold)(?=\+|$)")
_WITH_CUE = frozenset("aux aux:pass advmod".split())  # what stands before a verb and belongs to the cue
_ENDS = frozenset(".,;:")


@dataclass(frozen=True, slots=True)
class _Unit:
    """An elementary unit: its words (first, word after the last), and how it hangs on another."""

    first: int
    after: int
    how: str
    to: int
    when: int
    signs: str


def said(words: Sequence[Word], text: str) -> Iterator[Said]:
    """The attributions whose cue is told; without source or content where the marks do not say which words they are."""
    units = dict(_units([word.more for word in words]))
    joined: dict[int, list[int]] = defaultdict(list)
    for number, unit in units.items():
        joined[unit.to].append(number)
    for number, unit in units.items():
        if not unit.how.startswith("attribution") or unit.to not in units:
            continue
        signs = _signs(unit.signs, len(words))
        cue = _cue(words, unit, signs)
        if cue is not None:
            content = sorted(_held(units, joined, unit.to, unit.when) - {number})
            source = [word for word in signs["sem-atsrc"] if word not in cue]
            yield Said(
                _ranges(words, text, cue), _ranges(words, text, source), _ranges(words, text, _words(units, content))
            )


def _units(last: Sequence[str]) -> Iterator[tuple[int, _Unit]]:
    """Every unit by its number; the root hangs on nothing, 0."""
    opened = [(at, _discourse(cell)) for at, cell in enumerate(last) if "Discourse=" in cell]
    for (at, mark), (after, _) in pairwise([*opened, (len(last), "")]):
        found = _JOINED.match(mark)
        if found is not None:
            to, when = int(found["to"]), int(found["when"])
            yield int(found["unit"]), _Unit(at, after, found["how"], to, when, found["signs"] or "")
        elif mark.startswith("ROOT:"):
            yield int(mark.split(":")[1]), _Unit(at, after, "ROOT", 0, 0, "")


def _discourse(cell: str) -> str:
    """What a last column says of the unit that opens there: the first relation, which makes the tree."""
    return cell.split("Discourse=", 1)[1].split("|", 1)[0].split(";", 1)[0]


def _signs(signs: str, count: int) -> Mapping[str, list[int]]:
    """The words of each kind of sign, counted from 0."""
    found: dict[str, list[int]] = {"sem-atsrc": [], "lex-indwd": [], "lex-indph": []}
    for sign in _SIGN.finditer(signs):
        for part in sign["words"].split(","):
            first, _, end = part.partition("-")
            found[sign["kind"]] += [at - 1 for at in range(int(first), int(end or first) + 1) if at <= count]
    return found


def _cue(words: Sequence[Word], unit: _Unit, signs: Mapping[str, Sequence[int]]) -> list[int] | None:
    """The phrase that says so ("according to"), or the unit's last verb that does, with its auxiliaries and adverbs."""
    inside = range(unit.first, unit.after)
    phrase = [at for at in signs["lex-indph"] if at in inside]
    if phrase:
        return phrase
    verbs = [at for at in signs["lex-indwd"] if at in inside and words[at].upos == "VERB"]
    if not verbs:
        return None
    first = verbs[-1]
    while first - 1 in inside and words[first - 1].head == verbs[-1] and words[first - 1].dep in _WITH_CUE:
        first -= 1
    return list(range(first, verbs[-1] + 1))


def _held(units: Mapping[int, _Unit], joined: Mapping[int, Sequence[int]], unit: int, before: int) -> set[int]:
    """A unit and all that was joined to it before a step."""
    found, waiting = {unit}, [number for number in joined[unit] if units[number].when < before]
    while waiting:
        number = waiting.pop()
        if number not in found:
            found.add(number)
            waiting += joined[number]
    return found


def _words(units: Mapping[int, _Unit], numbers: Sequence[int]) -> list[int]:
    return sorted(at for number in numbers for at in range(units[number].first, units[number].after))


def _ranges(words: Sequence[Word], text: str, numbers: Sequence[int]) -> tuple[Range, ...]:
    """Characters of the runs of words, without a mark that closes a run."""
    runs: list[list[int]] = []
    for at in sorted(set(numbers)):
        if runs and at == runs[-1][-1] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    made = []
    for run in runs:
        while run and text[words[run[-1]].start : words[run[-1]].end] in _ENDS:
            run.pop()
        if run:
            made.append((words[run[0]].start, words[run[-1]].end))
    return tuple(made)
