#!/usr/bin/env bash
# Runs ntm-xlsx.exe under Wine and the program of this system side by side, and compares everything they write, byte by byte, and what
# they say. Then what only Windows has: names of devices, files that another program holds, long paths.
#   scripts/check-windows.sh [EXE [PROGRAM]]
set -euo pipefail
cd "$(dirname "$0")/.."

exe=$(realpath "${1:-target/x86_64-pc-windows-gnu/release/ntm-xlsx.exe}")
program=$(realpath "${2:-target/release/ntm-xlsx}")
wine64=$(command -v wine64 || echo /usr/lib/wine/wine64)
if [ ! -x "$wine64" ] || ! command -v x86_64-w64-mingw32-gcc >/dev/null; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends wine64 gcc-mingw-w64-x86-64
fi

work=$(mktemp -d)
# Wine's server stays for a moment.
trap 'sleep 4; rm -rf "$work"' EXIT
export WINEPREFIX=$work/prefix WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=' NTM_TODAY=2024-02-12 XDG_CONFIG_HOME=$work/config
unset DISPLAY
cp "$exe" "$work/ntm-xlsx.exe"
# Wine 8 lacks the library with which Rust asks for random numbers.
x86_64-w64-mingw32-gcc -O2 -s -shared -o "$work/bcryptprimitives.dll" scripts/windows/bcryptprimitives.c -ladvapi32
x86_64-w64-mingw32-gcc -O2 -s -municode -o "$work/hold.exe" scripts/windows/hold.c
timeout 300 "$wine64" wineboot -i >/dev/null 2>&1
mkdir -p "$work/linux" "$work/windows"

shown() {
    local code=$1 line
    shift
    line="ntm-xlsx $*"
    echo "${line:0:120} ($code)"
}

failures=0
wrong() {
    failures=$((failures + 1))
    echo "  WRONG: $*"
}

# What the program of Windows says, in $work/said; answers are in $answers, the folder in $here.
answers='' here=.
on_windows() {
    local code=0
    (cd "$work/windows/$here" && printf %b "$answers" | timeout 600 "$wine64" "$work/ntm-xlsx.exe" "$@") >"$work/said" 2>&1 || code=$?
    return "$code"
}

# The same on both; only the slashes of paths, and the drive before them, may differ.
both() {
    local one=0 other=0
    (cd "$work/linux/$here" && printf %b "$answers" | timeout 600 "$program" "$@") >"$work/said.linux" 2>&1 || one=$?
    on_windows "${@//$work\/linux/$work\/windows}" || other=$?
    shown "$one" "$@"
    [ "$one" -eq "$other" ] || wrong "it ends with $other"
    plain() { tr '\\' / <"$1" | sed "s|Z:||g; s|$work/[a-z]*|…|g"; }
    diff <(plain "$work/said.linux") <(plain "$work/said") | head -20 || wrong "it says something else"
}

# Windows alone: the code with which it must end, and words that it must say.
refused() {
    local wanted=$1 words=$2 code=0
    shift 2
    on_windows "$@" || code=$?
    shown "$code" "$@"
    [ "$code" -eq "$wanted" ] || wrong "it ends with $code, not with $wanted"
    grep -qF "$words" "$work/said" || wrong "it does not say “$words”: $(head -5 "$work/said")"
}

# Keeps a file open as another program would, while commands run: `hold FILE read|none`, then `release`.
hold() {
    coproc HOLDER { "$wine64" "$work/hold.exe" "$1" "$2" 2>/dev/null; }
    read -r -u "${HOLDER[0]}" held
    [[ $held == held* ]] || wrong "$1 cannot be held"
}
release() {
    local holder=$HOLDER_PID
    eval "exec ${HOLDER[1]}>&-"
    wait "$holder" || true
}

for side in linux windows; do
    mkdir -p "$work/$side/Xã gửi"
    cp -r sample-workbooks "$work/$side/da-nop"
    # An owner file of Excel, one that is read in a process of its own, and a name with signs and spaces.
    echo x >"$work/$side/da-nop/~\$03412_binh-lu.xlsx"
    cp tests/data/filled.xlsb "$work/$side/Xã gửi/Tệp của xã.xlsb"
    cp sample-workbooks/03412_binh-lu.xlsx "$work/$side/Xã gửi/Bình Lư (sửa lần 1).xlsx"
done

echo "== the same on both"
both consolidate da-nop -o tong-hop.xlsx --html tong-hop.html --export so-lieu --returns phieu-tra --sign-off
both consolidate da-nop -o tong-hop.xlsx --since tong-hop.xlsx --format json
both template -o bieu-mau
both template -o bieu-mau
both template -o bieu-mau-sau --prefill da-nop
both validate da-nop
both validate 'Xã gửi' --format json
both validate da-nop --format csv
both status da-nop --xlsx tinh-hinh.xlsx
both plan da-nop -o van-ban
both plan --district da-nop -o 'Kế hoạch huyện.docx'
both diff 'Xã gửi/Bình Lư (sửa lần 1).xlsx' da-nop/03427_na-tam.xlsx -o thay-doi.xlsx
both explain R01
both rules --format csv
both consolidate
both validate khong-co
both init NTM
for side in linux windows; do cp "$work/$side/da-nop/"0* "$work/$side/NTM/2-da-nop/"; done
here=NTM
both settings
both validate --returns
both consolidate
here=NTM/2-da-nop both status
here=NTM answers='1\n-\n\n2\n\n3\n\n4\n\n5\n1\n\n5\n2\n\n6\n\n7\n\n9\n0\n' both menu
here=.
answers='\n0\n' both menu
both "$work/linux/Xã gửi"
both "$work/linux/NTM"

long=$(printf 'Thư mục có tên rất dài để vượt mức %03d/' $(seq 8))
for side in linux windows; do
    mkdir -p "$work/$side/${long}da-nop"
    cp sample-workbooks/0341* "$work/$side/${long}da-nop"
done
both consolidate "${long}da-nop" -o "${long}tong-hop.xlsx" --export "${long}so-lieu"

echo "== names of devices"
busy='đang mở trong chương trình khác' closed='tệp đang được chương trình khác' device='dành riêng tên này'
for name in CON nul.xlsx aux com1.xlsx ket-qua/lpt1.xlsx; do refused 2 "$device" consolidate da-nop -o "$name"; done
refused 2 "$device" template -o nul
refused 2 "$device" init con
refused 2 "$device" validate CON

echo "== files that another program has open"
cp "$work/windows/tong-hop.xlsx" "$work/open.xlsx"
hold "$work/windows/tong-hop.xlsx" read
refused 1 "$busy" consolidate da-nop -o tong-hop.xlsx --today 2024-02-11
refused 1 'tong-hop (3).xlsx' consolidate da-nop -o tong-hop.xlsx --today 2024-02-11
release
cmp "$work/open.xlsx" "$work/windows/tong-hop.xlsx" || wrong "the open file was changed"
cmp "$work/windows/tong-hop (2).xlsx" "$work/windows/tong-hop (3).xlsx" || wrong "the results differ"
refused 1 'tong-hop.xlsx' consolidate da-nop -o tong-hop.xlsx --today 2024-02-11
cmp "$work/windows/tong-hop.xlsx" "$work/windows/tong-hop (2).xlsx" || wrong "the file that was closed is not replaced"
rm -f "$work/windows/tong-hop ("?").xlsx"
cp "$work/open.xlsx" "$work/windows/tong-hop.xlsx"
hold "$work/windows/phieu-tra/nhac-nop.txt" read
refused 1 'nhac-nop (2).txt' validate da-nop --returns phieu-tra
release
rm -f "$work/windows/phieu-tra/nhac-nop (2).txt"
hold "$work/windows/tong-hop.xlsx" none
refused 2 "$closed" consolidate da-nop -o tong-hop.xlsx
release
hold "$work/windows/bieu-mau/NTM-2024_03412_binh-lu.xlsx" none
refused 2 "$closed" template -o bieu-mau
release
hold "$work/windows/da-nop/03412_binh-lu.xlsx" none
refused 1 "$closed" validate da-nop
release

echo "== what was written"
python3 -B scripts/same-products.py "$work/linux" "$work/windows" || wrong "files differ"
find "$work/windows" -name '.ntm-xlsx-*' | grep . && wrong "temporary files are left"

echo "== what Windows shows of the program"
shown=$(x86_64-w64-mingw32-objdump -s -j .rsrc "$exe" | wc -l)
[ "$shown" -gt 1000 ] || wrong "no icon, no version, no manifest"
for words in '<activeCodePage' '<longPathAware' asInvoker; do grep -qaF "$words" "$exe" || wrong "$words"; done

[ "$failures" -eq 0 ] || { echo "$failures wrong"; exit 1; }
echo "nothing wrong"
