"""Whether what a figure counts has happened at all: planned and hypothetical figures, by the words that govern them.

The words over a figure in (`Signs`, from the tree or from the words before it), "planned", "hypothetical" or None out.
That it happened long ago, or over years, is for `times`.

>>> unreal(Signs(helpers=frozenset({"could"}), over=frozenset()), "killed", "kill")
'hypothetical'
>>> unreal(Signs(helpers=frozenset({"to"}), over=frozenset({"plan"})), "displaced", "evacuate")
'planned'
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.language.reading import Reading
from rashomon.records import Count, Measure, Standing
from rashomon.stages.claims.figures.governors import governors, predicate
from rashomon.stages.claims.figures.passages import Passage


def inflected(lemmas: str) -> frozenset[str]:
    """The forms of regular words, a consonant doubled or an "e" dropped or not: "plan", "plans", "planned", …"""
    ends = ("", "s", "d", "ed", "ing")
    rows = ((stem, stem + stem[-1], stem.removesuffix("e")) for stem in lemmas.split())
    return frozenset(base + end for row in rows for base in row for end in ends) | frozenset(lemmas.split())


# What may be: helpers of the predicate, or of what stands over it.
_MAY = frozenset("could might may if unless lest".split())
# What is thought of: verbs, nouns and adjectives over the predicate.
_THOUGHT = inflected(
    "fear threaten threat risk hope capable enough likely possibility potential predict forecast attempt danger rumor"
    " rumour fail refuse"
) | frozenset("try tries tried trying".split())
# What somebody means to do.
_MEANT = inflected(
    "plan plot intend intention aim want prepare vow promise pledge schedule due set propose proposal seek decide"
    " decision go"
)
# What lies ahead: of a deed it is a plan, of harm a thought. "Expect" as well.
_AHEAD = frozenset("will would shall 'll ’ll wo".split())
_EXPECTED = inflected("expect")
_HARM: frozenset[Measure] = frozenset(("killed", "injured", "killed_or_injured", "missing", "trapped", "affected"))
_SUFFERED = frozenset("displaced displace displaces displacing homeless destitute stranded uprooted".split())
_FINITE = frozenset("is are was were 's 're".split())
_LED = re.compile(r"\b(\w{3,20}) (?:of|to|that) $")
_LEAD = 30  # characters before a figure in which that may stand
_WORD, _TAKEN = re.compile(r"[\w'’-]+"), re.compile(r"\bfeared \w+$")
_IS_TO = re.compile(r"\b(?:is|are|was|were) to\b")
_BREAK = re.compile(r"[,;:()\"“”]|\b(?:after|when|who|which|while|because|but|where|since|that)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signs:
    """The helpers of a figure's predicate and of what stands over it, in lower case, and the words over it."""

    helpers: frozenset[str]
    over: frozenset[str]


def unreal(signs: Signs, measure: Measure, term: str) -> Standing | None:
    """The standing of what has not happened; None for what has."""
    harm = measure in _HARM or term in _SUFFERED
    ahead = bool(signs.helpers & _AHEAD) or bool(signs.over & _EXPECTED) or "to be" in signs.helpers
    may = signs.helpers & _MAY and "still" not in signs.helpers  # "may still be there" estimates what is
    if may or signs.over & _THOUGHT or (ahead and harm):
        return "hypothetical"
    return "planned" if ahead or signs.over & _MEANT else None


def signs(passage: Passage, count: Count, reading: Reading | None) -> Signs:
    """The signs of a figure in its sentence's tree; without one, the words of its clause before its predicate."""
    at = predicate(reading, passage.text, count) if reading is not None else None
    if reading is None or at is None:
        return _before(passage, count)
    over = governors(reading, at)
    helpers: set[str] = set()
    for step in over:
        helpers |= _helpers(reading, passage.text, step.word)
    words = {_form(reading, passage.text, step.word) for step in over if step.by not in ("", "conj")}
    led = _LED.search(passage.text, max(passage.start, count.span.start - _LEAD), count.span.start)
    words |= {led.group(1).casefold()} if led else set()  # "capable of killing", wherever the tree hangs it
    taken = any(step.by == "xcomp" and _form(reading, passage.text, step.word) == "feared" for step in over)
    return Signs(frozenset(helpers), frozenset(words) - ({"feared"} if taken else set()))  # "are feared dead"


def _form(reading: Reading, text: str, word: int) -> str:
    return text[reading.words[word].start : reading.words[word].end].casefold()


def _helpers(reading: Reading, text: str, word: int) -> set[str]:
    """The auxiliaries and conjunctions of a word, "to be" for an infinitive that is finite ("are to be freed")."""
    below = [reading.words[i] for i in reading.below(word)]
    found = {
        text[w.start : w.end].casefold()
        for w in below
        if w.dep.split(":")[0] in ("aux", "cop", "mark", "advmod") or w.tag == "TO"
    }
    alone = reading.words[word].dep in ("root", "ccomp") or reading.words[word].dep == "acl"
    ahead = "to" in found and "have" not in found  # "to have died" is past
    return found | ({"to be"} if ahead and (found & _FINITE or (alone and "of" not in found)) else set())


def _before(passage: Passage, count: Count) -> Signs:
    """The words from the beginning of the figure's clause to the last of its span, as helpers and as what stands over
    it.
    """
    begin = passage.start
    for found in _BREAK.finditer(passage.text, passage.start, count.span.start):
        led = passage.text[begin : found.start()].split()
        if found.group().casefold() != "that" or not led or led[-1].casefold() not in _THOUGHT:
            begin = found.end()
    clause = passage.text[begin : count.span.end]
    words = _WORD.findall(clause)
    lower = {word for word in words if word.islower()} | ({words[0].casefold()} if words else set())
    if _IS_TO.search(clause):
        lower.add("to be")
    taken = _TAKEN.search(clause) is not None
    return Signs(frozenset(lower), frozenset(lower) - ({"feared"} if taken else set()))
