"""Waiting, and being told to stop."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from rashomon.intake.polls import SystemClock


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_wait_and_breaks_nothing_off(number):
    before = signal.getsignal(number)
    with SystemClock() as clock:
        threading.Timer(0.1, os.kill, (os.getpid(), number)).start()
        began = time.monotonic()
        clock.wait(30)
        assert clock.stopped() and time.monotonic() - began < 5
        clock.wait(30)
        assert time.monotonic() - began < 5
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(number)
    assert signal.getsignal(number) is before


def test_a_wait_is_as_long_as_it_is():
    clock = SystemClock()
    began = clock.steady()
    clock.wait(0.05)
    clock.wait(-1)
    assert 0.04 < clock.steady() - began < 5
    assert not clock.stopped() and abs(clock.now() - time.time()) < 5
