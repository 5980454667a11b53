from __future__ import annotations

from dataclasses import replace

from tests.made import document, family

from rashomon.records import Origin
from rashomon.stages.stories.strands import strands as of

A, B, C, D = (document(f"Report {name}.", name=name, published=f"2031-05-0{n}") for n, name in enumerate("abcd", 1))


def strands(documents, families, houses):
    return of(documents, {d: family for family in families for d in family.documents}, houses)


def told(*found):
    return [(strand.documents, strand.origin, strand.reasons) for strand in found]


def test_each_report_is_an_origin_of_its_own():
    assert told(*strands((B, A), (), {})) == [
        (("a",), Origin(agency=None, document="a"), ()),
        (("b",), Origin(agency=None, document="b"), ()),
    ]


def test_a_family_and_a_publisher_that_share_a_report_are_one_origin_with_both_reasons():
    wire = replace(family(A, B), origin=Origin(agency="Norda", document=None), reason="80% is shared")
    (whole, alone) = strands((A, B, C, D), (wire,), {"b": "Gull", "c": "Gull", "d": "Tern"})
    assert told(whole) == [(("a", "b", "c"), Origin(agency="Norda", document=None), ("80% is shared", "both of Gull"))]
    assert alone.documents == ("d",)


def test_one_agency_credited_ties_nothing_by_itself():
    credited = tuple(replace(one, agencies=("Norda",)) for one in (A, B))
    assert len(strands(credited, (), {})) == 2


def test_the_origin_of_a_paper_is_its_earliest_report_or_not_known():
    houses = {"a": "Gull", "b": "Gull"}
    assert strands((B, A), (), houses)[0].origin == Origin(agency=None, document="a")
    same_day = replace(B, published=A.published)
    assert strands((same_day, A), (), houses)[0].origin == Origin(agency=None, document=None)


def test_a_family_with_one_report_in_the_story_ties_nothing():
    assert len(strands((A, B), (family(A, C),), {})) == 2


def test_the_order_of_the_input_does_not_matter():
    houses = {"b": "Gull", "d": "Gull"}
    assert strands((A, B, C, D), (family(A, C),), houses) == strands((D, C, B, A), (family(A, C),), houses)
