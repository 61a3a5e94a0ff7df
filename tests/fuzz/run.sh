#!/usr/bin/env bash
# Drives every target: run.sh [SECONDS EACH [ROUNDS [FOLDER]]]. What is found stays in FOLDER, with a log of what was done. Ends with 1
# when anything was found. Needs cargo-fuzz (`cargo install cargo-fuzz`), and no nightly toolchain.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-20} rounds=${2:-1} folder=$(realpath -m "${3:-../../target/fuzz/driven}")
targets=$(sed -n 's/^name = "\(.*\)"$/\1/p' Cargo.toml | tail -n +2)

# The libraries are those of the program.
cp ../../Cargo.lock Cargo.lock
# What is compared with, the pieces hold: without following every comparison it is four times as quick.
RUSTC_BOOTSTRAP=ntm_xlsx_fuzz cargo fuzz build --fuzz-dir . --target-dir ../../target/fuzz --sanitizer none --no-trace-compares
# Its own copies, so that the program can be built anew meanwhile.
mkdir -p "$folder/programs"
for target in $targets; do
    install "../../target/fuzz/$(rustc -vV | sed -n 's/^host: //p')/release/$target" "$folder/programs"
    mkdir -p "$folder/corpus/$target" "$folder/found"
done
cp -r seeds/. "$folder/corpus/"
# Edits of something whole are decided by bytes: the fuzzer begins with enough of them for a few edits.
python3 - "$folder/corpus" <<'SEEDS'
import pathlib, random, sys
for target in ["cells", "ods", "parts", "xls", "xlsb", "xlsx"]:
    for seed in range(60):
        content = random.Random(f"{target} {seed}").randbytes(60 + 20 * seed)
        (pathlib.Path(sys.argv[1]) / target / f"seed-{seed}").write_bytes(content)
SEEDS

cd "$folder"
for round in $(seq "$rounds"); do
    for target in $targets; do
        # 400 MB and 5 seconds of the processor for a run (`watch`); the own limits of the fuzzer are for itself, and for what never ends.
        code=0
        "programs/$target" "corpus/$target" -max_total_time="$seconds" -max_len=10000 -len_control=0 -rss_limit_mb=700 -timeout=600 -report_slow_units=600 \
            -print_final_stats=1 -verbosity=0 -artifact_prefix="found/$target-" >"last-$target.log" 2>&1 || code=$?
        stat() { sed -n "s/^stat::$1: *//p" "last-$target.log"; }
        echo "$(date -u +%FT%TZ) round $round: $target, $(stat number_of_executed_units) executions, slowest" \
            "$(stat slowest_unit_time_sec) s, $(stat peak_rss_mb) MB, exit code $code" \
            "$(grep -m1 -a FOUND "last-$target.log" || true)" | tee -a log
    done
done
awk '/ executions/ { for (i = 1; i < NF; i++) if ($(i + 1) == "executions,") all += $i } END { print all " executions in all" }' log | tee -a log
test -z "$(ls found)"
