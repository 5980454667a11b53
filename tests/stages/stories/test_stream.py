from __future__ import annotations

import random

from tests.stages.stories.reports import two_events

from rashomon.stages.stories.stream import Stream


def told(stream: Stream) -> set[frozenset[str]]:
    return {frozenset(stream.ids[row] for row in rows) for rows in stream.stories()}


def test_reports_in_any_order_and_batches_make_the_same_stories() -> None:
    bulk = Stream()
    bulk.add(two_events())
    for seed in range(20):
        drawn, one_by_one = random.Random(seed), Stream()
        for report in drawn.sample(two_events(), 8):
            one_by_one.add((report,))
        assert told(one_by_one) == told(bulk), seed
