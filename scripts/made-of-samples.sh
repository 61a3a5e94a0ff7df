#!/usr/bin/env bash
# Everything that a program makes of the samples, in a folder: scripts/made-of-samples.sh PROGRAM FOLDER. Every system makes the same.
set -euo pipefail
program=$(realpath "$1")
folder=$(realpath -m "$2")
cd "$(dirname "$0")/.."

mkdir -p "$folder"
export NTM_TODAY=2024-02-10
# The samples have known mistakes: then it ends with 1.
worked() { "$program" "$@" >/dev/null || [ $? -eq 1 ]; }
worked consolidate sample-workbooks -o "$folder/tong-hop.xlsx" --html "$folder/tong-hop.html" --export "$folder/so-lieu" \
    --returns "$folder/phieu-tra" --sign-off
worked status sample-workbooks --xlsx "$folder/tinh-hinh-nop.xlsx"
worked plan sample-workbooks -o "$folder/van-ban"
worked plan --district sample-workbooks -o "$folder/ke-hoach-huyen.docx"
worked template -o "$folder/bieu-mau"
