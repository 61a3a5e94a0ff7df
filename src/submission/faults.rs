//! The rules that reading itself applies: files, structure and single cells.

use crate::finding::{Rule, Scope, Severity};
pub use crate::form::rules::{
    BELOW_ONE_DONG, DOUBTFUL_SCALE, ERROR_VALUE, MILLIONS_IN_A_DONG_CELL, OUT_OF_RANGE, READ_AS, UNKNOWN_CHOICE,
    UNREADABLE_DATE, UNREADABLE_NUMBER,
};

pub const NOT_A_WORKBOOK: Rule = Rule::new("F01", Severity::Error, Scope::File);
pub const PASSWORD: Rule = Rule::new("F02", Severity::Error, Scope::File);
pub const DAMAGED: Rule = Rule::new("F03", Severity::Error, Scope::File);
pub const TOO_LARGE: Rule = Rule::new("F04", Severity::Error, Scope::File);
pub const NOT_OUR_FORM: Rule = Rule::new("F05", Severity::Error, Scope::File);
/// The office has changed what it gives in the form (levels, departments, villages) since this form was sent.
pub const OTHER_TEXTS: Rule = Rule::new("F08", Severity::Information, Scope::File);
/// The system does not let the file be read: it is open in another program, or access is denied.
pub const CANNOT_OPEN: Rule = Rule::new("F10", Severity::Error, Scope::File);
/// A Word file, a PDF or a photo beside the workbook of the same commune, which is read.
pub const BESIDE_THE_WORKBOOK: Rule = Rule::new("F11", Severity::Information, Scope::File);

pub const MISSING_TABLE: Rule = Rule::new("S01", Severity::Error, Scope::Structure);
pub const MISSING_HEADING: Rule = Rule::new("S02", Severity::Error, Scope::Structure);
pub const HEADING_RETYPED: Rule = Rule::new("S03", Severity::Information, Scope::Structure);
pub const MISSING_ROW: Rule = Rule::new("S04", Severity::Error, Scope::Structure);
/// Many rows have the code of one indicator and the name of another: the rows of an earlier decision.
pub const OTHER_NUMBERING: Rule = Rule::new("S05", Severity::Error, Scope::Structure);
pub const OUTSIDE_THE_FORM: Rule = Rule::new("S06", Severity::Warning, Scope::Structure);
pub const SHEET_OF_ITS_OWN: Rule = Rule::new("S07", Severity::Information, Scope::Structure);
pub const ROW_TWICE: Rule = Rule::new("S08", Severity::Error, Scope::Structure);
pub const CODE_AND_NAME_DISAGREE: Rule = Rule::new("S09", Severity::Error, Scope::Structure);
/// A sheet of the form is there twice, with the same answers.
pub const SAME_SHEET_TWICE: Rule = Rule::new("S10", Severity::Information, Scope::Structure);
/// A sheet of the form is there twice, and the two differ: one is read, the other named with its cells.
pub const OTHER_SHEET_TWICE: Rule = Rule::new("S11", Severity::Warning, Scope::Structure);
/// A copy of a sheet has answers in rows that the sheet has empty: both are read.
pub const SHEET_CONTINUED: Rule = Rule::new("S20", Severity::Warning, Scope::Structure);
/// A row or column of sums that the commune added to the funding: read by nobody, for sums are recomputed.
pub const OWN_TOTAL: Rule = Rule::new("S12", Severity::Information, Scope::Structure);
/// A column that the commune added to a table.
pub const OWN_COLUMN: Rule = Rule::new("S13", Severity::Warning, Scope::Structure);
/// Words above or below the tables: a letterhead, a place and a day, signatures.
pub const AROUND_THE_TABLES: Rule = Rule::new("S14", Severity::Information, Scope::Structure);
/// A heading of the form with another year or day in it: the figures below may be of that time.
pub const HEADING_OF_ANOTHER_TIME: Rule = Rule::new("S15", Severity::Warning, Scope::Structure);
/// Most values of a column belong to another column's list: nobody knows what was meant, and nobody reads them.
pub const ANOTHER_COLUMNS_ANSWERS: Rule = Rule::new("S16", Severity::Error, Scope::Structure);

/// Cells to fill that were merged: what stands there is the first one's, and the others have none.
pub const MERGED_CELLS: Rule = Rule::new("S17", Severity::Error, Scope::Structure);
/// The file names a sheet and does not hold it.
pub const LOST_SHEET: Rule = Rule::new("S18", Severity::Warning, Scope::Structure);

/// Rows that are numbered as the parts of a line of the funding do not add up to it: only the line is counted.
pub const PARTS_DIFFER: Rule = Rule::new("T06", Severity::Warning, Scope::Sheet);

/// Answers of several rows stand one column beside where they belong: nobody reads them.
pub const SHIFTED_BLOCK: Rule = Rule::new("S19", Severity::Error, Scope::Structure);

pub const FORMULA_WITHOUT_RESULT: Rule = Rule::new("C05", Severity::Error, Scope::Cell);
/// A column of percentages written as shares of one, or under a format that shows them a hundredfold: said once.
pub const SCALE_OF_A_COLUMN: Rule = Rule::new("C11", Severity::Information, Scope::Sheet);
/// A formula in a cell that asks for a value; its result is read.
pub const FORMULA: Rule = Rule::new("C20", Severity::Information, Scope::Cell);
/// A formula that takes its value from another file, which the district does not have.
pub const OTHER_FILE: Rule = Rule::new("C21", Severity::Warning, Scope::Cell);
/// Text in TCVN3 or VNI: read as the Unicode text that is proposed, or kept where it does not wholly convert.
pub const OLD_TEXT: Rule = Rule::new("C22", Severity::Warning, Scope::Sheet);
/// A line goes through what stands in the cell: it is read, though it may have been meant as deleted.
pub const STRUCK_THROUGH: Rule = Rule::new("C23", Severity::Warning, Scope::Cell);

/// A note or a text box lies on a cell: what is in it is not read.
pub const WORDS_ON_A_CELL: Rule = Rule::new("C24", Severity::Warning, Scope::Cell);
/// The file holds a cell twice, with two values: one of them is read.
pub const CELL_TWICE: Rule = Rule::new("C25", Severity::Warning, Scope::Cell);

/// All of them but those that the form declares, in the order of their codes.
pub const ALL: [&Rule; 38] = [
    &NOT_A_WORKBOOK,
    &PASSWORD,
    &DAMAGED,
    &TOO_LARGE,
    &NOT_OUR_FORM,
    &OTHER_TEXTS,
    &CANNOT_OPEN,
    &BESIDE_THE_WORKBOOK,
    &MISSING_TABLE,
    &MISSING_HEADING,
    &HEADING_RETYPED,
    &MISSING_ROW,
    &OTHER_NUMBERING,
    &OUTSIDE_THE_FORM,
    &SHEET_OF_ITS_OWN,
    &ROW_TWICE,
    &CODE_AND_NAME_DISAGREE,
    &SAME_SHEET_TWICE,
    &OTHER_SHEET_TWICE,
    &OWN_TOTAL,
    &OWN_COLUMN,
    &AROUND_THE_TABLES,
    &HEADING_OF_ANOTHER_TIME,
    &ANOTHER_COLUMNS_ANSWERS,
    &MERGED_CELLS,
    &LOST_SHEET,
    &SHIFTED_BLOCK,
    &SHEET_CONTINUED,
    &FORMULA_WITHOUT_RESULT,
    &READ_AS,
    &SCALE_OF_A_COLUMN,
    &FORMULA,
    &OTHER_FILE,
    &OLD_TEXT,
    &STRUCK_THROUGH,
    &WORDS_ON_A_CELL,
    &CELL_TWICE,
    &PARTS_DIFFER,
];
