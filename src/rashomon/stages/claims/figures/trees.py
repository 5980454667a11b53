"""What a sentence's tree says happened to the counted, where the words beside them do not say it.

A report's `Reading`, a `Passage` and a phrase in; a `Finding` or None out. The counted may stand far from the verb
("two men whose names were not given were arrested"), or be the subject of several ("fell and suffered burns").

>>> from rashomon.language.reading import Reading, Word
>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> words = (Word(0, 3, "two", "NUM", "CD", "nummod", 1), Word(4, 10, "nurse", "NOUN", "NNS", "nsubj:pass", 4),
...     Word(11, 16, "there", "ADV", "RB", "advmod", 1), Word(17, 21, "be", "AUX", "VBD", "aux:pass", 4),
...     Word(22, 28, "rob", "VERB", "VBN", "root", 4), Word(29, 32, "and", "CCONJ", "CC", "cc", 6),
...     Word(33, 39, "kill", "VERB", "VBN", "conj", 4))
>>> tree = Reading(words=words, sentences=((0, 7),), names=(), said=())
>>> sentence = passage("d1", "Two nurses there were robbed and killed", 0, 39, "body")
>>> told(tree, sentence, phrases(sentence)[0]).measure
'killed'
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rashomon.language.reading import Reading
from rashomon.stages.claims.figures.clauses import PREPOSITIONS
from rashomon.stages.claims.figures.findings import REFLEXIVE, Finding, unless_shooting
from rashomon.stages.claims.figures.followers import to_death
from rashomon.stages.claims.figures.objects import of_noun, of_verb
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.phrases import Phrase
from rashomon.stages.claims.figures.subjects import harmless
from rashomon.stages.claims.figures.verbs import ADJECTIVES, HARMED, HARMS, VERBS, Verb

_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "PRON", "ADJ"))
_DENIALS = frozenset("not never n't n’t no neither nor hardly almost nearly".split())
_BEFORE_DEATH = frozenset(("injured", "killed_or_injured", "detained", "abducted", "trapped"))
_FOUND = frozenset("pronounced declared presumed found".split())
_LONGEST = 12  # members of a list


def second(reading: Reading, passage: Passage, phrase: Phrase, found: Finding | None) -> Finding | None:
    """What was found by the words beside the counted, unless it is they who do it, or died after it ("a man arrested on
    Monday hanged himself"); where nothing was found, what the tree says.
    """
    people = phrase.kind in ("person", "people", "household") and not phrase.none
    heard = told(reading, passage, phrase) if people else None
    if found is None:
        return heard
    if (
        heard is not None
        and heard.measure == "killed"
        and found.measure in _BEFORE_DEATH
        and heard.first >= found.after
    ):
        return heard
    return None if acts(reading, passage, phrase, found) else found


def told(reading: Reading, passage: Passage, phrase: Phrase) -> Finding | None:
    """What the tree says of the counted; None where it says nothing of them, denies it, or was misread."""
    word = top(reading, passage, phrase)
    if word is None:
        return None
    dep, over = reading.words[word].dep, reading.words[word].head
    led = passage.word(phrase.first - 1) in PREPOSITIONS
    if dep == "nmod" and any(reading.words[i].lemma == "of" for i in reading.below(word)):
        return of_noun(passage, _token(passage, reading, over))
    if dep.startswith("nsubj") and not led:
        passive = dep == "nsubj:pass"
        each = (_of_subject(reading, passage, phrase, verb, passive=passive) for verb in _verbs(reading, over))
        found = next((one for one in each if one is not None), None)
        return found if found is not None and found.first >= phrase.after else None
    if dep == "obj" and not led:
        found = _of_object(reading, passage, over)
        return found if found is not None and found.after <= phrase.first else None
    return None


def acts(reading: Reading, passage: Passage, phrase: Phrase, found: Finding) -> bool:
    """Whether the counted do the deed that was found to have been done to them: "two guards fatally shot Kolo Arin"."""
    word = top(reading, passage, phrase)
    if word is None or reading.words[word].dep != "nsubj" or found.side != "right":
        return False
    over = reading.words[word].head
    at = _token(passage, reading, over)
    verb = VERBS.get(passage.word(at))
    patient = verb is not None and verb.voice == "patient" and verb.form == "ed"
    if any(reading.words[i].lemma in REFLEXIVE for i in reading.below(over)):
        return False  # "killed himself and wounded four"
    done = (reading.words[i] for joined in _verbs(reading, over) for i in reading.below(joined))
    return patient and any(one.dep == "obj" for one in done) and found.first <= at < found.after


def top(reading: Reading, passage: Passage, phrase: Phrase) -> int | None:
    """The word by which the counted, or the list that they close, hang on the rest of their sentence."""
    first, after = reading.within(passage.words[phrase.first].start, passage.words[phrase.after - 1].end)
    # The noun counted closes the phrase; where the tree hangs two words of it outside, it is the surer.
    outward = (i for i in reversed(range(first, after)) if not first <= reading.words[i].head < after)
    word = next((i for i in outward if reading.words[i].pos in _NOMINAL), None)
    for _ in range(_LONGEST):
        over = None if word is None or reading.words[word].dep != "conj" else reading.words[word].head
        if over is None or reading.words[over].pos not in _NOMINAL:
            break
        word = over
    return word


def _verbs(reading: Reading, verb: int) -> Iterator[int]:
    """The verb, then those joined to it that have no subject of their own."""
    yield verb
    for one in reading.below(verb):
        joined = reading.words[one].dep == "conj" and reading.words[one].pos in ("VERB", "ADJ")
        # "Spent the night in a school after being evacuated" tells of those who spent it.
        undergone = reading.words[one].dep == "advcl" and any(reading.words[i].tag == "VBG" for i in reading.below(one))
        if (joined or undergone) and not any(reading.words[i].dep.startswith("nsubj") for i in reading.below(one)):
            yield one


def _of_subject(reading: Reading, passage: Passage, phrase: Phrase, verb: int, *, passive: bool) -> Finding | None:
    at, own = _token(passage, reading, verb), {reading.words[i].dep: i for i in reading.below(verb)}
    word, known = passage.word(at), VERBS.get(passage.word(at))
    if _denied(reading, verb) or (known is not None and _is_other(passage, phrase, known, at)):
        return None
    if known is not None and (known.voice != "patient" or (known.form == "ed" and (passive or "aux:pass" in own))):
        return Finding(measure=unless_shooting(passage, at, known.measure), first=at, after=at + 1, side="right")
    harm = _token(passage, reading, own["obj"]) if "obj" in own else -1
    if known is not None and passage.word(harm) in REFLEXIVE:
        return Finding(measure=known.measure, first=at, after=at + 1, side="right")
    if word in HARMED and harm > at and passage.word(harm) in HARMS:
        return Finding(measure="injured", first=at, after=harm + 1, side="right")
    if word in _FOUND and passage.word(at + 1) == "dead":
        return Finding(measure="killed", first=at, after=at + 2, side="right")
    if word in ADJECTIVES and "cop" in own:
        return Finding(measure=ADJECTIVES[word], first=at, after=at + 1, side="right")
    return None if "obj" in own else to_death(passage, at, ())


def _is_other(passage: Passage, phrase: Phrase, verb: Verb, at: int) -> bool:
    """Whether the verb only seems to tell of harm, or of what is too often something else: "stayed at home"."""
    return verb.measure == "remaining" or harmless(passage, phrase, verb, at)


def _of_object(reading: Reading, passage: Passage, verb: int) -> Finding | None:
    at = _token(passage, reading, verb)
    return None if passage.word(at) not in VERBS or _denied(reading, verb) else of_verb(passage, at)


def _denied(reading: Reading, verb: int) -> bool:
    return any(reading.words[i].lemma in _DENIALS for i in reading.below(verb))


def _token(passage: Passage, reading: Reading, word: int) -> int:
    """The token of a passage at which a word of the reading begins; -1 where it is outside."""
    at = bisect_left(passage.words, reading.words[word].start, key=lambda token: token.start)
    return at if at < len(passage.words) and passage.words[at].start == reading.words[word].start else -1
