//! The rules whose conditions the form declares, so that a commune sees them at work while it fills: what each of them is. Their
//! constraints stand with the tables they are about; what is said of a violation, `rules` says.

use crate::rule::{Rule, Scope, Threshold};
use crate::severity::Severity;

/// A required cell is empty: the assessment of an indicator, its value where it has a number, whether an unmet one is
/// registered, the planned value of a registered one, the commune's particulars and its consent.
pub const MISSING_ANSWER: Rule = Rule::new("C01", Severity::Error, Scope::Cell);

pub const UNREADABLE_NUMBER: Rule = Rule::new("C02", Severity::Error, Scope::Cell);

/// A value written otherwise than it should be, and read all the same: what the office should know of.
pub const READ_AS: Rule = Rule::new("C07", Severity::Information, Scope::Cell);

pub const UNKNOWN_CHOICE: Rule = Rule::new("C03", Severity::Error, Scope::Cell);

pub const UNREADABLE_DATE: Rule = Rule::new("C04", Severity::Error, Scope::Cell);

pub const ERROR_VALUE: Rule = Rule::new("C06", Severity::Error, Scope::Cell);

pub const OUT_OF_RANGE: Rule = Rule::new("C08", Severity::Error, Scope::Cell);

pub const BELOW_ONE_DONG: Rule = Rule::new("C09", Severity::Error, Scope::Cell);

/// A đồng cell that seems to hold triệu đồng: it has decimals.
pub const MILLIONS_IN_A_DONG_CELL: Rule = Rule::new("C10", Severity::Error, Scope::Cell);

/// A share of one among percentages: 0.95 may be 95 %.
pub const DOUBTFUL_SCALE: Rule = Rule::new("C12", Severity::Error, Scope::Cell);

/// What the office has carried into a form from an earlier year or round is an answer only once the commune has looked at it and says
/// so: until then it is last year's.
pub const UNCONFIRMED: Rule = Rule::new("C26", Severity::Error, Scope::Cell);

/// Each commune registers exactly one pilot model (section 2 of the letter: "Mỗi xã lựa chọn, đăng ký thực hiện 01 mô hình
/// điểm"). A row counts as a model when its name or its content says something.
pub const PILOT_MODEL: Rule = Rule::new("N02", Severity::Error, Scope::Submission);

/// Each village registers one change on last year (section 2 of the letter: "mỗi bản đăng ký thực hiện 01 sự thay đổi so với
/// năm trước"). A village that stands in the form without content, one the office knows and the form lacks, or fewer rows
/// than the commune has villages.
pub const VILLAGE_CHANGE: Rule = Rule::new("N03", Severity::Error, Scope::Submission);

/// The stamp says for which commune the template was made; the name in `Thông tin chung` is another commune's. The name
/// counts, because a person wrote it; the commune has to confirm it.
pub const OTHER_COMMUNE: Rule = Rule::new("N04", Severity::Error, Scope::Submission);

/// A pilot model has a name, content and a place, and must have been agreed by the standing board of the Party committee, the
/// People's Council, the People's Committee's leaders and the steering board (section 2 of the letter).
pub const PILOT_INCOMPLETE: Rule = Rule::new("N05", Severity::Error, Scope::Submission);

/// One change for each village: a second row of the same village, with the same content or another, or a name that is not in the
/// office's list, is asked about.
pub const VILLAGE_TWICE: Rule = Rule::new("N06", Severity::Error, Scope::Submission);

/// The outline's parts that are text (căn cứ, mục đích, yêu cầu, nhiệm vụ, giải pháp, tổ chức thực hiện); named together.
pub const MISSING_TEXT: Rule = Rule::new("N07", Severity::Warning, Scope::Submission);

/// A household has at least one person, a village at least one household, there are no more villages with a change than
/// villages, and as many villages as the office's list has, where it has one.
pub const CONTRADICTING_COUNTS: Rule = Rule::new("N08", Severity::Error, Scope::Submission);

/// People divided by households: on average four to six in the northern mountains. Outside the limits one of the two was probably
/// written with a digit too many or too few. Fewer people than households contradict each other (N08).
pub const PEOPLE_PER_HOUSEHOLD: Rule =
    Rule::new("N10", Severity::Warning, Scope::Submission).with_thresholds(&[FEWEST_PER_HOUSEHOLD, MOST_PER_HOUSEHOLD]);

/// People in a household, on average: fewer, and one of the two numbers was probably written wrongly.
pub const FEWEST_PER_HOUSEHOLD: Threshold = Threshold::new("fewest", 2);

/// The same, of more.
pub const MOST_PER_HOUSEHOLD: Threshold = Threshold::new("most", 10);

/// `Tiêu chí liên quan` says to which criterion or indicator a model or a change belongs. What looks like a code is held against
/// the edition; words beside it are free.
pub const RELATED_CRITERION: Rule = Rule::new("N11", Severity::Warning, Scope::Submission);

/// The plan is issued, and the registrations agreed, around the turn of the year; what is registered is completed in the plan year
/// or until the district's goal; a commune was recognised by then, and not before the programme began. Another year is most often
/// last year's, written from habit in January. Being late is no fault of a date: who handed in when is shown elsewhere.
pub const OUTSIDE_THE_PLAN: Rule =
    Rule::new("N12", Severity::Warning, Scope::Submission).with_thresholds(&[DAYS_BEFORE]);

/// Days before the day assessed on which a plan may already have been issued.
pub const DAYS_BEFORE: Threshold = Threshold::new("days-before", 120);

/// Whether a commune is recognised counts for the district's conditions, so the two cells must say the same.
pub const CONTRADICTING_RECOGNITION: Rule = Rule::new("N13", Severity::Error, Scope::Submission);

/// What is registered is agreed before the plan that registers it is issued, and nothing was issued or agreed in a month after the
/// one in which the workbook was last saved. Of two such dates one is most often a slip.
pub const DATES_OUT_OF_ORDER: Rule = Rule::new("N15", Severity::Warning, Scope::Submission);

/// An indicator assessed as met whose value falls short of the required level, or assessed as not met whose value reaches
/// it. Levels are those of the year assessed and the commune's class; an indicator without a level is never judged.
pub const CONTRADICTION: Rule = Rule::new("R01", Severity::Error, Scope::Row);

/// Only an indicator with "nếu có" in its text may be answered *Không áp dụng*; elsewhere it would count as met.
pub const NOT_APPLICABLE: Rule = Rule::new("R02", Severity::Error, Scope::Row);

/// Not met, and either registered for the plan year without content, or not registered and neither content nor a year of
/// completion: the letter asks for a plan "trên cơ sở phấn đấu hoàn thành các tiêu chí chưa đạt" (section 2).
pub const UNMET_WITHOUT_PLAN: Rule = Rule::new("R03", Severity::Warning, Scope::Row);

/// Registration is for what is not met yet; an indicator that is met needs content to keep it up, not a registration.
pub const REGISTERED_THOUGH_MET: Rule = Rule::new("R04", Severity::Warning, Scope::Row);

/// Who registers an indicator for the plan year plans at least the level of that year (10.1 rises from year to year).
pub const PLANNED_BELOW_LEVEL: Rule = Rule::new("R05", Severity::Error, Scope::Row);

/// A plan that goes back: two figures may have been swapped, or one has another scale. Each of an indicator's two numbers is looked
/// at by itself.
pub const PLANNED_WORSE: Rule = Rule::new("R06", Severity::Warning, Scope::Row);

/// An unmet indicator is completed in the plan year or later, and no later than the district's goal year ("hoàn thành xây
/// dựng huyện nông thôn mới năm 2025" in the letter): later, and the district misses its goal. What is registered for
/// the plan year is completed in it, and what is not registered is not.
pub const COMPLETION_YEAR: Rule = Rule::new("R07", Severity::Warning, Scope::Row);

/// The outline asks for it: "Nêu hiện trạng tiêu chí, xác định nội dung thực hiện để nâng cao các tiêu chí đã đạt"
/// (II.1.2 a). Said once for all indicators of a workbook, at the first such cell.
pub const MET_WITHOUT_UPKEEP: Rule = Rule::new("R08", Severity::Warning, Scope::Row);

/// An indicator that needs resources is registered while every amount of its task group is empty or zero. Those that the
/// letter names as needing none are exempt, and those whose row says so.
pub const REGISTERED_WITHOUT_MONEY: Rule = Rule::new("R09", Severity::Warning, Scope::Row);

/// "Trong đó" says that the second number is a part of the first: it cannot be larger, now or as planned. Numbers that contradict
/// each other so are held against no level.
pub const PART_EXCEEDS_WHOLE: Rule = Rule::new("R10", Severity::Error, Scope::Row);

/// *Cơ bản đạt* counts as not met. Where the number reaches the level the commune may count too little of itself; or something that
/// the number does not show is still missing, which it then says.
pub const BASICALLY_MET: Rule = Rule::new("R11", Severity::Warning, Scope::Row);

/// The outline asks for the grand total in đồng and for everything below it in triệu đồng (III.1 of the letter's outline):
/// two units in one form. The declared total must equal the table's, to the đồng; a factor of a thousand or a million says
/// which unit was taken by mistake. Where the table is in a wrong unit, that is said there, and never that a right total is wrong.
pub const DECLARED_TOTAL: Rule = Rule::new("T02", Severity::Error, Scope::Sheet);

/// Nothing at all is filled in a table: said once, instead of once for each cell.
pub const EMPTY_TABLE: Rule = Rule::new("T03", Severity::Error, Scope::Sheet);

/// The outline asks for triệu đồng (III of the letter's outline), people are used to đồng. An amount is asked about when another
/// unit makes the declared total right, when it is larger than any commune spends, or when it is out of all proportion to the
/// other amounts of the table. Amounts in one wrong unit are said once, at the first of them.
pub const IN_ANOTHER_UNIT: Rule =
    Rule::new("T05", Severity::Error, Scope::Cell).with_thresholds(&[SUSPICIOUS, PLAUSIBLE, SMALLEST]);

/// Triệu đồng that no task group of one commune gets from one source: a thousand tỷ đồng is ten times what a commune of the
/// northern mountains spent in a decade from direct state support. Such an amount was written in đồng, or in thousands of them.
pub const SUSPICIOUS: Threshold = Threshold::new("suspicious", 1_000_000);

/// Triệu đồng up to which an amount is believed whatever the others are: a hundred tỷ.
pub const PLAUSIBLE: Threshold = Threshold::new("plausible", 100_000);

/// Triệu đồng below which a task group gets nothing from a source, where others get hundreds: such an amount was written in tỷ đồng.
pub const SMALLEST: Threshold = Threshold::new("smallest", 1);

/// All of them, in the order of their codes.
pub const ALL: [&Rule; 36] = [
    &MISSING_ANSWER,
    &UNREADABLE_NUMBER,
    &UNKNOWN_CHOICE,
    &UNREADABLE_DATE,
    &ERROR_VALUE,
    &OUT_OF_RANGE,
    &BELOW_ONE_DONG,
    &MILLIONS_IN_A_DONG_CELL,
    &DOUBTFUL_SCALE,
    &UNCONFIRMED,
    &PILOT_MODEL,
    &VILLAGE_CHANGE,
    &OTHER_COMMUNE,
    &PILOT_INCOMPLETE,
    &VILLAGE_TWICE,
    &MISSING_TEXT,
    &CONTRADICTING_COUNTS,
    &PEOPLE_PER_HOUSEHOLD,
    &RELATED_CRITERION,
    &OUTSIDE_THE_PLAN,
    &CONTRADICTING_RECOGNITION,
    &DATES_OUT_OF_ORDER,
    &CONTRADICTION,
    &NOT_APPLICABLE,
    &UNMET_WITHOUT_PLAN,
    &REGISTERED_THOUGH_MET,
    &PLANNED_BELOW_LEVEL,
    &PLANNED_WORSE,
    &COMPLETION_YEAR,
    &MET_WITHOUT_UPKEEP,
    &REGISTERED_WITHOUT_MONEY,
    &PART_EXCEEDS_WHOLE,
    &BASICALLY_MET,
    &DECLARED_TOTAL,
    &EMPTY_TABLE,
    &IN_ANOTHER_UNIT,
];
