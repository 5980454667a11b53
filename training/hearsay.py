"""What the treebanks' texts teach about who said what: GUM's attributions, and words that are hardly ever a cue.

All examples in, the same out, those of the treebanks with statements. Their texts are real ones, full of verbs that
report nothing, which our own corpus, written for its statements, has few of. But only our corpus marks every
cue; so elsewhere a word is left open where it is one now and then in the corpus, or is a verb too rare there to tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from training import discourse
from training.sets import Example, Range, Word

_SHARE = 0.02  # of a form's places: a word that is part of a cue as often may be one elsewhere
_SEEN = 3  # times that a verb stands in the corpus, for its being no cue to say something
_FORM = re.compile(r"\w+")


def added(examples: Sequence[Example]) -> Iterator[Example]:
    """The examples, those of the treebanks with what their texts say about statements."""
    forms = Forms.of([example for example in examples if example.said is not None and not example.held_out])
    for example in examples:
        if example.words is None or example.said is not None:
            yield example
            continue
        told = list(discourse.said(example.words, example.text))
        whole = tuple(one for one in told if one.source and one.content)
        partly = tuple(span for one in told if one not in whole for span in one.cue)
        doubtful = tuple(_span(w) for w in example.words if forms.may_be_cue(example.text[w.start : w.end], w.upos))
        yield replace(example, said=whole, open_cues=(*partly, *doubtful))


@dataclass(frozen=True, slots=True)
class Forms:
    """How often each form stands in texts whose every cue is marked, and how often inside a cue."""

    seen: Counter[str]
    cues: Counter[str]

    @classmethod
    def of(cls, examples: Sequence[Example]) -> Forms:
        """Counted in the examples."""
        texts = (found.casefold() for e in examples for found in _FORM.findall(e.text))
        inside = (found for e in examples for said in e.said or () for span in said.cue for found in _words(e, span))
        return cls(Counter(texts), Counter(inside))

    def may_be_cue(self, form: str, tag: str) -> bool:
        """Whether nobody can tell from the form that it is no part of a cue."""
        parts = [part.casefold() for part in _FORM.findall(form)]
        rare = tag == "VERB" and any(self.seen[part] < _SEEN for part in parts)
        return rare or any(self.cues[part] > _SHARE * self.seen[part] for part in parts)


def _words(example: Example, span: Range) -> list[str]:
    return [found.casefold() for found in _FORM.findall(example.text[slice(*span)])]


def _span(word: Word) -> Range:
    return word.start, word.end
