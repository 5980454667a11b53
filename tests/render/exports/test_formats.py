from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import polars
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.made import EMPTY, count, document, saying
from tests.render.accounts import MINISTRY, MONDAY, TOWN, TUESDAY, account, day
from tests.render.exports.test_table import DANGEROUS

import rashomon
from rashomon.records import Account
from rashomon.render.exports import EXPORTS

EXAMPLES = Path(__file__).parent.parent.parent.parent / "examples" / "reports"
HOMES = document(
    "Some 300 families fled. 45 families were sheltering in schools.", name="homes", published="2031-05-06"
)
TOLLS = (
    count(MONDAY, "At least 9 people", 9, 9, place="town", as_of=day("2031-05-05"), **MINISTRY),
    count(MONDAY, "2 children", 2, 2, group="children"),
    count(TUESDAY, "14", 14, 14, **MINISTRY),
    count(TUESDAY, "17 dead", 17, 17, attribution=("rescuers",), place="town"),
    count(TUESDAY, "30 hurt", 30, None, measure="injured", qualifier="at least"),
    count(HOMES, "Some 300 families", 300, 300, measure="displaced", term="fled", unit="household", qualifier="some"),
    count(HOMES, "45 families", 45, 45, measure="displaced", term="sheltering", unit="household", motion="stock"),
)


def told(policy: str = "range") -> Account:
    return account([MONDAY, TUESDAY, HOMES], TOLLS, policy=policy, entities=[TOWN])


def rows(data: bytes, *, skip: int = 0) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))[skip:]


def table(name: str, policy: str = "range") -> list[dict[str, str]]:
    (data,) = EXPORTS[name].files(told(policy)).values()
    return rows(data)


@pytest.fixture(scope="module")
def examples() -> Account:
    return rashomon.account([EXAMPLES])


def test_airwars_has_an_incident_its_casualties_by_kind_and_its_sources():
    files = {name: rows(data) for name, data in EXPORTS["airwars"].files(told("graded")).items()}
    (incident,) = files["incidents.csv"]
    assert (incident["date"], incident["country_name"], incident["latitude"]) == ("2031-05-05", "Kenya", "-12.5")
    assert (incident["children_killed_min"], incident["civilian_non_combatants_killed_min"]) == ("2", "")
    assert incident["civilian_harm_status_name"] == "Contested"
    assert rows(EXPORTS["airwars"].files(told("range"))["incidents.csv"])[0]["civilian_harm_status_name"] == ""
    kinds = {row["casualty_type_name"]: row for row in files["casualties.csv"]}
    assert (kinds["Undetermined"]["killed_min"], kinds["Undetermined"]["killed_max"]) == ("14", "17")
    assert (kinds["Undetermined"]["injured_min"], kinds["Undetermined"]["injured_max"]) == ("30", "")
    assert [row["name"] for row in files["sources.csv"]] == ["mon.txt", "tue.txt", "homes.txt"]


def test_acled_takes_the_most_conservative_figure_and_codes_no_event():
    (row,) = table("acled", "conservative")
    assert (row["fatalities"], row["event_date"], row["year"], row["time_precision"]) == (
        "14",
        "2031-05-05",
        "2031",
        "1",
    )
    assert (row["iso"], row["location"], row["geo_precision"]) == ("404", "Ayn Zarqa", "1")
    assert table("acled", "range")[0]["fatalities"] == "14"
    assert {row[column] for column in ("event_type", "actor1", "region", "timestamp")} == {""}


def test_ucdp_has_low_best_and_high():
    (row,) = table("ucdp", "best")
    assert (row["low"], row["best"], row["high"]) == ("14", row["best"], "17")
    assert row["best"] in ("14", "17")
    assert row["deaths_unknown"] == row["best"]
    assert (row["deaths_a"], row["deaths_civilians"], row["side_a"]) == ("", "", "")
    assert row["source_original"] == "rescuers" if row["best"] == "17" else "ministry"
    assert row["geom_wkt"] == "POINT (30.25 -12.5)"


def test_helix_keeps_stock_and_flow_apart_and_recommends_one_of_each():
    found = {row["Figure category"]: row for row in table("helix", "recommended")}
    flow, stock = found["Internal Displacements"], found["IDPs"]
    assert (flow["Reported"], flow["Unit"], flow["Quantifier"]) == ("300", "Household", "Approximately")
    assert (flow["Total figures"], flow["Household size"]) == ("", "")
    assert (flow["Figure term"], stock["Figure term"]) == ("Forced to flee", "Sheltered")
    assert (flow["Start date"], stock["Start date"], stock["Stock date"]) == ("2031-05-06", "", "2031-05-06")
    assert {row["Figure role"] for row in found.values()} == {"Recommended figure"}


def test_helix_calls_the_other_reports_of_a_figure_triangulation():
    again = document("About 300 families fled.", name="again", published="2031-05-06")
    more = replace(TOLLS[5], span=count(again, "300 families", 300, 300).span)
    (data,) = EXPORTS["helix"].files(account([HOMES, again], [TOLLS[5], more])).values()
    assert sorted(row["Figure role"] for row in rows(data)) == ["Recommended figure", "Triangulation"]


def test_hxl_has_hashtags_in_its_second_row():
    tags, row = table("hxl")
    assert [tags[c] for c in ("Killed", "Injured", "Displaced", "Named sources")] == [
        "#affected+killed",
        "#affected+injured",
        "#affected+displaced",
        "#meta+source",
    ]
    assert (tags["Last reported"], row["Last reported"]) == ("#date+reported", "2031-05-06")
    assert (row["Killed, least"], row["Killed, most"], row["Killed, children"]) == ("14", "17", "2")
    assert (row["Missing"], row["Policy"]) == ("", "range")


def test_parquet_and_csv_hold_the_same_rows(examples: Account):
    (data,) = EXPORTS["parquet"].files(examples).values()
    (text,) = EXPORTS["csv"].files(examples).values()
    frame, found = polars.read_parquet(io.BytesIO(data)), polars.read_csv(io.BytesIO(text))
    assert frame.height == found.height == sum(len(figure.entries) for figure in examples.figures)
    assert frame.columns == found.columns
    assert found["low"].to_list() == frame["low"].to_list()
    texts = {document.path: document.text for document in examples.documents}
    assert all(texts[d][a:b] == q for d, a, b, q in frame.select("document", "start", "end", "quote").rows())


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_gives_the_same_bytes_again_and_something_of_nothing(name: str, examples: Account):
    assert EXPORTS[name].files(examples) == EXPORTS[name].files(examples)
    assert all(EXPORTS[name].files(Account(**EMPTY)).values())


@pytest.mark.parametrize("name", [name for name, export in EXPORTS.items() if export.extension == "csv"])
def test_every_row_has_every_column(name: str, examples: Account):
    for data in EXPORTS[name].files(examples).values():
        lengths = {len(row) for row in csv.reader(io.StringIO(data.decode(), newline=""))}
        assert len(lengths) == 1


NUMBERS = {"-3", str(TOWN.place.lat)} if TOWN.place else set()
WORDS = st.text(st.sampled_from("=+-@\t\r\n＝＋−﹣ '\",;\u200d\u202e\x00a1"), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=6, max_size=6))
def test_no_cell_of_any_table_begins_like_a_formula_whatever_the_reports_say(words: list[str]):
    hostile = replace(document(" ".join(words), name=words[0], published="2031-05-06"), title=words[1], outlet=words[2])
    hostile = replace(hostile, url=words[3], language=words[4])
    place = replace(TOWN, name=words[5])
    figures = [
        count(hostile, words[0], 3, 3, group=words[4], attribution=(words[5],), place="town", term=words[2]),
        count(hostile, words[1], -3, 4, measure="displaced", qualifier=words[3], attribution=(words[0],)),
    ]
    made = account([hostile], figures, entities=[place], sayings=[saying(hostile, words[2])], title=words[1])
    for export in EXPORTS.values():
        for data in export.files(made).values() if export.extension == "csv" else ():
            for row in csv.reader(io.StringIO(data.decode(), newline="")):
                assert [cell for cell in row if cell.startswith(DANGEROUS) and cell not in NUMBERS] == []
