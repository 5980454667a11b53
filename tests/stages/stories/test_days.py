from __future__ import annotations

from tests.stages.stories.reports import ORLANDA, report, shared

from rashomon.records import Document
from rashomon.stages.stories import group, roughly

MONDAY = report("monday", ORLANDA[0].replace("on Tuesday", "in Port Ruo"), published="2014-05-05")


def days(*documents: Document, shares: int = 0) -> dict[str, str | None]:
    copies = tuple(shared(one, documents[0], shares) for one in documents[1:] if shares)
    _, dated, _ = group(documents, (), copies, ())
    return {one.id: one.published and one.published.date for one in dated}


def test_a_weekday_something_was_said_on_beside_a_dated_report_gives_the_day() -> None:
    found = days(MONDAY, report("b", ORLANDA[1]))
    assert found["b"] == "2014-05-06"


def test_the_inferred_day_says_that_it_comes_from_the_story_and_how() -> None:
    _, dated, _ = group((MONDAY, report("b", ORLANDA[1])), (), (), ())
    assert dated[1].published is not None and dated[1].published.basis == "story"
    assert dated[1].published_reason == "it tells of Tuesday; monday.txt, near it, is dated 2014-05-05"


def test_a_sibling_is_named_by_its_title_where_it_has_one() -> None:
    titled = report("monday", ORLANDA[0].replace("on Tuesday", "in Ruo"), published="2014-05-05", title="Ferry sinks")
    _, dated, _ = group((titled, report("b", ORLANDA[1])), (), (), ())
    assert dated[1].published_reason == "it tells of Tuesday; “Ferry sinks”, near it, is dated 2014-05-05"


def test_a_date_in_numbers_is_read_as_lies_beside_the_siblings() -> None:
    text = ORLANDA[2].replace("on Wednesday", "there")
    assert days(MONDAY, report("b", "Updated 5/7/2014 6:20 PM\n" + text))["b"] == "2014-05-07"
    assert days(MONDAY, report("b", "Updated 7/5/2014 18:04\n" + text))["b"] == "2014-05-07"
    assert days(MONDAY, report("b", "Updated 5/7/2014\nPosted 6/5/2014\n" + text))["b"] == "2014-05-06"


def test_a_date_in_numbers_halfway_between_its_siblings_stays_unknown() -> None:
    sibling = report("late", MONDAY.text, published="2014-05-20")
    text = ORLANDA[2].replace("on Wednesday", "there")
    assert days(sibling, report("b", "Updated 5/6/2014 6:20 PM\n" + text))["b"] is None


def test_dates_in_numbers_alone_are_read_in_the_order_that_brings_them_together() -> None:
    heads = ("Updated 5/6/2014\n", "Updated 5/9/2014\n")
    made = tuple(report(f"d{n}", head + ORLANDA[n]) for n, head in enumerate(heads))
    assert days(*made) == {"d0": "2014-05-06", "d1": "2014-05-09"}
    assert days(made[0])["d0"] is None


def test_a_date_in_numbers_within_the_report_dates_nothing() -> None:
    text = ORLANDA[2].replace("on Wednesday", "there") + " The ferry had been checked on 6/5/2014, the company said."
    assert days(MONDAY, report("b", text + " It was passed without a fault by two inspectors."))["b"] is None


def test_without_dated_reports_a_day_told_in_full_serves_its_siblings_alone() -> None:
    full = report("a", ORLANDA[0].replace("on Tuesday", "of the wreck found on Monday, May 5, 2014"))
    assert days(full, report("b", ORLANDA[1])) == {"a": None, "b": "2014-05-06"}
    background = report("a", ORLANDA[0].replace("on Tuesday", "of a wreck found on May 5, 1964"))
    assert days(background, report("b", ORLANDA[1]))["b"] is None


def test_the_day_of_saying_goes_before_that_of_the_deed_told_first() -> None:
    text = "The ferry Orlanda went down near Cape Ruo on Monday with all its cars.\n" + ORLANDA[1]
    assert days(MONDAY, report("b", text))["b"] == "2014-05-06"


def test_without_any_dated_report_the_day_stays_unknown() -> None:
    documents = tuple(report(f"d{n}", text) for n, text in enumerate(ORLANDA))
    _, dated, warnings = group(documents, (), (), ())
    assert all(one.published is None and one.published_reason for one in dated)
    assert len(warnings) == len(documents)


def test_the_weekday_of_a_deed_dates_a_report_only_beside_one_it_shares_text_with() -> None:
    text = ORLANDA[0].replace(", harbour master Benno Adal said on Tuesday", " on Tuesday, leaving 3 missing")
    dated = report("dated", text, published="2014-05-06")
    assert days(dated, report("b", text))["b"] is None
    assert days(dated, report("b", text), shares=100)["b"] == "2014-05-06"


def test_early_late_last_and_coming_weekdays_date_nothing() -> None:
    for words in ("early Tuesday", "last Tuesday", "Tuesday night", "since Tuesday"):
        text = ORLANDA[1].replace("said on Tuesday", f"said of the wreck seen {words}")
        assert days(MONDAY, report("b", text))["b"] is None, words


def test_a_dateline_without_its_year_takes_it_from_a_sibling() -> None:
    text = ORLANDA[1].replace("Fourteen", "PORT RUO, May 8 (Kadin) - Fourteen").replace(" on Tuesday", "")
    assert days(MONDAY, report("b", text))["b"] == "2014-05-08"


def test_its_own_caption_and_the_weekday_told_date_a_report_without_siblings() -> None:
    text = "Divers near the harbour at Port Ruo, Marl, May 5, 2014.\n" + ORLANDA[1]
    _, dated, _ = group((report("b", text, captions=(0,)),), (), (), ())
    assert dated[0].published is not None
    assert (dated[0].published.date, dated[0].published.basis) == ("2014-05-06", "text")


def test_a_photograph_from_the_files_dates_nothing_by_itself() -> None:
    text = "FILE PHOTO: The Orlanda at Port Ruo, Marl, May 5, 2003.\n" + ORLANDA[1]
    assert days(report("b", text, captions=(0,)))["b"] is None
    assert days(MONDAY, report("b", text, captions=(0,)))["b"] == "2014-05-06"


def test_reports_that_lead_to_different_days_leave_it_unknown() -> None:
    later = report("later", ORLANDA[0].replace("on Tuesday", "in Port Ruo"), published="2014-05-12")
    _, dated, _ = group((MONDAY, later, report("b", ORLANDA[1])), (), (), ())
    assert dated[2].published is None
    assert "different days" in (dated[2].published_reason or "")


def test_a_day_a_report_prints_is_never_changed() -> None:
    printed = report("b", ORLANDA[1], published="2014-05-09")
    assert days(MONDAY, printed)["b"] == "2014-05-09"


def weeks(*published: str) -> list[tuple[str, str] | None]:
    told = [report(f"d{n}", ORLANDA[0], published=day) for n, day in enumerate(published)]
    bare = report("bare", ORLANDA[0].replace("on Tuesday", "early Monday"))
    stories, dated, _ = group((*told, bare), (), (), ())
    found = roughly(dated, stories)
    assert [one.published for one in found[:-1]] == [one.published for one in told]
    assert dated[-1].published is None
    return [(day.date, day.precision) if (day := found[-1].published) else None]


def test_an_undated_report_is_of_the_seven_days_up_to_the_last_of_its_story() -> None:
    assert weeks("2014-05-05", "2014-05-06") == [("2014-04-30", "week")]


def test_a_long_story_tells_no_week() -> None:
    assert weeks("2014-05-05", "2014-05-12") == [None]
