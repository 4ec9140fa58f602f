# What the scripts share: where things are, and how they speak. Sourced, not run.
# shellcheck shell=bash

# shellcheck disable=SC2034 # the scripts that source this use them

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=${CARGO_TARGET_DIR:-$top/target}
tools=$target/tools
python_tools=$tools/python
browser_tests=$top/tests/browser

# A compiler that rustup has just installed is not yet on the caller's PATH.
export PATH="$tools/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# at_least WANTED FOUND: is version FOUND the same or later?
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# The version number in a tool's own words: "rustc 1.95.0 (59807616e 2026-04-14)" is 1.95.0.
version_in() { grep -oE '[0-9]+(\.[0-9]+)+' <<<"$1" | head -n 1; }

# Does this compiler have a standard library for WASM, and link it? It is asked, because a listed target can be broken.
# compiles_wasm COMMAND…
compiles_wasm() {
  local place status=0
  place=$(mktemp -d)
  printf '#[unsafe(no_mangle)]\npub extern "C" fn one() -> usize { std::hint::black_box(vec![1]).len() }\n' >"$place/one.rs"
  "$@" --edition 2024 --crate-type cdylib --target wasm32-unknown-unknown -o "$place/one.wasm" "$place/one.rs" \
    >/dev/null 2>&1 || status=1
  rm -rf "$place"
  return "$status"
}

# Debian's compiler for WASM comes as source of the standard library, and needs a linker of its own.
debian_wasm_linker() { compgen -c wasm-ld | sort -V | tail -n 1; }

debian_compiles_wasm() {
  [ -x /usr/bin/cargo ] && [ -x /usr/bin/rustc ] && [ -n "$(debian_wasm_linker)" ] || return 1
  [ -e "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ] || return 1
  at_least "$oldest_rust" "$(version_in "$(/usr/bin/rustc --version)")"
}

# Which compiler makes WASM on this machine: `toolchain`, `debian`, or nothing and a failure.
wasm_route() {
  if [ "${BERATTA_WASM:-}" != debian ] && compiles_wasm rustc; then
    echo toolchain
  elif debian_compiles_wasm; then
    echo debian
  else
    return 1
  fi
}

# Written once, in Cargo.toml.
oldest_rust=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' "$top/Cargo.toml")

# timed NAME COMMAND…: runs it, then says how long it took and whether it held.
timed() {
  local name=$1 start=$SECONDS status=0 end="done"
  shift
  ("$@") || { status=$? && end=FAILED; }
  printf '%s: %s %s after %d s\n' "${0##*/}" "$name" "$end" $((SECONDS - start))
  return "$status"
}
