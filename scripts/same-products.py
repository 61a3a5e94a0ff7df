#!/usr/bin/env python3
"""Whether two folders hold the same files, byte by byte: same-products.py ONE OTHER.

Packages (xlsx, docx) say of each entry on which kind of system it was packed, in one byte of their directory that no program looks at:
there alone they may differ."""
import io
import sys
import zipfile
from pathlib import Path

DIRECTORY_ENTRY, SYSTEM = b"PK\x01\x02", 5


def without_system(data: bytes) -> bytes:
    plain = bytearray(data)
    at = zipfile.ZipFile(io.BytesIO(data)).start_dir
    while plain[at : at + 4] == DIRECTORY_ENTRY:
        plain[at + SYSTEM] = 0
        at += 46 + sum(int.from_bytes(plain[at + length : at + length + 2], "little") for length in (28, 30, 32))
    return bytes(plain)


def are_same(one: bytes, other: bytes) -> bool:
    packed = one.startswith(b"PK") and other.startswith(b"PK")
    return one == other or packed and without_system(one) == without_system(other)


def files(folder: str) -> dict[str, Path]:
    return {str(path.relative_to(folder)): path for path in Path(folder).rglob("*") if path.is_file()}


one, other = files(sys.argv[1]), files(sys.argv[2])
wrong = [f"only on one side: {name}" for name in sorted(one.keys() ^ other.keys())]
both = sorted(one.keys() & other.keys())
wrong += [f"differ: {name}" for name in both if not are_same(one[name].read_bytes(), other[name].read_bytes())]
equal = sum(one[name].read_bytes() == other[name].read_bytes() for name in both)
print(*wrong, f"{len(both)} files on both sides, {equal} of them equal in every byte, {len(wrong)} wrong", sep="\n")
sys.exit(1 if wrong or not both else 0)
