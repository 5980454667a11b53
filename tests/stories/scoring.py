"""How much of a hand-made gold an account reaches: shares with what was missed, for whole-account tests.

Enters a gold (as `examples/gold/gold.json` is laid out) and an account; leaves `Share`s.

>>> Share(found=3, of=4, missed=("one",)).percent
75.0
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from pathlib import PurePosixPath
from typing import Any

from rashomon.records import Account, Document, Entry, Figure, Statement, Variant, Warning
from rashomon.span import Span

Gold = dict[str, Any]
COUNTS_OF_PEOPLE = frozenset(
    {
        "killed", "injured", "killed_or_injured", "missing", "displaced", "detained", "abducted", "trapped",
        "rescued", "remaining",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of the gold's rows were reached, and which were not."""

    found: int
    of: int
    missed: tuple[str, ...] = ()

    @property
    def percent(self) -> float:
        """0 to 100; 0 of nothing."""
        return 100 * self.found / self.of if self.of else 0.0


def share(rows: Iterable[tuple[str, bool]]) -> Share:
    """Of rows (what it is, whether it was reached)."""
    listed = list(rows)
    return Share(found=sum(ok for _, ok in listed), of=len(listed), missed=tuple(what for what, ok in listed if not ok))


def name_of(path: str) -> str:
    """The file's name, by which gold and account are matched."""
    return PurePosixPath(path).name


def by_name(account: Account) -> dict[str, Document]:
    """The account's documents by file name."""
    return {name_of(document.path): document for document in account.documents}


def spans_of(node: object) -> Iterator[Any]:
    """Everything inside an account that points at characters of a document and quotes them."""
    if is_dataclass(node):
        if {"document", "start", "end", "quote"} <= {field.name for field in fields(node)}:
            yield node
        for field in fields(node):
            yield from spans_of(getattr(node, field.name))
    elif isinstance(node, tuple):
        for item in node:
            yield from spans_of(item)


def body_share(gold: Gold, account: Account) -> tuple[float, float]:
    """Percent of the report text's characters kept, and percent of kept characters that are report text."""
    kept = wanted = both = 0
    documents = by_name(account)
    for row in gold["documents"]:
        want = _characters((b["role"], b["start"], b["end"]) for b in row["blocks"])
        out = _characters(((b["role"], b["start"], b["end"]) for b in row["blocks"]), roles=NOT_THE_REPORT)
        have = _characters((b.role, b.start, b.end) for b in documents[row["document"]].blocks)
        both += len(want & have)
        wanted += len(want)
        kept += len(have & (want | out))
    return 100 * both / wanted, 100 * both / kept


THE_REPORT = frozenset({"body", "heading"})
NOT_THE_REPORT = frozenset({"furniture", "comment", "inserted"})


def _characters(blocks: Iterable[tuple[str, int, int]], *, roles: frozenset[str] = THE_REPORT) -> set[int]:
    return {at for role, start, end in blocks if role in roles for at in range(start, end)}


def dates(gold: Gold, account: Account) -> Share:
    """Documents whose day of publication is right."""
    documents = by_name(account)
    return share(
        (f"{row['document']}: {_day(documents[row['document']])} for {row['published']}",
         _day(documents[row["document"]]) == row["published"])
        for row in gold["documents"]
    )  # fmt: skip


def _day(document: Document) -> str | None:
    return document.published.date if document.published else None


def people_figures(gold: Gold) -> list[Gold]:
    """The gold's counts of people, one row for each mention."""
    return [
        {**entry, "measure": figure["measure"]}
        for figure in gold["figures"]
        if figure["measure"] in COUNTS_OF_PEOPLE
        for entry in figure["entries"]
    ]


def match_figures(gold: Gold, account: Account) -> list[tuple[Gold, tuple[Figure, Entry] | None]]:
    """Each count of people in the gold with the account's figure for those characters and that value, or None."""
    names = {document.id: name_of(document.path) for document in account.documents}
    made = [(figure, entry) for figure in account.figures for entry in figure.entries]
    free = dict(enumerate(made))
    pairs: list[tuple[Gold, tuple[Figure, Entry] | None]] = []
    for want in people_figures(gold):
        fits = [key for key, (_, entry) in free.items() if _same_value(want, entry, names[entry.document])]
        best = max(fits, key=lambda key: _closeness(want, *made[key]), default=None)
        pairs.append((want, None if best is None else free.pop(best)))
    return pairs


def _same_value(want: Gold, entry: Entry, name: str) -> bool:
    if name != want["document"] or min(entry.end, want["end"]) <= max(entry.start, want["start"]):
        return False
    if want["low"] is None and want["high"] is None:
        return (entry.low, entry.high, fold(entry.qualifier)) == (None, None, fold(want["qualifier"]))
    return (entry.low, entry.high) == (want["low"], want["high"])


def _closeness(want: Gold, figure: Figure, entry: Entry) -> tuple[bool, int]:
    shared = min(entry.end, want["end"]) - max(entry.start, want["start"])
    return figure.measure == want["measure"], shared


def figures_made(gold: Gold, account: Account) -> int:
    """How many mentions of counts of people the account gives in the gold's documents."""
    return sum(len(figure.entries) for figure in account.figures if figure.measure in COUNTS_OF_PEOPLE)


def attributed(gold: Gold, account: Account, pairs: Iterable[tuple[Gold, tuple[Figure, Entry] | None]]) -> Share:
    """Of the matched figures whose source the gold names, those that give it."""
    return share(
        (f"{want['document']}: {want['quote']} <{want['attribution']}> {pair[1].attribution}",
         any(same_name(gold, want["attribution"], form) for ref in pair[1].attribution for form in forms(account, ref)))
        for want, pair in pairs
        if pair is not None and want["attribution"]
    )  # fmt: skip


def match_statements(gold: Gold, account: Account) -> list[tuple[Gold, tuple[Statement, Variant] | None]]:
    """Each statement of the gold as each report carries it, with the account's that covers most of it, or None."""
    names = {document.id: name_of(document.path) for document in account.documents}
    made = [(statement, variant) for statement in account.statements for variant in statement.variants]
    pairs: list[tuple[Gold, tuple[Statement, Variant] | None]] = []
    for row in gold["statements"]:
        for want in row["variants"]:
            fits = [one for one in made if names[one[1].document] == want["document"] and _same_words(want, one[1])]
            best = max(fits, key=lambda one: _overlap(want, one[1]), default=None)
            pairs.append(({**want, "speaker": row["speaker"]}, best))
    return pairs


def _overlap(want: Gold, variant: Variant) -> float:
    shared = min(variant.end, want["end"]) - max(variant.start, want["start"])
    return shared / (max(variant.end, want["end"]) - min(variant.start, want["start"]))


def _same_words(want: Gold, variant: Variant) -> bool:
    """Half of the characters are shared, and a quotation is not taken for a report of speech."""
    return _overlap(want, variant) >= 0.5 and not (want["kind"] == "direct" and variant.kind == "indirect")


def speakers(gold: Gold, account: Account, pairs: Iterable[tuple[Gold, tuple[Statement, Variant] | None]]) -> Share:
    """Of the matched statements, those with the right speaker."""
    return share(
        (f"{want['document']}: {want['quote'][:50]} <{want['speaker']}> {pair[0].speaker_text}",
         any(same_name(gold, want["speaker"], form)
             for form in (*forms(account, pair[0].speaker), pair[0].speaker_text or "")))
        for want, pair in pairs
        if pair is not None
    )  # fmt: skip


def copies_found(gold: Gold, account: Account) -> Share:
    """Reused passages of which the account shows more than half on both sides."""
    names = {document.id: name_of(document.path) for document in account.documents}
    shown = [(copy.a, copy.b) for copy in account.copies] + [(copy.b, copy.a) for copy in account.copies]
    return share(
        (f"{row['a']['document']} / {row['b']['document']}: {row['a']['quote'][:60]}",
         any(_half(row["a"], a, names) and _half(row["b"], b, names) for a, b in shown))
        for row in gold["copies"]
    )  # fmt: skip


def _half(want: Gold, span: Span, names: dict[str, str]) -> bool:
    if names[span.document] != want["document"]:
        return False
    return min(span.end, want["end"]) - max(span.start, want["start"]) > (want["end"] - want["start"]) / 2


def warnings_found(gold: Gold, account: Account) -> Share:
    """Warnings of the gold's kind on characters of the gold's."""
    return share(
        (f"{row['document']}: {row['kind']}: {row['quote'][:60]}", bool(warnings_on(account, row)))
        for row in gold["warnings"]
    )


def warnings_on(account: Account, row: Gold) -> list[Warning]:
    """The account's warnings of that kind that touch those characters."""
    document = by_name(account)[row["document"]]
    return [
        warning
        for warning in account.warnings
        if (warning.document, warning.kind) == (document.id, row["kind"])
        and warning.start < row["end"]
        and row["start"] < warning.end
    ]


def names_together(gold: Gold, account: Account) -> Share:
    """The gold's name variants (two forms or more) that stand in one entity with the gold's name."""
    held = [{fold(form) for form in (entity.name, *entity.variants)} for entity in account.entities]
    return share(
        (f"{row['name']} = {variant}", any({fold(row["name"]), fold(variant)} <= forms for forms in held))
        for row in gold["entities"]
        for variant in row["variants"]
        if variant != row["name"]
    )


def forms(account: Account, ref: str | None) -> Sequence[str]:
    """The surface forms an entity id stands for; words stand for themselves."""
    for entity in account.entities:
        if entity.id == ref:
            return (entity.name, *entity.variants)
    return (ref,) if ref else ()


def same_name(gold: Gold, wanted: str, form: str) -> bool:
    """Whether a form names the gold's source; a described source ("fire service") need only be among the words."""
    for row in gold["entities"]:
        if row["name"] == wanted and fold(form) in {fold(name) for name in (wanted, *row["variants"])}:
            return True
    described = wanted[:1].islower() and set(fold(wanted).split()) <= set(fold(form).split())
    return described or fold(form) == fold(wanted)


def fold(text: str | None) -> str:
    """Letters and digits in one case, without accents or a leading article."""
    flat = "".join(c for c in unicodedata.normalize("NFKD", text or "").casefold() if not unicodedata.combining(c))
    return re.sub(r"^(the|a|an) ", "", " ".join(re.findall(r"\w+", flat)))
