#!/usr/bin/env bash
# Writes the folder to publish: what hosts and people download, and the checksums to compare it with. The same source
# makes the same bytes. Usage, after scripts/build.sh and scripts/standalone.mjs: scripts/release.sh [FOLDER]
. "$(dirname "$0")/env.sh"
out=${1:-release}
name="moje-pravice-$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)"
# Files in an archive bear the day of the last change, not that of the build.
when=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}

# Each part of a release writes one file into $out, or some. A new one is a function, and its name in this list.
PARTS=(folder page bill)

folder() { # dist/, the folder to upload; and what to check it with where it lies
  tar --sort=name --format=ustar --mtime="@$when" --owner=0 --group=0 --numeric-owner --mode='u=rwX,go=rX' \
    --transform="s,^dist,$name," -cf - dist | gzip -9n >"$out/$name.tar.gz"
  sums dist >"$out/$name.files.sha256"
}

page() { # the page in one file
  cp dist-standalone/moje-pravice.html "$out/$name.html"
}

bill() { # what it is made of
  node scripts/sbom.mjs "$out/$name.cdx.json"
}

[ -f dist/index.html ] && [ -f dist-standalone/moje-pravice.html ] || fail "There is nothing to publish yet. Run: make release"
tar --version 2>/dev/null | grep -q GNU || fail "A release is packed with GNU tar, which is not here."
[ -z "$(git status --porcelain 2>/dev/null)" ] || say "This release holds changes that are not committed; nobody else can build it again."
used=$(sed -n 1p "$TARGET_DIR/widget-made-of/rustc")
[ "$used" = "$RELEASE_RUST" ] || say "Built with $used. What we publish is built with $RELEASE_RUST, so the bytes differ."

rm -rf "$out"
mkdir -p "$out"
for part in "${PARTS[@]}"; do "$part"; done
made=$(sums "$out")
printf '%s\n' "$made" | tee "$out/SHA256SUMS"
