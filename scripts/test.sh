#!/usr/bin/env bash
# Everything CI runs, cheapest first. Usage: scripts/test.sh [all]; with `all`, the properties are tried on many more cases, and every journey and every look of the page in every language.
. "$(dirname "$0")/env.sh"
scripts/tools.sh rust wasm node browser lint

[ -z "${DRAFT_TEXTS:-}" ] || fail "DRAFT_TEXTS lets a language lack words. Unset it to test."

say "Formatting."
cargo fmt --check || fail "Not formatted. Run: cargo fmt"

say "Unused dependencies."
cargo-machete . || fail "Cargo.toml names a dependency that nothing uses. Take it out."

say "Licences and sources of what we build on."
cargo deny --all-features --locked check --hide-inclusion-graph licenses bans sources
if compgen -G "${CARGO_HOME:-$HOME/.cargo}/advisory-dbs/*/" >/dev/null; then
  cargo deny --all-features --locked --offline check advisories
else
  say "Known vulnerabilities were NOT checked: there is no database here (where its repository can be reached, 'cargo deny fetch' brings one; no package registry has it)."
fi

say "Lints: command line, benchmark and program for JavaScript, bare library, widget."
cargo clippy --locked --all-targets --features bench,javascript -- -D warnings
cargo clippy --locked --all-targets --no-default-features -- -D warnings
(wasm_env; cargo clippy --locked --lib --bin widget --test web --no-default-features --features widget --target "$WASM" -- -D warnings)

say "Tests on this machine."
cargo test --locked

say "Documentation (this also checks the widget's code natively)."
RUSTDOCFLAGS="-D warnings" cargo doc --locked --lib --no-deps --all-features --quiet

say "Tests of the widget in headless Chromium."
(
  wasm_env
  CHROMEDRIVER="$(find_chromedriver)" CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
    cargo test --locked --test web --no-default-features --features widget --target "$WASM"
)

scripts/build.sh
node scripts/size.mjs

scripts/npm.sh
say "The package for JavaScript, and the samples in other programs."
has sqlite3 || apt sqlite3 || say "There is no sqlite3 here, so the sample of a database is not tried."
CHROMIUM="$(find_chromium)" node --test tests/samples/*.test.mjs

say "The bill of materials, and a release."
node --test tests/supply/*.test.mjs

say "The same bytes from another folder."
scripts/reproducible.sh

if [ "${1:-}" = all ]; then
  say "The properties again, on 20,000 cases each."
  PROPTEST_CASES=20000 cargo test --locked --release --tests
  export ALL=1 # for the journeys and looks below: each in every language
fi

say "The built page in headless Chromium."
# Two at a time: they wait more than they work.
CHROMIUM="$(find_chromium)" node --test --test-concurrency=2 tests/browser/*.test.mjs tests/browser/*/*.test.mjs tests/hosting/*.test.mjs

if find_firefox >/dev/null; then
  say "The built page in headless Firefox."
  firefox=(tests/browser/{page,journeys,refusal,keyboard,headers,lock}.test.mjs
    tests/browser/foreign/looks.test.mjs tests/browser/frame/{port,wall}.test.mjs tests/browser/attack/*.test.mjs)
  # These take long, and browsers hardly differ in them.
  [ "${1:-}" != all ] || firefox+=(tests/browser/{integrity,generator,translation,trouble}.test.mjs
    tests/browser/foreign/{element,journey,accent}.test.mjs tests/browser/frame/{height,journeys}.test.mjs)
  BROWSER=firefox FIREFOX="$(find_firefox)" node --test "${firefox[@]}"
else
  say "The page was NOT tried in Firefox: there is none here."
fi
