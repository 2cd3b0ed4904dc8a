#!/usr/bin/env bash
# How fast and how large: the same measurements natively and in the browser's wasm, then the sizes.
. "$(dirname "$0")/env.sh"
[ -f src/bin/bench.rs ] || fail "There is no src/bin/bench.rs yet, so there is nothing to measure."
scripts/tools.sh rust wasm node browser

say "On this machine."
cargo run --locked --release --bin bench --features bench

say "In the browser."
(wasm_release_env; cargo build --locked --release --no-default-features --features bench --bin bench --target "$WASM")
out="$TARGET_DIR/bench"
rm -rf "$out"
wasm-bindgen "$TARGET_DIR/$WASM/release/bench.wasm" --out-dir "$out" --target web --no-typescript
wasm-opt -Oz "$out/bench_bg.wasm" -o "$out/bench_bg.wasm"
CHROMIUM="$(find_chromium)" node scripts/bench.mjs "$out"

scripts/build.sh
say "The page in the browser."
CHROMIUM="$(find_chromium)" node scripts/bench-page.mjs
node scripts/size.mjs
scripts/npm.sh
