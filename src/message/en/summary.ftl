# The district's summary workbook: sheet names (at most 31 characters), titles, headings, notes.

summary-title = SUMMARY OF THE NEW-STYLE RURAL AREA PLANS { $year }
summary-district = District { $district }, province { $province }
summary-footer = Page &P

summary-sheet-overview = Overview
summary-sheet-indicator-matrix = Indicator matrix
summary-sheet-funding = Funding
summary-sheet-pilot-models = Pilot models
summary-sheet-village-changes = Village changes
summary-sheet-files = Submissions
summary-sheet-findings = Findings

summary-title-criterion-matrix = EVERY CRITERION IN EVERY COMMUNE
summary-title-indicator-matrix = EVERY INDICATOR IN EVERY COMMUNE
summary-title-funding = PLANNED FUNDING { $year }
summary-title-pilot-models = PILOT MODELS REGISTERED FOR { $year }
summary-title-village-changes = VILLAGE CHANGES REGISTERED FOR { $year }
summary-title-files = SUBMISSIONS OF THE PLAN { $year }
summary-title-findings = FINDINGS IN THE COMMUNES' FORMS { $year }

# Shared headings
summary-number = No.
summary-code = Code
summary-commune = Commune
summary-commune-code = Commune code
summary-indicator = Indicator
summary-total = Total
summary-sum = Sum
summary-not-reported = not reported
summary-none = None.
summary-file = File
summary-sheet = Sheet
summary-cell = Cell
summary-count-of = Cells with “{ $letter }”

# Overview
summary-figure = Figure
summary-value = Value
summary-unit = Unit, comparison, share
summary-key-reported = Communes that reported
summary-day = As of { $day }. Deadline: before { $deadline }.
summary-deadline-alone = Deadline: before { $deadline }.
summary-key-late = Communes that were late
summary-missing-and-unread = sent nothing: { $nothing }; sent but not readable yet: { $unread }
summary-key-missing = Communes that have not reported
summary-key-recognised = Communes recognised as new-style rural communes
summary-unit-recognised = of them { $short } do not meet all { $total } criteria today
summary-recognised-short = Recognised
summary-key-unreadable = Assessments that cannot be read
summary-unit-unreadable = count as without assessment (E, thick red frame in the matrices)
summary-key-disputed = Assessments that the figures speak against
summary-unit-disputed = count as the commune wrote (thick red frame in the matrices)
summary-uncounted-amounts = Amounts not counted: { $count } (click)
summary-note-print-set = To print: File, Print, Print Entire Workbook, pages 1 to { $pages }: the whole set from “{ $first }” to “{ $last }”, on A3. The sheets after it are registers, to be printed alone where they are wanted. Click a name or a figure for its sheet.
summary-key-errors = Errors to correct
summary-key-all-now = Communes meeting all { $total } criteria today
summary-key-all-planned = Communes meeting all { $total } criteria with the registrations
summary-key-mean-criteria = Criteria met, mean per commune
summary-key-mean-indicators = Indicators met, mean per commune
summary-key-funding = Total
summary-key-models = Pilot models registered
summary-key-changes = Village changes registered
summary-of-communes = of { $total } communes
summary-of-criteria = of { $total } criteria
summary-of-indicators = of { $total } indicators
summary-unit-errors = see the sheet “{ $sheet }”
summary-unit-millions = million đồng
summary-unit-models = of { $due } due (one a commune); { $fulfilled } communes registered one
summary-unit-changes = of { $due } villages; { $fulfilled } villages have one
summary-note-counted = Counted is one submission of each commune; earlier rounds and unreadable files are in the sheet “{ $sheet }”.
summary-note-edition = Criteria of { $edition } ({ $decision }).
summary-note-unverified = Some required levels have not yet been compared with the decision in force (marked (*) in the communes' forms); please compare them before using the figures.

# Charts
summary-chart-criteria = Criteria met by the communes
summary-chart-funding = Funding { $year } by task group and source
summary-axis-criteria = Criteria
summary-series-now = Met today
summary-series-added = Met in addition with the registrations

# Criteria by commune
summary-recognised = Recognised as a new-style rural commune
summary-recognised-yes = Yes
summary-recognised-in = Yes ({ $year })
summary-recognised-no = No
summary-recognised-unknown = Unknown
summary-criteria-now = Criteria met today (of { $total })
summary-criteria-planned = Criteria met with the registrations
summary-indicators-unanswered = Indicators without assessment

# Matrices
summary-letter-met = M
summary-letter-registered = R
summary-letter-basically-met = B
summary-letter-not-met = N
summary-letter-not-applicable = NA
summary-letter-unanswered = E
summary-legend-criterion-met = met
summary-legend-criterion-registered = not met, will be met with the registrations
summary-legend-criterion-not-met = not met
summary-legend-met = met
summary-legend-registered = not or basically met, registered
summary-legend-basically-met = basically met, not registered
summary-legend-not-met = not met, not registered
summary-legend-not-applicable = not applicable
summary-legend-doubtful = A thick red frame: an assessment that cannot be read or contradicts its number, not certain.
summary-legend-unanswered = empty or unreadable

# Funding
summary-task-group = Task group
summary-funding-source = Funding source
summary-amount = Amount (million đồng)
summary-own-lines = Lines added by communes
summary-note-funding = Million đồng with one decimal, except d), which is in đồng. a), b) and c) are formulas over the sheet “{ $sheet }”: what the communes wrote.
summary-sheet-funding-detail = Funding in detail
summary-title-funding-detail = FUNDING AS WRITTEN BY THE COMMUNES { $year }: BY COMMUNE, TASK GROUP AND SOURCE
summary-note-funding-detail = Million đồng with one decimal (the cell holds all of them). An amount leads to file, sheet and cell. An empty cell is one in which the commune wrote no amount, “not counted” one whose amount could not be read, or seems to be in another unit.
summary-caption-by-group = a) By commune and task group
summary-caption-by-source = b) By commune and funding source
summary-caption-cross = c) The whole district by task group and funding source
summary-caption-own-lines = e) Lines that communes added (counted above under “Lines added by communes”)

# Pilot models, village changes
summary-model = Model
summary-village = Village
summary-content = Content
summary-location = Place
summary-theme = Theme
summary-related = Related criterion
summary-completion = Completion
summary-theme-bright = Bright
summary-theme-green = Green
summary-theme-clean = Clean
summary-theme-safe = Safe
summary-theme-environment = Environment
summary-theme-housing = Housing
summary-theme-other = Other

# Submissions
summary-round = Round
summary-status = Status
summary-errors = Errors
summary-warnings = Warnings
summary-information = Information
summary-caption-other-files = Files that are not counted
summary-status-accepted = consolidated, no errors
summary-status-needs-correction = consolidated as far as readable, to be corrected
summary-status-not-counted = read but not counted (an earlier round, a copy, or an unknown commune)
summary-status-rejected = not consolidated (unreadable, or not the form)

# Findings
summary-severity = Severity
summary-message = Finding
summary-hint = Remedy
summary-found = Found
summary-expected = Expected
summary-explanation = Explained by the commune
summary-waiver = Accepted by the district
summary-not-explained = (not explained, cell { $cell })
summary-waived = { $reason } (approved by { $by }, until { $until })
summary-caption-decisions = Rules that the district applies otherwise, and its waivers
summary-whole-district = Whole district
summary-rule = Rule
summary-change = Change; cell, indicator
summary-decided = Decided on
summary-until = Until
summary-reason = Reason
summary-approved = Approved by (state)

# By criterion
summary-sheet-by-criterion = By criterion
summary-title-by-criterion = EVERY CRITERION AND INDICATOR: COMMUNES THAT MEET IT AND REGISTERED IT FOR { $year }
summary-note-by-criterion = Each commune is counted once in each indicator's row, so that the columns add up to the number of communes. Bold rows are criteria: “not met, registered” is a criterion that will be met with the registrations.
summary-criterion-or-indicator = Criterion, indicator
summary-communes-met = Communes: met
summary-communes-registered = Communes: not met, registered
summary-communes-basically-met = Communes: basically met, not registered
summary-communes-not-met = Communes: not met, not registered
summary-communes-not-applicable = Communes: not applicable
summary-communes-unanswered = Communes: without assessment
summary-communes-not-reported = Communes: not reported
summary-lead = Lead department
summary-lead-with-others = Department in charge (helping)
summary-with-others = { $lead } (with { $others })
summary-names-many = { $count } communes: { $names }, … ({ $left } more)

# By department
summary-sheet-by-department = By department
summary-title-by-department = INDICATORS NOT MET, BY DEPARTMENT IN CHARGE, AND REGISTERED FOR { $year }
summary-note-by-department = Only communes that reported. Not met includes basically met and without assessment. “Remaining” are the communes that did not register: the department in charge is to guide and to push. The bold row of a department adds up its indicators, so it counts times: a commune that does not meet two indicators is two times.
summary-department-and-indicator = Department in charge, indicator
summary-no-lead = No department in charge
summary-communes-unmet-count = Communes: not met
summary-of-which-registered = Communes: not met, registered for { $year }
summary-of-which-remaining = Communes: not met, not registered (remaining)

# Roadmap
summary-sheet-roadmap = Roadmap { $goal }
summary-title-roadmap = ROADMAP TO { $goal }
summary-note-roadmap = “Remaining”: not met even if every indicator registered for { $year } is achieved, so to be met by { $goal }. “Enough”: yes, if the commune then meets every criterion and no indicator not met is planned for after { $goal }. Recognition as a new-style rural commune is another matter than meeting the criteria today.
summary-criteria-remaining = Criteria remaining after { $year }
summary-criteria-remaining-codes = Criteria to meet by { $goal }
summary-indicators-remaining = Indicators remaining after { $year }
summary-indicators-remaining-codes = Remaining indicators, to meet by { $goal }
summary-planned-after-goal = Indicators planned for after { $goal } (year)
summary-plan-is-enough = Enough
summary-enough-yes = Yes
summary-enough-no = No

# Lineage
summary-sheet-lineage = Lineage
summary-title-lineage = WHERE THE FIGURES OF { $year } COME FROM: FILE, SHEET AND CELL
summary-note-lineage = Each row is a cell of a commune that was counted. The value of an indicator is its letter in the sheet “{ $matrix }”; amounts are in million đồng. The letters R, B and N depend on the assessment and on the registration, so both cells are named. Click the kind to go back to where it is used; to check a file, compare the hash with what certutil -hashfile FILE SHA256 says.
summary-datum-kind = Kind
summary-datum = Datum
summary-value-shown = Value

# Bottlenecks
summary-sheet-bottlenecks = Bottlenecks
summary-title-bottlenecks = WHAT HOLDS THE CRITERIA UP, PLAN { $year }
summary-note-bottlenecks = Only communes that reported. Not met includes basically met and without assessment.
summary-caption-alone = a) Indicators that alone keep a criterion from being met, by the number of communes
summary-caption-near = d) Criteria that are near, by commune: short of one or two indicators only (in brackets what is missing; named on the sheet “{ $sheet }”)
summary-caption-free = b) Indicators that need no resources and are not met
summary-caption-unfunded = c) Criteria with a registered indicator whose task group has no money in the commune (not counting indicators that need no resources)
summary-sheet-near = Near criteria
summary-title-near = CRITERIA SHORT OF ONE OR TWO INDICATORS ONLY, PLAN FOR { $year }
summary-short-of-one = Criteria short of one indicator
summary-short-of-two = Criteria short of two indicators
summary-criteria-count = Criteria
summary-criterion = Criterion
summary-communes-count = Communes
summary-communes-blocked = Communes by name
summary-communes-that-registered = Communes that registered
summary-indicators-missing-count = Missing indicators
summary-indicators-missing = Which are missing
summary-indicators-missing-registered = Of which registered
summary-indicators-count = Indicators
summary-indicators-that-are-registered = Registered indicators

# Sheets named after the numbers of criteria and indicators, and the year of the goal
summary-sheet-matrix = Matrix { $count }

# Overview: sections
summary-caption-statements = What stands out
summary-section-submissions = Submissions
summary-section-criteria = Criteria
summary-section-registers = Registered by communes and villages
summary-section-funding = Planned funding { $year }
summary-section-by-group = By task group
summary-section-by-source = By source
summary-key-on-time = Communes that handed in on time
summary-key-gap = Communes lacking for all to meet all { $total } criteria
summary-of-times = day unknown: { $unknown }
summary-unit-gap = to be done by { $goal } (those not reported included)
summary-unit-changes-unknown = { $count } communes with an unknown number of villages
summary-caption-most-and-fewest = The { $most } communes that meet most criteria and the { $fewest } that meet fewest (of those that reported)
summary-chart-criteria-many = Communes that meet most and fewest criteria
summary-chart-communes = Communes that meet each criterion
summary-axis-communes = Communes

# By criterion, by department
summary-communes-remaining = Communes: remaining (not met, not registered)
summary-communes-registered-count = Communes: registered
summary-co-leads-in = Supports the indicators: { $codes }

# Conditions of recognition
summary-caption-conditions = What the district { $district } must fulfil to be recognised
summary-condition = Condition
summary-condition-source = Source
summary-condition-required = Required
summary-condition-value = Result and evidence
summary-condition-now = Today
summary-condition-planned = With the registrations
summary-condition-verdict = Verdict today
summary-condition-communes = Share of communes that meet all { $count } criteria (computed from their plans)
summary-office-fills = office to fill
summary-verdict-met = Met
summary-verdict-not-met = Not met
summary-note-conditions-unverified = (*) The wording was not compared with the decision in force. What the office fills in is written into the two columns of the result and the verdict of this table, and is kept the next time; the wording is corrected in ntm.toml, [[condition]].

# Funding
summary-share = Share
summary-households = Households
summary-villages = Villages
summary-datum-of-commune = General information
summary-per-household = For each household, where the number is known (million đồng)
summary-commune-and-group = Commune, task group
summary-caption-declared = d) Differences between the declared total and the table (đồng)
summary-declared = Declared total
summary-declared-dong = Declared total (đồng)
summary-computed-dong = Computed from the table (đồng)
summary-difference-dong = Difference (đồng)
summary-not-declared = not declared

# Pilot models
summary-note-pilot-models = The shortlist from which the district registers one pilot model. Each point is 1 if the data show it (0: not, or unknown; “Why” says why); ranked by the sum, equal ones by how much of what the commune does not meet they help with; of one rank the one that is completed first stands first. The points only advise: the district decides and marks the column “Chosen”.
summary-point-content = Name and content given
summary-point-location = Location given
summary-point-consent = All bodies agreed
summary-point-theme = A theme of the letter
summary-point-related = Helps a criterion or indicator, named by the model, that is not met
summary-point-money = Criterion has money or needs none
summary-point-year = Done in the plan year
summary-model-open = Criteria and indicators not met that it helps with
summary-model-why = Why
summary-model-helps = helps with what the commune does not meet: { $codes }
summary-lack-words = no name or no content
summary-lack-location = no location
summary-lack-consent = not all bodies have agreed
summary-lack-theme = none of the themes of the letter
summary-lack-relation = names no criterion or indicator
summary-lack-met = the commune meets { $codes }
summary-lack-money = no money for: { $groups }
summary-lack-year = completed in { $year }, not in the plan year
summary-lack-completion = no time of completion
summary-points = Points
summary-rank = Rank
summary-chosen = Chosen
summary-not-registered = not registered

# Village changes
summary-caption-due = a) By commune: due and registered (one change for each village)
summary-caption-changes = b) Register
summary-counted-for-village = Counts for its village
summary-villages-due = Villages due
summary-changes-registered = Changes registered
summary-villages-covered = Villages with a change
summary-villages-missing = Villages missing
summary-unknown = unknown

# Submissions, lineage
summary-note-on-time = Due before { $deadline }. The day is the one the office wrote down (sheet “Ngày nhận” of thiet-lap.xlsx, or [[received]] in ntm.toml), else the day the file was last saved.
summary-handed-in = Handed in
summary-deadline = On time
summary-on-time = on time
summary-late = late
summary-sha256 = SHA-256 of the file

# Funding: comparison, what could not be read
summary-total-declared = Sum of { $count } communes that declare a total (left out: { $left } that reported without a legible total)
summary-total-differences = Sum of the differences of { $count } communes, whatever their sign (more and less do not cancel out)
summary-uncounted = not counted
summary-note-uncounted = Without { $count } amounts that could not be read, or seem to be in another unit (“not counted” in table e and on “{ $detail }”): see “{ $sheet }” (click here).
summary-caption-uncounted = the sums are without { $count } amounts that could not be counted
summary-unit-millions-uncounted = million đồng; without { $count } amounts that could not be counted

# By department, charts
summary-times = times
summary-chart-not-reported = (not reported)
