//! What sheets, tables and columns of the form are called in the program, whatever their headings say.

use crate::wording::Text;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetId {
    Guide,
    Check,
    General,
    Criteria,
    Funding,
    Registration,
    Plan,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableId {
    Guide,
    General,
    Consent,
    Indicators,
    Funding,
    DeclaredTotal,
    PilotModel,
    VillageChanges,
    PlanTexts,
}

impl TableId {
    /// The defined name around the table in the template.
    pub const fn defined_name(self) -> &'static str {
        match self {
            Self::Guide => "ntm_huong_dan",
            Self::General => "ntm_thong_tin_chung",
            Self::Consent => "ntm_thong_nhat",
            Self::Indicators => "ntm_tieu_chi",
            Self::Funding => "ntm_kinh_phi",
            Self::DeclaredTotal => "ntm_tong_kinh_phi",
            Self::PilotModel => "ntm_mo_hinh_diem",
            Self::VillageChanges => "ntm_thay_doi_cua_ban",
            Self::PlanTexts => "ntm_ke_hoach",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ColumnId {
    Number,
    Code,
    Name,
    Unit,
    Level,
    Department,
    Value,
    Assessment,
    Registered,
    PlannedValue,
    Content,
    CompletionYear,
    Note,
    /// What the commune says to a warning on the row.
    Explanation,
    Answer,
    Guidance,
    AgreedOn,
    /// A funding source, by its id.
    Source(String),
    /// A funding source that a commune added, in its words; no form has one.
    OwnSource(Text),
    Total,
    Village,
    Location,
    Theme,
    RelatedCriterion,
    Completion,
    /// What was answered in an earlier year or round, in a form that carries it over.
    Earlier,
    /// Whether the commune confirms what was carried into the row.
    Confirmed,
    /// The remark of the first constraint that the row violates.
    Check,
}
