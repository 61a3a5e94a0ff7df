//! The lists a cell may be chosen from, with the words the form uses.

/// A list of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Assessment,
    YesNo,
    Theme,
}

impl Choice {
    /// The values of all lists.
    pub(super) fn words() -> impl Iterator<Item = &'static str> {
        [Self::Assessment, Self::YesNo, Self::Theme].into_iter().flat_map(Self::values)
    }

    /// The values in the order of the dropdown.
    pub fn values(self) -> Vec<&'static str> {
        match self {
            Self::Assessment => Assessment::ALL.map(Assessment::text).to_vec(),
            Self::YesNo => YesNo::ALL.map(YesNo::text).to_vec(),
            Self::Theme => Theme::ALL.map(Theme::text).to_vec(),
        }
    }
}

/// The commune's assessment of an indicator. `BasicallyMet` is what people really write; it never counts as met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Assessment {
    Met,
    BasicallyMet,
    NotMet,
    NotApplicable,
}

impl Assessment {
    pub const ALL: [Self; 4] = [Self::Met, Self::BasicallyMet, Self::NotMet, Self::NotApplicable];

    pub const fn text(self) -> &'static str {
        match self {
            Self::Met => "Đạt",
            Self::BasicallyMet => "Cơ bản đạt",
            Self::NotMet => "Chưa đạt",
            Self::NotApplicable => "Không áp dụng",
        }
    }

    /// Whether the indicator does not stand in the way of its criterion.
    pub const fn counts_as_met(self) -> bool {
        matches!(self, Self::Met | Self::NotApplicable)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum YesNo {
    Yes,
    No,
}

impl YesNo {
    pub const ALL: [Self; 2] = [Self::Yes, Self::No];

    pub const fn text(self) -> &'static str {
        match self {
            Self::Yes => "Có",
            Self::No => "Không",
        }
    }
}

/// Field of a pilot model or a village's change (section 2 of the letter: "bản sáng, xanh, sạch, an toàn; về môi trường,
/// nhà ở dân cư, …").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    Bright,
    Green,
    Clean,
    Safe,
    Environment,
    Housing,
    Other,
}

impl Theme {
    pub const ALL: [Self; 7] =
        [Self::Bright, Self::Green, Self::Clean, Self::Safe, Self::Environment, Self::Housing, Self::Other];

    pub const fn text(self) -> &'static str {
        match self {
            Self::Bright => "Sáng",
            Self::Green => "Xanh",
            Self::Clean => "Sạch",
            Self::Safe => "An toàn",
            Self::Environment => "Môi trường",
            Self::Housing => "Nhà ở dân cư",
            Self::Other => "Khác",
        }
    }
}
