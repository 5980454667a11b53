from __future__ import annotations

from itertools import product

from rashomon.language.model.looks import LOOKS, look


def test_what_looks_different_has_another_number():
    words = ("oru", "Oru", "UN", "iPod", "I", "G7", "—")
    numbers = {look(w, opens_line=o, spaced=s) for w, o, s in product(words, (True, False), (True, False))}
    assert len(numbers) == 4 * len(words)
    assert all(0 <= number < LOOKS for number in numbers)


def test_letters_with_marks_look_as_without():
    assert look("Élan", opens_line=False, spaced=True) == look("Elan", opens_line=False, spaced=True)
    assert look("O'Neil", opens_line=False, spaced=True) == look("Oneil", opens_line=False, spaced=True)
