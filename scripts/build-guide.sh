#!/usr/bin/env bash
# Makes the guide as it is handed out, from HUONG-DAN.md and the rules' own texts: HUONG-DAN.docx and HUONG-DAN.pdf, and
# TO-HUONG-DAN-XA.pdf, the first sheet of each commune's form as it is printed. build-guide.sh [FOLDER]; usually target/guide.
# PROGRAM names a built ntm-xlsx; without it one is built. The same sources and programs give the same bytes; they are dated by
# SOURCE_DATE_EPOCH, usually the last change of HUONG-DAN.md.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$root/target/guide}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
cd "$root"

missing=()
command -v pandoc >/dev/null || missing+=(pandoc)
command -v soffice >/dev/null || missing+=(libreoffice-writer libreoffice-calc)
command -v pdfunite >/dev/null || missing+=(poppler-utils)
[ -n "$(fc-list 'Liberation Serif' 2>/dev/null; fc-list 'Times New Roman' 2>/dev/null)" ] || missing+=(fontconfig fonts-liberation)
python=python3
if ! "$python" -c 'import docx' 2>/dev/null; then
    python=/usr/bin/python3
    "$python" -c 'import docx' 2>/dev/null || missing+=(python3-docx)
fi
if [ "${#missing[@]}" -gt 0 ]; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}"
fi

program=${PROGRAM:-}
if [ -z "$program" ]; then
    cargo build --locked --quiet
    program=${CARGO_TARGET_DIR:-$root/target}/debug/ntm-xlsx
fi
program=$(realpath "$program")
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct -- HUONG-DAN.md 2>/dev/null || echo 1704067200)}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
office() { # office FILE…: as PDF, beside it
    soffice "-env:UserInstallation=file://$made/soffice" --headless --convert-to pdf --outdir "$made" "$@" >/dev/null 2>&1
}

# The meaning of every message stands in the last section of the guide, which has its title already.
"$program" --lang vi explain | sed -e 1d -e 's/^##/###/' >"$made/explain.md"
cat HUONG-DAN.md <(echo) "$made/explain.md" >"$made/guide.md"
pandoc --print-default-data-file reference.docx >"$made/default.docx"
"$python" -B scripts/guide_docx.py reference "$made/default.docx" "$made/reference.docx"
pandoc --from gfm --to docx --shift-heading-level-by=-1 --no-highlight --resource-path=. \
    --reference-doc="$made/reference.docx" -o "$made/pandoc.docx" "$made/guide.md"

# Once to learn on which pages the headings are, once more to say so in the contents.
"$python" -B scripts/guide_docx.py finish "$made/pandoc.docx" "$made/HUONG-DAN.docx"
office "$made/HUONG-DAN.docx"
pdftotext -layout "$made/HUONG-DAN.pdf" "$made/pages.txt"
"$python" -B scripts/guide_docx.py finish "$made/pandoc.docx" "$made/HUONG-DAN.docx" "$made/pages.txt"
office "$made/HUONG-DAN.docx"

# Each commune's page, in the order of the profile's codes.
"$program" --quiet template -o "$made/forms"
office "$made"/forms/*.xlsx
pages=()
for form in "$made"/forms/*.xlsx; do
    name=$(basename "$form" .xlsx)
    pdfseparate -f 1 -l 1 "$made/$name.pdf" "$made/$name-1.pdf"
    pages+=("$made/$name-1.pdf")
done
pdfunite "${pages[@]}" "$made/TO-HUONG-DAN-XA.pdf"

"$python" -B scripts/guide_docx.py dated "$made/HUONG-DAN.pdf" "$made/TO-HUONG-DAN-XA.pdf"

for name in HUONG-DAN.docx HUONG-DAN.pdf TO-HUONG-DAN-XA.pdf; do
    cp "$made/$name" "$folder/$name"
    echo "$folder/$name"
done
