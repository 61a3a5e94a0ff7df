"""Tables of the summary: headings and rows, found by the headings whatever sheet they stand on. Which cells were looked at is
noted, so that what nobody looked at can be named."""

from raw import plain

# (sheet, row, column), both from 0.
LOOKED_AT = set()


class Row(list):
    """The values of a row. A value that is asked for by its column has been looked at; in a slice it has not."""

    def __init__(self, sheet, number, values):
        super().__init__(values)
        self.sheet, self.number = sheet, number

    def __getitem__(self, at):
        if isinstance(at, int):
            LOOKED_AT.add((self.sheet, self.number, at % len(self)))
        return super().__getitem__(at)


def rows_of(sheet):
    return [Row(sheet.title, number, row) for number, row in enumerate(sheet.iter_rows(values_only=True))]


class Table:
    def __init__(self, headings, rows):
        self.shown = ["" if h is None else str(h) for h in headings]
        self.headings = [plain(h) for h in self.shown]
        self.rows = rows

    def column(self, heading, after=0):
        """The first column from `after` whose heading starts so."""
        return next((at for at, h in enumerate(self.headings) if at >= after and h.startswith(heading)), None)

    def cell(self, row, heading):
        return row[self.column(heading)]

    def by(self, heading):
        """Rows by the text of a column; those without one are left out."""
        at = self.column(heading)
        return {plain(row[at]): row for row in self.rows if row[at] is not None}


def tables(workbook, *wanted):
    """Every table with headings that start so, up to the next empty row."""
    for sheet in workbook:
        rows = rows_of(sheet)
        for at, row in enumerate(rows):
            headings = [plain(cell) for cell in row if isinstance(cell, str)]
            if all(any(h.startswith(w) for h in headings) for w in wanted):
                body = []
                for line in rows[at + 1 :]:
                    if all(cell is None for cell in line):
                        break
                    body.append(line)
                yield Table(row, body)


def one(workbook, *wanted):
    found = list(tables(workbook, *wanted))
    if not found:
        raise SystemExit(f"the summary has no table with {wanted}")
    return found[0]


def is_unread(cell):
    """Whether a commune wrote there what no sum has."""
    return str(cell).startswith("chưa tính được")
