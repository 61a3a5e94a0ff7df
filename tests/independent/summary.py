"""The summary workbook as openpyxl reads it (the results beside the formulas), against the figures computed from the raw
workbooks. Its tables are found by their headings, whatever sheet they stand on."""

import re

import openpyxl

import coverage
import lineage
import margins
import shortlist
from figures import ABSENT, LETTERS
from raw import plain
from tables import is_unread, one, tables

MET, REGISTERED, UNMET = LETTERS["met"], LETTERS["registered"], LETTERS["unmet"]
STANDS = (MET, LETTERS["not_applicable"])
TOTAL = "tong cong"


def dong(millions):
    return None if millions is None else round(millions * 1_000_000)


def listed(cell):
    """Names or codes of a cell, a set; only how many where they are too many to list."""
    if cell in (None, ABSENT):
        return set()
    many = re.match(r"(\d[\d.]*) xã: ", str(cell))
    return int(many[1].replace(".", "")) if many else set(re.split(r", |\n", str(cell)))


def same_names(same, what, where, cell, names):
    shown = listed(cell)
    same(what, where, shown, len(names) if isinstance(shown, int) else set(names))


def matrices(figures, workbook, same):
    office = figures.office
    names = {plain(c["name"]): code for code, c in office.communes.items()}
    for what, subjects, letters, signs in (
        ("criterion matrix", office.criteria, figures.criteria, [MET, REGISTERED, UNMET, ABSENT]),
        ("indicator matrix", office.indicators, figures.indicators, [*LETTERS.values(), ABSENT]),
    ):
        titles = {plain(f"{s['code']}. {s['name']}"): s["code"] for s in subjects}
        found = [(t, titles, names) for t in tables(workbook, *titles)]
        codes = {plain(s["code"]): s["code"] for s in subjects}
        # Communes side by side, where they are few.
        found += [(t, names, codes) for t in tables(workbook, "ma", "chi tieu", *names) if what == "indicator matrix"]
        if not found:
            raise SystemExit(f"the summary has no {what}")
        for table, across, down in found:
            matrix(table, across, down, what, letters, signs, same)


def matrix(table, across, down, what, letters, signs, same):
    """Every letter, and how often each stands in every row and column."""
    columns = {at: across[h] for at, h in enumerate(table.headings) if h in across}
    same(what, "columns", set(columns.values()), set(across.values()))
    after = max(columns) + 1
    counts = {sign: table.shown.index(sign, after) for sign in signs}
    at = lambda subject, other: letters[subject][other] if subject in letters else letters[other][subject]
    seen = set()
    for row in table.rows:
        label = next((v for v in row[:2] if v is not None and plain(v) in down), None)
        sign = re.search("“(.+)”", str(row[1]))
        if label is not None:
            subject = down[plain(label)]
            seen.add(subject)
            computed = {column: at(subject, other) for column, other in columns.items()}
            for column, letter in computed.items():
                same(what, (subject, columns[column]), row[column], letter)
            for letter, column in counts.items():
                same(f"{what}, counts", (subject, letter), row[column], list(computed.values()).count(letter))
        elif sign:
            everywhere = [at(subject, other) for subject in down.values() for other in columns.values()]
            same(f"{what}, counts", (sign[1], "all"), row[counts[sign[1]]], everywhere.count(sign[1]))
            for column, other in columns.items():
                count = [at(subject, other) for subject in down.values()].count(sign[1])
                same(f"{what}, counts", (sign[1], other), row[column], count)
    same(what, "rows", seen, set(down.values()))


def by_criterion(figures, workbook, same):
    table = one(workbook, "ma", "tieu chi chi tieu", "so xa dat", "so xa chua bao cao")
    headings = {
        "met": "so xa dat",
        "registered": "so xa chua dat da dang ky",
        "basic": "so xa co ban dat",
        "unmet": "so xa chua dat khong dang ky",
        "not_applicable": "so xa khong ap dung",
        "unanswered": "so xa chua co danh gia",
    }
    communes = figures.office.communes
    leads = {code: d["name"] for d in figures.office.departments for code in figures.office.led_by(d)}
    seen = set()
    for row in table.rows:
        code = str(table.cell(row, "ma"))
        if code in figures.office.criterion_of:
            letters, only = [figures.indicators[c][code] for c in communes], None
            lead = table.cell(row, "co quan chu tri") or ""
            same("by criterion", (code, "lead"), lead.split(" (phối hợp: ")[0] or None, leads.get(code))
        elif any(code == c["code"] for c in figures.office.criteria):
            letters, only = [figures.criteria[c][code] for c in communes], ("met", "registered", "unmet")
        else:
            continue
        seen.add(code)
        for name, heading in headings.items():
            if only is None or name in only:
                same("by criterion", (code, name), table.cell(row, heading), letters.count(LETTERS[name]))
        same("by criterion", (code, ABSENT), table.cell(row, "so xa chua bao cao"), letters.count(ABSENT))
        remaining = sum(letters.count(LETTERS[name]) for name in ("basic", "unmet", "unanswered"))
        same("by criterion", (code, "remaining"), table.cell(row, "so xa con lai"), remaining)
    expected = {c["code"] for c in figures.office.criteria} | set(figures.office.criterion_of)
    same("by criterion", "codes", seen, expected)


def unmet(figures, code):
    """Names of the communes that reported and do not meet an indicator: all, registered, remaining."""
    all_names, registered = [], []
    for commune, known in figures.office.communes.items():
        letter = figures.indicators[commune][code]
        if letter not in (*STANDS, ABSENT):
            all_names.append(known["name"])
            if letter == REGISTERED:
                registered.append(known["name"])
    return all_names, registered, [name for name in all_names if name not in registered]


def by_department(figures, workbook, same):
    table = one(workbook, "ma", "co quan phu trach", "so xa chua dat", "cac xa chua dat")
    seen = []
    for row in table.rows:
        code = str(table.cell(row, "ma"))
        if code not in figures.office.criterion_of:
            continue
        seen.append(code)
        names, registered, remaining = unmet(figures, code)
        same("by department", code, table.cell(row, "so xa chua dat"), len(names))
        same("by department", code, table.cell(row, "so xa da dang ky"), len(registered))
        same("by department", code, table.cell(row, "so xa con lai"), len(remaining))
        same_names(same, "by department", code, table.cell(row, "cac xa chua dat da dang ky"), registered)
        same_names(same, "by department", code, table.cell(row, "cac xa chua dat chua dang ky"), remaining)
    same("by department", "codes", sorted(seen), sorted(figures.office.criterion_of))


def roadmap(figures, workbook, same):
    table = one(workbook, "xa", "tieu chi dat hien nay", "so tieu chi con lai", "dang ky du")
    rows = table.by("xa")
    remains = lambda letters: [code for code, letter in letters.items() if letter not in (*STANDS, REGISTERED)]
    sums = [0, 0]
    for code, commune in figures.office.communes.items():
        row = rows[plain(commune["name"])]
        recognised = str(table.cell(row, "duoc cong nhan")).startswith("Có")
        same("roadmap", (code, "recognised"), recognised, figures.is_recognised(code))
        if code not in figures.counted:
            same("roadmap", code, any(isinstance(v, (int, float)) for v in row[2:]), False)
            continue
        criteria, indicators = remains(figures.criteria[code]), remains(figures.indicators[code])
        sums = [sums[0] + len(criteria), sums[1] + len(indicators)]
        letters = list(figures.criteria[code].values())
        same("roadmap", code, table.cell(row, "tieu chi dat hien nay"), letters.count(MET))
        planned = letters.count(MET) + letters.count(REGISTERED)
        same("roadmap", code, table.cell(row, "tieu chi dat neu hoan thanh"), planned)
        same("roadmap", code, table.cell(row, "so tieu chi con lai"), len(criteria))
        same("roadmap", code, table.cell(row, "so chi tieu con lai"), len(indicators))
        after = table.column("so tieu chi con lai") + 1
        same("roadmap", code, listed(row[after]), set(criteria))
        after = table.column("so chi tieu con lai") + 1
        same("roadmap", code, listed(row[after]), set(indicators))
        unanswered = list(figures.indicators[code].values()).count(LETTERS["unanswered"])
        same("roadmap", code, table.cell(row, "chi tieu chua co danh gia"), unanswered)
    if total := rows.get(TOTAL):
        same("roadmap", "total", table.cell(total, "so tieu chi con lai"), sums[0])
        same("roadmap", "total", table.cell(total, "so chi tieu con lai"), sums[1])


def gaps(figures):
    """(commune, criterion, codes of the indicators that do not stand) of the communes that reported."""
    for commune in figures.counted:
        letters = figures.indicators.get(commune, {})
        for criterion in figures.office.criteria:
            missing = [i["code"] for i in criterion["indicator"] if letters[i["code"]] not in STANDS]
            if missing:
                yield commune, criterion, missing


def alone(figures, workbook, same):
    blocked = {}
    for commune, _, missing in gaps(figures):
        if len(missing) == 1:
            blocked.setdefault(missing[0], []).append(figures.office.communes[commune]["name"])
    found = list(tables(workbook, "ma", "chi tieu", "so xa", "cac xa", "co quan chu tri"))
    rows = found[0].by("ma") if found else {}
    same("bottlenecks", "codes", set(rows), {plain(code) for code in blocked})
    counts = [found[0].cell(row, "so xa") for row in rows.values()] if found else []
    same("bottlenecks", "ranked", counts, sorted(counts, reverse=True))
    for code, names in blocked.items():
        same("bottlenecks", code, found[0].cell(rows[plain(code)], "so xa"), len(names))
        same_names(same, "bottlenecks", code, found[0].cell(rows[plain(code)], "cac xa"), names)


def near(figures, workbook, same):
    computed = {
        (plain(figures.office.communes[commune]["name"]), criterion["code"]): missing
        for commune, criterion, missing in gaps(figures)
        if len(missing) <= 2
    }
    found = list(tables(workbook, "xa", "tieu chi", "so chi tieu thieu"))
    shown = {of_gap(found[0], row): row for row in (found[0].rows if found else [])}
    same("near", "criteria", set(shown), set(computed))
    codes = {plain(commune["name"]): code for code, commune in figures.office.communes.items()}
    for (name, criterion), missing in computed.items():
        row, letters = shown[name, criterion], figures.indicators[codes[name]]
        same("near", (name, criterion), found[0].cell(row, "so chi tieu thieu"), len(missing))
        listed = [line.split(". ")[0] for line in str(found[0].cell(row, "chi tieu con thieu")).splitlines()]
        same("near", (name, criterion), listed, missing)
        registered = [code for code in missing if letters[code] == REGISTERED]
        same("near", (name, criterion), found[0].cell(row, "trong do da dang ky") or "", ", ".join(registered))


def soonest(figures, workbook, same):
    """Of each commune the criteria short of one indicator and of two, with what they lack."""
    computed = {}
    for commune, criterion, missing in gaps(figures):
        if len(missing) <= 2:
            said = f"{criterion['code']} ({', '.join(missing)})"
            computed.setdefault(commune, {1: [], 2: [], "registered": []})[len(missing)].append(said)
            letters = figures.indicators[commune]
            computed[commune]["registered"] += [code for code in missing if letters[code] == REGISTERED]
    names = {plain(figures.office.communes[code]["name"]): of for code, of in computed.items()}
    found = list(tables(workbook, "xa", "tieu chi chi thieu mot", "so tieu chi", "tieu chi thieu hai"))
    rows = found[0].by("xa") if found else {}
    same("soonest", "communes", set(rows), set(names))
    for name, of in names.items():
        row, table = rows[name], found[0]
        same("soonest", name, table.cell(row, "tieu chi chi thieu mot"), ", ".join(of[1]) or ABSENT)
        same("soonest", name, table.cell(row, "tieu chi thieu hai"), ", ".join(of[2]) or ABSENT)
        same("soonest", name, table.cell(row, "so tieu chi"), len(of[1]) + len(of[2]))
        same("soonest", name, table.cell(row, "trong do da dang ky") or "", ", ".join(of["registered"]))


def of_gap(table, row):
    """Commune and criterion of a row."""
    return plain(table.cell(row, "xa")), str(table.cell(row, "tieu chi")).split(".")[0]


def free(figures, workbook, same):
    """Indicators that need no resources and are not met everywhere."""
    computed = {i["code"]: unmet(figures, i["code"]) for i in figures.office.indicators if i.get("no_resources")}
    computed = {code: names for code, names in computed.items() if names[0]}
    found = list(tables(workbook, "ma", "chi tieu", "so xa chua dat", "cac xa da dang ky"))
    rows = found[0].by("ma") if found else {}
    same("without resources", "codes", set(rows), {plain(code) for code in computed})
    for code, (names, registered, remaining) in computed.items():
        row = rows[plain(code)]
        same("without resources", code, found[0].cell(row, "so xa chua dat"), len(names))
        same_names(same, "without resources", code, found[0].cell(row, "cac xa da dang ky"), registered)
        same_names(same, "without resources", code, found[0].cell(row, "cac xa chua dat chua dang ky"), remaining)


def unfunded(figures, workbook, same):
    free_codes = {i["code"] for i in figures.office.indicators if i.get("no_resources")}
    computed = set()
    for commune, criterion, missing in gaps(figures):
        registered = [c for c in missing if figures.indicators[commune][c] == REGISTERED and c not in free_codes]
        money = sum(amount for (group, _), amount in figures.funding(commune).items() if group == criterion["group"])
        if registered and money <= 0:
            name = plain(figures.office.communes[commune]["name"])
            computed.add((name, criterion["code"], len(registered), ", ".join(registered)))
    found = list(tables(workbook, "xa", "tieu chi", "so chi tieu", "nhom nhiem vu"))
    shown = {
        (*of_gap(found[0], r), found[0].cell(r, "so chi tieu"), found[0].cell(r, "chi tieu da dang ky"))
        for r in (found[0].rows if found else [])
    }
    same("without money", "criteria", shown, computed)


def lines(table, names):
    """The columns of task groups or sources; the communes' own lines are None."""
    known = {plain(name): id for id, name in names.items()}
    columns = {at: known[h] for at, h in enumerate(table.headings) if h in known}
    own = table.column("dong do xa them")
    return columns | ({own: None} if own is not None else {})


def funding(figures, workbook, same):
    office = figures.office
    communes = {plain(c["name"]): code for code, c in office.communes.items()}
    for axis, names in ((0, office.groups), (1, office.sources)):
        for table in tables(workbook, "xa", *map(plain, names.values()), "cong"):
            columns = lines(table, names)
            rows, all_sums = table.by("xa"), figures.funding()
            # A table that lists the task groups of each commune has its own check.
            if "nhom nhiem vu" in table.headings[table.column("xa")]:
                detail(figures, table, columns, communes, same)
                continue
            for name, code in communes.items():
                row, sums = rows[name], figures.funding(code)
                if code not in figures.counted:
                    same("funding", code, any(isinstance(row[c], (int, float)) for c in columns), False)
                    continue
                money_row(row, columns, sums, axis, table, same, (code, axis))
                share(table, row, sum(sums.values()), sum(all_sums.values()), same, code)
                households = figures.counted[code].households
                if table.column("binh quan mot ho") is not None and households:
                    shown = table.cell(row, "binh quan mot ho")
                    same("funding", (code, "household"), round(shown, 6), round(sum(sums.values()) / 1e6 / households, 6))
            money_row(rows[TOTAL], columns, all_sums, axis, table, same, "total")
    cross = [t for t in tables(workbook, "nhom nhiem vu", *map(plain, office.sources.values()), "cong")]
    for table in cross:
        columns, sums = lines(table, office.sources), figures.funding()
        rows = table.by("nhom nhiem vu")
        groups = {plain(name): id for id, name in office.groups.items()}
        if any(group is None for group, _ in sums):
            groups["dong do xa them"] = None
        for name, id in groups.items():
            of = {key: amount for key, amount in sums.items() if key[0] == id}
            money_row(rows[name], columns, of, 1, table, same, id)
        money_row(rows[TOTAL], columns, sums, 1, table, same, "total")
    same("funding", "the cross table is there", bool(cross), True)


def money_row(row, columns, sums, axis, table, same, where):
    for column, line in columns.items():
        amount = sum(amount for key, amount in sums.items() if key[axis] == line)
        shown = row[column]
        same("funding", (where, line), 0 if is_unread(shown) else dong(shown) or 0, amount)
    same("funding", (where, "sum"), dong(row[table.column("cong", max(columns))]), sum(sums.values()))


def share(table, row, part, whole, same, where):
    if table.column("ty trong") is not None and whole:
        same("funding", (where, "share"), round(table.cell(row, "ty trong"), 9), round(part / whole, 9))


def detail(figures, table, columns, communes, same):
    """Communes, and below each its task groups, by source."""
    groups = {plain(name): id for id, name in figures.office.groups.items()} | {"dong do xa them": None}
    at, commune = table.column("xa"), None
    for row in table.rows:
        name = plain(row[at] or "")
        if name in communes:
            commune = communes[name]
            if commune in figures.counted:
                money_row(row, columns, figures.funding(commune), 1, table, same, commune)
        elif name in groups and commune in figures.counted:
            of = {k: amount for k, amount in figures.funding(commune).items() if k[0] == groups[name]}
            money_row(row, columns, of, 1, table, same, (commune, groups[name]))
            marked = {line for column, line in columns.items() if is_unread(row[column])}
            same("funding", (commune, name, "unread"), marked, figures.unread(commune, groups[name]))


def declared(figures, workbook, same):
    for table in tables(workbook, "xa", "tong kinh phi xa ghi", "tong tinh tu bieu", "chenh lech"):
        rows = table.by("xa")
        for code, commune in figures.office.communes.items():
            row, submission = rows.get(plain(commune["name"])), figures.counted.get(code)
            if submission is None or row is None:
                continue
            computed = sum(figures.funding(code).values())
            same("declared", code, table.cell(row, "tong tinh tu bieu"), computed)
            if submission.declared is not None:
                same("declared", code, table.cell(row, "tong kinh phi xa ghi"), submission.declared)
                same("declared", code, table.cell(row, "chenh lech"), submission.declared - computed)
            elif submission.declared_is_unread:
                same("declared", code, is_unread(table.cell(row, "tong kinh phi xa ghi")), True)
            else:
                same("declared", code, table.cell(row, "tong kinh phi xa ghi"), "xã không ghi")
        return
    raise SystemExit("the summary has no table of declared totals")


def registered(table, name, figures, rows_of):
    """Rows of a register and what the communes wrote, both as lists that can be compared."""
    communes = {plain(c["name"]): code for code, c in figures.office.communes.items()}
    shown = [
        (communes[plain(table.cell(row, "xa"))], table.cell(row, name), table.cell(row, "noi dung"))
        for row in table.rows
        if row[table.column("xa")] and plain(row[table.column("xa")]) in communes
    ]
    known = {(code, *row) for code, submission in figures.counted.items() for row in rows_of(submission)}
    # A commune that registered nothing may be listed with a word that says so.
    shown = [row for row in shown if row in known or row[2] is not None]
    written = [(code, *row) for code in figures.counted for row in rows_of(figures.counted[code]) if any(row)]
    return sorted(shown, key=str), sorted(written, key=str)


def models(figures, workbook, same):
    table = one(workbook, "xa", "ten mo hinh", "noi dung")
    same("models", "rows", *registered(table, "ten mo hinh", figures, lambda s: s.models))


def changes(figures, workbook, same):
    table = one(workbook, "xa", "ban", "noi dung", "o")
    same("changes", "rows", *registered(table, "ban", figures, lambda s: s.changes))
    for table in tables(workbook, "xa", "so ban phai dang ky", "so noi dung da dang ky"):
        rows = table.by("xa")
        for code, commune in figures.office.communes.items():
            row, due = rows.get(plain(commune["name"])), figures.due_villages(code)
            if row is None or due is None:
                continue
            done = min(figures.changed_villages(code), due)
            shown = [table.cell(row, h) for h in ("so ban phai", "so noi dung", "so ban da co", "so ban con thieu")]
            same("changes", code, shown, [due, len(figures.changes(code)), done, due - done])


def overview(figures, workbook, report, same):
    table = one(workbook, "noi dung", "so lieu", "kinh phi ke hoach")
    computed = figures.overview()
    rows = table.by("noi dung")
    value = lambda key: computed[key, ""]
    reported = value("communes_reported")
    mean = lambda key: value(key) / reported if reported else None
    everything = f"dat du {len(figures.office.criteria)} tieu chi"
    expected = {
        "so xa da bao cao": reported,
        "so xa nop dung han": value("communes_on_time"),
        "so xa nop muon": value("communes_late"),
        "so xa chua bao cao": value("communes") - reported,
        "so xa da duoc cong nhan": value("communes_recognised"),
        "so danh gia khong doc duoc": report["overview"]["unreadable_assessments"],
        "so danh gia trai voi so lieu": report["overview"]["doubtful_assessments"] - report["overview"]["unreadable_assessments"],
        f"so xa {everything} hien nay": value("communes_with_all_criteria"),
        f"so xa {everything} neu hoan thanh dang ky": value("communes_with_all_criteria_planned"),
        "so xa con thieu": value("communes_short_of_goal"),
        "so tieu chi dat binh quan mot xa": mean("criteria_met"),
        "so chi tieu dat binh quan mot xa": mean("indicators_met"),
        "so mo hinh diem dang ky": value("pilot_models"),
        "so noi dung thay doi cua ban dang ky": value("village_changes"),
    }
    for label, figure in expected.items():
        row = next((row for known, row in rows.items() if known.startswith(label)), None)
        shown = None if row is None else table.cell(row, "so lieu")
        shown = round(shown, 9) if isinstance(shown, (int, float)) else shown
        same("overview", label, shown, round(figure, 9) if isinstance(figure, float) else figure)
    rows, money = table.by("kinh phi ke hoach"), {"tong kinh phi": value("funding")}
    for names, name in ((figures.office.groups, "funding_of_task_group"), (figures.office.sources, "funding_of_source")):
        money |= {plain(label): computed[name, id] for id, label in names.items()}
    for label, figure in money.items():
        same("overview", label, dong(table.cell(rows[label], "so tien")), figure)
    communes = figures.office.communes
    late = [c["name"] for code, c in communes.items() if code in figures.counted and figures.commune_on_time(code) is False]
    silent = [c["name"] for code, c in communes.items() if code not in figures.counted]
    for label, names in (("so xa nop muon", late), ("so xa chua bao cao", silent)):
        same_names(same, "overview", label, table.cell(table.by("noi dung")[label], "don vi"), names)


CHECKS = (matrices, by_criterion, by_department, roadmap, alone, near, soonest, free, unfunded, funding, declared, models, changes)


def compare(figures, path, report, same):
    workbook = openpyxl.load_workbook(path, data_only=True)
    for check in (*CHECKS, *margins.CHECKS, shortlist.points, lineage.rows):
        check(figures, workbook, same)
    overview(figures, workbook, report, same)
    margins.findings(report, workbook, same)
    coverage.everything(workbook, same)
