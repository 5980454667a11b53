"""Attributions read off a sentence's dependency tree: the cue's subject says it, its clause is what is said.

A text, its `Reading` and a range of words in, `Telling`s out: the word of the cue, and ranges of the reading's words.

>>> from rashomon.language.reading import Word
>>> words = (Word(0, 4, "rain", "NOUN", "NN", "nsubj", 1), Word(5, 9, "fall", "VERB", "VBD", "ccomp", 3),
...     Word(10, 13, "Ana", "PROPN", "NNP", "nsubj", 3), Word(14, 18, "say", "VERB", "VBD", "root", 3))
>>> reading = Reading(words=words, sentences=((0, 4),), names=(), said=())
>>> list(find("Rain fell Ana said", reading, 0, 4))
[Telling(cue=(3, 4), frame='say', lemma='say', source=(2, 3), contents=((0, 2),), clause=True)]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.language import cues as vocabulary
from rashomon.language.cues import Frame, Verb
from rashomon.language.reading import Reading

Range = tuple[int, int]

_LONGEST = 400  # words of a sentence that is read; a longer one is no sentence
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")
_OBJECTS = ("obj", "iobj", "obl", "xcomp", "ccomp", "obl:arg")
_GROUP = frozenset("aux aux:pass advmod mark cop".split())
_MARKS = frozenset(",.;:–—-―!?…")
_LEADING = frozenset("refuse decline continue go seem appear try begin fail start".split())
# Participles of what is felt: whoever is worried or convinced thinks so himself.
_FELT = frozenset(
    """convince worry concern determine persuade satisfy please disappoint delight shock alarm relieve encourage
    surprise frustrate anger upset puzzle excite""".split()
)
_OF_SOMETHING = frozenset("accused suspected convicted".split())  # with an object before the "of", but in the passive
_BORROWED = ("conj", "advcl", "xcomp")  # a cue that hangs so has the subject of the verb it hangs on


@dataclass(frozen=True, slots=True)
class Telling:
    """Who tells what: ranges of words; `source` is None where nobody is named; `clause`: what is told is a clause."""

    cue: Range
    frame: Frame
    lemma: str
    source: Range | None
    contents: tuple[Range, ...]
    clause: bool


def find(text: str, reading: Reading, first: int, after: int) -> Iterator[Telling]:
    """The attributions that the trees of the sentences within the range show, in order of their cues."""
    number = max(0, bisect_right(reading.sentences, first, key=lambda sentence: sentence[0]) - 1)
    while number < len(reading.sentences) and (sentence := reading.sentences[number])[0] < after:
        number += 1
        start, end = sentence
        if end - start <= _LONGEST:
            tree = _Tree(text, reading, start, end)
            for at in range(max(start, first), min(end, after)):
                made = tree.telling(at)
                if made is not None:
                    yield made


def subject(text: str, reading: Reading, at: int) -> Range | None:
    """The noun phrase that is the subject of the verb, or of the verb that it hangs on; None for no verb."""
    start, end = reading.sentences[bisect_right(reading.sentences, at, key=lambda sentence: sentence[0]) - 1]
    if reading.words[at].pos != "VERB" or end - start > _LONGEST:
        return None
    return _Tree(text, reading, start, end).source(at, at)


def passive(text: str, reading: Reading, at: int) -> tuple[bool, Range | None]:
    """Whether a verb is a passive, its auxiliary left out or not ("accused of theft"), and by whom."""
    start, end = reading.sentences[bisect_right(reading.sentences, at, key=lambda sentence: sentence[0]) - 1]
    if reading.words[at].pos != "VERB" or end - start > _LONGEST:
        return False, None
    tree = _Tree(text, reading, start, end)
    return tree.is_passive(at), tree.agent(at)


@dataclass(frozen=True, slots=True)
class _Tree:
    """One sentence of a reading."""

    text: str
    reading: Reading
    start: int
    end: int

    def key(self, at: int) -> str:
        word = self.reading.words[at]
        return self.text[word.start : word.end].casefold()

    def dep(self, at: int) -> str:
        return self.reading.words[at].dep

    def below(self, at: int, *deps: str) -> list[int]:
        return [child for child in self.reading.below(at) if not deps or self.dep(child) in deps]

    def under(self, at: int, without: int = -1) -> list[int]:
        """The words of a subtree, in order, that of `without` left out."""
        found, waiting = [], [at]
        while waiting:
            word = waiting.pop()
            if word != without and self.start <= word < self.end:
                found.append(word)
                waiting += self.reading.below(word)
        return sorted(found)

    def trimmed(self, start: int, end: int) -> Range | None:
        """The range without marks at its ends."""
        while start < end and self.key(start) in _MARKS:
            start += 1
        while end > start and self.key(end - 1) in _MARKS:
            end -= 1
        return (start, end) if start < end else None

    def verb(self, at: int) -> Verb | None:
        """The cue that a word is."""
        word = self.reading.words[at]
        if word.pos != "VERB" or word.dep in ("amod", "compound", "case", "fixed"):
            return None
        phrasal = vocabulary.phrasal(self.key(at), self.key(at + 1)) if at + 1 < self.end else None
        return phrasal or vocabulary.verb(self.key(at))

    def telling(self, at: int) -> Telling | None:
        """The attribution whose cue is the word; None where it is no cue or reports nothing."""
        verb = self.verb(at)
        if verb is None:
            return None
        cue, lead = self.cue(at, verb)
        passive = self.is_passive(lead) and verb.form == "past"
        contents = self.contents(at, verb, cue[1], passive=passive)
        if not contents:
            return None
        clause = bool(self.below(at, "ccomp"))
        source = self.agent(at) if passive else self.source(lead, at)
        return Telling(cue, verb.frame, verb.lemma, source, contents, clause=clause)

    def is_passive(self, at: int) -> bool:
        ahead = self.key(at + 1) if at + 1 < self.end else ""
        short = (self.key(at) in _OF_SOMETHING and ahead == "of") or (self.key(at) == "said" and ahead == "to")
        word = self.reading.words[at]
        undergone = word.dep == "acl" and word.tag == "VBN" and word.lemma not in _FELT  # "a man said to be armed"
        return short or undergone or bool(self.below(at, "nsubj:pass", "aux:pass"))

    def cue(self, at: int, verb: Verb) -> tuple[Range, int]:
        """The verb with its auxiliaries, negation and adverbs before it, its particle, and the verb that leads in
        ("refused to say"); and which verb has the subject.
        """
        lead = self.reading.words[at].head
        if self.dep(at) != "xcomp" or not 0 < at - lead < 4 or self.reading.words[lead].lemma not in _LEADING:
            lead = at
        start = lead
        while start > self.start and start - 1 in self.reading.below(lead) and self.dep(start - 1) in _GROUP:
            start -= 1
        particle = at + 1 < self.end and vocabulary.phrasal(self.key(at), self.key(at + 1)) is not None
        return (start, at + 1 + particle), lead

    def agent(self, at: int) -> Range | None:
        """Who a passive says has spoken ("was told by the clerk that")."""
        for noun in self.below(at, "obl:agent", "obl"):
            case = next(iter(self.below(noun, "case")), None)
            if case is not None and self.key(case) == "by":
                found = self.phrase(noun, at)
                return self.trimmed(max(found[0], case + 1), found[1]) if found else None
        return None

    def source(self, at: int, cue: int) -> Range | None:
        """The noun phrase that is the cue's subject, or that of the verb it hangs on, or the noun it describes."""
        verb = at
        for _ in range(4):
            subjects = self.below(verb, *_SUBJECTS)
            if subjects:
                return self.phrase(subjects[0], cue)
            head = self.reading.words[verb].head
            if self.dep(verb) in ("acl", "acl:relcl"):
                return self.phrase(head, verb)
            if self.dep(verb) not in _BORROWED or head == verb:
                return None
            verb = head
        return None

    def phrase(self, noun: int, without: int) -> Range | None:
        """The whole noun phrase round its head, as far as its words stand side by side."""
        inside = set(self.under(noun, without))
        start = end = noun
        while start - 1 in inside:
            start -= 1
        while end + 1 in inside:
            end += 1
        return self.trimmed(start, end + 1)

    def contents(self, at: int, verb: Verb, after: int, *, passive: bool) -> tuple[Range, ...]:
        """What the cue reports: its clause, the sentence that it interrupts, or its object."""
        clauses = self.below(at, "ccomp")
        if clauses:
            return self.outside(clauses[0], at)
        if self.dep(at) == "parataxis" and verb.frame != "object" and not passive:
            return self.outside(self.reading.words[at].head, at)
        if passive:
            return self.raised(at, verb)
        if vocabulary.takes_object(verb.lemma) or verb.frame == "object":
            return self.object(at, after)
        clauses = self.below(at, "xcomp")
        return self.outside(clauses[0], at) if clauses and verb.frame == "tell" else ()

    def raised(self, at: int, verb: Verb) -> tuple[Range, ...]:
        """The subject and the infinitive of a passive ("[The boat] is believed [to have sunk]")."""
        clauses = self.below(at, "xcomp")
        if not clauses:
            return ()
        subjects = self.below(at, "nsubj:pass") if verb.frame != "tell" else []
        whose = [self.phrase(subject, at) for subject in subjects[:1]]
        return tuple(part for part in (*whose, *self.outside(clauses[0], at)) if part is not None)

    def outside(self, clause: int, cue: int) -> tuple[Range, ...]:
        """The stretches of a clause on both sides of the cue."""
        inside = self.under(clause, cue)
        sides = ([w for w in inside if w < cue], [w for w in inside if w > cue])
        made = (self.trimmed(side[0], side[-1] + 1) for side in sides if side)
        return tuple(found for found in made if found is not None)

    def object(self, at: int, after: int) -> tuple[Range, ...]:
        """From the first object behind the cue to the end of the last, without the reporter's comment on it."""
        objects = [child for child in self.below(at, *_OBJECTS) if child > at]
        if not objects or (all(self.dep(child).startswith("obl") for child in objects) and after == at + 1):
            return ()
        spread = [word for child in objects if self.dep(child) != "obl:tmod" for word in self.under(child)]
        if not spread:
            return ()
        start, end = max(min(spread), after), max(spread) + 1
        comment = next((w for w in range(start + 1, end - 1) if self.key(w) == "," and self.is_comment(w + 1)), end)
        made = self.trimmed(start, comment)
        return (made,) if made is not None else ()

    def is_comment(self, at: int) -> bool:
        """Whether a relative or participle clause begins at the word."""
        return self.key(at) in ("which", "who", "where", "whose") or self.reading.words[at].tag == "VBG"
