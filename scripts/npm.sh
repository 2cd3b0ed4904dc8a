#!/usr/bin/env bash
# Builds the package for JavaScript: the folder target/npm/package/, and the same packed, target/npm/moje-pravice.tgz.
. "$(dirname "$0")/env.sh"
scripts/tools.sh rust wasm node

say "Compiling the program for JavaScript (the first time takes minutes)."
(
  wasm_release_env
  # Messages of errors tell the value that was wrong, which takes the Debug that the page does without.
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=${CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS/ -Zfmt-debug=none/}
  cargo build --locked --release --no-default-features --features javascript --bin javascript --target "$WASM"
)
cargo build --locked --bin moje-pravice

out="$TARGET_DIR/javascript"
made="$TARGET_DIR/$WASM/release/javascript.wasm"
if ! cmp -s "$made" "$out/made-from.wasm"; then
  say "Binding and optimising the wasm."
  rm -rf "$out"
  wasm-bindgen "$made" --out-dir "$out" --target bundler --no-typescript
  wasm-opt --low-memory-unused --flatten --rereloop -Oz -Oz "$out/javascript_bg.wasm" -o "$out/javascript_bg.wasm"
  cp "$made" "$out/made-from.wasm"
fi

say "Writing target/npm/."
node scripts/npm.mjs "$TARGET_DIR/debug/moje-pravice" "$out/javascript_bg.js" "$out/javascript_bg.wasm" target/npm/package
packed=$(npm pack ./target/npm/package --pack-destination target/npm --silent)
mv "target/npm/$packed" target/npm/moje-pravice.tgz
node scripts/npm-size.mjs
