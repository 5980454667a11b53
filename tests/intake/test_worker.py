"""What a worker answers."""

from __future__ import annotations

from rashomon.errors import Rejection
from rashomon.intake.worker import DONE, FAILED, PART, REJECTED, answer, replies


def refuse(item: object) -> None:
    raise Rejection("binary", f"no text in {item}")


def exhaust(item: object) -> None:
    raise MemoryError


def test_a_rejection_leaves_the_worker_trusted_and_a_failure_does_not():
    assert answer(str, 5) == (DONE, "5")
    assert answer(refuse, "it") == (REJECTED, ("binary", "no text in it"))
    assert answer(exhaust, 0)[0] == FAILED
    assert answer(exhaust, 0)[1][0] == "out_of_memory"


def test_a_long_message_is_cut():
    kind, (reason, detail) = answer(int, "x" * 5000)
    assert (kind, reason, len(detail) <= 300) == (FAILED, "crashed", True)


def counted(most: int):
    yield from range(1, most)
    yield None
    raise Rejection("odd", "as asked for")


def test_an_answer_in_parts_is_each_part_and_the_end():
    assert list(replies(len, "ab")) == [(DONE, 2)]
    assert list(replies(counted, 3)) == [(PART, 1), (PART, 2), (PART, None), (REJECTED, ("odd", "as asked for"))]
    assert list(replies(iter_of, 2)) == [(PART, 0), (PART, 1), (DONE, None)]


def iter_of(most: int):
    yield from range(most)
