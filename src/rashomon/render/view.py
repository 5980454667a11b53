"""What every rendering shares: how reports, sources, amounts and ranges are named and numbered for a reader.

Enter an account; leaves short texts. Nothing here is for one medium: escaping is the medium's own affair.

>>> amount(16, None, "at least"), amount(400, 600, None), amount(None, None, "dozens"), amount(12, 12, "about")
('at least 16', '400–600', 'dozens', 'about 12')
>>> visible("a\\x1b[31mb\\u202ec")
'a␛[31mb⟨U+202E⟩c'
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TypeVar
from urllib.parse import urlsplit

from rashomon.records import (
    Account,
    Correction,
    Document,
    Entity,
    Entry,
    Family,
    Figure,
    Range,
    Relation,
    Statement,
    Story,
    Toll,
    Variant,
    Warning,
    signed,
)

Row = TypeVar("Row")
Bounds = tuple[float | None, float | None]
STATUS_COLOURS = {"agreed": "green", "conflicting": "red", "superseded": "dim", "single": "yellow", "range": "cyan"}

MEASURES = (
    "killed", "injured", "killed_or_injured", "missing", "trapped", "rescued", "displaced", "detained", "abducted",
    "remaining", "deployed", "affected", "destroyed", "damaged", "area", "magnitude", "money", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Look-ups over one account; reports are numbered from 1 in the account's order."""

    account: Account
    documents: dict[str, Document]
    numbers: dict[str, int]
    names: dict[str, str]
    entities: dict[str, Entity]
    family: dict[str, Family]
    story: dict[str, Story]
    figure: dict[str, Figure]
    figures_of: dict[str, list[Figure]]  # by story
    related_to: dict[str, list[tuple[Figure, Relation]]]  # by the figure that others relate to
    statements_of: dict[str, list[Statement]]  # by the report of the first variant
    warnings_of: dict[str, list[Warning]]  # by report
    corrections: tuple[Correction, ...]  # by number, each once
    corrections_of: dict[str, list[Correction]]  # by the row they are about

    def who(self, ref: str) -> str:
        """A source: the entity's name, or the words that describe it."""
        return self.names.get(ref, ref)

    def chain(self, entry: Entry) -> str:
        """Who says so, nearest first; "the report itself" when it names nobody."""
        return " ‹ ".join(self.who(ref) for ref in entry.attribution) or "the report itself"

    def said(self, figure: Figure) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        """Who gives a figure, each with the entries that credit them; the reports' own voice last."""
        by_chain: defaultdict[tuple[bool, str], list[Entry]] = defaultdict(list)
        for entry in sorted(figure.entries, key=lambda e: (self.numbers[e.document], e.start)):
            by_chain[not entry.attribution, self.chain(entry)].append(entry)
        return tuple((chain, tuple(by_chain[own, chain])) for own, chain in sorted(by_chain))

    def day(self, figure: Figure) -> str | None:
        """The first day a figure is reported."""
        published = (self.documents[entry.document].published for entry in figure.entries)
        return min((found.date for found in published if found), default=None)

    def held(self, figure: Figure) -> str:
        """The day most entries of a figure hold for, of equals the first; else the first day it is reported, or ""."""
        days = Counter(entry.as_of.date for entry in figure.entries if entry.as_of)
        return min(days, key=lambda day: (-days[day], day), default=None) or self.day(figure) or ""

    def label(self, document: str) -> str:
        """A report for a reader: outlet or agency or file, and its day."""
        found = self.documents[document]
        day = found.published.date if found.published else "undated"
        return f"{source_of(found)}, {day}"

    def speaker(self, statement: Statement) -> str:
        """Who spoke: the entity's name, else the words used, else that it cannot be told."""
        if statement.speaker is not None:
            return self.who(statement.speaker)
        return statement.speaker_text or "speaker not known"

    def figures(self, story: Story) -> tuple[Figure, ...]:
        """The story's figures, measures in their order, the best carried first; background last."""
        return tuple(sorted(self.figures_of.get(story.id, ()), key=_figure_order))

    def statements(self, story: Story) -> tuple[Statement, ...]:
        """The story's utterances with direct speech in them, those most reports carry first."""
        own = [s for d in story.documents for s in self.statements_of.get(d, ()) if any(_direct(s))]
        return tuple(sorted(own, key=lambda s: (-len({v.document for v in s.variants}), s.variants[0].document, s.id)))

    def corrected(self, row: str) -> str:
        """What people decided about a row (its id), each with who, when and why; or ""."""
        return "; ".join(f"{one.text}, {signed(one)}" for one in self.corrections_of.get(row, ()))

    def warnings(self, story: Story) -> tuple[Warning, ...]:
        """The warnings on the story's reports, in the reports' order."""
        ordered = sorted(story.documents, key=self.numbers.__getitem__)
        return tuple(warning for document in ordered for warning in self.warnings_of.get(document, ()))


def shelf(account: Account) -> Shelf:
    """Index an account once for rendering: no view looks through all of it for each of its stories."""
    family = {d: f for f in account.families for d in f.documents}
    return Shelf(
        account=account,
        documents={d.id: d for d in account.documents},
        numbers={d.id: number for number, d in enumerate(account.documents, 1)},
        names={e.id: e.name for e in account.entities},
        entities={e.id: e for e in account.entities},
        family=family,
        story={s.id: s for s in account.stories},
        figure={f.id: f for f in account.figures},
        related_to=_related(account.figures),
        figures_of=_piles(account.figures, lambda figure: figure.story or ""),
        statements_of=_piles(account.statements, lambda statement: statement.variants[0].document),
        warnings_of=_piles(account.warnings, lambda warning: warning.document),
        corrections=_merged(account.corrections),
        corrections_of=_corrections(account.corrections),
    )


def _related(figures: Sequence[Figure]) -> dict[str, list[tuple[Figure, Relation]]]:
    found: defaultdict[str, list[tuple[Figure, Relation]]] = defaultdict(list)
    for figure in figures:
        for relation in figure.relations:
            found[relation.to].append((figure, relation))
    return dict(found)


def _merged(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """A decision that several stories follow, as one."""
    found: dict[int, Correction] = {}
    for one in corrections:
        other = found.setdefault(one.decision, one)
        spans, rows = {*one.spans, *other.spans}, {*one.rows, *other.rows}
        found[one.decision] = replace(one, spans=tuple(sorted(spans)), rows=tuple(sorted(rows)))
    return tuple(found[number] for number in sorted(found))


def _corrections(corrections: Sequence[Correction]) -> dict[str, list[Correction]]:
    found: defaultdict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        for row in correction.rows:
            found[row].append(correction)
    return dict(found)


def _piles(rows: Iterable[Row], key: Callable[[Row], str]) -> dict[str, list[Row]]:
    piles: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        piles[key(row)].append(row)
    return dict(piles)


def source_of(document: Document) -> str:
    """Who published it, as far as it says: outlet, host of its URL, agency, or the file's name."""
    if document.outlet:
        return document.outlet
    host = urlsplit(document.url).hostname if document.url else None
    return host or PurePosixPath(document.path).name


def title_of(document: Document) -> str:
    """A report's title, or its file's name where it has none."""
    return document.title or PurePosixPath(document.path).name


def amount(low: float | None, high: float | None, qualifier: str | None) -> str:
    """An amount as a reader would write it; the qualifier stands in for a number that is not given."""
    if low is None and high is None:
        return qualifier or "not given"
    if low is not None and high is not None:
        if low != high:
            return f"{number(low)}–{number(high)}"
        return f"{qualifier} {number(low)}" if qualifier else number(low)
    if low is not None:
        return f"{qualifier or 'at least'} {number(low)}"
    return f"{qualifier or 'up to'} {number(high or 0)}"


def told(figure: Figure) -> str:
    """A figure as its first entry gives it, with what it counts: "at least 9 people", "dozens of men", "1 person"."""
    first = figure.entries[0]
    shown = amount(first.low, first.high, first.qualifier)
    group = "person" if shown == "1" and figure.group == "people" else figure.group
    of = " of" if first.low is None and first.high is None and shown.endswith("s") and shown not in _BARE else ""
    return f"{shown}{of} {group}".strip()


_BARE = frozenset({"several", "various", "numerous"})


def best(statement: Statement) -> Variant:
    """The wording to show first: direct and unaltered, the fullest of those."""
    return max(statement.variants, key=lambda v: (not v.altered, v.kind == "direct", len(v.quote)))


def wording_of(statement: Statement) -> str:
    """The wording to show first; of a quotation that its cue cuts in two, both parts."""
    shown = best(statement)
    if shown.kind != "direct" or shown.cue is None:
        return shown.quote
    return " … ".join(v.quote for v in statement.variants if v.kind == shown.kind and v.cue == shown.cue)


def number(value: float) -> str:
    """A number with its thousands grouped and no needless decimals."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def span_of(bounds: Range) -> str:
    """A policy's range in words: "10–12", "10 or more", "up to 600"."""
    if bounds.low is not None and bounds.high is None:
        return f"{number(bounds.low)} or more"
    return amount(bounds.low, bounds.high, None)


def own_bounds(figures: Sequence[Figure]) -> Bounds:
    """The outer bounds that the entries of the figures give, whatever a policy makes of them."""
    entries = [entry for figure in figures for entry in figure.entries]
    lows = [e.low if e.low is not None else e.high for e in entries]
    highs = [e.high if e.high is not None else e.low for e in entries]
    return min((v for v in lows if v is not None), default=None), max((v for v in highs if v is not None), default=None)


def kind_of(figure: Figure) -> str:
    """What sets a figure apart from an incident's own count of what came about."""
    marks = ["running total"] * (figure.series == "cumulative") + ["stock"] * (figure.motion == "stock")
    marks += [figure.standing] * (figure.standing != "event")
    return f" ({', '.join(marks)})" if marks else ""


def days(figure: Figure, index: Shelf) -> str:
    """The days a figure holds for; where no report says, in brackets the day it was first reported."""
    found = sorted({entry.as_of.date for entry in figure.entries if entry.as_of})
    return ", ".join(found) or f"({index.day(figure) or 'undated'})"


def toll_of(toll: Toll) -> str:
    """A toll for a reader: "killed 16 (16 to 31): named sources differ: 16, 21, 31"."""
    ends = "" if toll.low == toll.high else f" ({toll.low:,} to {toll.high:,})"
    return f"{toll.measure} {toll.best:,}{ends}: {toll.basis}"


def tolls_told(tolls: Iterable[Toll]) -> tuple[Toll, ...]:
    """Those that a report tells: of what no report gives a number for, none is said, not nought."""
    return tuple(toll for toll in tolls if toll.high or toll.figures)


def period(story: Story) -> str:
    """The first and the last day of a story's reports."""
    if not story.developments:
        return "undated"
    first, last = story.developments[0].date, story.developments[-1].date
    return first if first == last else f"{first} to {last}"


def origins(story: Story) -> str:
    """The line under a story's title: how many reports, and how many of them are independent."""
    own = plural(story.independent_origins, "independent origin", "independent origins")
    return f"{plural(len(story.documents), 'report', 'reports')}, {own}"


def plural(count: int, one: str, more: str) -> str:
    """A count with its noun."""
    return f"{count} {one if count == 1 else more}"


def visible(text: str) -> str:
    """Control and direction-changing characters made visible, so that no page can steer a terminal or a reader."""
    return "".join(_shown(c) if unicodedata.category(c) in _HIDDEN and c not in "\n\t" else c for c in text)


_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_HARMLESS = frozenset("\u200c\u200d\u00ad")


def _shown(character: str) -> str:
    if character in _HARMLESS:
        return character
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else f"⟨U+{code:04X}⟩"


def _direct(statement: Statement) -> Sequence[bool]:
    return [True for v in statement.variants if v.kind == "direct"]


def _figure_order(figure: Figure) -> tuple[bool, int, bool, int, float, str]:
    first = figure.entries[0]
    value = first.low if first.low is not None else first.high or 0
    superseded = figure.status == "superseded"
    return (
        figure.standing != "event",
        MEASURES.index(figure.measure),
        superseded,
        -len(figure.entries),
        value,
        figure.id,
    )


def by_measure(figures: Sequence[Figure]) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
    """Figures of the event itself in piles of one measure, in reading order."""
    piles: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.standing == "event":
            piles[figure.measure].append(figure)
    return tuple((measure.replace("_", " "), tuple(piles[measure])) for measure in MEASURES if measure in piles)
