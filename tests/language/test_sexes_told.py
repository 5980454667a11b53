from __future__ import annotations

import re

import pytest

from rashomon.language.sexes_told import told


def sexes(text: str, *names: str) -> list[str | None]:
    return list(told(text, [(m.start(), m.end()) for m in re.finditer("|".join(names), text)]))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kelu Oru left her house.", "she"),
        ("Kelu Oru, a cook, hurt himself.", "he"),
        ("Kelu Oru said that she was well.", "she"),
        ("Kelu Oru told him to go.", None),
        ("Kelu Oru thanked her.", None),
        ("Kelu Oru and his wife said her son fled.", "he"),
        ("Kelu Oru met a woman in her house.", None),
        ('Kelu Oru said: "She is here."', None),
        ("Kelu Oru left. His dog barked.", None),
    ],
)
def test_the_first_pronoun_behind_a_name_in_its_sentence_tells(text, wanted):
    assert sexes(text, "Kelu Oru") == [wanted]


def test_a_surname_alone_is_of_whoever_bears_it_alone():
    assert sexes("Kelu Oru hurt herself. Oru wept.", "Kelu Oru", "Oru") == ["she", "she"]
    assert sexes("Kelu Oru hurt herself. Tarn Oru hurt himself. Oru wept.", "Kelu Oru", "Tarn Oru", "Oru") == [
        "she", "he", None,
    ]  # fmt: skip


def test_what_speaks_for_both_decides_nothing():
    assert sexes("Kelu Oru lost his hat. Kelu Oru lost her hat.", "Kelu Oru") == [None, None]
