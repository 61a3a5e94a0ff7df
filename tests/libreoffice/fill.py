"""Fills a workbook the way a commune does, in LibreOffice, and saves it as xlsx, xls and ods.

    /usr/bin/python3 fill.py IN.xlsx ANSWERS.json OUT.xlsx OUT.xls OUT.ods

ANSWERS.json is a list of {"sheet", "cell", "text" | "number" | "formula"}, each with "font" and "format" where the cell is to
have one of its own.
"""

import json
import os
import sys

import office
from com.sun.star.lang import Locale

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97", ".ods": "calc8"}


def format_key(document, code):
    known = document.NumberFormats.queryKey(code, Locale(), False)
    return known if known >= 0 else document.NumberFormats.addNew(code, Locale())


def put(document, answer):
    cell = document.Sheets.getByName(answer["sheet"]).getCellRangeByName(answer["cell"])
    if "text" in answer:
        cell.setString(answer["text"])
    elif "formula" in answer:
        cell.setFormula(answer["formula"])
    else:
        cell.setValue(answer["number"])
    if "font" in answer:
        cell.CharFontName = answer["font"]
    if "format" in answer:
        cell.NumberFormat = format_key(document, answer["format"])


def main():
    source, answers, *targets = sys.argv[1:]
    with open(answers, encoding="utf-8") as file:
        answers = json.load(file)
    with office.desktop() as desktop:
        document = office.load(desktop, source)
        for answer in answers:
            put(document, answer)
        for target in targets:
            name = FILTERS[os.path.splitext(target)[1]]
            document.storeToURL(office.url(target), (office.prop("FilterName", name),))
        document.close(True)


main()
