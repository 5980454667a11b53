"""Copies: passages that stand in two reports, families of reports that are not independent, damage by rewriting.

Documents and entities in; copies, what each pair shares, families and warnings out; and the documents again, with the
agencies that what they share shows them to carry.
"""

from rashomon.stages.copies.credits import carry
from rashomon.stages.copies.finding import find

__all__ = ["carry", "find"]
