"""Which decisions stand: those not undone, the later before the earlier on one matter; and how each one fares.

All rows of a person's log in, in any order; the rows that stand out, in the order of their numbers. An undo is a row
too, so it can be undone.

>>> from dataclasses import replace
>>> first = Decision(kind="ignore", left="d1", right=None, judgement="", by="Ana", at="", reason="a test page", id=1)
>>> undo = replace(first, kind="undo", left="", id=2, undoes=1)
>>> standing([undo, first]), standing([first, undo, replace(undo, id=3, undoes=2)]) == (first,)
((), True)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.errors import BadDecision
from rashomon.records import Decision, DecisionKind, Document
from rashomon.stages.decisions.anchors import Texts, bytes_of, lines, short

State = Literal["standing", "undone", "overruled", "orphan"]
# Kinds that answer one question of two things, the one way or the other.
_ONE_QUESTION: Mapping[DecisionKind, str] = {
    "same_story": "story", "other_story": "story", "same_person": "person", "other_person": "person",
    "supersedes": "supersedes",
}  # fmt: skip
# Kinds whose right side is a value, or words for one.
_VALUES = frozenset({"measure", "number", "source", "speaker", "role", "ignore"})
# What a decision of a kind needs to stand at its characters.
_THINGS: Mapping[DecisionKind, str] = {
    "measure": "figure", "number": "figure", "source": "figure", "supersedes": "figure", "speaker": "statement",
    "same_person": "name", "other_person": "name", "role": "block",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """How a decision fares, and why where it does not stand."""

    decision: Decision
    state: State
    why: str = ""


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions in force, by number. Raises BadDecision for a row that was never kept, and so has no number."""
    rows = _numbered(decisions)
    gone = _gone(rows)
    return tuple(row for row in rows if row.kind != "undo" and _number(row) not in gone)


class Log:
    """The decisions in force, found by the reports they speak of."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self.standing = standing(decisions)
        self._about: defaultdict[str, dict[int, Decision]] = defaultdict(dict)
        for row in self.standing:
            for line in (*lines(row.left), *lines(row.right)):
                self._about[bytes_of(line) or line][_number(row)] = row

    def about(self, documents: Iterable[Document]) -> tuple[Decision, ...]:
        """Those that speak of any of these reports, by number: all that an account of them can rest on."""
        found: dict[int, Decision] = {}
        for document in documents:
            found |= {_number(row): row for row in self.on(document.id, document.sha256)}
        return tuple(found[number] for number in sorted(found))

    def on(self, document: str, sha256: str) -> tuple[Decision, ...]:
        """Those that speak of the report of this id and these bytes, by number."""
        found = self._about.get(document, {}) | self._about.get(short(sha256), {})
        return tuple(found[number] for number in sorted(found))


def since(decisions: Iterable[Decision], number: int, said: Decision) -> tuple[Decision, ...]:
    """The rows after that of the number which are on the matter of another, or undo one that is; by number."""
    rows = {_number(row): row for row in _numbered(decisions)}
    own = _things(said, rows)
    return tuple(row for at, row in rows.items() if at > number and own & _things(row, rows))


def _things(row: Decision, rows: Mapping[int, Decision]) -> frozenset[str]:
    """What a row speaks of; of an undo what the row does that is undone."""
    while row.kind == "undo":
        undone = rows.get(row.undoes or 0)
        if undone is None or (row.id is not None and _number(undone) >= row.id):
            return frozenset({f"decision {row.undoes}"})
        row = undone
    return frozenset(lines(row.left) + (lines(row.right) if row.kind not in _VALUES else ()))


def fates(decisions: Iterable[Decision], applied: Collection[int], documents: Iterable[Document]) -> tuple[Fate, ...]:
    """Every row by number with how it fares; `applied` are the numbers of those that all accounts and stories follow
    together, `documents` all reports that are told.
    """
    rows = _numbered(decisions)
    gone, texts = _gone(rows), Texts(documents)
    known = {_number(row) for row in rows}
    return tuple(_fate(row, gone, known, applied, texts) for row in rows)


def _fate(
    row: Decision, gone: Mapping[int, Fate], known: Collection[int], applied: Collection[int], texts: Texts
) -> Fate:
    if _number(row) in gone:
        return gone[_number(row)]
    if row.kind == "undo":
        why = "" if row.undoes in known else f"no decision has the number {row.undoes}"
        return Fate(decision=row, state="orphan" if why else "standing", why=why)
    if _number(row) in applied:
        return Fate(decision=row, state="standing")
    return Fate(decision=row, state="orphan", why=_orphaned(row, texts))


def _orphaned(row: Decision, texts: Texts) -> str:
    """Why a decision that stands is followed nowhere."""
    for side in (row.left, row.right):
        about = lines(side)
        if not about or any(line in texts.ids or texts.spans(line) for line in about):
            continue
        if any(map(texts.here, about)):
            return "the report is read otherwise now: the words no longer stand at their place"
        return "no report that is told is the one it speaks of: it is gone, ignored, or has come again with other words"
    if row.kind in _THINGS:
        both = ", or not of both in one story and measure" if row.right else ""
        return f"the words are there, but no {_THINGS[row.kind]} is read from them any more{both}"
    return "later decisions leave no room for it"


def _numbered(decisions: Iterable[Decision]) -> list[Decision]:
    """The rows by number, each once."""
    return [row for _, row in sorted({_number(row): row for row in decisions}.items())]


def _number(row: Decision) -> int:
    if row.id is None:
        raise BadDecision(f"the decision “{row.reason}” of {row.by} has no number; keep it in a store first")
    return row.id


def _gone(rows: Sequence[Decision]) -> dict[int, Fate]:
    """The rows that are undone, or overruled, by number."""
    by_number = {_number(row): row for row in rows}
    gone: dict[int, Fate] = {}
    for row in reversed(rows):
        target = by_number.get(row.undoes or 0) if row.kind == "undo" and _number(row) not in gone else None
        if target is not None and _number(target) < _number(row):
            gone.setdefault(_number(target), Fate(decision=target, state="undone", why=f"undone by {row.id}"))
    later: defaultdict[tuple[str, str], list[tuple[frozenset[str], int]]] = defaultdict(list)
    for row in reversed(rows):
        if _number(row) in gone or row.kind in ("undo", "merge", "split"):
            continue
        topic, matter = _ONE_QUESTION.get(row.kind, row.kind), _matter(row)
        first = min(matter, default="")
        over = next((number for held, number in later[topic, first] if matter <= held), None)
        if over is not None:
            gone[_number(row)] = Fate(decision=row, state="overruled", why=f"overruled by {over}")
        else:
            for line in matter:
                later[topic, line].append((matter, _number(row)))
    return gone


def _matter(row: Decision) -> frozenset[str]:
    """What a decision is about: both sides, where it is about how they stand to one another."""
    return frozenset(lines(row.left) + (lines(row.right) if row.kind in _ONE_QUESTION else ()))
