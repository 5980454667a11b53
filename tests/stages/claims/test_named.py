"""Who matters to a report without being named in it."""

from tests.made import document, span

from rashomon.records import Entity
from rashomon.stages.claims import named


def entity(name, *reports, description=None, kind="person"):
    mentions = tuple(span(report, name) for report in reports)
    return Entity(id=name, type=kind, name=name, variants=(name,), description=description, mentions=mentions)


def test_the_only_lawyer_is_one_of_a_report_that_has_a_name_in_common():
    near, far = document("Bo Ray sank.", name="near"), document("Al Dun sank.", name="far")
    told = document("The lawyer Ana Ruo met Bo Ray.", name="told")
    known = [entity("Ana Ruo", told, description="lawyer"), entity("Bo Ray", told, near), entity("Al Dun", far)]
    found = named.find([near, far, told], known)
    assert [one.name for one in found["near"]] == ["Bo Ray", "Ana Ruo"]
    assert [one.name for one in found["far"]] == ["Al Dun"]
