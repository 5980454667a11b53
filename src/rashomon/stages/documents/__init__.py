"""One input's bytes in, one Document out, with a warning where something of it was lost.

>>> from rashomon.records import Source
>>> document, warnings = read(Source(path="a/b.txt", data=b"Two barns burn\\n\\nNobody was hurt.", media="text/plain"))
>>> document.text, document.title, [block.role for block in document.blocks], warnings
('Two barns burn\\n\\nNobody was hurt.', 'Two barns burn', ['body', 'body'], ())
"""

from rashomon.stages.documents.reading import read

__all__ = ["read"]
