//! Which findings are about the registration list: those of the sheet that it is made of, of the bodies' consents and of the whole file.

use std::collections::BTreeSet;

use crate::finding::Findings;
use crate::form::TableId;
use crate::place::Place;
use crate::plan::commune::sender::Sender;
use crate::submission::Registration;

pub(super) fn findings(sender: Sender<'_>) -> Findings {
    let registered = |table| sender.submission.answers.registrations(table);
    let registrations = registered(TableId::PilotModel).chain(registered(TableId::VillageChanges));
    let sheets: BTreeSet<_> = registrations.filter_map(|one: Registration<'_>| one.name.place.sheet.clone()).collect();
    let row = |place: &Place| Some((place.sheet.clone()?, place.cell?.row));
    let consents: BTreeSet<_> = sender.submission.consents().filter_map(|consent| row(&consent.agreed.place)).collect();
    let is_about_it = |place: Place| match &place.sheet {
        None => true,
        Some(sheet) => sheets.contains(sheet) || row(&place).is_some_and(|row| consents.contains(&row)),
    };
    let mut own = Findings::default();
    for finding in sender.findings.iter().filter(|finding| finding.places().any(is_about_it)) {
        own.push(finding.clone());
    }
    own
}
