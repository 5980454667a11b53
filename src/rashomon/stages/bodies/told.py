"""What a report itself tells, for readers of sentences: its text with all that is not report blanked out.

A labelled document in, a text of the same length out, so that every place in it is the document's.

>>> from rashomon.records import Block
>>> page = Document(id="d1", path="a.html", url=None, sha256="", text="Menu\\nIt rained.", title=None, outlet=None,
...     agencies=(), byline=None, language="en", published=None, published_reason=None, blocks=(
...     Block(start=0, end=4, role="furniture", reason="a menu"), Block(start=5, end=15, role="body", reason="a line")))
>>> told(page)
'\\n\\n\\n\\n\\nIt rained.'
"""

from __future__ import annotations

from rashomon.records import REPORT_ROLES, Document


def told(document: Document) -> str:
    """The characters of the report's own blocks in their places, line breaks everywhere else."""
    parts, at = [], 0
    for block in sorted(document.blocks, key=lambda block: block.start):
        if block.role in REPORT_ROLES and block.end > at:
            start = max(block.start, at)
            parts += ["\n" * (start - at), document.text[start : block.end]]
            at = block.end
    return "".join(parts) + "\n" * (len(document.text) - at)
