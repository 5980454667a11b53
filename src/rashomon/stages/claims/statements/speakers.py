"""Who a source phrase stands for: a name, a role introduced in the report, a pronoun, or only its words.

A `Cast` and source phrases in reading order in, `Speaker`s out; a pronoun means the last suitable speaker.

>>> [word.text for word in core(words("the head of the port, Ana Ruo"))]
['the', 'head']
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.language import cues as vocabulary
from rashomon.language.phrases import DETERMINERS, PREPOSITIONS, Word, is_capital, words
from rashomon.language.roles import is_human, is_role
from rashomon.records import Entity
from rashomon.stages.claims.statements.cast import Cast, Mention, Speaker, is_possessive

_FEMALE = frozenset("she her woman girl mother wife daughter sister mrs ms miss spokeswoman lady queen".split())
_MALE = frozenset("he him man boy father husband son brother mr spokesman king".split())
_MANY = frozenset("they officials sources residents witnesses police reports authorities people women men".split())
_DEFINITE = frozenset("the this that these those its his her their our".split())


def resolve(people: Cast, phrase: Sequence[Word]) -> Speaker:
    """Who the words of a source phrase stand for."""
    text = people.document.text[phrase[0].start : phrase[-1].end]
    if len(phrase) == 1 and phrase[0].key in ("he", "she", "they", "it", "we", "i", "you"):
        return _antecedent(people, phrase[0])
    definite = _by_role(people, phrase, text) if core(phrase)[-1].key in vocabulary.MOUTHPIECES else None
    if definite is not None and definite.entity is not None:
        return definite
    entity = _named(people, phrase)
    if entity is not None:
        return Speaker(entity, text)
    return definite or _by_role(people, phrase, text) or Speaker(None, text)


def _named(people: Cast, phrase: Sequence[Word]) -> Entity | None:
    """The person the phrase names, else the organization that is its head or whose mouthpiece it names."""
    inside = people.within(phrase[0].start, phrase[-1].end)
    for mention in inside:
        if mention.entity.type == "person" and not _is_bystander(people, phrase, mention):
            return mention.entity
    others = [mention for mention in inside if mention.entity.type != "person"]
    named = core(phrase)
    for mention in others:
        if mention.start < named[-1].end and _is_head(named, mention):
            return mention.entity
    return _voiced(people, named, others) if named[-1].key in vocabulary.MOUTHPIECES else None


def _is_head(named: Sequence[Word], mention: Mention) -> bool:
    """Whether a name is what the phrase is about: its last word, or followed only by words for its kind."""
    if named[-1].end <= mention.end:
        return True
    behind = [word for word in named if word.start >= mention.end]
    return (
        mention.entity.type != "place" and behind[-1].key in vocabulary.KINDS and not any(map(is_capital, behind[:-1]))
    )


def _voiced(people: Cast, named: Sequence[Word], others: Sequence[Mention]) -> Entity | None:
    """Whom an unnamed mouthpiece speaks for: the organization named with it, by name or by a word of its name."""
    ranks = ("organization", "group", "place")
    found = next((m.entity for rank in ranks for m in others if m.entity.type == rank), None)
    if found is not None:
        return found
    known = (people.before(w.key, w.start) or people.only(w.key) for w in named[:-1] if w.key not in DETERMINERS)
    return next((entity for entity in known if entity is not None and entity.type != "person"), None)


def core(phrase: Sequence[Word]) -> Sequence[Word]:
    """The phrase up to its first preposition, comma or relative: its last word is the head."""
    for i, word in enumerate(phrase):
        if not i:
            continue
        if word.key in (",", "(", "who", "which", "and") or (word.key in PREPOSITIONS and not _in_name(phrase, i)):
            return phrase[:i]
    return phrase


def _in_name(phrase: Sequence[Word], i: int) -> bool:
    """Whether the "of" at `i` stands inside a name ("the Bank of Elmouth")."""
    return phrase[i].key == "of" and is_capital(phrase[i - 1]) and i + 1 < len(phrase) and is_capital(phrase[i + 1])


def _is_bystander(people: Cast, phrase: Sequence[Word], mention: Mention) -> bool:
    """Whether a person is named in the phrase without being the one who speaks: "Ruo's lawyer", "an aide to Ruo"."""
    if is_possessive(people.document.text, mention):
        return True
    before = [word for word in phrase if word.end <= mention.start]
    while before and (is_capital(before[-1]) or before[-1].key in DETERMINERS) and before[-1].key not in PREPOSITIONS:
        before = before[:-1]
    return bool(before) and before[-1].key in PREPOSITIONS


def _antecedent(people: Cast, pronoun: Word) -> Speaker:
    """The last speaker the pronoun suits; else the last person named before it."""
    for speaker in reversed(people.spoke):
        if _suits(speaker, pronoun.key):
            return speaker
    person = people.person_before(pronoun.start) if pronoun.key in ("he", "she") else None
    if person is not None:
        return Speaker(person, person.name)
    return Speaker(None, None, f"who “{pronoun.text}” is cannot be told")


def _suits(speaker: Speaker, pronoun: str) -> bool:
    keys = {word.key for word in words(speaker.text or "")}
    person = speaker.entity is not None and speaker.entity.type == "person"
    many = not person and (bool(keys & _MANY) or _is_plural(speaker.text or ""))
    if pronoun in ("he", "she"):
        single = person or (speaker.entity is None and not many and _is_somebody(speaker.text or ""))
        return single and not keys & (_FEMALE if pronoun == "he" else _MALE)
    if pronoun == "they":
        return many or (speaker.entity is not None and not person)
    nobody = speaker.entity is not None or not _is_somebody(speaker.text or "")
    return pronoun == "it" and not person and not many and nobody


def _is_somebody(text: str) -> bool:
    """Whether words that no entity stands for mean one human being: by their head, or because they look like a name."""
    row = words(text)
    return bool(row) and (is_human(core(row)[-1].key) or (is_capital(row[0]) and len(row) > 1 and is_capital(row[1])))


def _is_plural(text: str) -> bool:
    row = words(text)
    if not row or row[0].key in ("a", "an", "one", "this", "another"):
        return False
    head = core(row)[-1]
    return not is_capital(head) and head.key.endswith("s") and not head.key.endswith(("ss", "us", "is"))


def _by_role(people: Cast, phrase: Sequence[Word], text: str) -> Speaker | None:
    """ "The governor": the person introduced with that role; "the ministry": the organization; "the statement": the
    last organization that spoke. A phrase that is not definite ("a governor") introduces somebody new.
    """
    named = core(phrase)
    head = named[-1].key
    if named[0].key not in _DEFINITE and not (is_role(head) and is_capital(named[0])):
        return None
    if head in vocabulary.WRITINGS:
        if people.issuer is not None:
            return Speaker(people.issuer.entity, text if people.issuer.entity else people.issuer.text)
        return _again(people, lambda s: s.entity is None or s.entity.type != "person", text)
    entity = people.before(head, named[0].start)
    if entity is not None:
        return Speaker(entity, text)
    earlier = _again(people, lambda s: s.text is not None and core(words(s.text))[-1].key == head, text)
    if earlier is None and head in vocabulary.ANYBODY:
        earlier = _again(people, lambda s: s.entity is not None and s.entity.type == "person", text)
    if earlier is not None or head in vocabulary.MOUTHPIECES:
        return earlier
    only = people.only(head)
    return Speaker(only, text) if only is not None else None


def _again(people: Cast, suits: Callable[[Speaker], bool], text: str) -> Speaker | None:
    """The last speaker that suits, in his own words where no entity is known."""
    earlier = next((s for s in reversed(people.spoke) if suits(s)), None)
    if earlier is None:
        return None
    return Speaker(earlier.entity, text if earlier.entity is not None else earlier.text)
