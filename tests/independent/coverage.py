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
    """The first column: below a heading from one on. On the overview ranks go on further down the list and may be equal, with
    the communes that have most and fewest criteria."""
    for sheet in workbook:
        last, listed = 0, None
        for row in rows_of(sheet):
            listed = row[:1][0] if isinstance(row[:1][0], str) else listed
            if isinstance(row[:1][0], (int, float)):
                is_rank = listed == "Xếp hạng" and row[0] >= last
                starts = row[0] == 1 or re.fullmatch(r".* \(\d+\)", sheet.title) and last == 0 or is_rank
                same("running numbers", (sheet.title, row.number + 1), bool(starts or row[0] == last + 1), True)
                last = row[0]
