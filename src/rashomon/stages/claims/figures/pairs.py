"""People counted by what they are together: "both pilots", "both of them", "the couple", "the trio".

A `Passage` and the tokens already counted in; `Phrase`s of as many out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> [(p.low, p.head) for p in of_pairs(passage("d1", "Both pilots died; the trio fled.", 0, 32, "body"), set())]
[(2, 'pilots'), (3, 'trio')]
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from rashomon.stages.claims.figures.counted import Phrase
from rashomon.stages.claims.figures.findings import BE
from rashomon.stages.claims.figures.nouns import Noun, noun_at
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.verbs import VERBS

_GROUPS = {"couple": 2, "pair": 2, "duo": 2, "twins": 2, "trio": 3, "triplets": 3, "quartet": 4}
_LEADS = frozenset("the a an this that these those his her their another".split())
_THEM = frozenset("them whom these those us which".split())
_SUFFERS = frozenset("committed suffered sustained survived took lost".split())
_ADJECTIVES = 3  # words between "the" and "couple"


def of_pairs(passage: Passage, taken: Set[int]) -> Iterator[Phrase]:
    """The phrases of "both" and of a couple, where no number already counts them."""
    for at, word in enumerate(passage.lower):
        if at in taken:
            continue
        if word == "both" and passage.word(at - 1) not in _THEM:
            yield from _both(passage, at)
        elif word in _GROUPS and passage.word(at + 1) not in ("of", "'s", "’s"):
            first = next((back for back in range(at - 1, at - 2 - _ADJECTIVES, -1) if passage.word(back) in _LEADS), -1)
            between = passage.lower[first + 1 : at] if first >= 0 else ()
            if first >= 0 and first not in taken and all(each.isalpha() and each not in BE for each in between):
                size = _GROUPS[word]
                yield Phrase(
                    first=first, core=first, after=at + 1, low=size, high=size, qualifier=None, head=word, kind="person"
                )


def _both(passage: Passage, at: int) -> Iterator[Phrase]:
    """ "Both pilots", "both of them", or a "both" alone before its verb; never the "both" of "both Ana and Ivo"."""
    partitive = passage.word(at + 1) == "of" and passage.word(at + 2) in _THEM
    begin = at + 3 if partitive else at + 1 + 2 * (passage.lower[at + 1 : at + 3] == ("of", "the"))
    suffers = partitive or passage.word(begin) in _SUFFERS
    noun = Noun(after=begin) if suffers else noun_at(passage, begin, frozenset())
    ahead = passage.word(noun.after)
    alone = noun.kind == "bare" and (ahead in BE or ahead in ("have", "had") or _acts(ahead))
    if suffers or noun.kind == "person" or alone:
        kind = "bare" if suffers or alone else noun.kind
        yield Phrase(
            first=at, core=at, after=noun.after, low=2, high=2, qualifier=None, head=noun.head, kind=kind,
            partitive=partitive,
        )  # fmt: skip


def _acts(word: str) -> bool:
    return word in VERBS and VERBS[word].voice != "patient" and VERBS[word].form == "ed"
