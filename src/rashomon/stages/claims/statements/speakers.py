"""Who a source phrase stands for: a name, a role introduced in the report, a pronoun, or only its words.

A `Cast` and source phrases in reading order in, `Speaker`s out; a pronoun means the last suitable speaker.

>>> _is_plural("the clerks"), _is_plural("a clerk")
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rashomon.language import cues as vocabulary
from rashomon.language.joining import words
from rashomon.language.phrases import DETERMINERS, Word, is_capital
from rashomon.language.roles import is_human, is_role, role
from rashomon.language.sexes import sex
from rashomon.records import Entity
from rashomon.stages.claims.statements import offices
from rashomon.stages.claims.statements.bystanders import core, is_bystander
from rashomon.stages.claims.statements.cast import Cast, Mention, Speaker, is_ship
from rashomon.stages.claims.statements.offices import NO_KINDS, Kinds

_MANY = frozenset("they officials sources residents witnesses police reports authorities people women men".split())
_PAPERS = vocabulary.PRESS & vocabulary.MOUTHPIECES - {"press", "reporter"}
_GENITIVE = re.compile(r"\s?['’]\s?s?$")
# What somebody is only to another, or to what happened: one named person is hardly ever meant.
_BESIDE = frozenset("friend colleague bystander passer-by source insider parent employee staffer mourner".split())
_ISSUED = frozenset(("statement", "release"))  # whose is clear, however they are called
_DEFINITE = frozenset("the this that these those its his her their our".split())


def resolve(people: Cast, phrase: Sequence[Word]) -> Speaker:
    """Who the words of a source phrase stand for."""
    phrase = _without_relative(phrase)
    text = people.document.text[phrase[0].start : phrase[-1].end]
    if len(phrase) == 1 and phrase[0].key in ("he", "she", "they", "it", "we", "i", "you"):
        return _pronoun(people, phrase, text)
    if phrase[-1].key.endswith(("'s", "s'")):
        return _owner(people, phrase)
    if _is_paper(people, core(phrase)):
        return Speaker(None, text)
    definite = _by_role(people, phrase, text) if core(phrase)[-1].key in vocabulary.MOUTHPIECES else None
    if definite is not None and definite.entity is not None:
        return definite
    entity = _force(people, phrase) or _named(people, phrase)
    if entity is not None:
        return Speaker(entity, text)
    heard = _heard(people, phrase, text)
    return heard or definite or _by_role(people, phrase, text) or _by_surname(people, phrase) or Speaker(None, text)


def _force(people: Cast, phrase: Sequence[Word]) -> Entity | None:
    """The only police force that the report names, where bare "police" speak."""
    named = core(phrase)
    bare = named[-1].key == "police" and (len(named) == 1 or (len(named) == 2 and named[0].key == "the"))
    return people.force if bare else None


def _pronoun(people: Cast, phrase: Sequence[Word], text: str) -> Speaker:
    """Who spoke last, where "he" or "she" may be that one; else whom the pipeline takes the pronoun for, else the last
    speaker that it suits.
    """
    by_rule = _antecedent(people, phrase[0])
    spoke_last = bool(people.spoke) and by_rule is people.spoke[-1] and phrase[0].key in ("he", "she")
    return by_rule if spoke_last else _heard(people, phrase, text) or by_rule


def _heard(people: Cast, phrase: Sequence[Word], text: str) -> Speaker | None:
    """Whom the trained pipeline takes the phrase for, if it is somebody named and not only a bystander in it."""
    entity = people.heard.of(phrase[0].start, phrase[-1].end)
    if entity is None:
        return None
    if entity in _bystanders(people, phrase) or not _is_introduced(people, phrase, entity):
        return None
    named = any(mention.entity is entity for mention in people.within(phrase[0].start, phrase[-1].end))
    if is_ship(entity) and not named:
        return None if core(phrase)[-1].key in vocabulary.MOUTHPIECES else Speaker(None, text)
    return Speaker(entity, text)


def _is_introduced(people: Cast, phrase: Sequence[Word], entity: Entity) -> bool:
    """Whether the report says somewhere that a person has the office that a description gives ("the detective")."""
    head = core(phrase)[-1]
    told_by_role = is_role(head.key) or head.key in _BESIDE
    if entity.type != "person" or is_capital(head) or not told_by_role:
        return True
    if head.key in vocabulary.ANYBODY or phrase[0].key == "our":  # "our correspondent": the one of the byline
        return True
    return people.holds(entity, head.key, _kinds(phrase, head.key))


def _kinds(phrase: Sequence[Word], head: str) -> Kinds:
    """The words that tell the office at the head of the phrase from others ("the health minister")."""
    return next((kinds for office, kinds in reversed([*offices.told(phrase)]) if office == role(head)), NO_KINDS)


def _bystanders(people: Cast, phrase: Sequence[Word]) -> list[Entity]:
    """The persons named in the phrase who are not the one who speaks."""
    inside = (m for m in people.within(phrase[0].start, phrase[-1].end) if m.entity.type == "person")
    return [m.entity for m in inside if is_bystander(people.document.text, phrase, m)]


def _is_paper(people: Cast, named: Sequence[Word]) -> bool:
    """Whether a newspaper is named by its place and a word in small letters ("the Elmouth post")."""
    if len(named) < 2 or named[-1].key not in _PAPERS or is_capital(named[-1]):
        return False
    inside = people.within(named[0].start, named[-1].start)
    return bool(inside) and inside[-1].entity.type == "place" and inside[-1].end == named[-2].end


def _by_surname(people: Cast, phrase: Sequence[Word]) -> Speaker | None:
    """The last speaker whose name, of two words or more, ends in the one that the phrase gives ("Ruo" after "Ana Ruo,
    a clerk"); for names that the report's names lack.
    """
    named = core(phrase)
    if len(named) != 1 or not is_capital(named[0]):
        return None
    for speaker in reversed(people.spoke):
        row = core(words(speaker.text or "-"))
        if speaker.entity is None and len(row) > 1 and row[-1].text == named[0].text and is_capital(row[-2]):
            return speaker
    return None


def _without_relative(phrase: Sequence[Word]) -> Sequence[Word]:
    """The phrase before a relative clause that no comma sets off."""
    for i in range(1, len(phrase)):
        if phrase[i].key in ("who", "that", "which") and phrase[i - 1].key != ",":
            return phrase[:i]
        if phrase[i].key == ",":
            break
    return phrase


def _owner(people: Cast, phrase: Sequence[Word]) -> Speaker:
    """Whose claim it is, where the phrase stands in the genitive ("Ana Ruo's claim that")."""
    text = _GENITIVE.sub("", people.document.text[phrase[0].start : phrase[-1].end])
    end = phrase[0].start + len(text)
    inside = people.within(phrase[0].start, end)
    if inside and inside[-1].end == end:
        return Speaker(inside[-1].entity, text)
    bare = words(people.document.text, phrase[0].start, end)
    return _by_role(people, bare, text) or _by_surname(people, bare) or Speaker(None, text)


def _named(people: Cast, phrase: Sequence[Word]) -> Entity | None:
    """The person the phrase names, else the organization that is its head or whose mouthpiece it names."""
    inside = people.within(phrase[0].start, phrase[-1].end)
    persons = [m for m in inside if m.entity.type == "person"]
    for i, mention in enumerate(persons):
        if is_bystander(people.document.text, phrase, mention):
            continue
        beside = i + 1 < len(persons) and not people.document.text[mention.end : persons[i + 1].start].strip(". \n")
        return persons[i + 1].entity if beside else mention.entity  # of two names side by side the first is a title
    others = [mention for mention in inside if mention.entity.type != "person"]
    named = core(phrase)
    for mention in others:
        if mention.start < named[-1].end and _is_head(named, mention):
            return mention.entity
    if named[-1].key not in vocabulary.MOUTHPIECES:
        return None
    return _voiced(people, named, others) or _spoken_for(people, phrase[len(named) :])


def _is_head(named: Sequence[Word], mention: Mention) -> bool:
    """Whether a name is what the phrase is about: its last word, or followed only by words for its kind."""
    if named[-1].start < mention.end:
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


def _spoken_for(people: Cast, rest: Sequence[Word]) -> Entity | None:
    """Whom a mouthpiece speaks for where only the kind of body is told ("a spokeswoman for the hospital")."""
    stop = next((i for i, word in enumerate(rest) if word.key in (",", "who", "which")), len(rest))
    if stop < 3 or rest[0].key not in ("for", "of") or rest[1].key not in _DEFINITE:
        return None
    body = _by_role(people, rest[1:stop], people.document.text[rest[1].start : rest[stop - 1].end])
    return body.entity if body is not None and body.entity is not None and body.entity.type != "person" else None


def _antecedent(people: Cast, pronoun: Word) -> Speaker:
    """The last speaker the pronoun suits, one whom the report tells to be of the other sex only where none is told to
    be of this one; else the last person named before it.
    """
    fit = (speaker for speaker in reversed(people.spoke) if _suits(speaker, pronoun.key))
    last = next(fit, None)
    if last is not None and _told(people, last) in (None, pronoun.key):
        return last
    if last is not None:
        others = [speaker for speaker in fit if _told(people, speaker) in (None, pronoun.key)]
        return others[0] if any(_told(people, speaker) == pronoun.key for speaker in others) else last
    person = people.person_before(pronoun.start) if pronoun.key in ("he", "she") else None
    if person is not None and _of_sex(Speaker(person, None), pronoun.key):
        return Speaker(person, person.name)
    return Speaker(None, None, f"who “{pronoun.text}” is cannot be told")


def _told(people: Cast, speaker: Speaker) -> str | None:
    """The pronoun that the report tells to be a speaker's."""
    return people.sexes.get(speaker.entity.id) if speaker.entity is not None else None


def _of_sex(speaker: Speaker, pronoun: str) -> bool:
    """Whether nothing speaks against "he" or "she" for a speaker: neither the words nor any form of the name."""
    forms = [speaker.text] if speaker.text else []
    if speaker.entity is not None:
        forms += [*speaker.entity.variants, *([speaker.entity.description] if speaker.entity.description else [])]
    told = next((found for form in forms if (found := sex(form)) is not None), None)
    return told is None or told == pronoun


def _suits(speaker: Speaker, pronoun: str) -> bool:
    text = speaker.text or ""
    person = speaker.entity is not None and speaker.entity.type == "person"
    many = not person and (bool({word.key for word in words(text)} & _MANY) or _is_plural(text))
    if pronoun in ("he", "she"):
        one_of = speaker.entity is None and many and sex(text) == "she"  # "the women said … she said"
        voice = speaker.entity is None or _is_voice(text)  # "the port's spokeswoman said … she said"
        single = person or one_of or (voice and not many and _is_somebody(text))
        return single and _of_sex(speaker, pronoun)
    if pronoun == "they":
        return many or (speaker.entity is not None and not person)
    nobody = speaker.entity is not None or not _is_somebody(text)
    return pronoun == "it" and not person and not many and nobody


def _is_voice(text: str) -> bool:
    """Whether a body speaks through one human being."""
    return bool(text) and is_human(core(words(text))[-1].key)


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
    titled = is_role(head) and is_capital(named[0]) and named[0].key not in DETERMINERS
    titled = titled and not _bystanders(people, named)  # "Ruo's brother"
    issued = head in _ISSUED and [word.key for word in phrase[:-1]] == ["a"]
    if named[0].key not in _DEFINITE and not titled and not issued:
        return None
    if head in vocabulary.WRITINGS:
        if people.issuer is not None:
            return Speaker(people.issuer.entity, text if people.issuer.entity else people.issuer.text)
        return _again(people, lambda s: s.entity is None or s.entity.type != "person", text)
    kinds = _kinds(phrase, head)
    entity = people.before(head, named[0].start, kinds)
    if entity is not None:
        return Speaker(entity, text)
    earlier = None if _is_plural(text) else _again(people, lambda s: _has_head(s, head, kinds), text)
    if earlier is None and head in vocabulary.ANYBODY:
        earlier = _again(people, lambda s: _is_person(s) and _alike(s, text), text)
    if earlier is not None or head in vocabulary.MOUTHPIECES:
        return earlier
    only = people.only(head, kinds)
    return Speaker(only, text) if only is not None else None


def _has_head(speaker: Speaker, head: str, kinds: Kinds) -> bool:
    """Whether a speaker was called by this noun, and by no other kind of it."""
    row = words(speaker.text or "-")
    return core(row)[-1].key == head and offices.fits(role(head), kinds, _kinds(row, head))


def _is_person(speaker: Speaker) -> bool:
    return speaker.entity is not None and speaker.entity.type == "person"


def _alike(speaker: Speaker, text: str) -> bool:
    """Whether a description can mean the speaker: "the woman" no man."""
    pronoun = sex(text)
    return pronoun is None or _of_sex(speaker, pronoun)


def _again(people: Cast, suits: Callable[[Speaker], bool], text: str) -> Speaker | None:
    """The last speaker that suits, in his own words where no entity is known."""
    earlier = next((s for s in reversed(people.spoke) if suits(s)), None)
    if earlier is None:
        return None
    return Speaker(earlier.entity, text if _is_person(earlier) else earlier.text)
