"""What communes wrote, read from their workbooks with openpyxl: tables are found by their headings, values read anew.

Shares nothing with the program but the two data files, the edition and the profile.
"""

import datetime
import hashlib
import os
import pathlib
import re
import subprocess
import tempfile
import tomllib
import unicodedata
import zipfile
from decimal import Decimal

import openpyxl

MET, BASIC, UNMET, NOT_APPLICABLE = "Đạt", "Cơ bản đạt", "Chưa đạt", "Không áp dụng"
VIET_NAM = datetime.timezone(datetime.timedelta(hours=7))


def plain(text):
    """Lower case, without accents, one space between words."""
    text = unicodedata.normalize("NFD", str(text)).lower().replace("đ", "d")
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^0-9a-z]+", " ", text).split())


class Office:
    """The edition and the profile."""

    def __init__(self, edition, profile):
        edition, profile = (tomllib.loads(pathlib.Path(p).read_text("utf-8")) for p in (edition, profile))
        self.criteria = edition["criterion"]
        self.indicators = [i for c in self.criteria for i in c["indicator"]]
        self.criterion_of = {i["code"]: c["code"] for c in self.criteria for i in c["indicator"]}
        self.groups = {g["id"]: g["task"] for g in edition["group"]}
        self.groups |= {g["id"]: g["name"] for g in profile.get("task_group", [])}
        self.sources = {s["id"]: s["name"] for s in edition["funding_source"]}
        self.sources |= {s["id"]: s["name"] for s in profile.get("funding_source", [])}
        self.communes = {c["code"]: c for c in profile["commune"]}
        self.plan = profile["plan"]
        self.received = profile.get("received", [])
        self.departments = profile["department"]
        self.conditions = profile.get("condition", [])

    def led_by(self, department):
        """Codes of the indicators of a department; the longest code that covers an indicator decides."""
        length = lambda d, code: max((len(c) for c in d.get("leads", []) if f"{code}.".startswith(f"{c}.")), default=0)
        for indicator in (i["code"] for i in self.indicators):
            longest = max(length(d, indicator) for d in self.departments)
            if longest and length(department, indicator) == longest:
                yield indicator

    def commune_named(self, name):
        bare = re.sub(r"^(ubnd )?xa ", "", plain(name))
        for code, commune in self.communes.items():
            if bare in [plain(known) for known in [commune["name"], *commune.get("spellings", [])]]:
                return code
        return None


class Submission:
    def __init__(self, file):
        self.file = file
        self.commune = None
        self.round = 1
        self.saved_on = None
        self.villages = self.households = self.declared = None
        # What stands where amounts belong and is none.
        self.unread, self.declared_is_unread = [], False
        # By code: assessment, registered.
        self.indicators = {}
        # (task group, source, đồng); a line of the commune's own is a pair ("own", its words).
        self.funding = []
        # (name, content) of each row that says something.
        self.models, self.changes = [], []
        # Of each model row what else it says, by heading; whether each body of the commune agreed; code → year.
        self.model_details, self.consents, self.years = [], [], {}
        self.recognised = None
        # The sheets as they are, for whoever looks a cell up, and the hash of the file.
        self.sheets, self.sha256 = {}, ""


def submissions(folder, office):
    """Every filled form of a folder, in the order of the file names."""
    with tempfile.TemporaryDirectory() as scratch:
        files = sorted(p for p in pathlib.Path(folder).rglob("*") if p.suffix in (".xlsx", ".xlsm", ".xls", ".ods"))
        for path in files:
            submission = read(path, str(path.relative_to(folder)), office, scratch)
            if submission:
                yield submission


def read(path, name, office, scratch):
    workbook = as_xlsx(path, scratch)
    try:
        workbook = openpyxl.load_workbook(workbook, data_only=True)
    except (zipfile.BadZipFile, KeyError, OSError):
        return None
    submission = Submission(name)
    submission.sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    submission.sheets = {sheet.title: sheet for sheet in workbook}
    tables = 0
    for sheet in workbook:
        rows = [[cell for cell in row] for row in sheet.iter_rows(values_only=True)]
        for at, row in enumerate(rows):
            headings = [plain(cell) if cell is not None else "" for cell in row]
            body = rows[at + 1 :]
            if {"ma", "danh gia"} <= set(headings):
                read_indicators(headings, body, office, submission)
            elif "nhom nhiem vu" in headings and "cong" in headings:
                read_funding(row, headings, body, office, submission)
            elif "noi dung mo hinh dang ky" in headings:
                read_registered(headings, body, "ten mo hinh diem", "noi dung mo hinh dang ky", submission.models)
                details = ("dia diem", "linh vuc", "tieu chi lien quan", "du kien hoan thanh")
                submission.model_details = [tuple(cell(r, headings, d) for d in details) for r in body]
            elif "noi dung thay doi so voi nam truoc" in headings:
                content = "noi dung thay doi so voi nam truoc"
                read_registered(headings, body, "ten ban", content, submission.changes)
            elif "tap the thao luan thong nhat" in headings:
                read_consents(headings, body, submission)
            elif "thong tin" in headings and "noi dung dien" in headings:
                read_general(headings, body, office, submission)
            else:
                continue
            tables += 1
    has_answers = any(answer != (None, None) for answer in submission.indicators.values())
    if not tables or not (has_answers or submission.funding or submission.models or submission.changes):
        return None
    submission.saved_on = saved_on(path, workbook, office)
    return submission


def as_xlsx(path, scratch):
    if path.suffix not in (".xls", ".ods"):
        return path
    profile = f"-env:UserInstallation=file://{scratch}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", scratch, str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return os.path.join(scratch, path.stem + ".xlsx")


def saved_on(path, workbook, office):
    """The day in Viet Nam; a form that nobody saved still has the first of January of its year."""
    modified = workbook.properties.modified
    if modified is None:
        return None
    # An ods has the writer's own time, the others Greenwich's.
    if path.suffix == ".ods":
        text = zipfile.ZipFile(path).read("meta.xml").decode()
        day = datetime.date.fromisoformat(re.search(r"<dc:date>(\d{4}-\d\d-\d\d)", text)[1])
    else:
        day = modified.replace(tzinfo=datetime.timezone.utc).astimezone(VIET_NAM).date()
    is_new = day == datetime.date(office.plan["year"], 1, 1)
    return None if is_new or day.year < int(str(office.plan["assessed_on"])[:4]) else day


def cell(row, headings, heading):
    at = next((at for at, known in enumerate(headings) if known.startswith(heading)), None)
    value = None if at is None or at >= len(row) else row[at]
    return value if value is None or str(value).strip() else None


def choice(value, choices):
    return next((known for known in choices if value is not None and plain(value) == plain(known)), None)


def read_indicators(headings, body, office, submission):
    by_name = {plain(i["name"]): i["code"] for i in office.indicators}
    optional = {i["code"] for i in office.indicators if i.get("may_not_apply")}
    for row in body:
        name = cell(row, headings, "tieu chi chi tieu")
        code = by_name.get(plain(name)) if name is not None else None
        if code:
            assessment = choice(cell(row, headings, "danh gia"), [MET, BASIC, UNMET, NOT_APPLICABLE])
            if assessment == NOT_APPLICABLE and code not in optional:
                assessment = None  # Every commune has to meet it.
            registered = choice(cell(row, headings, "dang ky hoan thanh"), ["Có", "Không"])
            submission.indicators[code] = (assessment, registered)
            year = cell(row, headings, "nam hoan thanh")
            submission.years[code] = int(year) if isinstance(year, (int, float)) else None


def dong(value):
    """Whole đồng of an amount in triệu đồng; nothing where a text has more than one reading."""
    if isinstance(value, str):
        text = value.strip().replace(",", ".")
        if not re.fullmatch(r"\d+(\.\d{1,2})?", text):
            return None
        value = text
    if value is None or isinstance(value, bool):
        return None
    amount = Decimal(repr(value) if isinstance(value, float) else str(value)) * 1_000_000
    return int(amount) if amount == int(amount) else None


def read_funding(row, headings, body, office, submission):
    first, last = headings.index("nhom nhiem vu"), headings.index("cong")
    groups = {plain(name): id for id, name in office.groups.items()}
    sources = {plain(name): id for id, name in office.sources.items()}
    for line in body:
        group = line[first]
        if group is None or plain(group) == "tong cong":
            break
        for at in range(first + 1, last):
            if row[at] is None or line[at] is None or not str(line[at]).strip():
                continue
            amount = dong(line[at])
            group_id = groups.get(plain(group), ("own", str(group)))
            source_id = sources.get(plain(row[at]), ("own", str(row[at])))
            if amount is None:
                submission.unread.append((group_id, source_id))
            else:
                submission.funding.append((group_id, source_id, amount))
    for line in body:
        label = next((v for v in line if isinstance(v, str) and plain(v).startswith("tong kinh phi")), None)
        if label:
            numbers = [v for v in line if isinstance(v, (int, float))]
            submission.declared = int(numbers[-1]) if numbers and numbers[-1] == int(numbers[-1]) else None
            beside = [v for v in line[line.index(label) + 1 :] if v is not None]
            submission.declared_is_unread = submission.declared is None and bool(beside)


def read_registered(headings, body, name, content, found):
    for row in body:
        first = row[0] if row else None
        if first is None and all(value is None for value in row):
            continue
        if not re.fullmatch(r"\d+(\.0)?", str(first or "")):
            break
        row = (cell(row, headings, name), cell(row, headings, content))
        found.append(tuple(str(value).strip() if value is not None else None for value in row))


def read_consents(headings, body, submission):
    for row in body:
        if cell(row, headings, "tap the") is None:
            break
        submission.consents.append(choice(cell(row, headings, "thong nhat"), ["Có", "Không"]) == "Có")


def read_general(headings, body, office, submission):
    fields = {}
    for row in body:
        label = cell(row, headings, "thong tin")
        if label is not None:
            fields.setdefault(plain(label), cell(row, headings, "noi dung dien"))
    if fields.get("ten xa") is not None:
        submission.commune = office.commune_named(fields["ten xa"])
    whole = lambda value: int(value) if isinstance(value, (int, float)) and value == int(value) else None
    submission.round = whole(fields.get("lan nop")) or 1
    submission.recognised = choice(fields.get("da duoc cong nhan dat chuan nong thon moi"), ["Có", "Không"])
    submission.villages = whole(fields.get("so ban"))
    submission.households = whole(fields.get("so ho"))
