"""The same plain job with python-calamine, polars and xlsxwriter. Usage: with_calamine.py FOLDER OUT.xlsx"""

import glob
import sys

import polars
import xlsxwriter
from python_calamine import CalamineWorkbook

COLUMNS = ["commune", "code", "assessment", "value", "registered", "planned", "content", "year", "note"]

indicators, funding, models = [], [], []
for path in sorted(glob.glob(sys.argv[1] + "/*.xlsx")):
    workbook = CalamineWorkbook.from_path(path)

    def rows(sheet):
        return workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)

    name = rows("Thông tin chung")[4][2]
    for row in rows("Tiêu chí")[5:]:
        if "." in str(row[0]):
            indicators.append((name, row[0], row[6], str(row[5]), row[7], str(row[8]), row[9], str(row[10]), row[11]))
    funding += [[name, *map(str, row[:8])] for row in rows("Kinh phí")[5:10]]
    models += [[name, *map(str, row[:7])] for row in rows("Đăng ký")[5:] if row[1]]
    rows("Kế hoạch")
frame = polars.DataFrame(indicators, orient="row", schema=COLUMNS)
matrix = frame.pivot(on="code", index="commune", values="assessment", aggregate_function="first")
with xlsxwriter.Workbook(sys.argv[2]) as workbook:
    matrix.write_excel(workbook, "matrix")
    polars.DataFrame(funding, orient="row").write_excel(workbook, "funding")
    polars.DataFrame(models, orient="row").write_excel(workbook, "models")
print(len(frame), len(funding), len(models))
