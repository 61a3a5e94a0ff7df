"""Faults of disks and paths: faults.py PROGRAM SAMPLES. Each ends with 2 and a sentence of its own, and the old files are as they
were. Disks are mounted, so this wants `unshare -rm` or root; without either only the others are tried."""

import os
import subprocess
import sys
import tempfile

from batch import Batch, contents


def mounted(options, folder):
    return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True).returncode == 0


def main(program, samples):
    wrong, tried, sentences = [], 0, set()

    def fails(name, command, says, **options):
        nonlocal tried
        tried += 1
        ran = subprocess.run(command, capture_output=True, timeout=120, **options)
        said = ran.stderr.decode()
        sentences.add(said.split(": ")[-1])
        if ran.returncode != 2:
            wrong.append(f"{name}: exit code {ran.returncode}")
        if "os error" in said or "Lỗi của chương trình" in said or says not in said:
            wrong.append(f"{name}: {said!r}")

    with tempfile.TemporaryDirectory() as root:
        batch = Batch(program, samples, root)
        to = lambda out, *more: [batch.program, "consolidate", batch.inputs, "-o", out, *more]
        at = lambda name: os.path.join(root, name)
        os.mkfifo(at("pipe.xlsx"))
        os.symlink(at("nowhere"), at("dangling.xlsx"))
        open(at("file"), "w").close()
        fails("a folder", to(batch.out), "thư mục")
        fails("a pipe", to(at("pipe.xlsx")), "tệp thông thường")
        fails("a device", to("/dev/full"), "tệp thông thường")
        fails("a link to nothing", to(at("dangling.xlsx")), "tệp thông thường")
        fails("below a file", to(at("file/s.xlsx")), "không phải thư mục")
        fails("a long name", to(at("a" * 300 + ".xlsx")), "tên quá dài")
        with open("/dev/full", "w") as full:
            ran = subprocess.run([batch.program, "validate", batch.inputs], stdout=full, stderr=subprocess.PIPE)
            if ran.returncode != 2 or "ổ đĩa đã đầy" not in ran.stderr.decode():
                wrong.append(f"a full disk behind the report: {ran.returncode} {ran.stderr.decode()!r}")
        fails("settings that do not end", [batch.program, "rules", "--profile", "/dev/zero"], "tệp thông thường")
        fails("settings that are a folder", [batch.program, "rules", "--profile", root], "thư mục")
        disk = at("disk")
        os.mkdir(disk)
        for kilobytes in [4, 40, 100, 200, 300, 400, 500]:
            if not mounted(f"size={kilobytes}k", disk):
                print("no disk can be mounted: those faults were not tried")
                break
            out = [f"{disk}/s.xlsx", "--html", f"{disk}/s.html", "--export", f"{disk}/n"]
            with open(f"{disk}/s.html", "wb") as page:
                page.write(open(f"{root}/made-fewer/s.html", "rb").read()[: kilobytes * 500])
            before = contents(disk)
            fails(f"a disk of {kilobytes} KB", to(*out), "ổ đĩa đã đầy")
            if contents(disk) != before:
                wrong.append(f"a disk of {kilobytes} KB holds {sorted(contents(disk))}")
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            fails(f"a disk of {kilobytes} KB, read only", to(*out), "chỉ cho đọc")
            subprocess.run(["umount", disk], check=True)
        wrong += batch.is_sound(old=False)
    print(f"{tried} faults, {len(sentences)} sentences, {len(wrong)} wrong")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
