"""Copies: passages that stand in two reports, families of reports that are not independent, damage by rewriting.

Documents and entities in; copies, families and warnings out.
"""

from rashomon.stages.copies.finding import find

__all__ = ["find"]
