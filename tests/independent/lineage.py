"""Each row of `Nguồn số liệu`: what stands in the named cell of the named file is what the row says."""

from figures import LETTERS, letter
from raw import dong, plain
from tables import tables


def rows(figures, workbook, same):
    files = {s.file: s for s in figures.counted.values()}
    found = [row for table in tables(workbook, "loai", "so lieu", "gia tri", "tep", "ma bam") for row in cells(table)]
    for row in found:
        submission = files[row["tep"]]
        where = (row["tep"], row["trang"], row["o"])
        same("lineage", where, (row["lan nop"], row["ma bam"]), (str(submission.round), submission.sha256))
        commune = figures.office.communes[submission.commune]["name"]
        same("lineage", where, row["xa"], commune)
        same("lineage", where, shown(row), written(row, submission))
    same("lineage", "rows", len(found), sum(expected(figures, s) for s in files.values()))


def cells(table):
    return [{heading: row[at] for at, heading in enumerate(map(short, table.headings))} for row in table.rows]


def short(heading):
    return "ma bam" if heading.startswith("ma bam") else heading


def shown(row):
    if row["loai"] == "Chỉ tiêu":
        return row["gia tri"]
    if row["loai"] == "Kinh phí":
        return round(row["gia tri"] * 1_000_000)
    if row["loai"] == "Thông tin chung":
        return (row["so lieu"], row["gia tri"])
    return (None if row["so lieu"] == "–" else row["so lieu"], row["gia tri"])


def written(row, submission):
    if row["loai"] == "Chỉ tiêu":
        code = row["so lieu"].split(". ")[0]
        assessment, registered = submission.indicators.get(code, (None, None))
        # The commune's workbook may lack the row; else the cell holds the assessment, if it can be understood; beside it, where
        # the letter depends on it, the registration.
        if row["o"] is not None:
            cell, *beside = [submission.sheets[row["trang"]][o].value for o in row["o"].split("; ")]
            of_two = row["gia tri"] in (LETTERS["registered"], LETTERS["basic"], LETTERS["unmet"])
            if bool(beside) != of_two or (beside and says_yes(beside[0]) != (row["gia tri"] == LETTERS["registered"])):
                return beside
            same_words = assessment is None or str(cell).strip().lower() == assessment.lower()
            return letter(assessment, registered) if same_words else cell
        return letter(assessment, registered)
    cell = at(row, submission)
    if row["loai"] == "Kinh phí":
        is_total = row["so lieu"] == "Tổng kinh phí xã ghi"
        return int(cell.value) if is_total else dong(cell.value)
    if row["loai"] == "Thông tin chung":
        return ("Số hộ", submission.households) if row["so lieu"] == "Số hộ" else ("Số bản", submission.villages)
    beside = submission.sheets[row["trang"]].cell(cell.row, cell.column + 1).value
    return tuple(str(value).strip() if value is not None else None for value in (cell.value, beside))


def says_yes(cell):
    return plain(str(cell or "")) in ("co", "x")


def at(row, submission):
    return submission.sheets[row["trang"]][row["o"]]


def expected(figures, submission):
    """Every indicator, amount, registration, declared total and number of households of a commune has a row; so has its number
    of villages, unless the office knows them."""
    registered = sum(any(row) for row in submission.models + submission.changes)
    declared = submission.declared is not None
    households = submission.households is not None
    villages = submission.villages is not None and not figures.office.communes[submission.commune].get("villages")
    return len(figures.office.indicators) + len(submission.funding) + registered + declared + households + villages
