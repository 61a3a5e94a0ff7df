"""Recomputes every figure of a run from the raw workbooks and compares:

    recompute.py RECEIVED SUMMARY.xlsx PAGE.html REPORT.json EXPORT-FOLDER EDITION.toml PROFILE.toml

Prints how much it compared; exits with what differs.
"""

import csv
import html
import json
import pathlib
import re
import sys
from collections import Counter

from figures import Figures
import summary
from raw import BASIC, MET, NOT_APPLICABLE, UNMET, Office, submissions

compared, wrong = Counter(), []


def same(what, where, shown, computed):
    compared[what] += 1
    if shown != computed:
        wrong.append(f"{what} {where}: {shown!r}, computed {computed!r}")


def table(folder, name):
    with open(pathlib.Path(folder) / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def compare_overview(figures, folder, report):
    overview, computed = report["overview"], figures.overview()
    exported = {(row["name"], row["item"]): int(row["value"]) for row in table(folder, "overview")}
    for key, value in computed.items():
        same("overview of the export", key, exported.get(key), value)
    # What is left is of the files and the findings, which the report itself lists.
    open_findings = [f for file in report["files"] for f in file["findings"] if not f["waiver"]]
    findings = Counter(f["severity"] for f in open_findings)
    statuses = Counter(file["status"] for file in report["files"])
    listed = {("files", ""): len(report["files"])}
    listed |= {(f"files_{s}", ""): statuses[s] for s in ("accepted", "needs_correction", "not_counted", "rejected")}
    listed |= {("errors", ""): findings["error"], ("warnings", ""): findings["warning"]}
    listed |= {("information", ""): findings["information"]}
    # What is in doubt follows from the findings, which are not computed here.
    for name in ("doubtful_assessments", "unreadable_assessments"):
        listed[name, ""] = overview[name]
    for key, value in listed.items():
        same("overview of the export", key, exported.get(key), value)
    same("overview of the export", "names", set(exported), set(computed) | set(listed))
    sums = figures.funding()
    lines = [[line["id"] for line in overview["funding"][by]] for by in ("by_group", "by_source")]
    for group, amounts in zip(lines[0], overview["funding"]["group_by_source_dong"], strict=True):
        for source, amount in zip(lines[1], amounts, strict=True):
            same("funding of the JSON", (group, source), amount, sums[group, source])
    for commune in overview["by_commune"]:
        code = commune["code"]
        same("communes of the JSON", code, commune["reported"], code in figures.counted)
        on_time = figures.commune_on_time(code) if commune["reported"] else None
        same("communes of the JSON", code, commune["on_time"], on_time)


def compare_exports(figures, folder):
    names = {"met": MET, "basically_met": BASIC, "not_met": UNMET, "not_applicable": NOT_APPLICABLE, "": None}
    files = {submission.file: submission for submission in figures.all}
    counted = {submission.file for submission in figures.counted.values()}
    rows = table(folder, "indicators")
    same("indicators", "rows", len(rows), len(files) * len(figures.office.indicators))
    for row in rows:
        answer = files[row["file"]].indicators.get(row["indicator"], (None, None))
        shown = (names[row["assessment"]], {"yes": "Có", "no": "Không", "": None}[row["registered"]])
        same("indicators", (row["file"], row["indicator"]), shown, answer)
        same("indicators", row["file"], row["counted"], str(row["file"] in counted).lower())
    letters = {("true", "true"): "Đ", ("false", "true"): "K", ("false", "false"): "C"}
    for row in table(folder, "criteria"):
        shown = letters[row["met_now"], row["met_with_registrations"]]
        same("criteria", (row["commune"], row["criterion"]), shown, figures.criteria[row["commune"]][row["criterion"]])
    rows = [
        (row["file"], row["task_group"], row["funding_source"], int(row["amount_dong"]))
        for row in table(folder, "funding")
    ]
    text = lambda line: line if isinstance(line, str) else line[1]
    written = [(s.file, text(group), text(source), amount) for s in figures.all for group, source, amount in s.funding]
    same("amounts", "rows", Counter(rows), Counter(written))
    compared["amounts"] += len(rows)
    for name, of in (("pilot_models", "models"), ("village_changes", "changes")):
        rows = Counter((row["file"], row["name"] or None, row["content"] or None) for row in table(folder, name))
        written = Counter((s.file, *row) for s in figures.all for row in getattr(s, of) if any(row))
        same(name, "rows", rows, written)
        compared[name] += sum(rows.values())
    for row in table(folder, "communes"):
        letters = Counter(figures.indicators[row["commune"]].values())
        shown = [row[f"indicators_{n}"] for n in ("met", "basically_met", "not_met", "not_applicable", "unanswered")]
        submission = figures.counted.get(row["commune"])
        answers = [submission.indicators.get(i["code"], (None,))[0] for i in figures.office.indicators] if submission else []
        computed = [str(answers.count(answer)) for answer in (MET, BASIC, UNMET, NOT_APPLICABLE, None)]
        same("communes", row["commune"], shown, computed)
        same("communes", row["commune"], row["indicators_registered"], str(letters["K"]))
        same("communes", row["commune"], row["file"], submission.file if submission else "")


def compare_page(figures, page, report):
    """Every figure of the page by the name it has in the export; the statements as they stand in the report."""
    page, computed = pathlib.Path(page).read_text("utf-8"), figures.overview()
    errors = report["overview"]["findings"]
    computed |= {("errors", ""): errors["errors"], ("warnings", ""): errors["warnings"]}
    computed["doubtful_assessments", ""] = report["overview"]["doubtful_assessments"]
    shown = re.findall(r'<data id="([^"]+)" value="([^"]+)"', page)
    same("figures of the page", "count", len(shown) > 10, True)
    for name, value in shown:
        same("figures of the page", name, int(value), computed[name, ""])
    for statement in report["statements"]:
        same("figures of the page", statement, f"<li>{html.escape(statement, quote=False)}</li>" in page, True)


def main(received, workbook, page, report, folder, edition, profile):
    office = Office(edition, profile)
    figures = Figures(office, submissions(received, office))
    report = json.loads(pathlib.Path(report).read_text("utf-8"))
    compare_overview(figures, folder, report)
    compare_page(figures, page, report)
    compare_exports(figures, folder)
    summary.compare(figures, workbook, report, same)
    print(", ".join(f"{count} {what}" for what, count in compared.items()))
    if wrong:
        raise SystemExit("\n".join(wrong[:40]))


main(*sys.argv[1:])
