# Each command sets up what it needs by itself and asks nothing. The work is in scripts/.

SHELL := bash
export CARGO_TARGET_DIR ?= $(CURDIR)/target
# A compiler that rustup has just installed is not yet on everybody's PATH; nor is a Node that set-up brought.
export PATH := $(CARGO_TARGET_DIR)/tools/bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)

.PHONY: help run build test bench check prove

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build the program and open a demonstration on http://localhost:3000 (ARGS="--listen …" passes options on)
	@scripts/setup rust
	cargo build --release --locked -p beratta
	@echo "what the workspace's pages load is being built beside: $(CARGO_TARGET_DIR)/wasm.log"
	@(scripts/setup wasm && nice scripts/wasm) >$(CARGO_TARGET_DIR)/wasm.log 2>&1 & \
	$(CARGO_TARGET_DIR)/release/beratta demo $(ARGS)

build: ## build target/release/beratta, and into target/site what the workspace's pages load
	@scripts/setup rust wasm
	cargo build --release --locked -p beratta
	@scripts/wasm

test: ## run every test, on both databases and in a browser; closes on one line of numbers
	@scripts/setup rust wasm browser postgres tracer
	@scripts/test

bench: ## measure, beside the peers, and print a table
	@scripts/setup rust postgres bench-peers
	@scripts/bench

check: ## format, lints, licences, known vulnerabilities, generated files
	@scripts/setup rust deny
	@scripts/check

prove: ## switch protections off one at a time: the test of each must fail (half an hour; ARGS="case …" for some)
	@scripts/setup rust browser postgres tracer
	@scripts/prove $(ARGS)
