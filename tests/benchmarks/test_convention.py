"""The door every runner shares."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from benchmarks import convention

RUNNER = """
import sys
sys.path.insert(0, sys.argv.pop(1))
from convention import begin, finish, read_rows
task = begin("A runner.", gold="nowhere/gold.jsonl", documents="nowhere/texts.jsonl")
made = [{"id": row["id"]} for row in read_rows(task.documents)]
finish(task, made=made, table={"ours": {"f1": 0.5, "nested": {"p": None}}})
"""


def run(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    script = tmp_path / "runner.py"
    script.write_text(RUNNER)
    folder = str(Path(convention.__file__).parent)
    return subprocess.run([sys.executable, script, folder, *arguments], capture_output=True, text=True, check=False)


def test_a_runner_without_its_data_says_so_in_one_line_and_succeeds(tmp_path):
    done = run(tmp_path, "--gold", str(tmp_path / "none.jsonl"))
    assert done.returncode == 0
    assert done.stdout.count("\n") == 1
    assert "is not there" in done.stdout


def test_the_texts_of_a_gold_file_given_are_looked_for_beside_it(tmp_path):
    gold, texts = tmp_path / "gold.jsonl", tmp_path / "texts.jsonl"
    gold.write_text("")
    assert convention._beside(gold, "set/gold.jsonl", "set/texts.jsonl") == gold
    texts.write_text("")
    assert convention._beside(gold, "set/gold.jsonl", "set/texts.jsonl") == texts


def test_a_line_break_inside_a_text_does_not_split_its_row(tmp_path):
    file = tmp_path / "rows.jsonl"
    file.write_text(json.dumps({"text": "a\u2028b\x85c"}, ensure_ascii=False) + "\n\n", "utf-8")
    assert convention.read_rows(file) == [{"text": "a\u2028b\x85c"}]


def test_the_table_has_a_row_a_measure_and_a_column_a_system():
    table = convention.render({"ours": {"f1": 0.5, "n": 3}, "peer": {"f1": {"p": None}}})
    assert [line.split() for line in table.split("\n")] == [
        ["ours", "peer"],
        ["f1", "0.5000"],
        ["n", "3"],
        ["f1", "p", "-"],
    ]
