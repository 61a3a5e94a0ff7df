//! The charts of the overview, drawn from the cells of other sheets.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartSeries, ChartSolidFill, ChartType, Color,
};

use crate::message::Message;
use crate::summary::commune_criteria::{CRITERIA_ADDED, CRITERIA_NOW, NAME};
use crate::summary::funding::CrossTable;
use crate::summary::funding_grid;
use crate::summary::ranges::{Rows, col};
use crate::summary::table::number;
use crate::summary::{Material, style};

/// In pixels.
pub(super) const WIDTH: u32 = 820;
pub(super) const HEIGHT: u32 = 430;

const DARK: u32 = 0x001F_4E78;

/// Dark and light in turn, so that neighbours differ in grey too.
const COLOURS: [u32; 8] =
    [DARK, 0x009D_C3E6, 0x0054_8235, 0x00C5_E0B4, 0x0083_3C0B, 0x00F4_B183, 0x0059_5959, 0x00FF_D966];

/// Criteria met by each commune now and, on top, with its registrations.
pub(super) fn criteria(material: Material<'_>, rows: Rows) -> Chart {
    let messages = material.messages;
    let sheet = messages.get("summary-sheet-commune-criteria");
    let last = rows.last().unwrap_or(rows.first);
    let mut chart = stacked(&messages.get("summary-chart-criteria"));
    chart.x_axis().set_name(&messages.get("summary-commune"));
    let total = material.basis.edition.criteria.len();
    chart.y_axis().set_name(&messages.get("summary-axis-criteria")).set_min(0).set_max(number(total));
    let names =
        [(CRITERIA_NOW, messages.get("summary-series-now")), (CRITERIA_ADDED, messages.get("summary-series-added"))];
    for ((column, name), colour) in names.into_iter().zip(COLOURS) {
        let mut series = series(&name, colour);
        series.set_categories((sheet.as_str(), rows.first, NAME, last, NAME));
        series.set_values((sheet.as_str(), rows.first, column, last, column));
        series.set_data_label(&labels(colour));
        chart.push_series(&series);
    }
    chart
}

/// Planned amounts of each task group by funding source.
pub(super) fn funding(material: Material<'_>, table: &CrossTable) -> Chart {
    let messages = material.messages;
    let sheet = messages.get("summary-sheet-funding");
    let (first, last) = (table.rows.first, table.rows.last().unwrap_or(table.rows.first));
    let mut chart = stacked(&messages.text(&Message::new("summary-chart-funding").with("year", material.year())));
    chart.x_axis().set_name(&messages.get("summary-task-group"));
    chart.y_axis().set_name(&messages.get("summary-amount")).set_num_format(style::WHOLE).set_min(0);
    let name = funding_grid::NAMES - 1;
    for (index, colour) in (0..table.sources).zip(COLOURS.into_iter().cycle()) {
        let column = funding_grid::NAMES + col(index);
        let mut series = ChartSeries::new();
        series.set_name((sheet.as_str(), first.saturating_sub(1), column)).set_format(&mut filled(colour)).set_gap(60);
        series.set_categories((sheet.as_str(), first, name, last, name));
        series.set_values((sheet.as_str(), first, column, last, column));
        chart.push_series(&series);
    }
    chart
}

fn stacked(title: &str) -> Chart {
    let mut chart = Chart::new(ChartType::ColumnStacked);
    chart.set_width(WIDTH).set_height(HEIGHT);
    chart.title().set_name(title).set_font(&font(14, true));
    chart.x_axis().set_font(&font(10, false)).set_name_font(&font(10, true));
    chart.y_axis().set_font(&font(10, false)).set_name_font(&font(10, true));
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(10, false));
    chart
}

fn series(name: &str, colour: u32) -> ChartSeries {
    let mut series = ChartSeries::new();
    series.set_name(name).set_format(&mut filled(colour)).set_gap(60);
    series
}

fn filled(colour: u32) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(colour)));
    format
}

/// The numbers on the columns, legible on their colour; zeros stay away.
fn labels(colour: u32) -> ChartDataLabel {
    let is_dark = colour == DARK;
    let mut font = font(10, true);
    font.set_color(Color::RGB(if is_dark { 0x00FF_FFFF } else { 0 }));
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format("0;;;").set_font(&font);
    label
}

fn font(size: u32, is_bold: bool) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(style::FONT).set_size(size);
    if is_bold {
        font.set_bold();
    } else {
        font.unset_bold();
    }
    font
}
