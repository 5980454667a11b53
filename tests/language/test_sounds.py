"""Vowels of respelt names."""

from __future__ import annotations

import pytest

from rashomon.language.sounds import consonants, rhymes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mustafa", "mostefa"),
        ("hussein", "husayn"),
        ("yousef", "yusuf"),
        ("fatima", "fatimah"),
        ("gamal", "jamal"),
        ("abdul", "abdel"),
        ("karsov", "karsiv"),
    ],
)
def test_respellings_rhyme(one: str, other: str):
    assert consonants(one) == consonants(other)
    assert rhymes(one, other)
    assert rhymes(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hassan", "hussein"), ("karim", "karima"), ("rashad", "rashid"), ("mario", "maria"), ("guowei", "guohui")],
)
def test_other_names_of_the_same_consonants_do_not(one: str, other: str):
    assert consonants(one) == consonants(other)
    assert not rhymes(one, other)
