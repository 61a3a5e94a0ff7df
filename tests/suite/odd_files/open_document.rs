//! ods as other hands save it: shapes over cells, CDATA, other prefixes, no mimetype.

use ntm_xlsx::workbook::{self, BesideKind, Workbook};

use crate::support::package;

const ODS: &[u8] = include_bytes!("../../../sample-workbooks/03418_ban-giang.ods");

fn read(bytes: &[u8]) -> Workbook {
    workbook::read("mau.ods", bytes).expect("a workbook")
}

fn changed(change: impl Fn(String) -> String) -> Workbook {
    read(&package::changed(ODS, |part, text| if part == "content.xml" { change(text) } else { text }))
}

#[test]
fn what_lies_on_a_cell_is_not_glued_to_its_text() {
    let shape = "<draw:custom-shape draw:z-index=\"0\"><text:p>Xã đã kiểm tra</text:p><draw:enhanced-geometry/></draw:custom-shape>";
    let image = "<draw:frame><draw:image xlink:href=\"a.png\"><text:p/></draw:image><svg:title>Dấu của xã</svg:title></draw:frame>";
    let note = "<office:annotation><dc:creator>a</dc:creator><text:p>Xã đã kiểm tra</text:p></office:annotation>";
    let text_box = "<draw:frame><draw:text-box><text:p>Xã đã kiểm tra</text:p></draw:text-box></draw:frame>";
    for (beside, kind) in [
        (shape, Some(BesideKind::TextBox)),
        (image, None),
        (note, Some(BesideKind::Note)),
        (text_box, Some(BesideKind::TextBox)),
    ] {
        for (from, to) in [
            ("<text:p>Đạt</text:p>", format!("{beside}<text:p>Đạt</text:p>")),
            ("<text:p>Đạt</text:p>", format!("<text:p>Đạt</text:p>{beside}")),
        ] {
            let mut read_so = changed(|text| text.replacen(from, &to, 1));
            let kinds: Vec<BesideKind> =
                read_so.sheets.iter().flat_map(|sheet| &sheet.beside).map(|beside| beside.kind).collect();
            assert_eq!(kinds, Vec::from_iter(kind), "{to}");
            read_so.sheets.iter_mut().for_each(|sheet| sheet.beside.clear());
            assert!(read_so == read(ODS), "{to}");
        }
    }
}

#[test]
fn texts_in_cdata_and_names_with_other_prefixes_are_read() {
    let cdata = changed(|text| {
        let mut pieces = text.split("<text:p>");
        let first = pieces.next().unwrap_or_default().to_owned();
        pieces.fold(first, |whole, piece| {
            let (words, rest) = piece.split_once('<').expect("an end");
            if words.is_empty() || words.contains('&') {
                format!("{whole}<text:p>{piece}")
            } else {
                format!("{whole}<text:p><![CDATA[{words}]]><{rest}")
            }
        })
    });
    assert!(cdata == read(ODS));
    let prefixes = |text: String| text.replace("table:", "t:").replace("office:", "o:").replace("text:", "x:");
    let declared = |text: String| {
        prefixes(text)
            .replace("xmlns:table=", "xmlns:t=")
            .replace("xmlns:office=", "xmlns:o=")
            .replace("xmlns:text=", "xmlns:x=")
    };
    assert!(changed(declared).sheets == read(ODS).sheets);
}

#[test]
fn a_package_that_does_not_say_its_kind_is_read_by_the_list_of_its_parts() {
    let bytes = ODS.to_vec();
    let mut without = bytes.clone();
    let name = b"mimetype";
    let places: Vec<usize> = (0..bytes.len() - name.len()).filter(|at| bytes[*at..].starts_with(name)).collect();
    for at in places {
        without[at..at + name.len()].copy_from_slice(b"lost-one");
    }
    assert!(without != bytes && read(&without) == read(ODS));
}
