import pytest
from tests.store.pages import page

from rashomon.store import addresses


@pytest.mark.parametrize(
    "other",
    [
        "http://www.fen.example/a/?id=7",
        "https://fen.example/a?id=7&utm_medium=rss&fbclid=Q#part",
        "https://fen.example/a?at_campaign=feed&id=7",
    ],
)
def test_what_only_tells_who_followed_a_link_does_not_matter(other):
    assert addresses.address(page(1, url=other)) == addresses.address(page(2, url="https://fen.example/a?id=7"))


def test_other_pages_have_other_addresses():
    links = [
        "https://fen.example/a",
        "https://fen.example/b",
        "https://fen.example/a?id=8",
        "https://b.example/a",
        "//[x",
    ]
    assert len({addresses.address(page(1, url=link)) for link in links}) == len(links)


def test_a_part_of_a_file_and_standard_input_have_no_address():
    assert addresses.address(page(1, path="reports.jsonl#3")) is None
    assert addresses.address(page(1, path="-")) is None
    assert addresses.address(page(1)) != addresses.address(page(2))


def test_the_same_words_at_two_publishers_are_two_reports_at_one_publisher_one():
    fen, sister, other = (page(1, url=f"https://{host}/a") for host in ("fen.example", "m.fen.example", "tay.example"))
    assert addresses.document(fen) == addresses.document(sister) != addresses.document(other)
