//! The charts of the overview, drawn from the cells of other sheets.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSeries,
    ChartSolidFill, ChartType, Color,
};

use crate::consolidation::CommuneStanding;
use crate::drawing::ranges::{Rows, col};
use crate::drawing::style;
use crate::drawing::table::number;
use crate::message::{Message, Messages};
use crate::summary::Material;
use crate::summary::funding::FundingTables;
use crate::summary::funding_grid;
use crate::summary::lettered::{self, Lettered};

/// In pixels; the heights from top to bottom.
const WIDTH: u32 = 820;
pub(super) const HEIGHTS: [u32; 3] = [360, 480, 400];

const DARK: u32 = 0x001F_4E78;
const EDGE: u32 = 0x0040_4040;

/// Dark and light in turn, and no two of the first six alike in grey: a legend is read on paper too.
const COLOURS: [u32; 8] =
    [DARK, 0x009D_C3E6, 0x0054_8235, 0x00FF_F2CC, 0x0026_1300, 0x00BF_9000, 0x00ED_EDED, 0x0083_3C0B];

/// Up to so many communes the axis would be divided into halves of a commune.
const FEW: usize = 10;

/// Where the names of communes and their criteria, met and added, stand.
pub(super) struct Bars {
    pub(super) sheet: String,
    pub(super) rows: Rows,
    pub(super) name: u16,
    pub(super) values: [u16; 2],
}

impl Bars {
    /// The counts beside the matrix: those of the first two letters, met and registered.
    pub(super) fn of_matrix(matrix: &Lettered) -> Self {
        let values = [matrix.end, matrix.end + 1];
        Self { sheet: matrix.sheet.clone(), rows: matrix.rows, name: lettered::NAMES - 1, values }
    }
}

/// Criteria met by each commune now and, on top, with its registrations.
pub(super) fn criteria_of_communes(material: Material<'_>, bars: &Bars) -> Chart {
    let messages = material.messages;
    let (sheet, first, last) = (bars.sheet.as_str(), bars.rows.first, bars.rows.last().unwrap_or(bars.rows.first));
    let title = if material.has_few_communes() {
        messages.get("summary-chart-criteria")
    } else {
        messages.get("summary-chart-criteria-many")
    };
    let mut chart = stacked(ChartType::ColumnStacked, &title, HEIGHTS[0]);
    chart.x_axis().set_name(&messages.get("summary-commune"));
    let total = material.basis.edition.criteria.len();
    chart.y_axis().set_name(&messages.get("summary-axis-criteria")).set_min(0).set_max(number(total));
    for ((column, name), colour) in bars.values.into_iter().zip(names(messages)).zip(COLOURS) {
        let mut series = series(&name, colour);
        series.set_categories((sheet, first, bars.name, last, bars.name));
        series.set_values((sheet, first, column, last, column));
        series.set_data_label(&labels(colour));
        if column == bars.values[0] && material.has_few_communes() {
            series.set_custom_data_labels(&silent(material, colour));
        }
        chart.push_series(&series);
    }
    chart
}

/// The labels of the communes of a matrix: a commune that has not reported is not one that meets nothing.
fn silent(material: Material<'_>, colour: u32) -> Vec<ChartDataLabel> {
    let mut font = font(9, false);
    font.set_rotation(270);
    let mut word = ChartDataLabel::new();
    word.set_value(material.messages.get("summary-chart-not-reported").as_str()).set_font(&font);
    word.set_position(ChartDataLabelPosition::InsideBase);
    let label = |commune: &CommuneStanding| {
        if commune.has_reported() { labels(colour).to_custom() } else { word.to_custom() }
    };
    material.district.communes.iter().map(label).collect()
}

/// The criteria by the number of communes that meet them now and, behind, with their registrations.
pub(super) fn communes_of_criteria(material: Material<'_>, matrix: &Lettered) -> Chart {
    let messages = material.messages;
    let heading = matrix.rows.first.saturating_sub(1);
    let last = matrix.end.saturating_sub(1);
    let mut chart = stacked(ChartType::BarStacked, &messages.get("summary-chart-communes"), HEIGHTS[1]);
    // The categories of bars are upright: the first one is to stand on top.
    chart.y_axis().set_name(&messages.get("summary-criterion")).set_reverse();
    let communes = material.figures.communes.total;
    let axis = messages.get("summary-axis-communes");
    chart.x_axis().set_name(&axis).set_min(0).set_max(number(communes)).set_num_format(style::WHOLE);
    if communes <= FEW {
        chart.x_axis().set_major_unit(1);
    }
    for ((row, name), colour) in (matrix.rows.end..).zip(names(messages)).zip(COLOURS) {
        let mut series = series(&name, colour);
        series.set_gap(30);
        series.set_categories((matrix.sheet.as_str(), heading, lettered::NAMES, heading, last));
        series.set_values((matrix.sheet.as_str(), row, lettered::NAMES, row, last));
        series.set_data_label(&labels(colour));
        chart.push_series(&series);
    }
    chart
}

/// Planned amounts of each task group by funding source.
pub(super) fn funding(material: Material<'_>, tables: &FundingTables) -> Chart {
    let messages = material.messages;
    let sheet = tables.sheet.as_str();
    let (first, last) = (tables.cross.first, tables.cross.last().unwrap_or(tables.cross.first));
    let title = messages.text(&Message::new("summary-chart-funding").with("year", material.year()));
    let mut chart = stacked(ChartType::ColumnStacked, &title, HEIGHTS[2]);
    chart.x_axis().set_name(&messages.get("summary-task-group"));
    chart.y_axis().set_name(&messages.get("summary-amount")).set_num_format(style::WHOLE).set_min(0);
    let name = funding_grid::NAMES - 1;
    for (index, colour) in (0..tables.sources).zip(COLOURS.into_iter().cycle()) {
        let column = funding_grid::NAMES + col(index);
        let mut series = ChartSeries::new();
        series.set_name((sheet, first.saturating_sub(1), column)).set_format(&mut filled(colour)).set_gap(60);
        series.set_categories((sheet, first, name, last, name));
        series.set_values((sheet, first, column, last, column));
        chart.push_series(&series);
    }
    chart
}

/// Of the two series of criteria.
fn names(messages: &Messages) -> [String; 2] {
    [messages.get("summary-series-now"), messages.get("summary-series-added")]
}

fn stacked(kind: ChartType, title: &str, height: u32) -> Chart {
    let mut chart = Chart::new(kind);
    chart.set_width(WIDTH).set_height(height);
    chart.title().set_name(title).set_font(&font(13, true));
    chart.x_axis().set_font(&font(9, false)).set_name_font(&font(10, true));
    chart.y_axis().set_font(&font(9, false)).set_name_font(&font(10, true));
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
    format.set_border(ChartLine::new().set_color(Color::RGB(EDGE)).set_width(0.5));
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
