#!/usr/bin/env bash
# Builds the core alone (without the feature `command`) for wasm32-unknown-unknown: proof that it needs no files, clock, threads or
# terminal. The compiler is Debian's (rustc-web cargo-web rust-web-src lld), because that target's own library is built with it.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ ! -x /usr/bin/rustc ] || [ ! -d /usr/lib/rustlib/src/rust/library ] || ! command -v lld >/dev/null; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends rustc-web cargo-web rust-web-src lld
fi
export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1
exec /usr/bin/cargo build --locked --lib --no-default-features --release -Zbuild-std=std,panic_abort \
    --target wasm32-unknown-unknown --target-dir "${TARGET_DIR:-target/browser}"
