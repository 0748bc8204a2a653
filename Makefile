# make demo, make test: each sets up all it needs in .venv, from a bare checkout.
PYTHON ?= python3
SHARED ?= ../shared
BIN := .venv/bin
export DEBIAN_FRONTEND := noninteractive
export PYTHONNOUSERSITE := 1
unexport PYTHONPATH PYTHONHOME
.PHONY: demo test test-all lint browser lock docs site train clean

demo: .venv/ready
	@$(BIN)/python -m ringtrace demo -o demo

test: lint
	@$(BIN)/pytest -q -m "not slow" -n auto --dist loadfile

# With coverage and its floor: counting the lines doubles the time.
test-all: lint
	@$(BIN)/pytest -q -m "not slow" -n auto --dist loadfile --cov --cov-report=term:skip-covered
	@$(BIN)/pytest -q -m slow

lint: .venv/ready
	@$(BIN)/ruff check . && $(BIN)/ruff format --check -q .
	@$(BIN)/mypy && $(BIN)/lint-imports --no-logo

# A checkout that was moved or copied needs a new .venv: its scripts hold the old path.
ifneq ($(shell cat .venv/where 2>/dev/null),$(CURDIR))
.PHONY: .venv/deps
endif

.venv/deps: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo \
	  "ringtrace needs Python 3.11 or newer; try: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(PYTHON) -m pip --version >/dev/null 2>&1 || { echo \
	  "Python has neither venv nor pip. As root: apt-get install python3-venv; then make again." >&2; exit 1; }
	@echo "Setting up .venv; this takes about a minute, once ..."
	@if $(PYTHON) -c 'import ensurepip' 2>/dev/null; then $(PYTHON) -m venv --clear .venv; \
	 else $(PYTHON) -m venv --clear --without-pip .venv && $(PYTHON) -m pip --python $(BIN)/python install -q pip; fi
	@$(BIN)/python -m pip install -q --no-deps --require-hashes -r requirements.lock
	@printf '%s\n' "$(CURDIR)" > .venv/where && touch $@

.venv/ready: .venv/deps pyproject.toml
	@PYTHONWARNINGS=ignore $(BIN)/python -m pip install -q --no-deps --no-build-isolation --editable .
	@touch $@

browser: .venv/ready
	@{ command -v chromium && $(BIN)/playwright --version; } >/dev/null 2>&1 || { test "$$(id -u)" = 0 && \
	  apt-get update -q && apt-get install -y -q --no-install-recommends chromium libatomic1; } || { echo \
	  "The browser tests need Chromium. As root: apt-get install chromium libatomic1" >&2; exit 1; }

lock:
	@$(PYTHON) -m venv .venv-lock && .venv-lock/bin/python -m pip install -q uv
	@.venv-lock/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --group dev --no-emit-package pyicu \
	  --custom-compile-command "make lock" pyproject.toml -o requirements.lock $(if $(UPGRADE),--upgrade)

# What is made from the code and the ontology.
docs: .venv/ready
	@$(BIN)/python -m ringtrace.ontology.document > docs/ontology.md
	@$(BIN)/python -m ringtrace.ontology.context > ontology/context.jsonld
	@$(BIN)/python -m ringtrace.cli.reference > docs/cli.md
	@$(BIN)/python -m ringtrace.cli.meanings > docs/analyses.md

# The documents as a site that fetches nothing: site/index.html.
site: .venv/ready
	@$(BIN)/mkdocs build --quiet --clean --site-dir site

# The language model anew, from the data in SHARED; under two hours on two cores, minutes on a GPU.
train: TRAIN := $(BIN)/python -m training
train: .venv/ready
	@$(BIN)/python -m pip install -q --editable ".[train]"
	@echo "1 of 9: prepare the data"; $(TRAIN).prepare
	@echo "2 of 9: train two larger networks"
	@$(TRAIN).train --layers 6 --inner 1536 --seconds 1500 --seed 1 --out training/work/teacher-1.pt & one=$$!; \
	 $(TRAIN).train --layers 6 --inner 1536 --seconds 1500 --seed 2 --out training/work/teacher-2.pt & two=$$!; \
	 wait $$one && wait $$two
	@echo "3 of 9: label the raw news with them"; $(TRAIN).label training/work/teacher-1.pt training/work/teacher-2.pt
	@echo "4 of 9: train the network on all"; $(TRAIN).train --parts labelled --threads 2 --seconds 7000 \
	 --out training/work/model.pt
	@echo "5 of 9: export it as int8"; $(TRAIN).export
	@echo "6 of 9: write the lemmas"; $(TRAIN).lemmas
	@echo "7 of 9: learn whom pronouns mean"; $(TRAIN).pronouns
	@echo "8 of 9: train the reader of events"; $(TRAIN).events
	@echo "9 of 9: train the reader of people"; $(TRAIN).people

clean:
	rm -rf .venv .venv-lock build dist *.egg-info demo site
