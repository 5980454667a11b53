from __future__ import annotations

from rashomon.stages.stories.naming import Change, Names

IDS = ["a", "b", "c", "d", "e"]


def kinds(changes: tuple[Change, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(change.kind, change.documents) for change in changes]


def test_a_merge_keeps_the_older_id_and_the_other_leads_to_it() -> None:
    names = Names()
    older, younger = names.follow([[0], [1, 2, 3]], IDS)
    changes = names.follow([[0, 1, 2, 3]], IDS)
    assert kinds(changes) == [("grew", ("b", "c", "d")), ("merged", ("b", "c", "d"))]
    assert changes[1].into == older.story == names.now(younger.story)
    assert names.stories(IDS) == {older.story: ("a", "b", "c", "d")}


def test_a_split_leaves_the_id_with_the_larger_part() -> None:
    names = Names()
    (whole,) = names.follow([[0, 1, 2, 3]], IDS)
    changes = names.follow([[0], [1, 2, 3]], IDS)
    assert kinds(changes) == [("new", ("a",)), ("shrank", ("a",))]
    assert names.stories(IDS)[whole.story] == ("b", "c", "d") and changes[0].story != whole.story


def test_a_story_untouched_is_not_told_of() -> None:
    names = Names()
    names.follow([[0], [1]], IDS)
    assert kinds(names.follow([[1, 2]], IDS)) == [("grew", ("c",))]
    assert names.follow([[1, 2]], IDS) == ()


def test_ids_differ_though_the_first_report_is_the_same() -> None:
    names = Names()
    names.follow([[0, 1, 2]], IDS)
    names.follow([[0], [1, 2]], IDS)
    names.follow([[0, 3, 4], [1, 2]], IDS)
    assert len(names.stories(IDS)) == len(set(names.stories(IDS))) == 2
