//! The charts of the overview, drawn from the cells of other sheets.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat, ChartLayout, ChartLegendPosition, ChartLine,
    ChartSeries, ChartSolidFill, ChartType, Color,
};

use crate::consolidation::{Figures, Ranked};
use crate::drawing::ranges::{Rows, col};
use crate::drawing::style;
use crate::drawing::table::number;
use crate::message::{Message, Messages};
use crate::summary::Material;
use crate::summary::funding::FundingTables;
use crate::summary::funding_grid;
use crate::summary::lettered::{self, Lettered};

/// In pixels, from left to right.
pub(super) const WIDTHS: [u32; 3] = [560, 710, 580];
pub(super) const HEIGHT: u32 = 420;

const DARK: u32 = 0x001F_4E78;
const EDGE: u32 = 0x0040_4040;

/// Dark and light in turn, and no two of the first six alike in grey: a legend is read on paper too.
const COLOURS: [u32; 8] =
    [DARK, 0x009D_C3E6, 0x0054_8235, 0x00FF_F2CC, 0x0026_1300, 0x00BF_9000, 0x00ED_EDED, 0x0083_3C0B];

/// Up to so many, each one has its mark on an axis.
const FEW: usize = 25;

/// Where the names of communes and their criteria, met and added, stand.
pub(super) struct Bars {
    pub(super) sheet: String,
    pub(super) rows: Rows,
    pub(super) name: u16,
    pub(super) values: [u16; 2],
}

/// Criteria met by each commune of the ranking now and, behind, with its registrations.
pub(super) fn criteria_of_communes(material: Material<'_>, bars: &Bars) -> Chart {
    let Material { messages, figures, .. } = material;
    let (sheet, first, last) = (bars.sheet.as_str(), bars.rows.first, bars.rows.last().unwrap_or(bars.rows.first));
    let title = if figures.ranks_all() { "summary-chart-criteria" } else { "summary-chart-criteria-many" };
    let mut chart = stacked(ChartType::BarStacked, &messages.get(title), WIDTHS[0]);
    // The categories of bars are upright: the first one is to stand on top.
    chart.y_axis().set_name(&messages.get("summary-commune")).set_reverse().set_label_interval(1);
    around(&mut chart, 0.22);
    counted(&mut chart, &messages.get("summary-axis-criteria"), material.basis.edition.criteria.len());
    for ((column, name), colour) in bars.values.into_iter().zip(names(messages)).zip(COLOURS) {
        let mut series = series(&name, colour);
        series.set_gap(30);
        series.set_categories((sheet, first, bars.name, last, bars.name));
        series.set_values((sheet, first, column, last, column));
        series.set_data_label(&labels(colour));
        if column == bars.values[0] {
            series.set_custom_data_labels(&silent(figures, colour, messages));
        }
        chart.push_series(&series);
    }
    chart
}

/// Programs leave more room around the bars than there is for so many of them: what is left of them, out of the whole, is for names.
fn around(chart: &mut Chart, names: f64) {
    const RIGHT: f64 = 0.03;
    let layout = ChartLayout::new().set_offset(names, 0.17).set_dimensions(1.0 - names - RIGHT, 0.69);
    chart.plot_area().set_layout(&layout);
}

/// An axis from nothing to the whole.
fn counted(chart: &mut Chart, name: &str, whole: usize) {
    let axis = chart.x_axis();
    axis.set_name(name).set_min(0).set_max(number(whole)).set_num_format(style::WHOLE);
    if whole <= FEW {
        axis.set_major_unit(1);
    }
}

/// The labels of the communes: one that has not reported is not one that meets nothing.
fn silent(figures: &Figures, colour: u32, messages: &Messages) -> Vec<ChartDataLabel> {
    let mut word = ChartDataLabel::new();
    word.set_value(messages.get("summary-chart-not-reported").as_str()).set_font(&font(10, false));
    word.set_position(ChartDataLabelPosition::InsideBase);
    let ranking = figures.ranking();
    let label = |ranked: &Ranked<'_>| if ranked.rank.is_some() { labels(colour).to_custom() } else { word.to_custom() };
    ranking.iter().map(label).collect()
}

/// The criteria by the number of communes that meet them now and, behind, with their registrations.
pub(super) fn communes_of_criteria(material: Material<'_>, matrix: &Lettered) -> Chart {
    let messages = material.messages;
    let heading = matrix.rows.first.saturating_sub(1);
    let last = matrix.end.saturating_sub(1);
    let mut chart = stacked(ChartType::BarStacked, &messages.get("summary-chart-communes"), WIDTHS[1]);
    // Every name, though they are close.
    chart.y_axis().set_name(&messages.get("summary-criterion")).set_reverse().set_label_interval(1);
    counted(&mut chart, &messages.get("summary-axis-communes"), material.figures.communes.total);
    around(&mut chart, 0.42);
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
    let mut chart = stacked(ChartType::ColumnStacked, &title, WIDTHS[2]);
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

fn stacked(kind: ChartType, title: &str, width: u32) -> Chart {
    let mut chart = Chart::new(kind);
    chart.set_width(width).set_height(HEIGHT);
    chart.title().set_name(title).set_font(&font(13, true));
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
