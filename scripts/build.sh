#!/usr/bin/env bash
# Builds dist/, the folder to upload: Rust → wasm-bindgen → wasm-opt → hashed names.
. "$(dirname "$0")/env.sh"
scripts/tools.sh rust wasm node

say "Compiling the widget for the browser (the first time takes minutes)."
# What cargo tells of each crate, and which Rust it was, is what scripts/sbom.mjs makes the bill of materials of.
mkdir -p "$TARGET_DIR/widget-made-of"
(
  wasm_release_env
  rustc -vV >"$TARGET_DIR/widget-made-of/rustc"
  cargo build --locked --release --no-default-features --features widget --bin widget --target "$WASM" \
    --message-format=json-render-diagnostics >"$TARGET_DIR/widget-made-of/crates"
)

out="$TARGET_DIR/widget"
made="$TARGET_DIR/$WASM/release/widget.wasm"
if ! cmp -s "$made" "$out/made-from.wasm" || [ scripts/shrink.mjs -nt "$out/made-from.wasm" ]; then
  say "Binding and optimising the wasm."
  rm -rf "$out"
  wasm-bindgen "$made" --out-dir "$out" --target web --no-typescript
  [ ! -d "$out/snippets" ] || fail "A crate brings JavaScript snippets ($out/snippets), which scripts/pack.mjs doesn't pack yet."
  node scripts/shrink.mjs "$out/widget.js" "$out/widget_bg.wasm"
  cp "$made" "$out/made-from.wasm"
fi

say "Writing dist/."
rm -rf dist
node scripts/pack.mjs "$out/widget.js" "$out/widget_bg.wasm" dist kept
