"""A collection: reports that come in for months, the stories they tell, and what a person decided, kept in a store.

Sources and decisions in, accounts out. What is shown rests on these alone, whatever the order and the number of
processes they came by, and can be worked out anew from them at any time.

>>> from rashomon.records import Source
>>> page = Source(path="a.txt", data=b"The dam at Ruo broke on Monday.", media="text/plain")
>>> with Collection(":memory:") as collection:
...     collection.add([page, page], seen="2031-05-02T10:00:00Z").kept.new
1
"""

from rashomon.collection.keeping import Added, Collection

__all__ = ["Added", "Collection"]
