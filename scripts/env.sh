# Sourced by the other scripts: where things are, how to speak, and what a build for the browser needs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"
TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
WASM=wasm32-unknown-unknown
# What we publish is built with this one: another Rust makes other bytes (docs/supply-chain.md).
RELEASE_RUST="rustc 1.95.0 (59807616e 2026-04-14)"

say() { printf '▸ %s\n' "$*"; }
fail() { printf '✗ %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# sums FOLDER: the checksums of all files in it.
sums() { (cd "$1" && find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum); }

# as_root COMMAND...: as root, or through sudo; false where neither is possible.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif has sudo; then sudo "$@"; else return 1; fi
}

# apt PACKAGE...: installs Debian packages; false where there is no apt or no right to use it.
apt() {
  has apt-get || return 1
  say "Installing Debian packages: $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# The first kind of machine: the Rust in use brings a standard library for wasm. WASM_RUST=debian asks for the second.
rust_has_wasm() { [ "${WASM_RUST:-}" != debian ] && [ -d "$(rustc --print sysroot)/lib/rustlib/$WASM/lib" ]; }

# The second kind: Debian's Rust, which builds the standard library from its sources.
debian_lld() { echo "lld-$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')"; }
debian_has_wasm() {
  [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo-clippy ] && [ -d /usr/lib/rustlib/src/rust/library ] && has "wasm-$(debian_lld | sed s/lld/ld/)"
}

# wasm_env: sets what cargo needs to build for the browser. Call it in a subshell: native builds do without.
wasm_env() {
  if ! rust_has_wasm; then
    debian_has_wasm || fail "Rust can't build for the browser yet. Run: make setup"
    export RUSTUP_TOOLCHAIN=/usr RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="wasm-$(debian_lld | sed s/lld/ld/)"
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
  fi
  # Otherwise the wasm would hold the paths of whoever built it. Of several that fit, the last one counts.
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=$PWD=. --remap-path-prefix=$TARGET_DIR=./target"
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$(rustc --print sysroot)=rust"
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS
}

# The sources of the standard library of the Rust in use. Debian's package stands where rustup puts them too.
rust_has_sources() { [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ]; }

# wasm_release_env: the same for the wasm that is published. The standard library is built for size, and a panic is a bare
# trap: no message that nobody would see here, no place in the source. public/boot.js tells the person.
wasm_release_env() {
  wasm_env
  if ! rust_has_sources; then
    say "Without the sources of Rust's standard library (rustup component add rust-src) the page gets about 17 kB larger."
    return
  fi
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
}

# The browser and its driver, by any of their usual names.
find_first() { local name; for name in "$@"; do if [ -n "$name" ] && has "$name"; then command -v "$name"; return; fi; done; return 1; }
find_chromium() { find_first "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; }
find_firefox() { find_first "${FIREFOX:-}" firefox-esr firefox; }
find_chromedriver() { find_first "${CHROMEDRIVER:-}" chromedriver; }

# locked VERSION of a crate in Cargo.lock.
locked() { awk -v name="\"$1\"" '$1 == "name" && $3 == name { getline; gsub("\"", "", $3); print $3; exit }' Cargo.lock; }
