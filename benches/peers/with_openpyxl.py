"""The same plain job with openpyxl and pandas: read the filled forms by sheet and row, lay the communes side by side, write a workbook.
No rules, no tolerance, no findings. Usage: with_openpyxl.py FOLDER OUT.xlsx"""

import glob
import sys

import openpyxl
import pandas


def rows(workbook, sheet, first, last=None):
    return workbook[sheet].iter_rows(min_row=first, max_row=last, values_only=True)


indicators, funding, models = [], [], []
for path in sorted(glob.glob(sys.argv[1] + "/*.xlsx")):
    workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
    name = next(row[2] for row in rows(workbook, "Thông tin chung", 5))
    indicators += [(name, *row[:12]) for row in rows(workbook, "Tiêu chí", 6) if row[0] and "." in str(row[0])]
    funding += [(name, *row[:8]) for row in rows(workbook, "Kinh phí", 6, 10)]
    models += [(name, *row[:7]) for row in rows(workbook, "Đăng ký", 6) if row[1]]
    for row in rows(workbook, "Kế hoạch", 5):
        pass
frame = pandas.DataFrame(indicators)
matrix = frame.pivot_table(index=0, columns=1, values=7, aggfunc="first")
with pandas.ExcelWriter(sys.argv[2], engine="openpyxl") as writer:
    matrix.to_excel(writer, sheet_name="matrix")
    pandas.DataFrame(funding).to_excel(writer, sheet_name="funding")
    pandas.DataFrame(models).to_excel(writer, sheet_name="models")
print(len(frame), len(funding), len(models))
