#!/usr/bin/env bash
# Are the bytes of dist/ those of the source, and of nothing else? Builds the same source once more: in another folder,
# with another home, target folder, clock zone and rights of new files, from the first line on, and compares each file.
# Usage, after scripts/build.sh: scripts/reproducible.sh
. "$(dirname "$0")/env.sh"
[ -f dist/index.html ] || fail "There is no dist/ to compare with. Run: make build"
git rev-parse --git-dir >/dev/null 2>&1 || { say "The build was NOT made twice: without git nothing tells the source from what a build left behind."; exit 0; }
[ -z "$(git status --porcelain)" ] || say "With your changes that are not committed."

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
source="$place/another/folder"
mkdir -p "$source" "$place/home" "$place/cargo"

# The source as git has it, and what isn't committed yet; nothing that a build left behind.
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
  if [ -e "$file" ]; then printf '%s\0' "$file"; fi
done | tar --null --files-from=- -cf - | tar -xf - -C "$source"
# The tools, and the crates that the first build fetched.
for tools in .tools node_modules; do [ ! -e "$tools" ] || ln -s "$PWD/$tools" "$source/$tools"; done
crates="${CARGO_HOME:-$HOME/.cargo}"
for part in registry git config.toml config; do [ ! -e "$crates/$part" ] || ln -s "$crates/$part" "$place/cargo/$part"; done

say "Building the same once more, in $source ($(rustc --version))."
began=$SECONDS
(
  umask 077
  export RUSTUP_HOME="${RUSTUP_HOME:-$HOME/.rustup}"
  export HOME="$place/home" CARGO_HOME="$place/cargo" CARGO_TARGET_DIR="$place/made" CARGO_NET_OFFLINE=true TZ=Pacific/Auckland LC_ALL=C
  cd "$source"
  scripts/build.sh >"$place/log" 2>&1
) || { cat "$place/log"; fail "The second build failed."; }
say "It took $((SECONDS - began)) seconds."

sums dist >"$place/first"
sums "$source/dist" >"$place/second"
cat "$place/first"
if ! diff "$place/first" "$place/second"; then
  mkdir -p "$TARGET_DIR" && rm -rf "$TARGET_DIR/differs" && cp -r "$source/dist" "$TARGET_DIR/differs"
  cp "$place/made/$WASM/release/widget.wasm" "$TARGET_DIR/differs/widget.wasm.before"
  fail "Two builds of the same source differ. The second one lies in $TARGET_DIR/differs."
fi
say "Both builds are the same, byte by byte. All files together: $(sha256sum <"$place/first" | cut -d' ' -f1)"
