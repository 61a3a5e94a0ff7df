"""The points of `Mô hình điểm`: one for each thing the letter asks of a model, from what the communes wrote."""

import re

from figures import LETTERS
from raw import plain
from tables import one

POINTS = ("co ten noi dung", "co dia diem", "du cac tap the", "dung linh vuc", "gan voi tieu chi", "tieu chi co kinh phi", "hoan thanh trong nam")
STANDS = (LETTERS["met"], LETTERS["not_applicable"])


def points(figures, workbook, same):
    table = one(workbook, "ten mo hinh", *POINTS, "tong diem", "xep hang")
    communes = {plain(c["name"]): code for code, c in figures.office.communes.items()}
    given = {}
    for code, submission in figures.counted.items():
        for row, details in zip(submission.models, submission.model_details):
            if any(row):
                given.setdefault((code, *row), judged(figures, code, row, details))
    worth = lambda judgement: (sum(judgement[0]), len(judgement[1]))
    worths = [worth(judgement) for judgement in given.values()]
    shown = 0
    for row in table.rows:
        code = communes.get(plain(table.cell(row, "xa") or ""))
        computed = given.get((code, table.cell(row, "ten mo hinh"), table.cell(row, "noi dung")))
        if computed is None:
            continue
        shown += 1
        points, helped = computed
        same("points of models", code, [table.cell(row, point) for point in POINTS], points)
        same("points of models", code, table.cell(row, "tong diem"), sum(points))
        same("points of models", code, table.cell(row, "so tieu chi chi tieu chua dat"), len(helped))
        same("points of models", code, table.cell(row, "xep hang"), 1 + sum(other > worth(computed) for other in worths))
        why = table.cell(row, "vi sao") or ""
        said = why.startswith(f"giúp tiêu chí, chỉ tiêu xã chưa đạt: {', '.join(helped)}") if helped else "giúp" not in why
        same("points of models", (code, "what it helps with"), said, True)
        same("points of models", (code, "a reason"), bool(why), bool(helped) or sum(points) < len(POINTS))
    same("points of models", "models", shown, len(given))


def judged(figures, code, row, details):
    location, theme, related, completion = details
    submission, office = figures.counted[code], figures.office
    codes = re.findall(r"\d+(?:\.\d+)*", str(related or ""))
    criteria = {c["code"]: c for c in office.criteria}
    free = {i["code"] for i in office.indicators if i.get("no_resources")}
    indicators = [c for c in codes if c in office.criterion_of]
    codes = [c for c in codes if c in indicators or c in criteria]
    is_open = lambda c: figures.indicators[code][c] not in STANDS if c in indicators else figures.criteria[code][c] != LETTERS["met"]
    paid = {group for (group, _), amount in figures.funding(code).items() if amount > 0}
    is_paid = lambda c: c in free or criteria[office.criterion_of.get(c, c)]["group"] in paid
    year = re.search(r"(\d{4})", str(completion or ""))
    points = [
        int(all(row)),
        int(location is not None),
        int(bool(submission.consents) and all(submission.consents)),
        int(theme is not None and plain(theme) != "khac"),
        int(any(map(is_open, codes))),
        int(any(map(is_paid, codes))),
        int(year is not None and int(year[1]) == office.plan["year"]),
    ]
    return points, [c for c in codes if is_open(c)]
