"""Fills many workbooks, recalculates each and prints what its column and sheet `Kiểm tra` say, as JSON.

    /usr/bin/python3 check.py JOBS.json

JOBS.json is a list of {"workbook", "answers": [{"sheet", "cell", "text" | "number"}], "read": {sheet: [cells]}, "save": path or
null}. For each two maps from `sheet!cell` to the text that the cell shows are printed: before and after.
"""

import json
import sys

import office


def shown(document, read):
    cells = [(sheet, cell) for sheet, cells in read.items() for cell in cells]
    return {f"{sheet}!{cell}": document.Sheets.getByName(sheet).getCellRangeByName(cell).String for sheet, cell in cells}


def run(desktop, job):
    document = office.load(desktop, job["workbook"])
    for answer in job["answers"]:
        sheet = document.Sheets.getByName(answer["sheet"])
        sheet.unprotect("")
        cell = sheet.getCellRangeByName(answer["cell"])
        if "text" in answer:
            cell.setString(answer["text"])
        else:
            cell.setValue(answer["number"])
    cached = shown(document, job["read"])
    document.calculateAll()
    said = {"cached": cached, "true": shown(document, job["read"])}
    if job["save"]:
        document.storeToURL(office.url(job["save"]), (office.prop("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)
    return said


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        jobs = json.load(file)
    with office.desktop() as desktop:
        print(json.dumps([run(desktop, job) for job in jobs], ensure_ascii=False))


main()
