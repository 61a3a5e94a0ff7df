//! Whose workbook it is: by the stamp of the form, the name that the commune wrote into it, else the name of the file.

use chrono::NaiveDate;

use crate::district::{Basis, Commune, Profile};
use crate::form::{Form, Forms, Printing, STAMP_SHEET, Stamp};
use crate::place::CellRef;
use crate::submission::Answers;
use crate::wording::{normalise, whole_words};
use crate::workbook::{Value, Workbook};

/// The form's own word, and the commune it was made for.
pub(super) struct Stamped<'p> {
    pub stamp: Option<Stamp>,
    pub commune: Option<&'p Commune>,
}

impl<'p> Stamped<'p> {
    pub(super) fn of(workbook: &Workbook, profile: &'p Profile) -> Self {
        let stamp = stamp(workbook);
        let commune = stamp.as_ref().and_then(|stamp| profile.commune(&stamp.commune));
        Self { stamp, commune }
    }

    /// The form of a commune as this workbook has it: one that carries something over has columns of its own.
    pub(super) fn form(&self, forms: &Forms<'_>, commune: Option<&Commune>) -> Form {
        let form = forms.of(commune);
        match self.stamp.as_ref().map(|stamp| stamp.carried.as_str()) {
            None | Some("") => form,
            Some(from) => form.with_carried_columns(from),
        }
    }

    /// Whether it is a form of this collection.
    pub(super) fn is_of_the_collection(&self, form: &Form) -> bool {
        self.stamp.as_ref().is_some_and(|stamp| stamp.is_of_the_collection(&form.stamp))
    }

    /// The day on which the program saves its own forms.
    pub(super) fn made_on(&self) -> Option<NaiveDate> {
        self.stamp.as_ref().and_then(Stamp::dated)
    }

    /// The commune whose answers these are; of several communes of one name it is the one the form was made for.
    pub(super) fn commune(&self, answers: &Answers, file: &str, basis: Basis<'p>) -> Option<&'p Commune> {
        let profile = basis.profile;
        match answers.field("commune").and_then(|answer| answer.words()) {
            None => self.commune.or_else(|| named_by_file(file, profile)),
            Some(name) => {
                let of_form = self.commune.filter(|commune| profile.is_named(commune, name));
                of_form.or_else(|| profile.commune_named(name))
            }
        }
    }

    /// Which texts the form has. That of another commune has that commune's.
    pub(super) fn printing(&self, commune: Option<&Commune>, form: &Form) -> Printing {
        let code = |commune: &Commune| commune.code.clone();
        match self.commune {
            Some(stamped) if Some(code(stamped)) != commune.map(code) => Printing::Unknown,
            _ => Stamp::printing(self.stamp.as_ref(), &form.stamp),
        }
    }
}

/// The commune whose code or name is in the file name, when the workbook itself names none.
pub fn named_by_file<'p>(file: &str, profile: &'p Profile) -> Option<&'p Commune> {
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
