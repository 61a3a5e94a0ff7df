"""Every number of the summary was looked at by some comparison."""

import re

from tables import LOOKED_AT, rows_of


def everything(workbook, same):
    running_numbers(workbook, same)
    for sheet in workbook:
        for number, row in enumerate(sheet.iter_rows(values_only=True)):
            for column, value in enumerate(row):
                if isinstance(value, (int, float)) and not isinstance(value, bool):
                    cell = sheet.cell(number + 1, column + 1).coordinate
                    looked_at = (sheet.title, number, column) in LOOKED_AT
                    same("numbers that were compared", f"{sheet.title}!{cell}", looked_at, True)


def running_numbers(workbook, same):
    """The first column: below a heading from one on."""
    for sheet in workbook:
        last = 0
        for row in rows_of(sheet):
            if isinstance(row[:1][0], (int, float)):
                starts = row[0] == 1 or re.fullmatch(r".* \(\d+\)", sheet.title) and last == 0
                same("running numbers", (sheet.title, row.number + 1), bool(starts or row[0] == last + 1), True)
                last = row[0]
