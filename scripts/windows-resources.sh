#!/usr/bin/env bash
# Compiles what Windows shows of the program (manifest, icon, version) into an object file that is linked with it: $1.
set -euo pipefail
object=$(realpath -m "$1")
cd "$(dirname "$0")/.."

windres=windres
if command -v x86_64-w64-mingw32-windres >/dev/null; then windres=x86_64-w64-mingw32-windres; fi
IFS=. read -r major minor patch < <(sed -n 's/^version = "\([0-9.]*\)"$/\1/p' Cargo.toml)
mkdir -p "$(dirname "$object")"
cd resources/windows
"$windres" "-DMAJOR=$major" "-DMINOR=$minor" "-DPATCH=$patch" -i ntm-xlsx.rc -O coff -o "$object"
