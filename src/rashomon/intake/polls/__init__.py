"""Feeds watched and pages fetched: when to ask whom for what, and what came of it."""

from rashomon.intake.polls.clocks import Clock, SystemClock
from rashomon.intake.polls.states import followed
from rashomon.intake.polls.watching import Keep, fetching, pages, parsing, watch

__all__ = ["Clock", "Keep", "SystemClock", "fetching", "followed", "pages", "parsing", "watch"]
