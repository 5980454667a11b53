from __future__ import annotations

from dataclasses import replace

from tests.made import document

from rashomon.records import house, publishers


def report(name: str, outlet: str | None = None, url: str | None = None):
    return replace(document("Rain fell.", name=name), outlet=outlet, url=url)


def test_an_outlet_is_known_by_its_name_however_it_is_written():
    found = publishers((report("a", "The Daily Gull"), report("b", "daily  gull"), report("c", "Weekly Gull")))
    assert found["a"] == found["b"] != found["c"]


def test_an_address_is_that_of_the_one_outlet_others_name_there():
    named = report("a", "Daily Gull", "https://gull.example/1")
    bare = report("b", None, "https://web.archive.example/2031/https://www.gull.example/2")
    assert publishers((named, bare)) == {"a": "Daily Gull", "b": "Daily Gull"}


def test_a_host_that_many_outlets_share_is_nobody_s_name():
    portal = [report(name, outlet, "https://portal.example/x") for name, outlet in (("a", "Gull"), ("b", "Tern"))]
    found = publishers((*portal, report("c", None, "https://portal.example/y")))
    assert len(set(found.values())) == 3


def test_a_group_of_names_is_one_publisher():
    found = publishers((report("a", "Gull"), report("b", None, "https://tern.example/")), (("GULL", "tern.example"),))
    assert found == {"a": "GULL", "b": "GULL"}


def test_who_names_nothing_has_no_publisher():
    assert publishers((report("a"), report("b", url="http://[broken"))) == {}


def test_hosts_of_one_registered_name_are_one_publisher_and_lent_names_are_not():
    hosts = ("news.gull.co.uk/flood", "web.archive.example/2031/http://www.gull.co.uk:80/a", "tern.co.uk/a")
    found = publishers([report(name, url=f"http://{at}") for name, at in zip("abc", hosts, strict=True)])
    assert found["a"] == found["b"] != found["c"]
    assert house("http://ana.wordpress.com/a") != house("http://tomas.wordpress.com/a")
