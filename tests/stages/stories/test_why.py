from __future__ import annotations

from tests.stages.stories.reports import report, two_events

from rashomon.stages.stories import explain, group


def test_a_report_is_explained_by_its_nearest_what_they_share_and_the_next_best_story() -> None:
    documents = two_events()
    stories, dated, _ = group(documents, (), (), ())
    told = {story.id: story.documents for story in stories}
    own = next(story.id for story in stories if "orlanda0" in story.documents)
    found = explain(dated, told, "orlanda0", own)
    assert found.odds >= found.needed and [name for name, _ in found.others] == [one for one in told if one != own]
    assert found.others[0][1] < found.odds
    assert ("names", "orlanda") in {(family, term) for family, term, _ in found.ties[0].shared}
    assert round(sum(adds for _, adds in found.ties[0].adds), 1) == round(found.ties[0].odds, 1)


def test_why_not_another_story_is_explained_the_same_way() -> None:
    stories, dated, _ = group(two_events(), (), (), ())
    other = next(story for story in stories if "orlanda0" not in story.documents)
    found = explain(dated, {story.id: story.documents for story in stories}, "orlanda0", other.id)
    assert found.odds < found.others[0][1] and all(tie.document.startswith("kestrel") for tie in found.ties)


def test_a_report_that_stood_alone_and_went_to_the_nearest_story_is_told_so() -> None:
    short = report("short", "Ulla Marn, the diver, rested on Thursday.")
    stories, dated, _ = group((*two_events(), short), (), (), ())
    told = {story.id: story.documents for story in stories}
    own = next(story.id for story in stories if "short" in story.documents)
    found = explain(dated, told, "short", own)
    assert found.left_over and found.odds >= found.needed
    other = next(story.id for story in stories if "short" not in story.documents)
    assert not explain(dated, told, "short", other).left_over
    assert not explain(dated, told, "orlanda0", own).left_over
