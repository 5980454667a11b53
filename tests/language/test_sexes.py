import pytest

from rashomon.language.sexes import sex


@pytest.mark.parametrize(
    "text", ["Mrs. Ruo", "Anna Ruo", "a young mother of two", "B. Ray, widow of a miner", "Ms King"]
)
def test_a_woman_is_known_by_title_given_name_or_kin(text):
    assert sex(text) == "she"


@pytest.mark.parametrize(
    "text", ["King Boro", "the gunman", "Peter Ray", "B. Ray, a spokesman for the port", "Mr Grace"]
)
def test_a_man_is_known_by_title_given_name_or_trade(text):
    assert sex(text) == "he"


@pytest.mark.parametrize("text", ["Ruo", "B. King", "the official", "a friend of the woman", "Grace"])
def test_a_surname_a_trade_of_both_or_another_person_decides_nothing(text):
    assert sex(text) is None
