"""Recalculates a workbook in LibreOffice and prints, as JSON, how many formulas it has and which change.

    /usr/bin/python3 recalculate.py IN.xlsx

LibreOffice shows a file of another program with the results that it was saved with until it is told to calculate; so the
values before and after are the cached and the true ones.
"""

import json
import sys

import office

FORMULA = 16  # com.sun.star.sheet.CellFlags


def formulas(document):
    found = {}
    for sheet in document.Sheets:
        for area in sheet.queryContentCells(FORMULA):
            address = area.RangeAddress
            for row in range(address.StartRow, address.EndRow + 1):
                for column in range(address.StartColumn, address.EndColumn + 1):
                    cell = sheet.getCellByPosition(column, row)
                    found[f"{sheet.Name}!{cell.AbsoluteName.split('.')[-1]}"] = cell.String or cell.Value
    return found


def main():
    with office.desktop() as desktop:
        document = office.load(desktop, sys.argv[1])
        cached = formulas(document)
        document.calculateAll()
        true = formulas(document)
        document.close(True)
    differing = [[place, str(cached[place]), str(value)] for place, value in true.items() if cached[place] != value]
    print(json.dumps({"formulas": len(true), "differing": differing}, ensure_ascii=False))


main()
