"""Who a source phrase stands for: a name, a role introduced in the report, a pronoun, or only its words.

The report's entities in, once; then source phrases in reading order, since a pronoun means the last suitable speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.language import cues as vocabulary
from rashomon.language.phrases import DETERMINERS, PREPOSITIONS, Word, is_capital, words
from rashomon.records import Document, Entity
from rashomon.span import Span

_FEMALE = frozenset("she her woman girl mother wife daughter sister mrs ms miss spokeswoman lady queen".split())
_MALE = frozenset("he him man boy father husband son brother mr spokesman king".split())
_MANY = frozenset("they officials sources residents witnesses police reports authorities people women men".split())
_SPOKES = ("spokesman", "spokeswoman", "spokesperson")
_WITHIN = 60  # the last speakers a pronoun can mean


@dataclass(frozen=True, slots=True)
class Speaker:
    """`entity` where the words name one, `text` the words, `reason` why neither can be told."""

    entity: Entity | None
    text: str | None
    reason: str | None = None


UNKNOWN = Speaker(None, None, "no words say who speaks")


@dataclass(slots=True)
class Cast:
    """Everybody who is named or speaks in one report, as far as it has been read."""

    document: Document
    mentions: list[tuple[int, int, Entity]]
    starts: list[int]
    described: Sequence[Entity]
    spoke: list[Speaker] = field(default_factory=list)

    def note(self, speaker: Speaker) -> None:
        """Remember that this one spoke or acted last."""
        if speaker.entity is not None or speaker.text:
            self.spoke.append(speaker)
            del self.spoke[:-_WITHIN]

    def subject(self, row: Sequence[Word]) -> None:
        """Remember a person whom a sentence without a cue begins with."""
        inside = self.within(row[0].start, row[-1].end)
        for start, _, entity in inside[:1]:
            if entity.type == "person" and start - row[0].start <= 40 and not _possessive(self.document.text, inside[0]):
                self.note(Speaker(entity, entity.name))

    def within(self, start: int, end: int) -> list[tuple[int, int, Entity]]:
        """The mentions inside a range of characters."""
        at = bisect_left(self.starts, start)
        found = []
        while at < len(self.mentions) and self.mentions[at][0] < end:
            if self.mentions[at][1] <= end:
                found.append(self.mentions[at])
            at += 1
        return found


def cast(document: Document, entities: Sequence[Entity]) -> Cast:
    """The cast of a report, nobody having spoken yet."""
    mentions = sorted(
        ((m.start, m.end, e) for e in entities for m in e.mentions if m.document == document.id),
        key=lambda m: (m[0], -m[1]),
    )
    return Cast(document, mentions, [m[0] for m in mentions], entities)


def resolve(people: Cast, phrase: Sequence[Word]) -> Speaker:
    """Who the words of a source phrase stand for."""
    text = people.document.text[phrase[0].start : phrase[-1].end]
    if len(phrase) == 1 and phrase[0].key in ("he", "she", "they", "it", "we", "i", "you"):
        return _antecedent(people, phrase[0])
    entity = _named(people, phrase)
    if entity is not None:
        return Speaker(entity, text)
    return _by_role(people, phrase, text) or Speaker(None, text)


def _named(people: Cast, phrase: Sequence[Word]) -> Entity | None:
    """The person the phrase names, else the organization that is its head or whose mouthpiece it names."""
    inside = people.within(phrase[0].start, phrase[-1].end)
    text = people.document.text
    for mention in inside:
        if mention[2].type == "person" and not _possessive(text, mention) and not _governed(phrase, mention[0]):
            return mention[2]
    core = _core(phrase)
    head = core[-1]
    for mention in inside:
        if mention[2].type != "person" and mention[0] < head.end <= mention[1]:
            return mention[2]
    if head.key in vocabulary.MOUTHPIECES:
        return next((m[2] for kind in ("organization", "group", "place") for m in inside if m[2].type == kind), None)
    return None


def _core(phrase: Sequence[Word]) -> Sequence[Word]:
    """The phrase up to its first preposition, comma or relative."""
    for i, word in enumerate(phrase):
        if i and (word.key in PREPOSITIONS or word.key in (",", "(", "-", "who", "which", "and")) and not (
            word.key == "of" and is_capital(phrase[i - 1])
        ):
            return phrase[:i]
    return phrase


def _possessive(text: str, mention: tuple[int, int, Entity]) -> bool:
    return re.match(r"\s?['’]\s?s\b|['’](?=\s)", text[mention[1] : mention[1] + 4]) is not None


def _governed(phrase: Sequence[Word], start: int) -> bool:
    """Whether a name stands behind a preposition or "by" inside the phrase ("a spokesman for Ruo")."""
    before = [w for w in phrase if w.end <= start]
    while before and (is_capital(before[-1]) or before[-1].key in DETERMINERS) and before[-1].key not in PREPOSITIONS:
        before = before[:-1]
    return bool(before) and before[-1].key in PREPOSITIONS


def _antecedent(people: Cast, pronoun: Word) -> Speaker:
    """The last speaker the pronoun suits; else the last person named before it."""
    for speaker in reversed(people.spoke):
        if _suits(speaker, pronoun.key):
            return speaker
    if pronoun.key in ("he", "she"):
        at = bisect_left(people.starts, pronoun.start)
        for mention in reversed(people.mentions[max(0, at - 12) : at]):
            if mention[2].type == "person":
                return Speaker(mention[2], mention[2].name)
    return Speaker(None, None, f"nobody before is meant by “{pronoun.text}” with certainty")


def _suits(speaker: Speaker, pronoun: str) -> bool:
    keys = {w.key for w in words(speaker.text or "")}
    person = speaker.entity is not None and speaker.entity.type == "person"
    many = bool(keys & _MANY) or (speaker.entity is None and _is_plural(speaker.text or ""))
    if pronoun == "he":
        return (person or (speaker.entity is None and not many)) and not keys & _FEMALE
    if pronoun == "she":
        return (person or (speaker.entity is None and not many)) and not keys & _MALE
    if pronoun == "they":
        return many or (speaker.entity is not None and not person)
    if pronoun == "it":
        return not person and not many
    return False


def _is_plural(text: str) -> bool:
    row = words(text)
    if not row or row[0].key in ("a", "an", "one", "this", "another"):
        return False
    head = _core(row)[-1].key
    return head.endswith("s") and not head.endswith(("ss", "us", "is"))


def _by_role(people: Cast, phrase: Sequence[Word], text: str) -> Speaker | None:
    """ "The governor": the person introduced with that role; "the ministry": the organization; "the statement": the
    last organization that spoke.
    """
    core = _core(phrase)
    head = core[-1].key
    if core[0].key not in ("the", "this", "that", "its", "his", "their") and not is_capital(core[0]):
        return None
    if head in vocabulary.WRITINGS:
        found = next((s for s in reversed(people.spoke) if s.entity is None or s.entity.type != "person"), None)
        return Speaker(found.entity, found.text if found.entity is None else text) if found else None
    if len(core) != len(phrase) and len(phrase) - len(core) > 4:
        return None
    person = _holder(people, head, phrase[0].start)
    if person is not None:
        return Speaker(person, text)
    organization = _organization(people, head, phrase[0].start)
    if organization is not None:
        return Speaker(organization, text)
    earlier = next((s for s in reversed(people.spoke) if head in _keys(s.text)), None)
    return Speaker(earlier.entity, earlier.text if earlier.entity is None else text) if earlier else None


def _keys(text: str | None) -> set[str]:
    return {w.key for w in words(text or "")}


def _holder(people: Cast, role: str, at: int) -> Entity | None:
    """The person whom the report introduces with the role: the last before, or the only one after."""
    names = _SPOKES if role in _SPOKES else (role,)
    holders = [(m[0], m[2]) for m in people.mentions if m[2].type == "person" and _introduced(people.document.text, m, names)]
    before = [entity for start, entity in holders if start < at]
    if before:
        return before[-1]
    ids = {entity.id: entity for _, entity in holders}
    if not ids:
        ids = {e.id: e for e in people.described if e.type == "person" and set(names) & _keys(e.description)}
    return next(iter(ids.values())) if len(ids) == 1 else None


def _introduced(text: str, mention: tuple[int, int, Entity], names: Sequence[str]) -> bool:
    """Whether a role word stands close before the name, in it, or in the apposition behind it."""
    start, end, _ = mention
    line = text.rfind("\n", 0, start) + 1
    before = re.split(r"[.;:!?\"“”]\s|\b(?:and|that|said|told|as)\b", text[max(line, start - 70) : start])[-1]
    after = re.match(r"\s?,([^.;:!?\"“”\n]{3,80}?)(?:,|$|\s(?:said|told|who)\b)", text[end : end + 90])
    inner = text[start:end]
    close = re.split(r",(?=.*,)", before)[-1]
    return any(
        re.search(rf"\b{re.escape(name)}\b", part, re.IGNORECASE)
        for name in names
        for part in (close[-60:], inner, after.group(1) if after else "")
    )


def _organization(people: Cast, head: str, at: int) -> Entity | None:
    found = None
    for start, _, entity in people.mentions:
        if start >= at:
            break
        if entity.type in ("organization", "group") and any(head in _keys(v) for v in entity.variants):
            found = entity
    return found


def span_of(document: Document, row: Sequence[Word]) -> Span:
    """The characters of the words, as a span."""
    start, end = row[0].start, row[-1].end
    return Span(document=document.id, start=start, end=end, quote=document.text[start:end])
