"""Words cut into the pieces a small encoder knows: greedy, longest first, lower case, without accents.

A vocabulary and words in; for each word the numbers of its pieces out. The method is WordPiece (Wu et al. 2016, as in
BERT's uncased vocabulary): pieces inside a word are written "##piece".

>>> Pieces(("[UNK]", "ta", "##hr", "##ir", "-", "3")).of("Tahrír-3")
(1, 2, 3, 4, 5)
>>> Pieces(("[UNK]", "a")).of("ж")
(0,)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

UNKNOWN = "[UNK]"
_PARTS = re.compile(r"[^\W_]+|\S")
_MOST_PIECES = 8  # of one word; what comes after says little about it
_LONGEST_WORD = 64


class Pieces:
    """A vocabulary of word pieces; the words met are remembered, up to a bound."""

    def __init__(self, vocabulary: Sequence[str], *, remember: int = 50_000) -> None:
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._number[UNKNOWN]
        self._remember = remember
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces; at least one, that of "[UNK]" where nothing fits."""
        found = self._known.get(word)
        if found is None:
            found = self._cut(word)
            if len(self._known) < self._remember:
                self._known[word] = found
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        numbers: list[int] = []
        for part in _PARTS.findall(_plain(word[:_LONGEST_WORD])):
            numbers += self._of_part(part)
            if len(numbers) >= _MOST_PIECES:
                break
        return tuple(numbers[:_MOST_PIECES]) or (self._unknown,)

    def _of_part(self, part: str) -> list[int]:
        """The longest known piece from each place on; one unknown for the whole part when a place has none."""
        numbers, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                number = self._number.get(("##" if at else "") + part[at:end])
                if number is not None:
                    numbers.append(number)
                    at = end
                    break
            else:
                return [self._unknown]
        return numbers


def _plain(word: str) -> str:
    """Lower case, accents off."""
    parted = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in parted if unicodedata.category(c) != "Mn")
