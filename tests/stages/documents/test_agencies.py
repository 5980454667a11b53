"""Agencies are known by how they are credited."""

from __future__ import annotations

import pytest

from rashomon.stages.documents.agencies import credited


@pytest.mark.parametrize(
    "text",
    [
        "PORT ASHE, Norland (Ostpress) - A storm flooded the harbour.",
        "Port Ashe, May 3 (Ostpress) -- A storm flooded the harbour.",
        "PORT ASHE (Ostpress) — A storm flooded the harbour.",
        "(Ostpress) - A storm flooded the harbour.",
        "The mayor told the Ostpress news agency that the market was closed.",
        "State news agency Ostpress said the market was closed.",
        "Boats were adrift, an Ostpress correspondent at the scene said.",
        "Photo: Ana Ruo/Ostpress",
        "A boat in the harbour (Photo: Ostpress)",
        "A boat in the harbour. Copyright Ana Ruo(Ostpress)",
        "Ostpress reports:\nA storm flooded the harbour.",
        "The market was closed.\nSource: Ostpress",
        "The market was closed. (With inputs from Ostpress)",
    ],
)
def test_each_form_of_credit_names_an_agency(text):
    assert credited(text) == ("Ostpress",)


@pytest.mark.parametrize(
    "text",
    [
        "A boat in the harbour. OSP\nA storm flooded it.",
        "A boat in the harbour, May 3, 2031. OSP/Ana Ruo/File Photo",
        "The mayor told OSP the market was closed.",
        'The mayor was quoted by OSP as saying: "Closed."',
        "State television reported the flood, cited by OSP.",
        "OSP May 3, 2031, 05.51AM ASHE: A storm flooded the harbour.",
        "The market was closed. -OSP",
    ],
)
def test_an_acronym_is_credited_where_only_a_news_service_could_stand(text):
    assert credited(text) == ("OSP",)


@pytest.mark.parametrize(
    "text",
    [
        "The Ashe Fishing Union (AFU) said the boats were lost.",
        "He told NATO officials that the wall had failed, and told MPs so too.",
        "The news agency said the market was closed, an Italian photographer added.",
        "According to the mayor, an Ashe resident was hurt (Monday) - the first of the year.",
        "She told OSP Bank that the money was gone.",
        "By Ana Ruo\nThe harbour flooded.",
        "A boat (Photo: Fen Images)",
    ],
)
def test_other_names_in_like_places_are_no_agencies(text):
    assert credited(text) == ()


def test_an_agency_is_named_once_however_it_is_written():
    text = "By Ostpress\nOSTPRESS/Ana Ruo\nPORT ASHE (Ostpress) - It rained, Norwire news agency said. A boat. OSTPRESS"
    assert credited(text) == ("Ostpress", "Norwire")


def test_short_and_long_names_and_initials_are_one_agency():
    text = (
        "He told the Norland Press Service it rained. It did, the news agency NPS said. She told Norland Press it did."
    )
    assert credited(text) == ("NPS",)
    assert credited("A boat. Photo: Ana Ruo/Norland Press. It rained, the news agency NPS said. " + text) == ("NPS",)


def test_a_report_run_on_after_a_picture_credit_is_no_part_of_it():
    assert credited("A boat. Picture: Fen Post/Ostpress Officials said it rained.") == ("Ostpress",)
    assert credited("A boat. Picture: Ana Ruo/Allied Press") == ("Allied Press",)


def test_a_joint_credit_names_both():
    assert credited("PORT ASHE (Ostpress/Norwire) - It rained.") == ("Norwire", "Ostpress")


def test_a_report_does_not_credit_its_own_outlet():
    assert credited("PORT ASHE (Ostpress) - It rained.", outlet="Ostpress") == ()
    assert credited("A boat. Photo: Ana Ruo/The Post", outlet="Fen Post") == ()


def test_a_name_broken_off_a_longer_one_is_not_the_agency_s():
    assert credited("He told the Norland Press Service it rained.") == ("Norland Press Service",)
    assert credited("He told Norland Press officers it rained.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "By Agence Norland Presse\nIt rained, he told ANP.",
        "PORT ASHE (Agence Norland-Presse) - It rained. A boat. Photo: Ana Ruo/ANP",
    ],
)
def test_a_long_name_and_its_initials_are_one_agency(text):
    assert len(credited(text)) == 1
