# make run opens the sample; make run ARGS="talk.md" opens a file; make help lists the rest.

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
SAMPLE := assets/samples/symposium.zh.md
ARGS ?=
JOBS ?= auto
UV := 0.13.9
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run test fuzz lint format bench sample readme screenshots wheel lock clean distclean setup

help:
	@echo 'make run               open the window on the sample (ARGS="talk.md" for a file of yours)'
	@echo 'make test              run every test (ARGS="-k themes" for some, JOBS=1 in one process)'
	@echo 'make fuzz              try new examples on what holds for any text, until one fails'
	@echo 'make lint              ruff and the type checker'
	@echo 'make format            put the code in its standard form'
	@echo 'make bench             measure Briefing, pandoc beside it'
	@echo 'make sample            export both samples to build/, as PowerPoint and PDF'
	@echo 'make readme            bring the tables in README.md up to date'
	@echo 'make screenshots       take the pictures in docs/img anew'
	@echo 'make wheel             build dist/*.whl'
	@echo 'make lock              write the pins with the hashes of their files anew'
	@echo 'make clean             remove what was built; distclean: and the virtual environment'

# Without arguments and without a display, the sample is exported instead.
run: $(VENV)/.run
ifeq ($(strip $(ARGS)),)
	@if $(PY) -m briefing.cli.window; then exec $(PY) main.py $(SAMPLE); \
	else mkdir -p build && $(PY) main.py export $(SAMPLE) -o build/symposium.pptx \
	&& echo 'The sample was exported instead: build/symposium.pptx'; fi
else
	@exec $(PY) main.py $(ARGS)
endif

# In as many processes as there are processors; a file's tests stay together.
test: $(VENV)/.dev
	$(PY) -m pytest --numprocesses $(JOBS) --dist loadfile --no-loadscope-reorder $(ARGS)

fuzz: $(VENV)/.dev
	@while $(PY) -m pytest -q -x -m "hypothesis or mutants" --hypothesis-profile=fuzz $(ARGS); do :; done; exit 1

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/basedpyright

format: $(VENV)/.dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.dev
	$(PY) -m tests.benchmarks $(ARGS)

sample: $(VENV)/.run
	mkdir -p build
	$(PY) main.py export assets/samples/symposium.zh.md -o build/symposium.zh.pptx -o build/symposium.zh.pdf
	$(PY) main.py export assets/samples/symposium.en.md -o build/symposium.en.pptx -o build/symposium.en.pdf

readme: $(VENV)/.dev
	$(PY) -m docs.readme

screenshots: $(VENV)/.run
	$(PY) -m docs.screenshots

wheel: $(VENV)/.dev
	$(PY) -m build --wheel --no-isolation

clean:
	rm -rf build dist briefing/resources.rcc briefing/themes.json .pytest_cache .ruff_cache .hypothesis
	rm -f assets/i18n/*.qm
	find briefing tests docs assets -name __pycache__ -type d -prune -exec rm -rf {} +

# Every file that the pins may install, by its hash. What is pinned is said in .ci/*.in.
lock: build/uv/bin/uv
	@for pins in requirements requirements-dev; do \
	echo "# Made by make lock from $$pins.in: each file that may be installed, by its hash." > build/$$pins.txt \
	&& build/uv/bin/uv pip compile --quiet --universal --python-version 3.10 --generate-hashes --no-header \
	--no-annotate --no-emit-index-url --output-file build/uv/$$pins.txt .ci/$$pins.in \
	&& cat build/$$pins.txt build/uv/$$pins.txt > .ci/$$pins.txt || exit 1; done

build/uv/bin/uv: | $(VENV)/.made
	$(PY) -m venv build/uv
	build/uv/bin/python -m pip install --quiet uv==$(UV)

distclean: clean
	rm -rf $(VENV)

setup: $(VENV)/.dev

# The stamps are newer than the pins once they are installed: a second run asks nobody anything.
# The command `briefing` goes into $(BIN) as an editable installation, from what is there already.
$(VENV)/.run: .ci/requirements.txt pyproject.toml | $(VENV)/.made
	$(PY) -m pip install --quiet -r .ci/requirements.txt
	$(PY) -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: .ci/requirements-dev.txt $(VENV)/.run
	$(PY) -m pip install --quiet -r .ci/requirements-dev.txt
	@touch $@

$(VENV)/.made:
	@python=$$(PYTHON='$(PYTHON)' sh .ci/find-python) && echo "Setting up $(VENV) with $$python" \
	&& "$$python" -m venv $(VENV)
	@touch $@
