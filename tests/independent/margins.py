"""What stands at the margins of the tables: totals, shares, conditions, who handed in what, and the lists of the overview."""

from collections import Counter

from figures import ABSENT, LETTERS
from raw import plain
from tables import is_unread, one, tables

MET, REGISTERED = LETTERS["met"], LETTERS["registered"]
STANDS = (MET, LETTERS["not_applicable"])
TOTAL = "tong cong"


def departments(figures, workbook, same):
    table = one(workbook, "ma", "co quan phu trach", "so xa chua dat", "cac xa chua dat")
    shown = {plain(row[1]): row for row in table.rows if row[:1][0] is None and any(isinstance(v, int) for v in row[2:5])}
    led = {plain(d["name"]): list(figures.office.led_by(d)) for d in figures.office.departments}
    everything = {code for codes in led.values() for code in codes}
    led["chua co co quan phu trach"] = [i["code"] for i in figures.office.indicators if i["code"] not in everything]
    for name, codes in led.items():
        if not codes and name not in shown:
            continue
        letters = [figures.indicators[c][code] for c in figures.office.communes for code in codes]
        registered = letters.count(REGISTERED)
        remaining = sum(letter not in (*STANDS, REGISTERED, ABSENT) for letter in letters)
        counts = [table.cell(shown[name], h) for h in ("so xa chua dat", "so xa da dang ky", "so xa con lai")]
        same("departments", name, counts, [registered + remaining, registered, remaining])


def is_enough(figures, code):
    goal, submission = figures.office.plan["goal_year"], figures.counted[code]
    late = [c for c, year in submission.years.items() if (year or 0) > goal and figures.indicators[code][c] not in STANDS]
    return not late and all(letter in (MET, REGISTERED) for letter in figures.criteria[code].values())


def roadmap(figures, workbook, same):
    table = one(workbook, "xa", "tieu chi dat hien nay", "so tieu chi con lai", "dang ky du")
    rows = table.by("xa")
    for code in figures.counted:
        row = rows[plain(figures.office.communes[code]["name"])]
        same("roadmap", (code, "enough"), table.cell(row, "dang ky du"), "Có" if is_enough(figures, code) else "Không")
    count = lambda letters: sum(list(of.values()).count(letter) for of in figures.criteria.values() for letter in letters)
    unanswered = sum(list(of.values()).count(LETTERS["unanswered"]) for of in figures.indicators.values())
    totals = {
        "duoc cong nhan": sum(figures.is_recognised(code) for code in figures.office.communes),
        "tieu chi dat hien nay": count([MET]),
        "tieu chi dat neu": count([MET, REGISTERED]),
        "chi tieu chua co danh gia": unanswered,
        "dang ky du": sum(is_enough(figures, code) for code in figures.counted),
    }
    for heading, total in totals.items():
        same("roadmap", ("total", heading), table.cell(rows[TOTAL], heading), total)


def conditions(figures, workbook, same):
    overview, communes = figures.overview(), len(figures.office.communes)
    for table in tables(workbook, "dieu kien", "can cu", "yeu cau", "hien nay"):
        for row in table.rows:
            if table.column("hien nay") < len(row) and "Tỷ lệ xã đạt đủ" in str(table.cell(row, "ket qua")):
                for heading, name in (("hien nay", ""), ("neu hoan thanh", "_planned")):
                    share = overview[f"communes_with_all_criteria{name}", ""] / communes
                    same("conditions", heading, round(table.cell(row, heading), 9), round(share, 9))


def shares(figures, workbook, same):
    """Of every row and column of the tables of money; their sums are compared with what the communes wrote."""
    for table in tables(workbook, "cong", "ty trong"):
        at, label = table.column("cong"), next(n for n, h in enumerate(table.headings) if h in ("xa", "nhom nhiem vu"))
        total = next(row for row in table.rows if plain(row[label] or "") == TOTAL)
        for row in table.rows:
            if plain(row[label] or "") == "ty trong":
                for column, value in enumerate(row):
                    if isinstance(value, (int, float)):
                        same("shares", column, round(row[column], 9), round(total[column] / total[at], 9))
            elif isinstance(row[at], (int, float)) and total[at]:
                same("shares", row[label], round(table.cell(row, "ty trong"), 9), round(row[at] / total[at], 9))


def households(figures, workbook, same):
    table = one(workbook, "xa", "so ho", "binh quan mot ho")
    rows, known = table.by("xa"), {c: s.households for c, s in figures.counted.items() if s.households}
    for code, number in known.items():
        same("households", code, table.cell(rows[plain(figures.office.communes[code]["name"])], "so ho"), number)
    same("households", "total", table.cell(rows[TOTAL], "so ho"), sum(known.values()))
    if known:
        mean = sum(sum(figures.funding(code).values()) for code in known) / 1e6 / sum(known.values())
        same("households", "mean", round(table.cell(rows[TOTAL], "binh quan"), 6), round(mean, 6))


def declared(figures, workbook, same):
    table = one(workbook, "xa", "tong kinh phi xa ghi", "tong tinh tu bieu", "chenh lech")
    written = {c: s.declared for c, s in figures.counted.items() if s.declared is not None}
    computed = {code: sum(figures.funding(code).values()) for code in written}
    differences = [total - computed[code] for code, total in written.items()]
    label = lambda start: next(row for name, row in table.by("xa").items() if name.startswith(start))
    total, sizes = label(f"cong {len(written)} xa co ghi"), label(f"tong cac muc chenh lech cua {sum(map(bool, differences))} xa")
    shown = [table.cell(total, h) for h in ("tong kinh phi xa ghi", "tong tinh tu bieu", "chenh lech")]
    same("declared", "total", shown, [sum(written.values()), sum(computed.values()), sum(differences)])
    same("declared", "left out", f"không tính {len(figures.counted) - len(written)} xã" in total[1], True)
    same("declared", "sizes", table.cell(sizes, "chenh lech"), sum(map(abs, differences)))


def own_lines(figures, workbook, same):
    is_own = lambda line: any(isinstance(part, tuple) for part in line[:2])
    written = [line[2] for s in figures.counted.values() for line in s.funding if is_own(line)]
    unread = sum(map(is_own, (line for s in figures.counted.values() for line in s.unread)))
    for table in tables(workbook, "xa", "nhom nhiem vu", "nguon von", "so tien", "tep"):
        readable = [row for row in table.rows if not is_unread(table.cell(row, "so tien"))]
        same("own lines", "unread", len(table.rows) - len(readable), unread)
        amounts = [(row[:2][1], round(table.cell(row, "so tien") * 1e6)) for row in readable]
        shown = Counter(amount for name, amount in amounts if plain(name or "") != TOTAL)
        same("own lines", "amounts", (shown, amounts[-1][1]), (Counter(written), sum(written)))
        return
    same("own lines", "none", (written, unread), ([], 0))


def villages(figures, workbook, same):
    headings = ("so ban phai", "so noi dung", "so ban da co", "so ban con thieu")
    table = one(workbook, "xa", *headings)
    rows, sums = table.by("xa"), [0, 0, 0, 0]
    for code, commune in figures.office.communes.items():
        due, is_counted = figures.due_villages(code), code in figures.counted
        done = figures.changed_villages(code) if is_counted else 0
        done = None if due is None else min(done, due)
        computed = [due, len(figures.changes(code)) if is_counted else None, done if is_counted else None]
        computed.append(None if due is None else due - done)
        shown = [table.cell(rows[plain(commune["name"])], heading) for heading in headings]
        same("villages", code, [v if isinstance(v, int) else None for v in shown], computed)
        sums = [total + (number or 0) for total, number in zip(sums, computed)]
    same("villages", "total", [table.cell(rows[TOTAL], heading) for heading in headings], sums)
    table = one(workbook, "xa", "ban", "noi dung", "tinh cho ban")
    marked = Counter(plain(table.cell(row, "xa")) for row in table.rows if table.cell(row, "tinh cho ban") == 1)
    for code in figures.counted:
        name = plain(figures.office.communes[code]["name"])
        same("villages", (code, "marked"), marked[name], figures.changed_villages(code))


def lists(figures, workbook, same):
    """The communes by rank; of many those that meet most and fewest criteria."""
    communes = {plain(c["name"]): code for code, c in figures.office.communes.items()}
    figures_of = figures.overview()
    table = one(workbook, "xep hang", "xa", "dat hien nay", "dat them")
    at = table.column("xep hang")
    found = [row for row in table.rows if isinstance(row[at], int)]
    name = lambda row: plain(row[at + 1])
    met = lambda row: [figures_of[kind, communes[name(row)]] for kind in ("commune_criteria_met", "commune_criteria_added")]
    for row in found:
        same("lists", name(row), [row[at + 2], row[at + 3]], met(row))
        recognised = str(row[at + 4]).startswith("Có")
        same("lists", (name(row), "recognised"), recognised, figures.is_recognised(communes[name(row)]))
    everywhere = [[figures_of[kind, code] for kind in ("commune_criteria_met", "commune_criteria_added")] for code in figures.counted]
    for row in found:
        same("lists", (name(row), "rank"), row[at], 1 + sum(other > met(row) for other in everywhere))
    same("lists", "sorted", [met(row) for row in found], sorted(map(met, found), reverse=True))
    same("lists", "count", len(found), min(len(figures.counted), 20))


def overview_shares(figures, workbook, same):
    table = one(workbook, "kinh phi ke hoach", "so tien", "ty trong")
    total = figures.overview()["funding", ""]
    for row in table.rows:
        if isinstance(table.cell(row, "ty trong"), (int, float)):
            share = round(table.cell(row, "so tien") * 1e6 / total, 9)
            same("overview", "share", round(table.cell(row, "ty trong"), 9), share)


CHECKS = (departments, roadmap, conditions, shares, households, declared, own_lines, villages, lists, overview_shares)


def findings(report, workbook, same):
    """Rules are not applied anew: what the report lists is counted, file by file."""
    severities = {"so loi": "error", "so canh bao": "warning", "so thong tin": "information"}
    listed = {f["file"]: Counter(x["severity"] for x in f["findings"] if not x["waiver"]) for f in report["files"]}
    communes = {f["file"] for f in report["files"] if f["status"] in ("accepted", "needs_correction")}
    counts = lambda table, row: {name: table.cell(row, heading) for heading, name in severities.items()}
    seen = []
    for table in tables(workbook, "tep", "lan nop", "tinh trang", *severities):
        for row in table.rows:
            file = table.cell(row, "tep")
            if file is not None:
                seen.append(file)
                same("findings", file, counts(table, row), {name: listed[file][name] for name in severities.values()})
            elif plain(row[2] or "") == TOTAL:
                sums = {name: sum(listed[file][name] for file in communes) for name in severities.values()}
                same("findings", "total", counts(table, row), sums)
    same("findings", "files", sorted(seen), sorted(listed))
    rows = [row for table in tables(workbook, "tep", "muc do", "y kien", "cach sua") for row in table.rows]
    rows = [row for row in rows if isinstance(row[:1][0], (int, float))]
    same("findings", "rows", len(rows), sum(len(f["findings"]) for f in report["files"]))
    table = one(workbook, "noi dung", "so lieu")
    errors = sum(counts["error"] for counts in listed.values())
    same("findings", "errors of the overview", table.cell(table.by("noi dung")["so loi can sua"], "so lieu"), errors)
