"""A folder of good and of hostile files: hostile.py PROGRAM GOOD PROFILE SAMPLES [HOSTILE [SEED]]. The good are consolidated, each hostile
one is named, no file takes more than 5 seconds or 400 MB, and all together take at most twice as long as the good alone, with the
limits of the children. `cargo run --example sample_workbooks -- GOOD --communes 500` makes the good ones and their profile."""

import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

# Seconds of the processor and bytes that one file may take, and seconds after which a child is ended.
LONGEST, MOST, CHILD = 5, 400_000_000, 7


def unpacked(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts, compression=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


class Hostile:
    """The kinds of hostile files: each makes one of a good workbook, by chance."""

    def __init__(self, samples, seed):
        self.chance = random.Random(seed)
        at = lambda ending: next(os.path.join(samples, name) for name in sorted(os.listdir(samples)) if name.endswith(ending))
        self.xlsx, self.ods = unpacked(at(".xlsx")), unpacked(at(".ods"))
        self.xls = open(at(".xls"), "rb").read()
        titles = re.findall(r'<sheet name="([^"]*)"', self.xlsx["xl/workbook.xml"].decode())
        self.sheets = {title: f"xl/worksheets/sheet{number}.xml" for number, title in enumerate(titles, 1)}
        self.kinds = sorted(name for name in dir(self) if name.startswith("of_"))

    def file(self, number):
        kind = self.kinds[number % len(self.kinds)]
        ending, content = getattr(self, kind)()
        return f"{number:03}-{kind[3:]}.{ending}", content

    def changed(self, part, change):
        return "xlsx", packed({**self.xlsx, part: change(self.xlsx[part].decode()).encode()})

    def in_sheet(self, title, change):
        return self.changed(self.sheets[title], change)

    def more_rows(self, title, rows):
        """Rows below all others, in which {r} is the row's number."""
        made = "".join(f'<row r="{r}">{rows(r)}</row>' for r in range(9_000, 9_000 + self.chance.randint(250, 300)))
        return self.in_sheet(title, lambda text: text.replace("</sheetData>", made + "</sheetData>"))

    def many(self, text, most):
        return text * self.chance.randint(most // 2, most)

    def noise(self, content, count):
        content = bytearray(content)
        for _ in range(count):
            content[self.chance.randrange(len(content))] = self.chance.randrange(256)
        return bytes(content)

    def of_texts_unpacked(self):
        more = f"<si><t>{self.many('a', 200 << 20)}</t></si></sst>"
        return self.changed("xl/sharedStrings.xml", lambda text: text.replace("</sst>", more))

    def of_texts_claimed(self):
        claim = f'uniqueCount="{self.chance.randint(1 << 30, 1 << 32)}"'
        behind = self.chance.choice(["<!-- uniqueCount=\"1\" -->", " " * 1_200])
        return self.changed("xl/sharedStrings.xml", lambda text: re.sub(r'<sst[^>]*?uniqueCount="\d+"', f"{behind}<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" {claim}", text))

    def of_depth(self):
        return self.in_sheet("Tiêu chí", lambda _: f"<worksheet>{self.many('<a>', 1_000_000)}</worksheet>")

    def of_sheets(self):
        more = "".join(f'<sheet name="s{n}" sheetId="{n + 100}" r:id="rId1"/>' for n in range(self.chance.randint(61, 20_000)))
        return self.changed("xl/workbook.xml", lambda text: text.replace("</sheets>", more + "</sheets>"))

    def of_one_part(self):
        more = "".join(f'<sheet name="s{n}" sheetId="{n + 100}" r:id="rId4"/>' for n in range(50))
        return self.changed("xl/workbook.xml", lambda text: text.replace("</sheets>", more + "</sheets>"))

    def of_parts(self):
        more = {f"xl/more/{n}.xml": "" for n in range(self.chance.randint(5_000, 60_000))}
        return "xlsx", packed({**self.xlsx, **more}, zipfile.ZIP_STORED)

    def of_cut(self):
        whole = packed(self.xlsx)
        return "xlsx", whole[: self.chance.randrange(len(whole))]

    def of_noise(self):
        return "xlsx", self.noise(packed(self.xlsx), 200)

    def of_a_sheet_name(self):
        name = "trang " * self.chance.randint(1_000, 300_000)
        return self.changed("xl/workbook.xml", lambda text: text.replace('name="Kinh phí"', f'name="{name}"'))

    def of_a_long_cell(self):
        return self.more_rows("Kinh phí", lambda r: f'<c r="A{r}" t="str"><v>{"bản 1 " * 20_000}</v></c>' if r == 9_000 else "")

    def of_cells(self):
        row = "<row>" + "<c><v>1</v></c>" * 100 + "</row>"
        return self.in_sheet("Tiêu chí", lambda text: text.replace("</sheetData>", self.many(row, 9_000) + "</sheetData>"))

    def of_a_formula(self):
        return self.more_rows("Kinh phí", lambda r: f'<c r="A{r}"><f>{"1+" * 9_000}1</f></c>')

    def of_entities(self):
        pairs = zip("abcdefghijkl", "bcdefghijklm")
        words = '<!ENTITY a "aaaaaaaaaa">' + "".join(f'<!ENTITY {m} "{f"&{of};" * 10}">' for of, m in pairs)
        start = f"<!DOCTYPE worksheet [{words}]>"
        return self.in_sheet("Kinh phí", lambda text: text.replace("<sheetData>", "<sheetData><row><c><v>&m;</v></c></row>").replace("<worksheet", start + "<worksheet", 1))

    def of_a_corner(self):
        return self.more_rows("Đăng ký", lambda r: f'<c r="XFD{1_048_576 - r}"><v>{r}</v></c>')

    def of_great_numbers(self):
        number = self.chance.choice(["5e28", "1e308", "-7.9e28", "79228162514264337593543950335"])
        return self.in_sheet("Tiêu chí", lambda text: re.sub(r"<v>\d\d?</v></c>", f"<v>{number}</v></c>", text))

    def of_near_names(self):
        word = lambda: "".join(self.chance.choice("Bản mẫu số") for _ in range(4_000))
        return self.more_rows("Đăng ký", lambda r: f'<c r="B{r}" t="str"><v>{word()}</v></c><c r="C{r}" t="str"><v>x</v></c>')

    def of_headings(self):
        columns = [f"A{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
        heading = "".join(f'<c r="{column}5" t="str"><v>Vốn {column} {"của xã " * 9_000}</v></c>' for column in columns)
        cells = lambda r: f'<c r="B{r}" t="str"><v>Nhóm việc {r}</v></c>' + "".join(f'<c r="{column}{r}"><v>5</v></c>' for column in columns)
        rows = "".join(f'<row r="{r}">{cells(r)}</row>' for r in range(11, self.chance.randint(500, 1_500)))
        def change(text):
            text = re.sub(r'(<row r="5".*?)</row>', lambda row: row[1] + heading + "</row>", text, count=1, flags=re.S)
            return re.sub(r'<row r="11".*</sheetData>', rows + "</sheetData>", text, flags=re.S)
        return self.in_sheet("Kinh phí", change)

    def of_repeated_rows(self):
        cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
        row = f'<table:table-row table:number-rows-repeated="{self.chance.randint(1_000, 1_048_576)}">{cell}</table:table-row></table:table>'
        content = self.ods["content.xml"].decode().replace("</table:table>", row)
        return "ods", packed({**self.ods, "content.xml": content})

    def of_repeated_words(self):
        cell = f'<table:table-cell office:value-type="string"><text:p>{"chữ " * 20_000}</text:p></table:table-cell>'
        row = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row></table:table>'
        content = self.ods["content.xml"].decode().replace("</table:table>", row)
        return "ods", packed({**self.ods, "content.xml": content})

    def of_noise_in_ods(self):
        content = self.noise(self.ods["content.xml"], 30)
        return "ods", packed({**self.ods, "content.xml": content})

    def of_noise_in_xls(self):
        return "xls", self.noise(self.xls, self.chance.randint(5, 3_000))

    def of_a_loop_in_xls(self):
        # The table of sectors, in which each is said to be followed by itself.
        content = bytearray(self.xls)
        start = 512 * (1 + int.from_bytes(content[76:80], "little"))
        for number in range(128):
            content[start + 4 * number : start + 4 * number + 4] = number.to_bytes(4, "little")
        return "xls", bytes(content)

    def of_a_cut_xls(self):
        return "xls", self.xls[: self.chance.randrange(600, len(self.xls))]

    def of_binary_noise(self):
        parts = {"xl/workbook.bin": self.chance.randbytes(50_000), "xl/sharedStrings.bin": bytes(70 << 20)}
        return "xlsb", packed(parts)

    def of_a_binary_claim(self):
        claim = b"\x9f\x01\x08" + b"\xff" * 8 + b"\x13\xff\xff\xff\x7f\0\0\0"
        return "xlsb", packed({"xl/workbook.bin": b"", "xl/sharedStrings.bin": claim + self.chance.randbytes(100)})

    def of_nothing(self):
        return "xlsx", self.chance.choice([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)])


# A process of its own waits for it: what this one holds would be counted as the child's.
WAIT = """import os, resource, subprocess, sys
code = subprocess.run(sys.argv[2:]).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
open(sys.argv[1], "w").write(f"{code} {used.ru_utime + used.ru_stime} {used.ru_maxrss}")"""


def ran(command):
    """Seconds, seconds of the processor, bytes, exit code and output of a run, its children included."""
    with tempfile.NamedTemporaryFile("r") as told:
        begun = time.monotonic()
        ended = subprocess.run([sys.executable, "-c", WAIT, told.name, *command], capture_output=True)
        took = time.monotonic() - begun
        code, worked, memory = told.read().split()
    return took, float(worked), int(memory) * 1024, int(code), ended.stdout, ended.stderr.decode()


def main(program, good, profile, samples, hostile=100, seed=1):
    program, wrong = os.path.abspath(program), []
    kinds, slowest, largest, children = Hostile(samples, int(seed)), 0, 0, 0
    with tempfile.TemporaryDirectory() as root:
        inputs = os.path.join(root, "in")
        shutil.copytree(good, inputs, ignore=lambda _, names: [name for name in names if not name.endswith((".xlsx", ".xls", ".ods"))])
        to = lambda out: [program, "consolidate", inputs, "-o", os.path.join(root, out), "--profile", profile, "--today", "2024-02-10", "--format", "json"]
        count = len(os.listdir(inputs))
        alone, _, before, code, report, said = ran(to("a.xlsx"))
        reported = lambda report: json.loads(report)["communes"]["reported"]
        if code not in (0, 1) or reported(report) != count:
            wrong.append(f"of {count} good files {reported(report)} were consolidated, exit code {code} {said}")
        names = []
        for number in range(int(hostile)):
            name, content = kinds.file(number)
            path = os.path.join(inputs, name)
            open(path, "wb").write(content)
            names.append(name)
            children += name.endswith((".xls", ".xlsb"))
            _, took, bytes_of_memory, code, _, said = ran([program, "validate", path, "--profile", profile, "--today", "2024-02-10"])
            slowest, largest = max(slowest, took), max(largest, bytes_of_memory)
            if code not in (0, 1) or took > LONGEST or bytes_of_memory > MOST:
                wrong.append(f"{name}: exit code {code}, {took:.1f} s, {bytes_of_memory >> 20} MB {said}")
        together, _, memory, code, report, said = ran(to("b.xlsx"))
        if code != 1 or reported(report) != count:
            wrong.append(f"beside the hostile files {reported(report)} of {count} were consolidated, exit code {code} {said}")
        wrong += [f"{name} is not named" for name in names if name.encode() not in report]
        most = 2 * alone + children * CHILD / (os.cpu_count() or 1)
        # Beside a few good files it is the hostile ones that take the time.
        if together > most and count > len(names):
            wrong.append(f"together {together:.1f} s, and {most:.1f} s would be right")
    print(f"{count} good files {alone:.1f} s and {before >> 20} MB; with {len(names)} hostile ones of {len(kinds.kinds)} kinds {together:.1f} s and {memory >> 20} MB")
    print(f"one hostile file alone: at most {slowest:.1f} s and {largest >> 20} MB; {len(wrong)} wrong")
    print("\n".join(wrong[:30]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
