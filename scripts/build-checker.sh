#!/usr/bin/env bash
# Builds the module of the commune's checker, the core for WebAssembly, and packs it as `ntm-xlsx-checker-VERSION.wasm.gz` beside the
# programs that cargo builds, where `ntm-xlsx checker` finds it; `build-checker.sh FOLDER…` puts it into these folders. The compiler is
# Debian's (rustc-web cargo-web rust-web-src lld), because that target's own library is built with it.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ ! -x /usr/bin/rustc ] || [ ! -d /usr/lib/rustlib/src/rust/library ] || ! command -v wasm-ld >/dev/null; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends rustc-web cargo-web rust-web-src lld
fi
target=${CARGO_TARGET_DIR:-target}
# Nothing that came into WebAssembly after its first version, for browsers of 2019; no more memory than a file may take, with the core.
flags="-C linker=wasm-ld -C target-cpu=mvp -C link-arg=--max-memory=419430400 -C link-arg=-zstack-size=4194304"
RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=$flags /usr/bin/cargo build --locked --package ntm-xlsx-checker --profile module \
    -Zbuild-std=std,panic_abort --target wasm32-unknown-unknown --target-dir "$target/module"

version=$(sed -n '0,/^version = /s/^version = "\(.*\)"/\1/p' Cargo.toml)
built=$target/module/wasm32-unknown-unknown/module/ntm_xlsx_checker.wasm
[ $# -gt 0 ] || set -- "$target/debug" "$target/release"
for folder; do
    mkdir -p "$folder"
    gzip -9nc "$built" >"$folder/ntm-xlsx-checker-$version.wasm.gz"
done
ls -l "$folder/ntm-xlsx-checker-$version.wasm.gz"
