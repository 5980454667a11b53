from __future__ import annotations

from rashomon.language import numerals
from rashomon.stages.ledger.vague import VAGUE

# Words that recorders too leave as words.
OPEN = {"an unknown number of", "an undetermined number of", "an unspecified number of", "countless"}


def test_every_vague_word_that_is_read_has_a_meaning_or_is_known_to_have_none():
    assert {" ".join(phrase) for phrase in numerals.VAGUE} - set(VAGUE) == OPEN


def test_what_a_word_can_mean_has_two_ends():
    assert all(0 < least <= most for least, most in VAGUE.values())
