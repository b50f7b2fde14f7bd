# make demo  — build the archive of examples/ into output/
# make test  — everything that is checked
# make fast  — the same program in .venv with its parser compiled; make test goes back to plain Python
# Both make their environment in .venv; a second run finds it there.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt

# Command and Debian package of what the tests call beside Python: jing is a second validator, trang derives the XSD,
# chromium and node run the tests in tests/browser.
TOOLS := jing:jing trang:trang chromium:chromium node:nodejs npm:npm

# Installs distribution packages, as root or by sudo.
APT = sh -c 'as=; test "$$(id -u)" = 0 || as=sudo; $$as apt-get update -qq && \
	$$as env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$$@"' apt

.PHONY: demo fast test lint types unit tools golden docs catalogues clean
.DELETE_ON_ERROR:

demo: $(VENV)/.run
	$(BIN)/yanlu build --settings examples/yanlu.toml
	@echo "请用浏览器打开 output/site/index.html；XML 在 output/xml。 · Open output/site/index.html in a browser; the XML is in output/xml."

# Takes minutes; needs a C compiler and Python's headers. Later changes of the sources are not seen by what is installed here.
fast: $(VENV)/.run
	$(PIP) mypy
	YANLU_COMPILE=1 $(PIP) --no-build-isolation --no-deps --force-reinstall .
	rm -f $(VENV)/.dev
	@$(BIN)/yanlu --version

test: lint types unit

lint: $(VENV)/.dev
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

unit: $(VENV)/.dev tools tests/browser/node_modules/.made
	$(BIN)/pytest -n auto

# Writes the parser's reading of the examples anew; look at the diff before you commit it.
golden: $(VENV)/.dev
	$(BIN)/python -m tests.golden_results

# Writes the pages of docs/ that are generated from the code and the schema.
docs: $(VENV)/.dev
	$(BIN)/python -m converter.diagnostics_doc
	$(BIN)/python -m converter.record.schema_doc

# Gathers the interface's words into the catalogues and compiles them.
catalogues: $(VENV)/.dev
	$(BIN)/python -m tests.publish.catalogues

tools:
	@missing=; \
	for each in $(TOOLS); do command -v $${each%%:*} >/dev/null || missing="$$missing $${each##*:}"; done; \
	if [ -n "$$missing" ]; then \
		echo "安装测试所需的软件包 · installing what the tests need:$$missing"; \
		mkdir -p /usr/share/man/man1 2>/dev/null || true; \
		$(APT) $$missing; \
	fi

tests/browser/node_modules/.made: tests/browser/package.json | tools
	npm install --prefix tests/browser --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "需要 Python 3.11 或更新；请用 make PYTHON=… 指明 · Python 3.11 or newer is needed: make PYTHON=…"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "安装 python3-venv · installing python3-venv"; $(APT) python3-venv; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

# hatchling and editables build the package itself, so that no second environment is fetched for it; setuptools builds jieba,
# which is published as source only: that of a new environment is too old to make wheels, or isn't there (Python 3.12).
# pip compiles what it copies; the modules of a checkout are compiled here, even where Python itself may not keep that.
$(VENV)/.run: $(VENV)/.made pyproject.toml constraints.txt
	$(PIP) hatchling editables setuptools
	$(PIP) --no-build-isolation --editable '.[large,xlsx]'
	$(BIN)/python -m compileall -q converter
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(PIP) --no-build-isolation --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) tests/browser/node_modules output/xml output/site dist
