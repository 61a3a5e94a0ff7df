#!/usr/bin/env bash
# Builds ntm-xlsx.exe for Windows on Linux. The compiler is Debian's (rustc-web cargo-web rust-web-src), which brings the library's own
# sources, so that it is built for Windows too; mingw-w64 links. With another target folder: TARGET_DIR.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${TARGET_DIR:-target}
if [ ! -x /usr/bin/rustc ] || [ ! -d /usr/lib/rustlib/src/rust/library ] || ! command -v x86_64-w64-mingw32-gcc >/dev/null; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
        rustc-web cargo-web rust-web-src gcc-mingw-w64-x86-64 g++-mingw-w64-x86-64
fi
resources=$(realpath -m "$target/windows-resources.o")
scripts/windows-resources.sh "$resources"

# Readers are isolated by `catch_unwind`: a panic has to unwind.
export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
/usr/bin/cargo rustc --release --locked --bin ntm-xlsx -Zbuild-std=std,panic_unwind --target x86_64-pc-windows-gnu \
    --target-dir "$target" -- -C strip=symbols -C "link-arg=$resources"

exe=$target/x86_64-pc-windows-gnu/release/ntm-xlsx.exe
sizes=("$exe")
if [ -f "$target/release/ntm-xlsx" ]; then sizes+=("$target/release/ntm-xlsx"); fi
du --apparent-size --block-size=kB "${sizes[@]}"
# Whatever it needs of the system must be there on every Windows: no library of a compiler.
if x86_64-w64-mingw32-objdump -p "$exe" | grep -E 'DLL Name: (lib|vcruntime|msvcp)'; then
    echo "$exe needs a library that Windows does not have." >&2
    exit 1
fi
