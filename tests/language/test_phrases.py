import pytest

from rashomon.language.phrases import QUOTE, has_finite, is_finite, skip_time, words


def finite(text):
    row = words(text)
    return [word.key for word in row if is_finite(row, word.index)]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("the two men fled when it rained", ["fled", "rained"]),
        ("the wounded sailor from the besieged fort", []),
        ("they want a truce", ["want"]),
        ("the shell-damaged hall was closed", ["was", "closed"]),
        ("it couldn't be saved", ["couldn't", "be", "saved"]),
        ("the blast injured two men", ["injured"]),
    ],
)
def test_finite_verbs_are_told_from_adjectives(text, verbs):
    assert finite(text) == verbs


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("on Monday many left", "many"),
        ("late last month it rained", "it"),
        ("in May 2031 , it rained", ","),
        ("65 men left", "65"),
        ("a last push began", "a"),
        ("the same day it ended", "it"),
    ],
)
def test_expressions_of_time_are_skipped_and_counts_are_not(text, rest):
    row = words(text)
    assert row[skip_time(row, 0, len(row))].key == rest


def test_a_quotation_is_one_word():
    text = 'He said "it is over" twice'
    row = words(text, quoted=[(8, 20)])
    assert [word.key for word in row] == ["he", "said", QUOTE, "twice"]
    assert not has_finite(row, 2, 4)
