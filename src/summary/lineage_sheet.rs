//! `Nguồn số liệu`: the cell of a commune's file behind each letter of the matrices, each amount, registration and number of
//! households or villages.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::consolidation::analysis::FundingSums;
use crate::consolidation::{FileRecord, Letter, RegistrationRecord};
use crate::drawing::canvas::Keeps;
use crate::drawing::look::RowWeight;
use crate::drawing::page::Page;
use crate::drawing::paper::PaperSize;
use crate::drawing::table::TableCell;
use crate::message::Message;
use crate::summary::Material;
use crate::summary::backlinks::Backlinks;
use crate::summary::lineage::Datum;
use crate::summary::room::Binder;

const COLUMNS: usize = 10;

/// What the rows need to know.
struct Context<'a> {
    material: Material<'a>,
    files: BTreeMap<&'a str, &'a FileRecord>,
    backlinks: &'a Backlinks<'a>,
}

pub(super) fn sheets<'a>(
    material: Material<'a>,
    binder: &mut Binder<'_>,
    backlinks: &'a Backlinks<'a>,
) -> Result<Vec<Worksheet>, XlsxError> {
    let Material { district, lineage, .. } = material;
    let context =
        Context { material, files: district.files.iter().map(|file| (file.file.as_str(), file)).collect(), backlinks };
    let mut first = 1;
    let mut sheet = |(name, data): (&str, &[Datum<'a>])| {
        let sheet = context.sheet(binder.sheet(data.len(), COLUMNS)?, name, data, first);
        first += data.len();
        sheet
    };
    lineage.by_sheet().map(&mut sheet).collect()
}

fn headings(material: Material<'_>) -> [String; COLUMNS] {
    let messages = material.messages;
    [
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-datum-kind"),
        messages.get("summary-datum"),
        messages.get("summary-value-shown"),
        messages.get("summary-file"),
        messages.get("summary-sheet"),
        messages.get("summary-cell"),
        messages.get("summary-round"),
        messages.get("summary-sha256"),
    ]
}

impl<'a> Context<'a> {
    /// `first` is the number of its first datum.
    fn sheet(
        &self,
        worksheet: (Worksheet, Keeps),
        name: &str,
        data: &[Datum<'a>],
        first: usize,
    ) -> Result<Worksheet, XlsxError> {
        let messages = self.material.messages;
        let widths = vec![8.0, 18.0, 16.0, 58.0, 24.0, 32.0, 16.0, 12.0, 7.0, 68.0];
        let mut page = Page::on(worksheet, name, 0x007F_7F7F, widths, messages)?;
        page.paper(PaperSize::A3)?;
        page.title(&messages.text(&Message::new("summary-title-lineage").with("year", self.material.year())))?;
        let note = Message::new("summary-note-lineage").with("matrix", self.material.indicator_matrix_name());
        page.note(&messages.text(&note))?;
        let rows = data.iter().zip(first..).map(|(datum, number)| self.row(*datum, number));
        page.register(&headings(self.material), rows, messages)?;
        page.canvas.finish()
    }

    fn row(&self, datum: Datum<'a>, number: usize) -> (RowWeight, Vec<TableCell<'a>>) {
        let place = datum.row();
        let file = self.files.get(&*place.workbook).copied();
        let (commune, kind, what, value) = self.described(datum);
        let cells = vec![
            TableCell::Count(number),
            TableCell::text(commune),
            TableCell::text(kind).linked(self.backlinks.of(datum)),
            TableCell::text(what),
            value,
            TableCell::text(&*place.workbook),
            place.sheet.as_deref().map_or(TableCell::Empty, TableCell::text),
            datum.cells().map_or(TableCell::Empty, TableCell::centred),
            file.and_then(|file| file.round).map_or(TableCell::Empty, |round| TableCell::centred(round.to_string())),
            file.map_or(TableCell::Empty, |file| TableCell::text(&file.sha256)),
        ];
        (RowWeight::Normal, cells)
    }

    /// Commune, kind, what it is, and its value.
    fn described(&self, datum: Datum<'a>) -> (&'a str, String, String, TableCell<'a>) {
        let Material { basis, messages, .. } = self.material;
        let registration = |record: &'a RegistrationRecord| {
            let name = record.name.as_deref().unwrap_or("–").to_owned();
            (name, record.content.as_deref().map_or(TableCell::Empty, TableCell::text))
        };
        match datum {
            Datum::Indicator(record) => {
                let name = basis.edition.indicator(&record.indicator).map_or("", |indicator| &indicator.name);
                let sign = TableCell::centred(Letter::of_indicator(record).sign(messages));
                let what = format!("{}. {name}", record.indicator);
                (&*record.source.commune_name, messages.get("summary-indicator"), what, sign)
            }
            Datum::Amount(record) => {
                let FundingSums { groups, sources, .. } = &self.material.analysis.funding;
                let (group, source) = (groups.name(&record.group), sources.name(&record.funding_source));
                let what = format!("{group} – {source}");
                let kind = messages.get("summary-sheet-funding");
                (&*record.source.commune_name, kind, what, TableCell::Amount(record.amount))
            }
            Datum::Declared(commune, total) => {
                let kind = messages.get("summary-sheet-funding");
                (&commune.name, kind, messages.get("summary-declared"), TableCell::Amount(total.amount))
            }
            Datum::Households(commune, count) => {
                let kind = messages.get("summary-datum-of-commune");
                (&commune.name, kind, messages.get("summary-households"), TableCell::Count(count.number))
            }
            Datum::Villages(commune, count) => {
                let kind = messages.get("summary-datum-of-commune");
                (&commune.name, kind, messages.get("summary-villages"), TableCell::Count(count.number))
            }
            Datum::PilotModel(record) => {
                let (what, value) = registration(record);
                (&*record.source.commune_name, messages.get("summary-sheet-pilot-models"), what, value)
            }
            Datum::VillageChange(record) => {
                let (what, value) = registration(record);
                (&*record.source.commune_name, messages.get("summary-sheet-village-changes"), what, value)
            }
        }
    }
}
