# Everything a newcomer needs: `make demo` to see it work, `make test` to prove it.
# The environment is .venv in this folder; nothing else is touched.

PYTHON ?= python3
BIN := .venv/bin
DEMO := demo-output
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test test-all test-lowest soak fuzz lint docs lock bench clean

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: .venv/.run ## read the sample and the demo reports, and leave a folder to open
	@$(BIN)/wufgraph demo data/reports/sample-report.docx --output $(DEMO)

test: .venv/.dev lint ## everything that needs nothing but Python
	@$(BIN)/pytest -q -n 2 -m "not all and not soak"

test-all: .venv/.dev ## what needs a browser, a clean environment or the oldest libraries as well
	@tools/install-debian chromium tesseract-ocr tesseract-ocr-spa tesseract-ocr-fra libreoffice-writer libreoffice-calc strace \
		poppler-utils
	@tools/install-axe
	@$(MAKE) --no-print-directory test-lowest
	@$(BIN)/pytest -q -n 2

test-lowest: .venv-lowest/.dev
	@# Their own dependencies have moved on and warn of old names; what wufgraph calls is watched in `make test`.
	@.venv-lowest/bin/pytest -q -n 2 -m "not all and not lint and not soak" -p no:cacheprovider -W ignore::DeprecationWarning

soak: .venv/.dev ## long runs: many reports, many kills
	@$(BIN)/pytest -q -m soak --override-ini addopts="--strict-markers -ra"

lint: .venv/.dev
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo > .venv/lint-imports.log || { cat .venv/lint-imports.log; exit 1; }

docs: .venv/.dev ## write what is generated: CLI reference, questions, ontology, the record's schema
	@$(BIN)/python docs/make_pages.py
	@$(BIN)/python docs/make_ontology_page.py

lock: .venv/.dev ## pin what is installed, for every Python from 3.11
	@$(BIN)/pip install --quiet uv
	@set -e; compile="$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --no-header --no-annotate --quiet"; \
	$$compile --fork-strategy fewest --generate-hashes --output-file requirements/run.txt; \
	$$compile --fork-strategy fewest --generate-hashes --extra dev --output-file requirements/dev.txt; \
	$$compile --resolution lowest-direct --extra dev --output-file requirements/lowest.txt

bench: .venv/.dev ## time reading, building and checking
	@$(BIN)/python benchmarks/throughput.py

fuzz: .venv/.dev ## read damaged files for a quarter of an hour, and keep those that do harm
	@$(BIN)/python -m tests.corpus.generate --formats docx,txt,html,pdf,eml,xlsx,mbox,zip,odt --count 27 --output build/fuzz
	@nice $(BIN)/python benchmarks/fuzz.py build/fuzz/documents --minutes 15

clean: ## remove the environments and all results
	rm -rf .venv .venv-lowest $(DEMO) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

.venv/.run: pyproject.toml requirements/run.txt
	@tools/make-venv "$(PYTHON)" .venv
	@echo "Installing what wufgraph needs (once) …"
	@$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements/run.txt
	@$(BIN)/pip install --quiet --no-deps --editable .
	@touch $@

.venv/.dev: pyproject.toml requirements/dev.txt
	@tools/make-venv "$(PYTHON)" .venv
	@echo "Installing what the tests need (once) …"
	@$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements/dev.txt
	@$(BIN)/pip install --quiet --no-deps --editable .
	@touch $@ .venv/.run

.venv-lowest/.dev: pyproject.toml requirements/lowest.txt
	@tools/make-venv "$(PYTHON)" .venv-lowest
	@echo "Installing the oldest libraries that wufgraph promises to work with …"
	@.venv-lowest/bin/pip install --quiet -r requirements/lowest.txt
	@.venv-lowest/bin/pip install --quiet --no-deps --editable .
	@touch $@
