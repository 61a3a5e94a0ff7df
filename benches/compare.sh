#!/usr/bin/env bash
# benches/compare.sh [COMMUNES] [ROUNDS]: whole processes on one folder of filled forms, interleaved in one run: what the machine must
# at least do (benches/floor.rs), ours, and the same plain job in Python. Prints medians, peak memory, and the ratio to the bare reading
# of the five sheets. Makes the forms and a virtual environment for the peers in target/compare; needs python3 and GNU time.
# Memory of communes by the thousand: COMMUNES=8225 and SKIP_PEERS=1.
set -euo pipefail
cd "$(dirname "$0")/.."
communes=${1:-500} rounds=${2:-5}
here=target/compare forms=$here/forms-$communes
mkdir -p "$here"

cargo build --locked --release --bins --example sample_workbooks --example floor
programs=${CARGO_TARGET_DIR:-target}/release
[ -f "$forms/ntm.toml" ] || "$programs/examples/sample_workbooks" "$forms" --communes "$communes"
if [ -z "${SKIP_PEERS:-}" ] && [ ! -x "$here/venv/bin/python" ]; then
    python3 -m venv "$here/venv"
    "$here/venv/bin/pip" install --quiet openpyxl pandas python-calamine polars xlsxwriter
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Times one process; an exit code of 1 says that there are findings.
one() {
    local name=$1
    shift
    /usr/bin/time -f "$name %e %U %M" -a -o "$work/times" "$@" >"$work/out" 2>"$work/err" || [ $? -eq 1 ] || cat "$work/err"
}
ours=("$programs/ntm-xlsx" --profile "$forms/ntm.toml")
for _ in $(seq "$rounds"); do
    one inflate "$programs/examples/floor" inflate "$forms"
    one calamine "$programs/examples/floor" read "$forms"
    one validate "${ours[@]}" validate "$forms" --format json
    one consolidate "${ours[@]}" consolidate "$forms" -o "$work/summary.xlsx" --format json
    one consolidate-export "${ours[@]}" consolidate "$forms" -o "$work/full.xlsx" --html "$work/page.html" \
        --export "$work/tables" --format json
    one template "${ours[@]}" template -o "$work/blank"
    rm -rf "$work/blank"
    one help "$programs/ntm-xlsx" --help
    one true true
    one twelve "$programs/ntm-xlsx" consolidate sample-workbooks -o "$work/twelve.xlsx"
    if [ -z "${SKIP_PEERS:-}" ]; then
        one python-calamine "$here/venv/bin/python" benches/peers/with_calamine.py "$forms" "$work/calamine.xlsx"
        one openpyxl "$here/venv/bin/python" benches/peers/with_openpyxl.py "$forms" "$work/openpyxl.xlsx"
    fi
done

echo "$(date +%F), $(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), $communes communes, $rounds rounds"
python3 - "$work/times" <<'P'
import collections, statistics, sys

runs = collections.defaultdict(list)
for line in open(sys.argv[1]):
    words = line.split()
    if len(words) == 4:
        runs[words[0]].append(tuple(map(float, words[1:])))
floor = statistics.median(run[0] for run in runs["calamine"])
print(f"| {'process':18} | seconds | processor | MB peak | ratio to calamine |")
print("|---|---|---|---|---|")
for name, of in runs.items():
    wall, user, peak = (statistics.median(run[at] for run in of) for at in range(3))
    print(f"| {name:18} | {wall:.3f} | {user:.2f} | {peak / 1024:.0f} | {wall / floor:.2f} |")
P
