"""Changes a workbook the way a commune does, in LibreOffice, and saves each change in several formats.

    /usr/bin/python3 change.py IN.xlsx CASES.json

CASES.json is a list of {"steps": [...], "targets": [paths]}; a step is [verb, sheet, ...]. Rows count from 1, as on the screen.
"""

import json
import os
import sys

import office

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97", ".ods": "calc8"}


def column(sheet, letters):
    return sheet.Columns.getByName(letters).getRangeAddress().StartColumn


def insert_rows(document, sheet, row, count):
    sheet.Rows.insertByIndex(row - 1, count)


def delete_rows(document, sheet, row, count):
    sheet.Rows.removeByIndex(row - 1, count)


def insert_columns(document, sheet, letters, count):
    sheet.Columns.insertByIndex(column(sheet, letters), count)


def delete_columns(document, sheet, letters, count):
    sheet.Columns.removeByIndex(column(sheet, letters), count)


def move_column(document, sheet, letters, before):
    """Cuts a column and puts it before another, as with Shift and the mouse."""
    sheet.Columns.insertByIndex(column(sheet, before), 1)
    start = column(sheet, letters) + (1 if column(sheet, letters) >= column(sheet, before) else 0)
    area = sheet.Columns.getByIndex(start).getRangeAddress()
    target = sheet.getCellByPosition(column(sheet, before), 0).getCellAddress()
    sheet.moveRange(target, area)
    sheet.Columns.removeByIndex(start, 1)


def move_range(document, sheet, cells, to):
    target = sheet.getCellRangeByName(to).getCellAddress()
    sheet.moveRange(target, sheet.getCellRangeByName(cells).getRangeAddress())


def write(document, sheet, cell, content):
    target = sheet.getCellRangeByName(cell)
    if isinstance(content, str):
        target.setString(content)
    else:
        target.setValue(content)


def formula(document, sheet, cell, text):
    sheet.getCellRangeByName(cell).setFormula(text)


def number_format(document, sheet, cells, code):
    locale = document.CharLocale
    formats = document.NumberFormats
    key = formats.queryKey(code, locale, False)
    sheet.getCellRangeByName(cells).NumberFormat = formats.addNew(code, locale) if key == -1 else key


def merge(document, sheet, cells):
    sheet.getCellRangeByName(cells).merge(True)


def strike(document, sheet, cells):
    sheet.getCellRangeByName(cells).CharStrikeout = 1


def rename(document, sheet, name):
    sheet.Name = name


def hide(document, sheet):
    sheet.IsVisible = False


def hide_rows(document, sheet, row, count):
    sheet.getCellRangeByPosition(0, row - 1, 0, row + count - 2).Rows.IsVisible = False


def copy(document, sheet, name):
    document.Sheets.copyByName(sheet.Name, name, document.Sheets.Count)


def to_the_end(document, sheet):
    document.Sheets.moveByName(sheet.Name, document.Sheets.Count)


def take(document, step):
    verb, name, *rest = step
    sheet = document.Sheets.getByName(name)
    sheet.unprotect("")
    globals()[verb](document, sheet, *rest)


def main():
    source, cases = sys.argv[1:]
    with open(cases, encoding="utf-8") as file:
        cases = json.load(file)
    with office.desktop() as desktop:
        for case in cases:
            document = office.load(desktop, source)
            for step in case["steps"]:
                take(document, step)
            document.calculateAll()
            for target in case["targets"]:
                name = FILTERS[os.path.splitext(target)[1]]
                document.storeToURL(office.url(target), (office.prop("FilterName", name),))
            document.close(True)


main()
