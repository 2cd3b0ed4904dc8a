#!/usr/bin/env bash
# Finds or installs what the other scripts need. Usage: scripts/tools.sh [rust] [wasm] [node] [browser] [lint] [trunk]
# Nothing is installed twice: each part looks first.
. "$(dirname "$0")/env.sh"

need_rust() {
  has cargo || fail "No Rust here. Install it with rustup (rustup.rs), or your system's packages for cargo, clippy and rustfmt, 1.95 or later."
  cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1 ||
    fail "Rust's clippy or rustfmt is missing. Run: rustup component add clippy rustfmt"
  has cc || apt gcc libc6-dev || fail "No C linker here. Install gcc (Debian: apt install build-essential)."
}

need_wasm() {
  if ! rust_has_wasm && ! debian_has_wasm; then
    say "Adding the browser target to Rust ($WASM)."
    if ! { [ "${WASM_RUST:-}" != debian ] && has rustup && rustup target add "$WASM" && rust_has_wasm; }; then
      say "That did not work; trying Debian's Rust, which builds the standard library from its sources."
      apt rustc-web cargo-web rust-web-src rust-web-clippy && apt "$(debian_lld)" && debian_has_wasm ||
        fail "Rust can't build for the browser. Run 'rustup target add $WASM' with a network, or on Debian as root: apt-get install rustc-web cargo-web rust-web-src rust-web-clippy and lld of the same LLVM version."
    fi
  fi
  if rust_has_wasm && ! rust_has_sources && has rustup; then
    say "Adding the sources of Rust's standard library, to build it small."
    rustup component add rust-src || say "That did not work; 'make build' does without."
  fi
  local version; version=$(locked wasm-bindgen)
  [ -n "$version" ] || fail "Cargo.lock names no wasm-bindgen. Run: cargo update --workspace"
  [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $version" ] && has wasm-bindgen-test-runner ||
    crate wasm-bindgen-cli "$version"
}

# crate NAME VERSION: compiles a tool into .tools/bin. Its own lock file where that still resolves, without it otherwise.
crate() {
  say "Compiling $1 $2 into .tools/ (once; a few minutes)."
  local install=(cargo install "$1" --version "$2" --root .tools --target-dir .tools/build --quiet)
  export CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
  "${install[@]}" --locked 2>/dev/null || "${install[@]}" || fail "$1 $2 could not be compiled; the lines above say why."
  rm -rf .tools/build
}

need_node() {
  has node && has npm || apt nodejs npm || fail "No Node here. Install Node 20 or later (Debian: apt install nodejs npm)."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node is too old: $(node --version). Install Node 20 or later."
  cmp -s package-lock.json node_modules/.installed && return
  say "Installing the Node packages of package-lock.json (wasm-opt, esbuild, and what tests)."
  npm ci --ignore-scripts --silent || fail "npm ci failed. Run it by hand to see why: npm ci"
  cp package-lock.json node_modules/.installed
}

need_browser() {
  find_chromium >/dev/null && find_chromedriver >/dev/null || apt chromium chromium-driver ||
    fail "No Chromium with ChromeDriver here. Install both (Debian: apt install chromium chromium-driver), or name them in CHROMIUM and CHROMEDRIVER."
  find_firefox >/dev/null || apt firefox-esr || say "No Firefox here, so nothing is tried in it. Install it (Debian: apt install firefox-esr), or name it in FIREFOX."
}

need_lint() {
  [ "$(cargo-machete --version 2>/dev/null)" = 0.9.2 ] || crate cargo-machete 0.9.2
  [ "$(cargo-deny --version 2>/dev/null)" = "cargo-deny 0.20.2" ] || crate cargo-deny 0.20.2
}

need_trunk() { [ "$(trunk --version 2>/dev/null)" = "trunk 0.21.14" ] || crate trunk 0.21.14; }

[ $# -gt 0 ] || set -- rust wasm node browser lint
for part in "$@"; do
  case $part in
    rust | wasm | node | browser | lint | trunk) "need_$part" ;;
    *) fail "No such part: $part" ;;
  esac
done
