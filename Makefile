# Verbs that explain themselves: `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help setup build run stop test check screenshots bench fuzz format golden

# A folder outside the work tree keeps dependencies built across clones: make test SCRATCH=~/.cache/cm
SCRATCH ?= .build
SWIFT_FLAGS := --explicit-target-dependency-import-check error
# The release binary carries Swift's own libraries, so that it can move.
RELEASE_FLAGS := $(SWIFT_FLAGS) -c release --static-swift-stdlib --scratch-path $(SCRATCH)-release

help: ## List the verbs
	@echo "carers-monitor: the verbs of this folder"
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install what is missing (Debian packages; as root or with sudo)
	@scripts/setup.sh

build: setup ## Build the release binary
	@scripts/say.sh "Building the release binary. The first time takes 5 to 15 minutes on two cores."
	@swift build $(RELEASE_FLAGS) --product carers-monitor

run: build ## Run the monitor with its sample; Ctrl-C ends it
	@scripts/run.sh "$(SCRATCH)-release/release/carers-monitor"

stop: ## End the monitor that `make run` started
	@scripts/stop.sh "$(SCRATCH)-release/release/carers-monitor"

test: setup ## Build and run all tests against a real PostgreSQL
	@scripts/say.sh "Building the tests. The first time takes 3 to 10 minutes on two cores."
	@swift build $(SWIFT_FLAGS) --build-tests --scratch-path $(SCRATCH)
	@scripts/say.sh "Running the tests against a private PostgreSQL."
	@swift test --skip-build --scratch-path $(SCRATCH)

check: ## Check format and scripts, then every page of the sample
	@scripts/check.sh
	@$(MAKE) --no-print-directory build
	@scripts/check-pages.sh "$(SCRATCH)-release/release/carers-monitor"

# A folder for the pictures: make screenshots FOLDER=pictures
FOLDER ?= .build-check/screenshots
screenshots: build ## Write pictures of every kind of page; look at them
	@scripts/check-pages.sh "$(SCRATCH)-release/release/carers-monitor" --screenshots "$(FOLDER)"

bench: build ## Measure side by side with peers, and print the ratios
	@scripts/bench.sh "$(SCRATCH)-release/release/carers-monitor"

fuzz: setup ## Try the readers with a million damaged inputs each (RUNS=100000 for fewer)
	@scripts/fuzz.sh

format: ## Rewrite the Swift files in the one format
	@swift format --in-place --parallel --recursive Sources Tests Package.swift

golden: setup ## Rewrite the golden pages; look at the difference before you commit it
	@GOLDEN=rewrite swift test --scratch-path $(SCRATCH) --filter PagesTests
