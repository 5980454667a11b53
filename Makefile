# make demo, make test: each sets up what it needs. make setup, make bench, make fuzz, make model,
# make clean.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test setup bench fuzz model clean

demo: $(READY)
	$(BIN)/rashomon brief examples/reports --out demo

test: $(READY) .browser .server
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

setup: $(READY)

bench: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]' \
		|| echo "no libraries to compare with: the runners will say so"
	@for runner in text parsing names statements attribution accounts dates entities stories incidents figures copies copying \
		families splices scale speed ingest hostile; do \
		echo "== $$runner"; $(BIN)/python benchmarks/$$runner.py || exit 1; done

# Ten minutes on each reader of what comes from outside; FUZZED="url date" for some, SECONDS for another time.
SECONDS ?= 600
fuzz: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]' || true
	$(BIN)/python benchmarks/fuzz.py $(FUZZED) --seconds $(SECONDS)

# The model made again, in half an hour: DATA holds the sets that training/README.md names, OUT/english is the pipeline.
DATA ?= ../shared/data
OUT ?= build/model
model: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[training]'
	$(BIN)/python -m training.make $(DATA) $(OUT)

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# The dossier is tested in a real browser, a team's store on a real server: Debian's packages, where they can be
# installed; else those tests are skipped.
INSTALL = [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq \
	--no-install-recommends

.PHONY: .browser .server
.browser:
	@command -v chromium >/dev/null || { $(INSTALL) chromium >/dev/null; } \
		|| echo "no Chromium: the tests in a browser will be skipped"

.server:
	@ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || { $(INSTALL) postgresql >/dev/null; } \
		|| echo "no PostgreSQL: the tests of a team's store will be skipped"

clean:
	rm -rf $(VENV) demo .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
