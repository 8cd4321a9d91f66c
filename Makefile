# Two commands matter: `make run` opens the app, `make test` checks everything. Both install what they need first.

VENV := .venv
BIN := $(VENV)/bin
APP := $(BIN)/brand-workbook
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet
READY := $(VENV)/.installed $(VENV)/.qt $(VENV)/.compiled
READY_TO_TEST := $(READY) $(VENV)/.tools $(VENV)/.screen
SAMPLE := out/nurse.brandbook
PLAN := out/nurse-plan.pdf

# Choose another Python with `make setup PYTHON=/path/to/python`, a workbook with `make run FILE=/path/to/file`.
PYTHON ?=
FILE ?=

.PHONY: help setup setup-dev run test test-long bench format lock

help:
	@echo "make run        open the app (FILE=... opens that workbook)"
	@echo "make test       check everything"
	@echo "make setup      install what the app needs, and nothing else"
	@echo "make test-long  the tests that take minutes"
	@echo "make bench      measure the app, with a floor from the same run"
	@echo "make format     put the code in our shape"
	@echo "make lock       pin the newest packages that fit"

setup: $(READY)
	@echo "Ready. Open the app with: make run"

setup-dev: $(READY_TO_TEST)

run: $(READY)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(APP) $(if $(FILE),"$(FILE)"); \
	fi; \
	echo "There is no screen here, so a sample plan is made instead of opening the app."; \
	mkdir -p out && rm -f $(SAMPLE) $(PLAN) && \
	$(APP) sample nurse $(SAMPLE) && $(APP) export $(SAMPLE) --output $(PLAN) && \
	echo "The plan is here: $(CURDIR)/$(PLAN)"

test: $(READY_TO_TEST)
	@echo "Format: is the code in our shape?"
	@$(BIN)/ruff format --check --quiet . || { echo "Run: make format"; exit 1; }
	@echo "Lint: known mistakes"
	@$(BIN)/ruff check --quiet .
	@echo "Types: pyright, strict"
	@$(BIN)/pyright
	@echo "Layers: who may import whom"
	@$(BIN)/lint-imports --no-logo
	@echo "Tests"
	@$(BIN)/pytest -n 2

test-long: $(READY_TO_TEST)
	@echo "Long tests: these take minutes"
	@$(BIN)/pytest -n 2 -m long --timeout 1800

bench: $(READY) $(VENV)/.tools
	@$(BIN)/python -m compileall -q resources ui workbook  # changed files, where Python is told to keep no compiled ones
	@$(BIN)/python -m ui.plain_import
	@$(BIN)/python tests/benchmarks/table.py

format: $(VENV)/.tools
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

lock:
	@$(FIND_PYTHON); folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	"$$python" -m venv "$$folder" && "$$folder/bin/pip" install --quiet uv && \
	echo "setuptools>=77" > "$$folder/build.in" && \
	compile="$$folder/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-annotate --no-header --no-emit-index-url pyproject.toml $$folder/build.in" && \
	$$compile --output-file requirements.lock && \
	$$compile --extra dev --constraints requirements.lock --output-file requirements-dev.lock

# What follows is done once. A file in .venv marks each step, so the second `make run` starts at once.

define FIND_PYTHON
python=; \
	for name in $(or $(PYTHON),python3 python3.13 python3.12 python3.11); do \
		if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$name; break; fi; \
	done; \
	[ -n "$$python" ] || { echo "Python 3.11 or newer is needed: install it, or say where it is with PYTHON=/path/to/python."; exit 1; }
endef

# $(1) packages, $(2) what they are for; ends the recipe with one sentence when they cannot be installed.
define APT_INSTALL
	if [ "$$(id -u)" = 0 ]; then root=; elif sudo -n true 2>/dev/null; then root="sudo -n"; else root=none; fi; \
	if [ "$$root" = none ] || ! command -v apt-get >/dev/null; then \
		echo "Please install these system packages for $(2), then run make again: "$(1); exit 1; \
	fi; \
	echo "Installing system packages for $(2): "$(1); \
	log=$$(mktemp); \
	{ $$root apt-get update -qq && \
	  $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1); } >"$$log" 2>&1 \
	|| { tail -5 "$$log"; echo "The system packages could not be installed: check the internet connection and run make again."; exit 1; }; \
	rm -f "$$log"
endef

NO_PACKAGES = { echo "The packages could not be installed: check the internet connection and run make again."; exit 1; }

$(VENV)/.python:
	@if ! $(BIN)/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
		$(FIND_PYTHON); \
		if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
			package=$$(basename "$$python")-venv; \
			$(call APT_INSTALL,"$$package",the Python environment); \
		fi; \
		echo "Making $(VENV) with $$("$$python" --version)."; \
		"$$python" -m venv --clear $(VENV) || { echo "This Python cannot make an environment: say where another is with PYTHON=/path/to/python."; exit 1; }; \
	fi
	@touch $@

$(VENV)/.packages: requirements.lock | $(VENV)/.python
	@echo "Installing the packages the app needs. The first time takes about a minute."
	@$(PIP) install --require-hashes -r requirements.lock || $(NO_PACKAGES)
	@touch $@

$(VENV)/.installed: pyproject.toml $(VENV)/.packages
	@# An editable installation is what is wanted here, so setuptools need not warn of it.
	@PYTHONWARNINGS='ignore:Editable installation' $(PIP) install --no-deps --no-build-isolation --editable . || $(NO_PACKAGES)
	@$(BIN)/python -m compileall -q resources ui workbook  # so that the first start is as quick as the next
	@touch $@

$(VENV)/.tools: requirements-dev.lock $(VENV)/.packages
	@echo "Installing the tools that check the code."
	@$(PIP) install --require-hashes -r requirements-dev.lock || $(NO_PACKAGES)
	@touch $@

# Tries to load each system library that Qt's windows need; prints the Debian packages of the missing ones.
define MISSING_LIBRARIES
import ctypes
import sys

PACKAGES = {
    "libGL.so.1": "libgl1", "libEGL.so.1": "libegl1", "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6", "libglib-2.0.so.0": "libglib2.0-0", "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11.so.6": "libx11-6", "libX11-xcb.so.1": "libx11-xcb1", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0", "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0", "libxcb-sync.so.1": "libxcb-sync1", "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1", "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1",
}


def missing(library):
    try:
        ctypes.CDLL(library)
    except OSError:
        return True
    return False


if sys.platform == "linux":
    print(*(package for library, package in PACKAGES.items() if missing(library)))
endef
export MISSING_LIBRARIES

$(VENV)/.qt: | $(VENV)/.installed
	@missing=$$($(BIN)/python -c "$$MISSING_LIBRARIES"); \
	if [ -n "$$missing" ]; then \
		$(call APT_INSTALL,$$missing,the window); \
	fi
	@touch $@

# Qt's bindings carry Python source that each process would compile anew; the app keeps it compiled.
$(VENV)/.compiled: $(VENV)/.packages | $(VENV)/.installed $(VENV)/.qt
	@$(BIN)/python -m ui.plain_import
	@touch $@

# The screen reader's view is tested on a screen of its own; only Linux has such a screen.
$(VENV)/.screen: | $(VENV)/.installed
	@missing=; \
	if [ "$$(uname)" = Linux ]; then \
		command -v Xvfb >/dev/null || missing="$$missing xvfb"; \
		command -v dbus-daemon >/dev/null || missing="$$missing dbus-daemon"; \
		[ -x /usr/libexec/at-spi-bus-launcher ] || missing="$$missing at-spi2-core"; \
		/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || missing="$$missing python3-pyatspi"; \
	fi; \
	if [ -n "$$missing" ] && { [ "$$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then \
		$(call APT_INSTALL,$$missing,the screen reader test); \
	elif [ -n "$$missing" ]; then \
		echo "The screen reader test will be left out: it needs$$missing."; \
	fi
	@touch $@
