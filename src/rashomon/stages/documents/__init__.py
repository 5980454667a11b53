"""One input's bytes in, one Document out, with a warning where something of it was lost.

>>> from rashomon.records import Source
>>> page = b"<title>Two barns burn</title><h1>Two barns burn</h1><p>Nobody was hurt."
>>> document, warnings = read(Source(path="a/b.html", data=page, media="text/html"))
>>> document.title, [(document.text[block.start : block.end], block.role) for block in document.blocks], warnings
('Two barns burn', [('Two barns burn', 'title'), ('Nobody was hurt.', 'body')], ())
"""

from rashomon.stages.documents.reading import read

__all__ = ["read"]
