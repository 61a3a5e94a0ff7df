//! The letters of the matrices: how a criterion or an indicator stands in a commune. A leader reads the page from a black-and-white printer: letters say it, colours help.

use crate::catalogue::Criterion;
use crate::consolidation::{CommuneStanding, District, IndicatorRecord};
use crate::form::Assessment;
use crate::message::Messages;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    Met,
    Registered,
    BasicallyMet,
    NotMet,
    NotApplicable,
    /// Empty or unreadable.
    Unanswered,
    NotReported,
}

impl Letter {
    pub const OF_CRITERIA: [Self; 4] = [Self::Met, Self::Registered, Self::NotMet, Self::NotReported];
    pub const OF_INDICATORS: [Self; 7] = [
        Self::Met,
        Self::Registered,
        Self::BasicallyMet,
        Self::NotMet,
        Self::NotApplicable,
        Self::Unanswered,
        Self::NotReported,
    ];

    /// Of an indicator that does not stand, in a commune that has reported.
    pub const UNMET: [Self; 4] = [Self::Registered, Self::BasicallyMet, Self::NotMet, Self::Unanswered];
    /// Of one that will not even stand when everything registered is achieved.
    pub const REMAINING: [Self; 3] = [Self::BasicallyMet, Self::NotMet, Self::Unanswered];

    pub fn of_criterion_in(district: &District, commune: &CommuneStanding, criterion: &Criterion) -> Self {
        if !commune.has_reported() {
            return Self::NotReported;
        }
        let standings = district.criteria.get(commune.code.as_str());
        match standings.and_then(|standings| standings.get(criterion.code.as_str())) {
            Some(standing) if standing.met_now => Self::Met,
            Some(standing) if standing.met_with_registrations => Self::Registered,
            _ => Self::NotMet,
        }
    }

    pub fn of_indicator(record: &IndicatorRecord) -> Self {
        match record.assessment {
            Some(Assessment::Met) => Self::Met,
            Some(Assessment::NotApplicable) => Self::NotApplicable,
            _ if record.stands_with_registration() => Self::Registered,
            Some(Assessment::BasicallyMet) => Self::BasicallyMet,
            Some(Assessment::NotMet) => Self::NotMet,
            None => Self::Unanswered,
        }
    }

    /// Whether an indicator of this letter does not stand in the way of its criterion.
    pub const fn stands(self) -> bool {
        matches!(self, Self::Met | Self::NotApplicable)
    }

    /// Whether it says as well what is registered, not the assessment alone.
    pub const fn tells_registration(self) -> bool {
        matches!(self, Self::Registered | Self::BasicallyMet | Self::NotMet)
    }

    /// Whether it still stands in the way when everything registered is achieved.
    pub const fn remains(self) -> bool {
        matches!(self, Self::BasicallyMet | Self::NotMet | Self::Unanswered)
    }

    /// What stands in the cell.
    pub fn sign(self, messages: &Messages) -> String {
        match self {
            Self::Met => messages.get("summary-letter-met"),
            Self::Registered => messages.get("summary-letter-registered"),
            Self::BasicallyMet => messages.get("summary-letter-basically-met"),
            Self::NotMet => messages.get("summary-letter-not-met"),
            Self::NotApplicable => messages.get("summary-letter-not-applicable"),
            Self::Unanswered => messages.get("summary-letter-unanswered"),
            Self::NotReported => "–".to_owned(),
        }
    }

    /// Fill and font, `0xRRGGBB`. The five fills are told apart on a printer without colours too: none is near another one in grey,
    /// nor near the white of what nobody answered. All are light: LibreOffice writes what leads somewhere in dark blue, whatever its font.
    pub const fn colours(self) -> (u32, u32) {
        match self {
            Self::Met => (0x00E2_EFDA, 0x0000_0000),
            Self::BasicallyMet => (0x00FF_D25A, 0x0000_0000),
            Self::Registered => (0x009D_C0E8, 0x0000_0000),
            Self::NotApplicable => (0x00A3_A3A3, 0x0000_0000),
            Self::NotMet => (0x00DD_6B5A, 0x0000_0000),
            Self::Unanswered => (0x00FF_FFFF, 0x00C0_0000),
            Self::NotReported => (0x00FF_FFFF, 0x006F_6F6F),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Letter;

    /// LibreOffice's of what leads somewhere.
    const LINK: u32 = 0x0000_0080;

    fn channels(colour: u32) -> [f64; 3] {
        [16, 8, 0].map(|shift| f64::from(colour >> shift & 0xFF))
    }

    /// What a printer makes of a colour, 0 (black) to 255 (Rec. 601).
    fn grey(colour: u32) -> f64 {
        let [red, green, blue] = channels(colour);
        0.299 * red + 0.587 * green + 0.114 * blue
    }

    /// Relative luminance after WCAG 2.
    fn luminance(colour: u32) -> f64 {
        let linear = |channel: f64| match channel / 255.0 {
            channel if channel <= 0.04045 => channel / 12.92,
            channel => ((channel + 0.055) / 1.055).powf(2.4),
        };
        let [red, green, blue] = channels(colour).map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    #[test]
    fn five_fills_are_told_apart_in_grey() {
        let mut greys: Vec<f64> = Letter::OF_INDICATORS.map(|letter| grey(letter.colours().0)).to_vec();
        greys.sort_by(f64::total_cmp);
        greys.dedup();
        // Five, and white.
        assert_eq!(greys.len(), 6);
        assert!(greys.windows(2).all(|near| near[1] - near[0] > 20.0), "{greys:?}");
    }

    #[test]
    fn every_letter_is_legible_on_its_fill() {
        for (letter, (fill, font)) in Letter::OF_INDICATORS.map(|letter| (letter, letter.colours())) {
            for font in [font, LINK] {
                let [dark, light] = [luminance(fill).min(luminance(font)), luminance(fill).max(luminance(font))];
                let contrast = (light + 0.05) / (dark + 0.05);
                assert!(contrast >= 4.5, "{letter:?}: {contrast}");
            }
        }
    }
}
