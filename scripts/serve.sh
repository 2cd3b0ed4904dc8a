#!/usr/bin/env bash
# Develops: Trunk builds the widget unoptimised, serves it, and builds again on every change.
. "$(dirname "$0")/env.sh"
scripts/tools.sh rust wasm node trunk
wasm_env
cargo fetch --locked --quiet
say "Building, then serving at http://127.0.0.1:8080/ (the first build takes minutes; reload the page by hand; stop with Ctrl+C)."
exec trunk serve "$@"
