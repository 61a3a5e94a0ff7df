"""The district's letters, counts and sums, from what the communes wrote."""

import datetime
from collections import Counter

from raw import BASIC, MET, NOT_APPLICABLE, UNMET, plain

# What the matrices show.
LETTERS = {"met": "Đ", "registered": "K", "basic": "CB", "unmet": "C", "not_applicable": "KA", "unanswered": "T"}
ABSENT = "–"


def letter(assessment, registered):
    if assessment == MET:
        return LETTERS["met"]
    if assessment == NOT_APPLICABLE:
        return LETTERS["not_applicable"]
    if registered == "Có" and assessment is not None:
        return LETTERS["registered"]
    return LETTERS[{BASIC: "basic", UNMET: "unmet", None: "unanswered"}[assessment]]


def of_criterion(letters):
    """The weakest indicator decides."""
    stands = {LETTERS["met"], LETTERS["not_applicable"]}
    if all(letter in stands for letter in letters):
        return LETTERS["met"]
    if all(letter in stands | {LETTERS["registered"]} for letter in letters):
        return LETTERS["registered"]
    return LETTERS["unmet"]


class Figures:
    def __init__(self, office, submissions):
        self.office = office
        self.all = list(submissions)
        self.counted = {}
        for submission in self.all:
            known = self.counted.get(submission.commune)
            if submission.commune and (known is None or submission.round > known.round):
                self.counted[submission.commune] = submission
        self.indicators = {code: self.of_commune(code) for code in office.communes}
        self.criteria = {code: self.by_criterion(code) for code in office.communes}

    def of_commune(self, code):
        submission = self.counted.get(code)
        if submission is None:
            return {i["code"]: ABSENT for i in self.office.indicators}
        return {i["code"]: letter(*submission.indicators.get(i["code"], (None, None))) for i in self.office.indicators}

    def by_criterion(self, code):
        if code not in self.counted:
            return {c["code"]: ABSENT for c in self.office.criteria}
        letters = self.indicators[code]
        return {c["code"]: of_criterion([letters[i["code"]] for i in c["indicator"]]) for c in self.office.criteria}

    def funding(self, commune=None):
        """Sums by (task group, source); lines of the communes' own, together, are None."""
        known = lambda line: line if isinstance(line, str) else None
        sums = Counter()
        for code, submission in self.counted.items():
            if commune in (None, code):
                for group, source, amount in submission.funding:
                    sums[known(group), known(source)] += amount
        return sums

    def unread(self, commune, group):
        """Sources of a task group for which a commune wrote something and none of it is an amount."""
        known = lambda line: line if isinstance(line, str) else None
        written = {(known(g), known(s)) for g, s in self.counted[commune].unread}
        return {source for g, source in written - set(self.funding(commune)) if g == group}

    def on_time(self, submission):
        """Received, else saved, before the deadline."""
        closeness, day = -1, None
        for entry in self.office.received:
            if "file" in entry:
                close = 2 if entry["file"] in (submission.file, submission.file.split("/")[-1]) else -1
            elif entry["commune"] != submission.commune:
                close = -1
            else:
                close = {None: 0, submission.round: 1}.get(entry.get("round"), -1)
            on = datetime.date.fromisoformat(str(entry["on"]))
            if close > closeness or (close == closeness >= 0 and on < day):
                closeness, day = close, on
        day = day or submission.saved_on
        return None if day is None else day < datetime.date.fromisoformat(str(self.office.plan["deadline"]))

    def commune_on_time(self, code):
        files = [(s.round, self.on_time(s)) for s in self.all if s.commune == code]
        if any(on_time for _, on_time in files):
            return True
        first = [on_time for round, on_time in files if round == 1]
        return False if first and all(on_time is False for on_time in first) else None

    def due_villages(self, code):
        known = self.office.communes[code].get("villages", [])
        submission = self.counted.get(code)
        return len(known) or (submission.villages if submission else None)

    def changes(self, code):
        submission = self.counted.get(code)
        return [row for row in submission.changes if row[1] is not None] if submission else []

    def changed_villages(self, code):
        known = self.office.communes[code].get("villages", [])
        names = [name for name, _ in self.changes(code)]
        if known:
            return sum(plain(village) in [plain(name or "") for name in names] for village in known)
        return len({name.lower() for name in names if name}) + names.count(None)

    def models(self, code):
        submission = self.counted.get(code)
        return [row for row in submission.models if any(row)] if submission else []

    def is_recognised(self, code):
        """By the profile's word, else by the commune's own."""
        known = self.office.communes[code]
        if "recognised" in known or "recognised_in" in known:
            return bool(known.get("recognised") or known.get("recognised_in"))
        return code in self.counted and self.counted[code].recognised == "Có"

    def overview(self):
        """The figures by the names of the export, each also by its item where there are several."""
        communes = list(self.office.communes)
        reported = [code for code in communes if code in self.counted]
        count = lambda letters, wanted: sum(l in wanted for l in letters.values())
        met = {c: count(self.criteria[c], "Đ") for c in communes}
        planned = {c: count(self.criteria[c], ("Đ", "K")) for c in communes}
        times = Counter(self.commune_on_time(code) for code in reported)
        everything = len(self.office.criteria)
        due = [self.due_villages(code) for code in communes]
        funding = self.funding()
        full = sum(planned[c] == everything for c in reported)
        recognised = [c for c in communes if self.is_recognised(c)]
        figures = {
            "communes": len(communes),
            "communes_reported": len(reported),
            "communes_on_time": times[True],
            "communes_late": times[False],
            "communes_time_unknown": times[None],
            "communes_with_all_criteria": sum(met[c] == everything for c in reported),
            "communes_with_all_criteria_planned": full,
            "communes_short_of_goal": len(communes) - full,
            "communes_recognised": len(recognised),
            "communes_recognised_and_short": sum(c in self.counted and met[c] < everything for c in recognised),
            "criteria_met": sum(met[c] for c in reported),
            "indicators_met": sum(count(self.indicators[c], ("Đ", "KA")) for c in reported),
            "pilot_models": sum(len(self.models(c)) for c in communes),
            "pilot_models_due": len(communes),
            "pilot_models_fulfilled": sum(bool(self.models(c)) for c in communes),
            "village_changes": sum(len(self.changes(c)) for c in communes),
            "village_changes_due": sum(filter(None, due)),
            "village_changes_fulfilled": sum(
                min(self.changed_villages(c), number) for c, number in zip(communes, due) if number is not None
            ),
            "communes_without_number_of_villages": due.count(None),
            "funding": sum(funding.values()),
        }
        figures = {(name, ""): value for name, value in figures.items()}
        for name, lines, of in (
            ("funding_of_task_group", self.office.groups, lambda key: key[0]),
            ("funding_of_source", self.office.sources, lambda key: key[1]),
        ):
            for id in [*lines, *([None] if any(of(key) is None for key in funding) else [])]:
                figures[name, id or ""] = sum(amount for key, amount in funding.items() if of(key) == id)
        names = {"criterion_met": "Đ", "criterion_registered": "K", "criterion_not_met": "C", "criterion_not_reported": ABSENT}
        for criterion in self.office.criteria:
            letters = [self.criteria[c][criterion["code"]] for c in communes]
            figures |= {(name, criterion["code"]): letters.count(wanted) for name, wanted in names.items()}
        for code in communes:
            figures["commune_criteria_met", code] = met[code]
            figures["commune_criteria_added", code] = planned[code] - met[code]
        return figures
