# make run    sets up and cross-checks the five articles of seeds/
# make test   sets up and runs the tests
# make check  the one gate: format, lint, types, rule examples, tests
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
SHARED ?= ../shared

.PHONY: run test check format docs score bench picture browser clean

run: $(READY)
	$(BIN)/claimcheck seeds/ --fail-on never

test: $(READY) browser
	$(BIN)/python -m pytest -n auto

check: $(READY) browser
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/claimcheck rules test
	$(BIN)/python -m pytest -n auto

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(READY)
	$(BIN)/python -m claimcheck.rulepack.docs docs/rules

score: $(READY)
	$(BIN)/python $(SHARED)/gold/score.py --command "$(CURDIR)/$(BIN)/claimcheck check" $(SHARED)/gold/dev/*.json
	$(BIN)/python $(SHARED)/peers/score_values.py --command "$(CURDIR)/$(BIN)/claimcheck mentions - --format jsonl" $(SHARED)/peers/values-dev.jsonl
	CLAIMCHECK_SARIF_SCHEMA=$(SHARED)/schema/sarif-schema-2.1.0.json $(BIN)/python -m pytest tests_shared

bench: $(READY)
	$(BIN)/python bench/bench.py

picture: $(READY) browser
	@mkdir -p build
	$(BIN)/claimcheck seeds/ --format html -o build/report.html --fail-on never
	$(BIN)/python docs/img/screenshot.py build/report.html docs/img/report.png

# A real browser reads the HTML report in the tests; Debian's is installed where that is possible.
browser:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	  apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } || \
	  echo "No Chromium: set CLAIMCHECK_NO_BROWSER=1 to leave the browser tests out."

$(READY): pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q claimcheck
	@touch $@

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
