//! The two encodings of Vietnamese that fonts from before Unicode draw, and the one that no font draws.

use serde::{Deserialize, Serialize};

/// What a font makes of the letters of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lettering {
    /// TCVN 5712:1993 (VN3), the fonts `.VnTime`, `.VnArial`, …
    Tcvn3,
    /// The same in fonts that draw capitals only: `.VnTimeH`, `.VnArialH`, …
    Tcvn3Capitals,
    /// VNI-Windows, the fonts `VNI-Times`, `VNI-Helve`, …
    Vni,
    /// No font's: UTF-8 that was read as Windows-1252.
    Utf8,
}

impl Lettering {
    /// The encoding, whether a font of capitals draws it or not.
    pub const fn encoding(self) -> Self {
        match self {
            Self::Tcvn3 | Self::Tcvn3Capitals => Self::Tcvn3,
            Self::Vni => Self::Vni,
            Self::Utf8 => Self::Utf8,
        }
    }

    /// What the name of a font says.
    pub(super) fn of_font(name: &str) -> Option<Self> {
        let lower = name.trim().to_lowercase();
        if lower.starts_with("vni-") {
            return Some(Self::Vni);
        }
        // The last letter of `.VnTimeH` is the only sign of capitals; `.VnArial Narrow` ends in a small letter.
        match (lower.starts_with(".vn"), name.trim().ends_with('H')) {
            (true, true) => Some(Self::Tcvn3Capitals),
            (true, false) => Some(Self::Tcvn3),
            (false, _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lettering;

    #[test]
    fn old_fonts_are_known_by_their_names() {
        assert_eq!(Lettering::of_font(".VnTime"), Some(Lettering::Tcvn3));
        assert_eq!(Lettering::of_font(".VnArial Narrow"), Some(Lettering::Tcvn3));
        assert_eq!(Lettering::of_font(".VnTimeH"), Some(Lettering::Tcvn3Capitals));
        assert_eq!(Lettering::of_font("VNI-Times"), Some(Lettering::Vni));
        assert_eq!(Lettering::of_font("Times New Roman"), None);
    }
}
