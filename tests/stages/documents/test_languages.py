"""The language of a text, told offline."""

from __future__ import annotations

import socket

import pytest

from rashomon.stages.documents.languages import tell


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The governor said that the bridge had been closed since Monday because of the flood.", "en"),
        ("Le gouverneur a déclaré que le pont était fermé depuis lundi à cause des inondations.", "fr"),
        ("قال المحافظ إن الجسر مغلق منذ يوم الاثنين بسبب الفيضان وإن ثلاثة أشخاص أصيبوا", "ar"),
        ("Yes", None),
        ("12 34 56 78 90 " * 20, None),
    ],
)
def test_the_language_is_told_or_left_open_without_a_network(text, code, monkeypatch):
    def refuse(*arguments: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert tell(text) == code


def test_a_masthead_in_another_language_does_not_decide():
    report = "The governor said that the bridge had been closed since Monday because of the flood in the lower town. "
    assert tell("قال المحافظ إن الجسر مغلق منذ يوم الاثنين بسبب الفيضان وإن ثلاثة\n" + report * 6) == "en"
