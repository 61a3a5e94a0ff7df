//! Numbers as they are shown: percentages by their section, days counted from 1904 on.

use crate::odd_files::{CRITERIA, GENERAL, SAMPLE, cell, is_the_sample, newly_said, read, resaved, style};
use crate::support::{package, tools};

/// The sample in which a result has a number format of its own.
fn formatted(code: &str, number: &str) -> Vec<u8> {
    let styles = package::text(SAMPLE, "xl/styles.xml");
    let (_, count) = styles.split_once("<cellXfs count=\"").expect("looks");
    let (next, _) = count.split_once('"').expect("how many");
    let plain = cell(CRITERIA, "F12");
    let styled = format!("<c r=\"F12\" s=\"{next}\"><v>{number}</v></c>");
    package::changed(SAMPLE, |part, text| match part {
        "xl/styles.xml" => {
            let format = format!("<numFmt numFmtId=\"300\" formatCode='{code}'/></numFmts>");
            let style = "<xf numFmtId=\"300\" fontId=\"4\" applyNumberFormat=\"1\"/></cellXfs>";
            text.replace("</numFmts>", &format).replace("</cellXfs>", style)
        }
        CRITERIA => text.replace(&plain, &styled),
        _ => text,
    })
}

#[test]
fn a_number_under_a_section_without_percent_is_what_it_shows() {
    for code in [
        "[&lt;=1]0.0%;0.0\"%\"",
        "0.0;-0.0%",
        "[&gt;1]0.0;0%",
        "0.0\\%",
        "0.0_%",
        "General;0%",
        "[&lt;0]0%;[&lt;1]0%;0.0",
    ] {
        is_the_sample(code, &formatted(code, "59.4"));
    }
}

#[test]
fn a_number_under_a_section_of_percent_is_read_a_hundredfold() {
    for code in ["[&lt;=1]0.0%;0.0\"%\"", "0.0%", "0.0%;-0.0", "[&gt;1]0.0;0.0%"] {
        let said = newly_said(&formatted(code, "0.594"));
        assert!(matches!(&said[..], [("C07" | "C11", _)]), "{code}: {said:?}");
    }
}

#[test]
fn sections_hold_for_their_own_numbers_in_every_format_that_libreoffice_saves() {
    if !tools::has_libreoffice() {
        return;
    }
    let code = "[&lt;=1]0.0%;0.0\"%\"";
    for (name, bytes) in resaved(&[("shown", formatted(code, "59.4")), ("percent", formatted(code, "0.594"))]) {
        let (_, said) = read(&bytes);
        let is_noted = said.iter().any(|(code, place)| ["C07", "C11"].contains(code) && place == "Tiêu chí!F12");
        assert_eq!(is_noted, name.starts_with("percent"), "{name}: {said:?}");
    }
}

/// The sample counted from 1904 on, with its days as bare numbers or under their format.
fn from_1904(bare: bool) -> Vec<u8> {
    let look = style(GENERAL, "C13");
    package::changed(SAMPLE, |part, text| match part {
        "xl/workbook.xml" => text.replace("<workbookPr ", "<workbookPr date1904=\"1\" "),
        GENERAL => (45_000..46_000).fold(text, |text, day| {
            let other = if bare { "0" } else { &look };
            text.replace(&format!(" s=\"{look}\"><v>{day}</v>"), &format!(" s=\"{other}\"><v>{}</v>", day - 1_462))
        }),
        _ => text,
    })
}

#[test]
fn days_counted_from_1904_on_are_the_same_days() {
    let said = newly_said(&from_1904(false));
    assert!(said.iter().all(|(_, place)| !place.starts_with("Thông tin chung")), "{said:?}");
}

#[test]
fn bare_numbers_of_days_are_asked_where_they_may_be_counted_from_1904_on() {
    let said = newly_said(&from_1904(true));
    let asked = said.iter().filter(|(code, place)| *code == "C04" && place.starts_with("Thông tin chung")).count();
    assert!(asked >= 4, "{said:?}");
}
