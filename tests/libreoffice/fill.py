"""Fills a workbook the way a commune does, in LibreOffice, and saves it as xlsx, xls and ods.

    /usr/bin/python3 fill.py IN.xlsx ANSWERS.json OUT.xlsx OUT.xls OUT.ods

ANSWERS.json is a list of {"sheet", "cell", "text"} and {"sheet", "cell", "number"}.
"""

import json
import os
import sys

import office

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97", ".ods": "calc8"}


def main():
    source, answers, *targets = sys.argv[1:]
    with open(answers, encoding="utf-8") as file:
        answers = json.load(file)
    with office.desktop() as desktop:
        document = office.load(desktop, source)
        for answer in answers:
            cell = document.Sheets.getByName(answer["sheet"]).getCellRangeByName(answer["cell"])
            if "text" in answer:
                cell.setString(answer["text"])
            else:
                cell.setValue(answer["number"])
        for target in targets:
            name = FILTERS[os.path.splitext(target)[1]]
            document.storeToURL(office.url(target), (office.prop("FilterName", name),))
        document.close(True)


main()
