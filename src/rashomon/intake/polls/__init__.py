"""Feeds watched and pages fetched: when to ask whom for what, and what came of it."""

from rashomon.intake.polls.clocks import Clock, SystemClock
from rashomon.intake.polls.states import followed
from rashomon.intake.polls.watching import Keep, Means, pages, watch

__all__ = ["Clock", "Keep", "Means", "SystemClock", "followed", "pages", "watch"]
