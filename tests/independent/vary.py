"""Makes a folder of sample workbooks harder: `vary.py SAMPLES RECEIVED NTM.toml`.

Every workbook is changed with openpyxl and saved by LibreOffice, as a commune's would be; the office's profile gets villages
and days of receipt. What the communes wrote is in the workbooks alone: nothing is handed on.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

from raw import plain


def find(sheet, text):
    """The first cell that says this."""
    return next(cell for row in sheet.iter_rows() for cell in row if cell.value is not None and plain(cell.value) == text)


def assess(book, code, assessment, registered=None):
    sheet = book["Tiêu chí"]
    row = find(sheet, plain(code)).row
    sheet.cell(row, find(sheet, "danh gia").column).value = assessment
    sheet.cell(row, find(sheet, "danh gia").column + 1).value = registered


def second_round(book):
    """The commune corrects itself."""
    sheet = book["Thông tin chung"]
    sheet.cell(find(sheet, "lan nop").row, find(sheet, "noi dung dien").column).value = 2
    assess(book, "1.1", "Chưa đạt", "Có")
    assess(book, "2.1", "Cơ bản đạt", "Không")
    assess(book, "3.1", None)
    assess(book, "3.2", None, "Có")
    assess(book, "12.1", "Không áp dụng")
    assess(book, "13.4", "Không áp dụng")


def own_line(book):
    """A task group and a source of the commune's own."""
    sheet = book["Kinh phí"]
    total, column = find(sheet, "tong cong"), find(sheet, "cong").column
    heading = find(sheet, "cong").row
    sheet.insert_cols(column)
    sheet.cell(heading, column).value = "Nhân dân đóng góp"
    sheet.cell(heading + 1, column).value = 77.5
    sheet.insert_rows(total.row)
    sheet.cell(total.row - 1, total.column).value = "Về quảng bá sản phẩm của xã"
    sheet.cell(total.row - 1, total.column + 1).value = 12.25


def unfunded(book):
    """No money where something that needs it is registered."""
    sheet = book["Kinh phí"]
    row = find(sheet, "ve ha tang kinh te xa hoi").row
    for column in range(find(sheet, "nhom nhiem vu").column + 1, find(sheet, "cong").column):
        sheet.cell(row, column).value = None
    assess(book, "2.2", "Chưa đạt", "Có")
    assess(book, "4.1", "Chưa đạt", "Có")


def nothing_met(book):
    for row in book["Tiêu chí"].iter_rows():
        for cell in row:
            if cell.value == "Đạt":
                cell.value = "Chưa đạt"


def two_models(book):
    sheet = book["Đăng ký"]
    heading = find(sheet, "ten mo hinh diem")
    sheet.insert_rows(heading.row + 2)
    sheet.cell(heading.row + 2, heading.column - 1).value = 2
    sheet.cell(heading.row + 2, heading.column).value = "Vườn mẫu"
    sheet.cell(heading.row + 2, heading.column + 1).value = "Cải tạo vườn tạp"


def as_it_is(book):
    pass


# Start of the file's name → what is done to it, the extension it is saved with, and the day it says it was saved.
CHANGES = {
    "03394": (own_line, "xlsx", "2024-02-09T16:59:59Z"),
    "03400": (unfunded, "ods", "2024-02-09T17:00:00Z"),
    "03406": (nothing_met, "xlsx", "2024-02-09T17:00:00Z"),
    "03412": (as_it_is, "xlsx", "2024-02-08T03:00:00Z"),
    "03413": (two_models, "xls", "2024-03-01T03:00:00Z"),
}
AGAIN = {"03412": (second_round, "xlsx", "2024-03-05T03:00:00Z")}
MISSING = "03430"

PROFILE = """
[[received]]
commune = "03415"
on = "2024-02-11"

[[received]]
commune = "03427"
round = 1
on = "2024-02-01"
"""


def dated(path, moment):
    """The day of saving, which openpyxl would make today; xls keeps what LibreOffice gave it."""
    if path.suffix == ".xls":
        return
    part, pattern = {
        ".xlsx": ("docProps/core.xml", r"(<dcterms:modified[^>]*>)[^<]*"),
        ".ods": ("meta.xml", r"(<dc:date>)[^<]*"),
    }[path.suffix]
    if path.suffix == ".ods":
        moment = moment.rstrip("Z")
    with zipfile.ZipFile(path) as package:
        parts = [(info, package.read(info)) for info in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for info, content in parts:
            if info.filename == part:
                content, count = re.subn(pattern, rf"\g<1>{moment}", content.decode())
                assert count == 1, path
                content = content.encode()
            package.writestr(info, content, zipfile.ZIP_STORED if info.filename == "mimetype" else None)


def save(source, changed, name, moment, folder):
    change, extension = changed
    with tempfile.TemporaryDirectory() as scratch:
        book = openpyxl.load_workbook(source)
        change(book)
        path = pathlib.Path(scratch) / f"{name}.xlsx"
        book.save(path)
        out = pathlib.Path(scratch) / "out"
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{scratch}/profile"]
        command += ["--convert-to", extension, "--outdir", str(out), str(path)]
        subprocess.run(command, check=True, capture_output=True)
        saved = out / f"{name}.{extension}"
        dated(saved, moment)
        shutil.copy(saved, folder)


def main(samples, received, profile):
    folder = pathlib.Path(received)
    folder.mkdir()
    for source in sorted(pathlib.Path(samples).iterdir()):
        code = source.name[:5]
        if code == MISSING or source.suffix == ".md":
            continue
        if source.suffix != ".xlsx" or code not in CHANGES:
            shutil.copy(source, folder)
            continue
        change, extension, moment = CHANGES[code]
        save(source, (change, extension), source.stem, moment, folder)
        if code in AGAIN:
            change, extension, moment = AGAIN[code]
            save(source, (change, extension), f"{source.stem}-lan-2", moment, folder)
    book = openpyxl.Workbook()
    book.active["A1"] = "Danh bạ điện thoại"
    book.save(folder / "danh-ba.xlsx")
    text = pathlib.Path(profile).read_text("utf-8")
    villages = 'villages = ["Bản mẫu 1 (tên minh họa)", "Bản mẫu 2 (tên minh họa)", "Bản không có trong biểu"]'
    text = text.replace('name = "Bản Bo"\n', f'name = "Bản Bo"\n{villages}\n')
    (folder.parent / "ntm.toml").write_text(text + PROFILE, "utf-8")


main(*sys.argv[1:])
