from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.made import EMPTY

from rashomon.records import Account
from rashomon.render.exports import EXPORTS

PAGE = (Path(__file__).parent.parent.parent.parent / "docs" / "reference" / "exports.md").read_text("utf-8")


def section(name: str) -> set[str]:
    """The names in code in the part of the page about an export."""
    heading = "csv and parquet" if name == "csv" else name
    return set(re.findall(r"`([^`]+)`", PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]))


@pytest.mark.parametrize("name", [name for name, export in EXPORTS.items() if export.extension == "csv"])
def test_the_page_says_of_every_column_where_it_comes_from(name: str):
    lines = [data.decode().splitlines() for data in EXPORTS[name].files(Account(**EMPTY)).values()]
    columns = {column for text in lines for column in text[1 if name == "hxl" else 0].split(",")}
    named = section(name)
    if name == "hxl":
        attributes = {a for a in named if a.startswith("+")}
        named |= {f"{tag}{attribute}" for tag in set(named) for attribute in attributes if tag.startswith("#affected")}
    assert columns - named == set()


def test_the_page_names_every_export():
    assert [name for name in EXPORTS if f"| `{name}` |" not in PAGE] == []
