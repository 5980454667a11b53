"""A decision as a person puts it, in the words of the account looked at, made one that outlives the account's ids.

An account and a `Decision` whose sides name things in it (see `lookup`) in; the same decision on anchors out. One that
names nothing, several things or no possible value is refused (BadDecision).

>>> from rashomon.records import Tool
>>> empty = Account(schema="rashomon/account/1", tool=Tool(name="t", version="0", model=""), policy="range",
...     documents=(), copies=(), families=(), stories=(), entities=(), statements=(), figures=(), warnings=(),
...     rejected=())
>>> anchored(empty, Decision(kind="ignore", left="a.txt", right=None, judgement="", by="Ana", at="", reason="a test"))
Traceback (most recent call last):
...
rashomon.errors.BadDecision: no report has the id or the end of the path 'a.txt'; there are: none
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from rashomon.errors import BadDecision
from rashomon.records import Account, Decision, DecisionKind, Entity, Entry, Measure, Role
from rashomon.span import Span
from rashomon.stages.decisions.anchors import anchor
from rashomon.stages.decisions.claims import amount
from rashomon.stages.decisions.lookup import Lookup, span_of
from rashomon.stages.decisions.wording import NO_FIGURE

# A name is known again by so many of its places, in as many reports.
_MENTIONS = 3
Asked = Callable[[Lookup, Decision], Decision]


def anchored(account: Account, said: Decision) -> Decision:
    """The decision on anchors in the reports of the account. Raises BadDecision.

    The right value of a measure, number, speaker or role stands in `judgement`, or in `right`.
    """
    _refuse_unsigned(said)
    if said.kind not in _KINDS:
        known = ", ".join((*_KINDS, "undo")).replace("_", "-")  # as they are written on the command line
        raise BadDecision(f"{said.kind.replace('_', '-')!r} is no kind of decision; choose one of: {known}")
    return _KINDS[said.kind](Lookup(account), said)


def undoing(said: Decision, earlier: Iterable[Decision]) -> Decision:
    """The undo of the row whose number stands in `left`, one of those kept. Raises BadDecision."""
    _refuse_unsigned(said)
    known = [str(row.id) for row in earlier]
    if said.left not in known:
        raise BadDecision(f"no decision has the number {said.left!r}; there are: {', '.join(known) or 'none'}")
    return replace(said, kind="undo", left="", right=None, undoes=int(said.left))


def _refuse_unsigned(said: Decision) -> None:
    if not said.by.strip() or not said.reason.strip():
        raise BadDecision("a decision needs a name and a reason: say who decides, and why")


def _two_reports(find: Lookup, said: Decision) -> Decision:
    one, other = find.report(said.left), find.report(_other(said))
    if one.id == other.id:
        raise BadDecision(f"{said.left!r} and {said.right!r} are one report")
    return replace(said, left=one.id, right=other.id, was=f"{one.path} and {other.path}")


def _merge(find: Lookup, said: Decision) -> Decision:
    one, other = find.story(said.left), find.story(_other(said))
    if one.id == other.id:
        raise BadDecision(f"{said.left!r} and {said.right!r} are one story already")
    was = f"“{one.title}” and “{other.title}”"
    return replace(said, left="\n".join(one.documents), right="\n".join(other.documents), was=was)


def _split(find: Lookup, said: Decision) -> Decision:
    story = find.story(said.left)
    leaving = dict.fromkeys(find.report(words).id for words in _listed(_other(said)))
    strange = [find.documents[one].path for one in leaving if one not in story.documents]
    if strange:
        raise BadDecision(f"these are not in the story {story.id}: {', '.join(strange)}")
    staying = [one for one in story.documents if one not in leaving]
    if not staying:
        raise BadDecision(f"all reports of the story {story.id} would leave it; name those that are another story")
    was = f"“{story.title}” and {', '.join(find.documents[one].path for one in leaving)}"
    return replace(said, left="\n".join(staying), right="\n".join(leaving), was=was)


def _same_person(find: Lookup, said: Decision) -> Decision:
    one, other = find.entity(said.left), find.entity(_other(said))
    if one.id == other.id:
        raise BadDecision(f"{one.name} ({one.id}) is one already")
    was = f"{_called(one)} and {_called(other)}"
    return replace(_sides(find, said, _telling(one.mentions, one), _telling(other.mentions, other)), was=was)


def _other_person(find: Lookup, said: Decision) -> Decision:
    """Two entities, or one and where it is named but another is meant: every place of the second side is kept."""
    one = find.entity(said.left)
    try:
        other = find.entity(_other(said))
    except BadDecision:
        other = one
    if other.id != one.id:
        made = _sides(find, said, _telling(one.mentions, one), _led(other.mentions, other))
        return replace(made, was=f"{_called(one)} and {_called(other)}")
    leaving = {mention for words in _listed(_other(said)) for mention in find.mentions(words, one)}
    staying = [mention for mention in one.mentions if mention not in leaving]
    if not staying:
        raise BadDecision(f"{one.name} ({one.id}) is named nowhere else; say where it is another")
    was = f"{_called(one)} and the one named {len(leaving)} times at {_other(said)}"
    return replace(_sides(find, said, _telling(staying, one), _led(leaving, one)), was=was)


def _supersedes(find: Lookup, said: Decision) -> Decision:
    (new, mine), (old, its) = find.figure(said.left), find.figure(_other(said))
    if new.id == old.id:
        raise BadDecision(f"{said.left!r} and {said.right!r} are one figure")
    if (new.story, new.measure) != (old.story, old.measure):
        raise BadDecision(
            f"a figure takes the place of one of its own story and measure: {new.id} counts {new.measure}, {old.id}"
            f" {old.measure}" + ("" if new.story == old.story else ", in another story")
        )
    return _sides(find, said, mine, its)


def _measure(find: Lookup, said: Decision) -> Decision:
    figure, stands = find.figure(said.left)
    value = _among(_value(said).replace(" ", "_"), get_args(Measure), "measure")
    return replace(_sides(find, said, stands), judgement=value, was=figure.measure)


def _number(find: Lookup, said: Decision) -> Decision:
    entry, stands = _entry(find, said)
    value = _value(said)
    if value != NO_FIGURE:
        amount(value)
    return replace(_sides(find, said, stands), judgement=value, was=_told(entry))


def _entry(find: Lookup, said: Decision) -> tuple[Entry, tuple[Span, ...]]:
    """The first of a figure's entries that is meant, and the places of all."""
    figure, stands = find.figure(said.left)
    return next(entry for entry in figure.entries if span_of(entry) == stands[0]), stands


def _speaker(find: Lookup, said: Decision) -> Decision:
    """The speaker of a statement; of what is no statement but a figure, its source."""
    try:
        statement, stands = find.statement(said.left)
    except BadDecision:
        return _source(find, said)
    return _credited(find, said, stands, statement.speaker or statement.speaker_text or "")


def _source(find: Lookup, said: Decision) -> Decision:
    entry, stands = _entry(find, said)
    return replace(_credited(find, said, stands, next(iter(entry.attribution), "")), kind="source")


def _credited(find: Lookup, said: Decision, stands: Sequence[Span], was: str) -> Decision:
    """An entity's name is anchored where it stands; other words are only words."""
    names = {entity.id: entity.name for entity in find.account.entities}
    entity = find.called(_value(said))
    made = replace(_sides(find, said, stands), judgement=_value(said), was=names.get(was, was))
    if entity is None:
        return made
    return replace(made, right=_lines(find, _telling(entity.mentions, entity)), judgement=entity.name)


def _role(find: Lookup, said: Decision) -> Decision:
    span = find.characters(said.left)
    held = [b for b in find.documents[span.document].blocks if b.start < span.end and span.start < b.end]
    value = _among(_value(said), get_args(Role), "role")
    return replace(_sides(find, said, (span,)), judgement=value, was=", ".join(dict.fromkeys(b.role for b in held)))


def _ignore(find: Lookup, said: Decision) -> Decision:
    report = find.report(said.left)
    return replace(said, left=report.id, right=None, was=report.path)


_KINDS: Mapping[DecisionKind, Asked] = {
    "same_story": _two_reports, "other_story": _two_reports, "merge": _merge, "split": _split,
    "same_person": _same_person, "other_person": _other_person, "supersedes": _supersedes, "measure": _measure,
    "number": _number, "speaker": _speaker, "source": _source, "role": _role, "ignore": _ignore,
}  # fmt: skip


def _sides(find: Lookup, said: Decision, left: Iterable[Span], right: Iterable[Span] = ()) -> Decision:
    return replace(said, left=_lines(find, left), right=_lines(find, right) or None)


def _lines(find: Lookup, spans: Iterable[Span]) -> str:
    return "\n".join(dict.fromkeys(anchor(find.documents[span.document], span.start, span.end) for span in spans))


def _telling(mentions: Iterable[Span], entity: Entity) -> list[Span]:
    """A few places that tell an entity, in as many reports, its whole name first."""
    by_report: dict[str, Span] = {}
    for mention in _led(mentions, entity):
        by_report.setdefault(mention.document, mention)
    return list(by_report.values())[:_MENTIONS]


def _led(mentions: Iterable[Span], entity: Entity) -> list[Span]:
    return sorted(mentions, key=lambda mention: (" ".join(mention.quote.split()) != entity.name, mention))


def _called(entity: Entity) -> str:
    return f"{entity.name} ({entity.description})" if entity.description else entity.name


def _other(said: Decision) -> str:
    if not said.right:
        raise BadDecision(f"“{said.kind.replace('_', ' ')}” is between two: name the other one as well")
    return said.right


def _value(said: Decision) -> str:
    value = " ".join((said.judgement or said.right or "").split())
    if not value:
        raise BadDecision(f"say which {said.kind} is the right one")
    return value


def _among(value: str, known: Sequence[str], what: str) -> str:
    if value not in known:
        raise BadDecision(f"{value!r} is no {what}; choose one of: {', '.join(known)}")
    return value


def _listed(words: str) -> list[str]:
    return [part.strip() for part in words.split(",") if part.strip()]


def _told(entry: Entry) -> str:
    """What an entry was read as."""
    known = [value for value in (entry.low, entry.high) if value is not None]
    if not known:
        return entry.qualifier or ""
    open_ended = "" if len(known) == 2 else "at least" if entry.high is None else "up to"
    told = "–".join(f"{value:,}" for value in dict.fromkeys(known))
    return f"{entry.qualifier or open_ended} {told}".strip()
