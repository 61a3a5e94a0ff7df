//! What people leave beside the answer: words struck through, notes, text boxes.

use crate::odd_files::{CRITERIA, FUNDING, SAMPLE, is_named, newly_said, resaved, rewritten, value};
use crate::support::{package, tools};

/// The sample with a text of several runs in a cell.
fn with_runs(part: &str, at: &str, runs: &str) -> Vec<u8> {
    rewritten(part, at, &format!(" t=\"inlineStr\"><is>{runs}</is>"))
}

#[test]
fn a_part_with_a_line_through_it_is_left_out_and_said() {
    let struck = "<r><rPr><strike/><sz val=\"12\"/></rPr><t>1</t></r>";
    let bytes = with_runs(CRITERIA, "F14", &format!("{struck}<r><t>83,1</t></r>"));
    let said = newly_said(&bytes);
    assert!(said.contains(&("C23", "Tiêu chí!F14".to_owned())), "{said:?}");
    assert_eq!(value(&bytes, "Tiêu chí", "F14").map(|value| value.shown().into_owned()).as_deref(), Some("83,1"));
    let amount = "<r><rPr><strike val=\"1\"/></rPr><t>9</t></r><r><rPr><b/></rPr><t>50</t></r>";
    let said = newly_said(&with_runs(FUNDING, "E6", amount));
    assert!(said.contains(&("C23", "Kinh phí!E6".to_owned())), "{said:?}");
}

#[test]
fn a_part_with_a_line_through_it_is_left_out_in_every_format_that_libreoffice_saves() {
    if !tools::has_libreoffice() {
        return;
    }
    let part = "<r><rPr><strike/><sz val=\"12\"/></rPr><t>1</t></r><r><rPr><sz val=\"12\"/></rPr><t>83,1</t></r>";
    let bytes = with_runs(CRITERIA, "F14", part);
    for (name, bytes) in resaved(&[("struck", bytes)]) {
        let (_, said) = super::read(&bytes);
        assert!(said.contains(&("C23", "Tiêu chí!F14".to_owned())), "{name}: {said:?}");
        let read = value(&bytes, "Tiêu chí", "F14").map(|value| value.shown().into_owned());
        assert_eq!(read.as_deref(), Some("83,1"), "{name}");
    }
}

#[test]
fn words_that_are_wholly_struck_through_are_said_and_read() {
    let whole =
        "<r><rPr><strike/></rPr><t>Đạt</t></r><r><rPr><sz val=\"12\"/></rPr><t xml:space=\"preserve\"> </t></r>";
    is_named("whole", &with_runs(CRITERIA, "G14", whole), "C23", "Tiêu chí!G14");
}

#[test]
fn runs_without_a_line_say_nothing() {
    for plain in ["<r><rPr><strike val=\"0\"/></rPr><t>Đạt</t></r>", "<r><t>Đ</t></r><r><rPr><b/></rPr><t>ạt</t></r>"]
    {
        super::is_the_sample(plain, &with_runs(CRITERIA, "G14", plain));
    }
}

/// The sample whose table of criteria refers to this part.
fn with_part(kind: &str, name: &str, content: &str) -> Vec<u8> {
    let relation = format!(
        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"../{name}\"/>"
    );
    let list = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relation}</Relationships>"
    );
    package::with(SAMPLE, &[("xl/worksheets/_rels/sheet4.xml.rels", &list), (&format!("xl/{name}"), content)])
}

#[test]
fn a_note_is_said_at_its_cell() {
    let note = |text: &str| {
        with_part(
            "comments",
            "comments1.xml",
            &format!(
                "<comments><authors><author>a</author></authors><commentList><comment ref=\"F14\" authorId=\"0\"><text>{text}</text></comment></commentList></comments>"
            ),
        )
    };
    for text in ["<t>Số đúng là 38,5</t>", "<r><rPr><b/></rPr><t>A:</t></r><r><t>38,5</t></r>"] {
        is_named(text, &note(text), "C24", "Tiêu chí!F14");
    }
    super::is_the_sample("an empty note", &note("<t> </t>"));
}

#[test]
fn a_text_box_is_said_at_the_cell_under_it() {
    let drawing = |shape: &str| {
        with_part(
            "drawing",
            "drawings/drawing1.xml",
            &format!(
                "<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:row>13</xdr:row></xdr:from><xdr:to/>{shape}</xdr:twoCellAnchor></xdr:wsDr>"
            ),
        )
    };
    let words = "<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Số đúng</a:t></a:r></a:p><a:p><a:r><a:t>là 38,5</a:t></a:r></a:p></xdr:txBody>";
    for shape in
        [format!("<xdr:sp>{words}</xdr:sp>"), format!("<xdr:grpSp><xdr:sp>{words}</xdr:sp><xdr:sp/></xdr:grpSp>")]
    {
        is_named(&shape, &drawing(&shape), "C24", "Tiêu chí!F14");
    }
    super::is_the_sample(
        "a picture",
        &drawing("<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"2\" name=\"dau.png\"/></xdr:nvPicPr></xdr:pic>"),
    );
    super::is_the_sample("damaged", &with_part("drawing", "drawings/drawing1.xml", "<xdr:wsDr><xdr:twoCell"));
}

#[test]
fn notes_and_text_boxes_are_said_in_every_format_that_libreoffice_saves() {
    if !tools::has_libreoffice() {
        return;
    }
    let note =
        "<comments><commentList><comment ref=\"F14\"><text><t>ghi nhầm</t></text></comment></commentList></comments>";
    let shape = "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" \
                 xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col>\
                 <xdr:colOff>0</xdr:colOff><xdr:row>13</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>7</xdr:col>\
                 <xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp><xdr:nvSpPr>\
                 <xdr:cNvPr id=\"2\" name=\"TextBox 1\"/><xdr:cNvSpPr txBox=\"1\"/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/>\
                 <a:p><a:r><a:t>ghi nhầm</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>";
    let spreadsheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let note = note.replace("<comments>", &format!("<comments {spreadsheet}>")).replace("ref=", "authorId=\"0\" ref=");
    let note = note.replace("<commentList>", "<authors><author>a</author></authors><commentList>");
    let drawn = with_part("drawing", "drawings/drawing1.xml", shape);
    let relations = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    let drawn = package::changed(&drawn, |part, text| match part {
        CRITERIA => text.replace("<ignoredErrors>", &format!("<drawing {relations} r:id=\"rId1\"/><ignoredErrors>")),
        _ => text,
    });
    for (name, bytes) in resaved(&[("note", with_part("comments", "comments1.xml", &note)), ("box", drawn)]) {
        let (_, said) = super::read(&bytes);
        assert!(said.contains(&("C24", "Tiêu chí!F14".to_owned())), "{name}: {said:?}");
    }
}
