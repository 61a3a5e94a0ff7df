//! `Mô hình điểm`: what the communes registered, ranked as the shortlist from which the district registers its one pilot model
//! (section 1 of the letter). The office decides: each point says what it stands for, and the last column is its own to fill in.

use rust_xlsxwriter::XlsxError;

use crate::consolidation::CommuneStanding;
use crate::consolidation::analysis::{ModelJudgement, POINTS, PilotModel, PointLack, Shortlist};
use crate::drawing::look::RowWeight;
use crate::drawing::page::{Page, PagedSheet};
use crate::drawing::paper::PaperSize;
use crate::drawing::ranges::{Rows, SheetCell, quoted, range};
use crate::drawing::table::TableCell;
use crate::message::{Message, Messages};
use crate::place::CellRef;
use crate::summary::Material;
use crate::summary::backlinks::Backlinks;
use crate::summary::registers::{completion, text, theme};

/// What leads to the cell that a model comes from: LibreOffice breaks no line of a text that leads somewhere, and this one is short.
const COMMUNE: u16 = 1;
/// The first of the columns of points.
const FIRST: u16 = 8;
const SUM: u16 = FIRST + POINTS as u16;
const OPEN: u16 = SUM + 1;
/// After them rank, reasons and the office's choice.
const COLUMNS: usize = OPEN as usize + 4;

/// Where the sums of points stand: a number in each says how many models there are.
pub(super) struct ModelSums {
    pub(super) sheet: String,
    pub(super) rows: Rows,
}

impl ModelSums {
    /// The first cell of the sheet.
    pub(super) fn target(&self) -> SheetCell {
        SheetCell::new(&self.sheet, CellRef::new(0, 0))
    }

    pub(super) fn cells(&self) -> Option<String> {
        self.rows.absolute(SUM, SUM).map(|cells| format!("{}!{cells}", quoted(&self.sheet)))
    }
}

pub(super) fn sheet<'a>(
    material: Material<'a>,
    backlinks: &mut Backlinks<'a>,
) -> Result<(PagedSheet, ModelSums), XlsxError> {
    let Material { messages, lineage, .. } = material;
    let widths = [5.0, 13.0, 26.0, 40.0, 18.0, 13.0, 11.0, 11.0].into_iter();
    let widths = widths.chain([9.0; POINTS]).chain([7.0, 9.0, 7.0, 42.0, 8.0]).collect();
    let name = messages.get("summary-sheet-pilot-models");
    let mut page = Page::new(&name, 0x00C6_5911, widths, messages)?;
    page.paper(PaperSize::A3)?;
    page.title(&messages.text(&Message::new("summary-title-pilot-models").with("year", material.year())))?;
    page.note(&messages.get("summary-note-pilot-models"))?;
    let Shortlist { models, without } = &material.analysis.shortlist;
    let first = page.next + 1;
    let ranked = Rows { first, end: first.saturating_add(u32::try_from(models.len()).unwrap_or(u32::MAX)) };
    for (model, row) in models.iter().zip(first..).filter(|_| lineage.links_every_figure()) {
        backlinks.add(&model.record.source.place, page.target(row, COMMUNE));
    }
    let rows = models.iter().zip(1..).zip(first..).map(|((model, number), row)| {
        (RowWeight::Normal, cells(material, model, PlacedModel { number, row, all: ranked }))
    });
    let missing = without.iter().zip(models.len() + 1..);
    let missing = missing.map(|(commune, number)| (RowWeight::Muted, missing_cells(commune, number, messages)));
    page.register(&headings(messages), rows.chain(missing), messages)?;
    Ok((page.counted()?, ModelSums { sheet: name, rows: ranked }))
}

fn headings(messages: &Messages) -> Vec<String> {
    let mut headings = vec![
        messages.get("summary-number"),
        messages.get("summary-commune"),
        messages.get("summary-model"),
        messages.get("summary-content"),
        messages.get("summary-location"),
        messages.get("summary-theme"),
        messages.get("summary-related"),
        messages.get("summary-completion"),
    ];
    headings.extend(point_headings(messages));
    headings.extend(
        ["summary-points", "summary-model-open", "summary-rank", "summary-model-why", "summary-chosen"]
            .map(|id| messages.get(id)),
    );
    headings
}

/// What each point is given for.
fn point_headings(messages: &Messages) -> [String; POINTS] {
    [
        messages.get("summary-point-content"),
        messages.get("summary-point-location"),
        messages.get("summary-point-consent"),
        messages.get("summary-point-theme"),
        messages.get("summary-point-related"),
        messages.get("summary-point-money"),
        messages.get("summary-point-year"),
    ]
}

/// A model's place on the sheet.
struct PlacedModel {
    number: usize,
    row: u32,
    all: Rows,
}

impl PlacedModel {
    /// One more than the models with more points, and those with as many that help with more.
    fn rank(&self) -> String {
        let [sums, opens] = [SUM, OPEN].map(|column| self.all.absolute(column, column).unwrap_or_default());
        let [sum, open] = [SUM, OPEN].map(|column| CellRef::new(self.row, column.into()));
        format!("=1+COUNTIF({sums},\">\"&{sum})+COUNTIFS({sums},{sum},{opens},\">\"&{open})")
    }
}

/// What it helps with, and why each point that it has not got is not given.
fn why(judgement: &ModelJudgement<'_>, messages: &Messages) -> String {
    let open = (!judgement.open.is_empty())
        .then(|| Message::new("summary-model-helps").with("codes", judgement.open.join(", ")));
    let lacks = judgement.lacks.iter().map(|lack| match lack {
        PointLack::Words => Message::new("summary-lack-words"),
        PointLack::Location => Message::new("summary-lack-location"),
        PointLack::Consent => Message::new("summary-lack-consent"),
        PointLack::Theme => Message::new("summary-lack-theme"),
        PointLack::Relation => Message::new("summary-lack-relation"),
        PointLack::Met(codes) => Message::new("summary-lack-met").with("codes", codes.join(", ")),
        PointLack::Money(groups) => Message::new("summary-lack-money").with("groups", groups.join("; ")),
        PointLack::Completion(Some(year)) => Message::new("summary-lack-year").with("year", year.to_string()),
        PointLack::Completion(None) => Message::new("summary-lack-completion"),
    });
    let said: Vec<String> = open.into_iter().chain(lacks).map(|reason| messages.text(&reason)).collect();
    said.join("; ")
}

fn cells<'a>(material: Material<'a>, model: &PilotModel<'a>, listed: PlacedModel) -> Vec<TableCell<'a>> {
    let PilotModel { record, judgement, rank } = model;
    let points = &judgement.points;
    let mut cells = vec![
        TableCell::Count(listed.number),
        TableCell::text(&*record.source.commune_name).linked(material.lineage.of_place(&record.source.place)),
        text(&record.name),
        text(&record.content),
        text(&record.location),
        theme(record, material.messages),
        text(&record.related),
        completion(record),
    ];
    cells.extend(points.each().map(|is_given| TableCell::Count(usize::from(is_given))));
    let at = |column: u16| CellRef::new(listed.row, column.into());
    cells.push(TableCell::CountOf(format!("=SUM({})", range(at(FIRST), at(SUM - 1))), points.sum()));
    cells.push(TableCell::Count(judgement.open.len()));
    cells.push(TableCell::CountOf(listed.rank(), *rank));
    cells.push(TableCell::text(why(judgement, material.messages)));
    cells.push(material.marks.of_model(&record.source.place).map_or(TableCell::Empty, TableCell::centred));
    cells
}

fn missing_cells<'a>(commune: &'a CommuneStanding, number: usize, messages: &Messages) -> Vec<TableCell<'a>> {
    let word = if commune.has_reported() {
        messages.get("summary-not-registered")
    } else {
        messages.get("summary-not-reported")
    };
    let mut cells = vec![TableCell::Count(number), TableCell::text(&commune.name), TableCell::text(word)];
    cells.resize_with(COLUMNS, || TableCell::Empty);
    cells
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, FIRST, POINTS};
    use crate::drawing::ranges::col;

    #[test]
    fn sum_rank_reasons_and_choice_stand_after_the_points() {
        assert_eq!(col(COLUMNS), FIRST + col(POINTS) + 5);
    }
}
