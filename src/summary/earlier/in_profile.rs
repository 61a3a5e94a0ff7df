//! What the office has marked in its summary, as if the profile said it: for documents that are made from the profile.

use crate::district::{Judged, Profile};
use crate::summary::earlier::marks::OfficeMarks;
use crate::wording::normalise;

/// How a model is marked as the one that is chosen; another mark is a remark.
const CHOSEN: [&str; 6] = ["x", "v", "co", "chon", "da chon", "duoc chon"];

impl OfficeMarks {
    /// The profile with these marks where it says nothing itself; `None` where they say nothing more.
    pub fn laid_over(&self, profile: &Profile) -> Option<Profile> {
        let mut laid = profile.clone();
        if laid.documents.pilot_model.is_none() {
            laid.documents.pilot_model = self.chosen();
        }
        for condition in &mut laid.conditions {
            let Judged::ByOffice { value, is_met } = &mut condition.judged else { continue };
            let mark = self.conditions.iter().find(|mark| normalise(&mark.condition) == normalise(&condition.text));
            let Some(mark) = mark else { continue };
            *is_met = is_met.or(mark.is_met);
            // A verdict in other words is said as it stands.
            let other = mark.verdict.as_ref().filter(|_| mark.is_met.is_none());
            let said: Vec<&str> = [mark.value.as_ref(), other].into_iter().flatten().map(String::as_str).collect();
            if value.is_none() && !said.is_empty() {
                *value = Some(said.join("; "));
            }
        }
        (laid != *profile).then_some(laid)
    }

    /// The commune of the one model that is chosen. Of two nobody knows which.
    fn chosen(&self) -> Option<String> {
        let is_chosen =
            |text: &str| CHOSEN.contains(&normalise(text).as_str()) || matches!(text.trim(), "✓" | "✔" | "☑");
        let mut chosen = self.models.iter().filter(|mark| is_chosen(&mark.text));
        let one = chosen.next().filter(|_| chosen.next().is_none())?;
        (!one.commune.is_empty()).then(|| one.commune.clone())
    }
}
