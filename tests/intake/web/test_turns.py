"""One host, one request at a time, whoever leads there."""

from __future__ import annotations

import threading

import pytest
from tests.intake.polls.newsroom import newsroom

from rashomon.errors import Rejection
from rashomon.intake.web import Guard, fetch
from rashomon.intake.web.addresses import networks
from rashomon.intake.web.turns import Turns


def test_redirects_of_many_hosts_to_one_ask_it_one_after_another():
    with newsroom() as target, newsroom() as one, newsroom() as other:
        target.page("/", "here")
        slow = target.pages["/"]
        target.pages["/"] = lambda asked: (threading.Event().wait(0.05), slow(asked))[1]
        guard = Guard(allowed=networks(["127.0.0.1/32"]))
        for site in (one, other):
            site.page("/", "", status=302, Location=f"{target.site}/")
        calls = [
            threading.Thread(target=fetch, args=(f"{site.site}/",), kwargs={"guard": guard}) for site in (one, other)
        ]
        for call in calls:
            call.start()
        for call in calls:
            call.join(20)
    assert (len(target.asked), target.most_at_once) == (2, 1)


def test_who_waits_too_long_for_a_host_is_refused():
    turns = Turns()
    with turns.at("a.example", seconds=1), turns.at("b.example", seconds=0), pytest.raises(Rejection, match="timeout"):
        turns.at("a.example", seconds=0.01).__enter__()
    with turns.at("a.example", seconds=0):
        pass
