"""Work that goes wrong in a worker process is a rejection in its place, and nothing else is touched."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rashomon.errors import Rejection
from rashomon.intake.sandbox import Most, Parts, alone, each
from rashomon.records import Source
from rashomon.stages import documents


def shown(results):
    return [result.reason if isinstance(result, Rejection) else result for result in results]


def children() -> set[str]:
    """Every process whose parent is this one, dead or alive."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[1] == str(os.getpid()):
            found.add(stat.parent.name)
    return found


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_results_come_in_the_order_of_the_items_for_any_number_of_workers(workers):
    items = [float(n * n) for n in range(20)]
    assert list(each(math.sqrt, items, workers=workers, seconds=10, memory=512)) == [float(n) for n in range(20)]


def test_no_item_starts_no_worker():
    before = children()
    assert list(each(math.sqrt, [], workers=2, seconds=10, memory=512)) == []
    assert children() == before


@pytest.mark.parametrize("workers", [1, 2])
def test_what_hangs_is_killed_in_time_and_the_others_are_unharmed(workers):
    results = shown(each(time.sleep, [0, 60, 0, 0], workers=workers, seconds=0.5, memory=512))
    assert results == [None, "timeout", None, None]


@pytest.mark.parametrize("workers", [1, 2])
def test_what_takes_too_much_memory_is_rejected_by_name(workers):
    results = each(bytearray, [1, 1 << 31, 2], workers=workers, seconds=10, memory=256)
    assert shown(results) == [bytearray(1), "out_of_memory", bytearray(2)]


@pytest.mark.parametrize("workers", [1, 2])
def test_the_memory_of_an_item_has_a_limit_of_its_own(workers):
    sizes = [1 << 26, 1 << 28, (1 << 28) + 1, 2]
    results = each(
        bytearray, sizes, workers=workers, seconds=10, memory=1024,
        most=lambda size: Most(memory=0 if size == 1 << 28 else 256),
    )  # fmt: skip
    assert [one if isinstance(one, str) else len(one) for one in shown(results)] == [*sizes[:2], "out_of_memory", 2]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_crash_is_rejected_and_the_worker_replaced(workers):
    results = each(
        signal.raise_signal, [signal.SIGCONT, signal.SIGSEGV, signal.SIGCONT], workers=workers, seconds=10, memory=512
    )
    assert shown(results) == [None, "crashed", None]


def done(item: tuple[str, float]) -> str:
    """Sleep, work on and on, or end the process that has done others before, after some seconds."""
    deed, seconds = item
    time.sleep(seconds)
    while deed == "work":
        pass
    if deed == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    return deed


@pytest.mark.parametrize("workers", [1, 2])
def test_the_work_of_an_item_has_a_limit_of_its_own(workers):
    items = [("rest", 0.0), ("work", 0.0), ("rest", 1.0)]
    results = list(
        each(
            done,
            items,
            workers=workers,
            seconds=50,
            memory=512,
            most=lambda item: Most(work=0.5 if item[0] == "work" else 0.9),
        )
    )
    assert shown(results) == ["rest", "timeout", "rest"]
    assert isinstance(results[1], Rejection) and results[1].detail == "not read within 0.5 seconds of work"


def test_what_is_slow_is_overtaken(tmp_path):
    items = [(str(tmp_path / f"{n}"), "rest", 60.0 if n == 1 else 0.0) for n in range(20)]
    begun = time.time()
    results = shown(each(stamped, items, workers=1, seconds=6, memory=512))
    assert results == ["rest", "timeout", *["rest"] * 18]
    others = [path.stat().st_mtime for path in tmp_path.iterdir()]
    assert len(others) == 19 and max(others) - begun < 5.5


def stamped(item: tuple[str, str, float]) -> str:
    result = done(item[1:])
    Path(item[0]).touch()
    return result


def test_what_is_slow_and_then_ends_its_worker_costs_no_other():
    items = [("rest", 0.0), ("die", 2.2), *[("rest", 0.0)] * 5]
    results = shown(each(done, items, workers=2, seconds=30, memory=512))
    assert results == ["rest", "crashed", *["rest"] * 5]


def test_an_exception_is_a_crash_that_says_what_it_was():
    good, bad = each(int, ["7", "seven"], workers=1, seconds=10, memory=512)
    assert good == 7
    assert (bad.reason, bad.detail[:10]) == ("crashed", "ValueError")


def test_a_rejection_comes_through_with_its_reason():
    page = Source(path="a.html", data=b"<html></html>", media="text/html")
    (result,) = each(documents.read, [page], workers=1, seconds=20, memory=1024)
    assert isinstance(result, Rejection)
    assert result.reason == "no_text"


def test_no_process_is_left_when_the_iterator_is_left_half_way():
    before = children()
    results = each(time.sleep, [0, 60, 60], workers=2, seconds=60, memory=512)
    next(results)
    results.close()
    assert children() == before


def test_an_interrupt_ends_at_once_and_leaves_no_process(tmp_path):
    script = tmp_path / "run.py"  # without a guard on __main__, as people write them
    script.write_text(
        # A shell starts what is in the background with interrupts ignored, and tests may run there.
        "import signal, time\nfrom rashomon.intake.sandbox import Most, Parts, alone, each\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "results = each(time.sleep, [0, 60], workers=1, seconds=60, memory=512)\n"
        "next(results)\nprint('on', flush=True)\nnext(results)\n"
    )
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"on\n"
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
    assert process.returncode == -signal.SIGINT or b"KeyboardInterrupt" in said
    assert b"leaked" not in said


def steps(item: tuple[int, str]):
    """Parts 0, 1, … and then an end of the kind asked for."""
    count, end = item
    yield from range(count)
    if end == "hang":
        time.sleep(60)
    if end == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if end == "fill":
        bytearray(1 << 33)
    if end == "raise":
        raise ValueError("no")
    if end == "reject":
        raise Rejection("odd", "as asked for")


@pytest.mark.parametrize(
    ("end", "reason"),
    [("hang", "timeout"), ("crash", "crashed"), ("fill", "out_of_memory"), ("raise", "crashed"), ("reject", "odd")],
)
def test_parts_come_until_what_goes_wrong_and_the_next_item_is_unharmed(end, reason):
    before = children()
    with Parts(steps, seconds=2, memory=512) as parts:
        stream = parts.of((3, end))
        assert [next(stream) for _ in range(3)] == [0, 1, 2]
        with pytest.raises(Rejection) as caught:
            next(stream)
        assert caught.value.reason == reason
        assert list(parts.of((2, "well"))) == [0, 1]
    assert children() == before


def test_a_part_may_be_waited_for_as_long_as_its_reader_likes():
    with Parts(steps, seconds=0.2, memory=512) as parts:
        stream = parts.of((100_000, "well"))
        assert next(stream) == 0
        time.sleep(0.5)
        assert sum(1 for _ in stream) == 99_999


def test_a_stream_left_half_way_leaves_no_process():
    before = children()
    with Parts(steps, seconds=5, memory=512) as parts:
        assert list(parts.of((1, "well"))) == [0]
        stream = parts.of((5, "hang"))
        next(stream)
        stream.close()
        assert list(parts.of((1, "well"))) == [0]
    assert children() == before


def test_one_item_alone_gives_its_result_or_raises():
    assert alone(math.sqrt, 9.0, seconds=10, memory=512) == 3.0
    with pytest.raises(Rejection) as caught:
        alone(time.sleep, 60, seconds=0.3, memory=512)
    assert caught.value.reason == "timeout"


def counted(item: tuple[str, str]):
    """How many items this worker has had, unless it is to break: on a bad one always, else where it had some."""
    _HAD.append(item)
    if item[0] == "bad" or (item[1] == "tired" and len(_HAD) > 1):
        os.kill(os.getpid(), signal.SIGKILL)
    yield len(_HAD)


_HAD: list[tuple[str, str]] = []


def test_one_worker_reads_item_after_item_and_one_that_fails_after_others_is_not_believed():
    before = children()
    with Parts(counted, seconds=5, memory=512) as parts:
        assert [parts.one(("good", "")) for _ in range(3)] == [1, 2, 3]
        assert parts.one(("good", "tired")) == 1
        with pytest.raises(Rejection, match="crashed"):
            parts.one(("bad", ""))
        assert parts.one(("good", "tired")) == 1
        parts.end()
        assert children() == before
        assert parts.one(("good", "")) == 1
    assert children() == before
