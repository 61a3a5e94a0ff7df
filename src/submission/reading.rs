//! A workbook by the form: tables found, cells read, whatever is left named.

use crate::district::{Commune, Profile};
use crate::finding::{Finding, Findings};
use crate::form::{Form, Forms, Printing, STAMP_SHEET, Stamp, TableId};
use crate::legacy;
use crate::place::CellRef;
use crate::submission::{
    FieldValue, Submission, cells, earlier, explanations, faults, funding, general, indicators, leftover, locate,
    old_text, registration,
};
use crate::wording::fillers::says_nothing;
use crate::wording::{normalise, whole_words};
use crate::workbook::{Value, Workbook};

/// Reads a workbook by the form. `None` when nothing of the form is in it: then the findings say so in one sentence.
pub fn read(workbook: &Workbook, forms: &Forms<'_>) -> (Option<Submission>, Findings) {
    let (form, basis) = (forms.any(), forms.basis());
    let communes = || basis.profile.communes.iter();
    let names = || communes().map(|commune| &commune.name).chain(communes().flat_map(|commune| &commune.villages));
    let unconverted = legacy::unconverted(workbook);
    let (workbook, converted) =
        legacy::to_unicode(workbook, |text| form.has_text(text) || names().any(|name| name == text));
    let (submission, mut findings) = read_unicode(&workbook, forms);
    if submission.is_some() {
        findings.extend(old_text::report(&workbook, &converted, &unconverted));
    }
    (submission, findings)
}

fn read_unicode(workbook: &Workbook, forms: &Forms<'_>) -> (Option<Submission>, Findings) {
    let basis = forms.basis();
    let stamp = stamp(workbook);
    let stamped = stamp.as_ref().and_then(|stamp| basis.profile.commune(&stamp.commune));
    let form = forms.of(stamped);
    let mut found = locate::tables(workbook, &form);
    let earlier = earlier::table(workbook, &found, &form);
    if let Some(earlier) = &earlier {
        found.leave_out(earlier.sheet);
    }
    let located = &found.tables;
    if !located.iter().any(|found| found.table.id != TableId::Guide)
        || stamp.is_none() && !locate::is_form(&found, &form, workbook)
    {
        let mut findings = Findings::default();
        let not_ours = || Finding::new(&faults::NOT_OUR_FORM, &workbook.place());
        findings.push(earlier.map_or_else(not_ours, |earlier| earlier.finding(workbook)));
        return (None, findings);
    }
    let mut reader = cells::Reader::new(workbook, basis.profile.plan.year);
    let general = general::fields(located, &mut reader);
    let named = general.iter().find(|field| field.key == "commune").and_then(|field| match &field.answer.value {
        Some(FieldValue::Text(name)) if !says_nothing(name) => Some(name.clone()),
        _ => None,
    });
    // Of several communes of one name it is the one the form was made for.
    let of_form = |name: &str| stamped.filter(|commune| basis.profile.is_named(commune, name));
    let of_name = |name: &str| of_form(name).or_else(|| basis.profile.commune_named(name));
    let commune = named.as_deref().and_then(of_name).or(match named {
        None => stamped.or_else(|| named_by_file(&workbook.name, basis.profile)),
        Some(_) => None,
    });
    // The form of another commune has that commune's texts.
    let printing = match (stamped, commune) {
        (Some(stamped), Some(commune)) if stamped.code != commune.code => Printing::Unknown,
        (Some(_), None) => Printing::Unknown,
        _ => Stamp::printing(stamp.as_ref(), &form.stamp),
    };
    if let Some(earlier) = &earlier {
        earlier.report(workbook, &mut reader);
    }
    let replaced = earlier.as_ref().map(|_| TableId::Indicators);
    locate::report(&found, replaced, (&form, printing), workbook, &mut reader);
    let round = general.iter().find(|field| field.key == "round").and_then(|field| match field.answer.value {
        Some(FieldValue::Whole(round)) => u32::try_from(round).ok(),
        _ => None,
    });
    let codes = basis.edition.codes();
    // The commune's own form: its title, its class's levels and its villages are the form's text, not an answer.
    let own = if commune == stamped { form.clone() } else { forms.of(commune) };
    let submission = Submission {
        place: workbook.place(),
        commune: commune.map(|commune| commune.code.clone()),
        round: round.unwrap_or(1),
        saved_on: workbook.saved_on.filter(|day| stamp.as_ref().and_then(Stamp::dated) != Some(*day)),
        general,
        consent: general::consent(located, &mut reader),
        indicators: indicators::answers(located, basis.edition, &mut reader),
        funding: funding::read(located, &mut reader),
        pilot_models: registration::read(located, TableId::PilotModel, &codes, &mut reader),
        pilot_model_at: registration::first(located, TableId::PilotModel, &reader).unwrap_or(workbook.place()),
        village_changes: registration::read(located, TableId::VillageChanges, &codes, &mut reader),
        next_village_at: registration::next_village(located, &reader).unwrap_or(workbook.place()),
        plan_texts: general::plan_texts(located, &mut reader),
        explanations: explanations::read(located, &mut reader),
        answerable: explanations::answerable(located, &reader),
        missing_tables: locate::missing(located, &form).map(|(_, table)| table.id).collect(),
        stamp,
        form: own,
    };
    let given = leftover::report(workbook, (&submission.form, printing), &found, commune, &mut reader);
    other_texts(&submission, &form, &given, &mut reader);
    (Some(submission), reader.into_findings())
}

/// Says once that the office has changed its data since the form was sent, with the cells that read otherwise now. A form of
/// another collection is said to be one.
fn other_texts(submission: &Submission, form: &Form, given: &[(String, String)], reader: &mut cells::Reader<'_>) {
    let same_collection = submission.stamp.as_ref().is_some_and(|stamp| stamp.is_of_the_collection(&form.stamp));
    if given.is_empty() || !same_collection {
        return;
    }
    let cells: Vec<String> = given.iter().map(|(sheet, cells)| format!("{sheet}: {cells}")).collect();
    let finding = Finding::new(&faults::OTHER_TEXTS, &submission.place);
    reader.say(finding.with("cells", cells.join("; ")));
}

/// The commune whose code or name is in the file name, when the workbook itself names none.
fn named_by_file<'p>(file: &str, profile: &'p Profile) -> Option<&'p Commune> {
    let file = normalise(file);
    let within = |text: &str| whole_words::within(&file, &normalise(text));
    let mut named = profile.communes.iter().filter(|commune| within(&commune.code) || within(&commune.name));
    named.next().filter(|_| named.next().is_none())
}

/// The stamp from the custom properties, else from the hidden sheet.
fn stamp(workbook: &Workbook) -> Option<Stamp> {
    Stamp::read(|name| workbook.properties.get(name).map(String::as_str)).or_else(|| {
        let sheet = workbook.sheets.iter().find(|sheet| &*sheet.name == STAMP_SHEET)?;
        let text = |row, column| match sheet.cells.get(&CellRef::new(row, column)).map(|cell| &cell.value) {
            Some(Value::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        Stamp::read(|name| (0..8).find(|row| text(*row, 0) == Some(name)).and_then(|row| text(row, 1)))
    })
}
