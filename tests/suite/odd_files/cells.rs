//! One bad cell is one bad cell, and a cell that is only oddly written is read.

use crate::odd_files::{CRITERIA, FUNDING, cell, is_named, is_the_sample, rewritten};

fn number(content: &str) -> Vec<u8> {
    rewritten(CRITERIA, "F12", content)
}

fn amount(content: &str) -> Vec<u8> {
    rewritten(FUNDING, "E6", content)
}

#[test]
fn any_word_of_an_error_is_named_at_its_cell() {
    for word in
        ["#BLOCKED!", "#CALC!", "#CONNECT!", "#ERROR!", "#FIELD!", "#GETTING_DATA", "#PYTHON!", "#UNKNOWN!", "#SPILL!"]
    {
        is_named(word, &amount(&format!(" t=\"e\"><f>FILTER(A1:A3,B1:B3)</f><v>{word}</v>")), "C06", "Kinh phí!E6");
    }
    for word in ["#BUSY!", "#EXTERNAL!", "#LOI", "lỗi", "Err:522"] {
        is_named(word, &amount(&format!(" t=\"e\"><v>{word}</v>")), "C06", "Kinh phí!E6");
    }
    for word in ["#ERROR!", "#SPILL!", "Err:509"] {
        is_named(word, &amount(&format!(" t=\"str\"><f>1+</f><v>{word}</v>")), "C06", "Kinh phí!E6");
    }
}

#[test]
fn a_number_that_is_none_is_named_at_its_cell() {
    for text in ["59,4", "5.9.4", "1e999", "NaN", "--", "59.4%"] {
        is_named(text, &number(&format!(" t=\"n\"><v>{text}</v>")), "C06", "Tiêu chí!F12");
    }
    is_named("59,4", &number("><v>59,4</v>"), "C06", "Tiêu chí!F12");
}

#[test]
fn a_shared_text_that_does_not_exist_is_named_at_its_cell() {
    for index in ["-1", "99999", "1.0", "x", "18446744073709551616", "4294967296"] {
        is_named(index, &amount(&format!(" t=\"s\"><v>{index}</v>")), "C06", "Kinh phí!E6");
    }
    let note = rewritten(CRITERIA, "L12", " t=\"s\"><v>99999</v>");
    is_named("99999", &note, "C06", "Tiêu chí!L12");
}

#[test]
fn a_value_is_read_through_white_space_comments_and_cdata() {
    for content in [
        "><v> 59.4 </v>",
        "><v>\r\n  59.4\r\n</v>",
        "><v><![CDATA[59.4]]></v>",
        "><v><!-- a -->59.4</v>",
        "><v>59<!-- a -->.4</v>",
        "><v>&#53;9.4</v>",
        "><v>59.4</v><extLst><ext uri=\"{X}\"/></extLst>",
        "><extLst><ext><v>1</v></ext></extLst><v>59.4</v>",
        " t=\"n\"><f/><v>59.4</v>",
        "><f> </f><v>59.4</v>",
        " foo=\"1\" xmlns:x=\"u\" x:r=\"1\"><v>5.94E1</v>",
        "><v>+59.40</v>",
    ] {
        is_the_sample(content, &number(content));
    }
}

#[test]
fn a_shared_text_is_read_through_white_space_and_cdata() {
    let text = cell(CRITERIA, "G12");
    let (_, index) = text.split_once("<v>").expect("a shared text");
    let (index, _) = index.split_once('<').expect("its number");
    let said = "Chưa đạt";
    for content in [
        format!(" t=\"s\"><v> {index} </v>"),
        format!(" t=\"s\"><v>\n\t{index}\n</v>"),
        format!(" t=\"s\"><v><![CDATA[{index}]]></v>"),
        format!(" t=\"s\"><v>0{index}</v>"),
        format!(" t=\"str\"><v><![CDATA[{said}]]></v>"),
        format!(" t=\"inlineStr\"><is><t><!-- a -->{said}</t></is>"),
        " t=\"inlineStr\"><is><r><t xml:space=\"preserve\">Chưa </t></r><r><t> đạt</t></r></is>".to_owned(),
        format!(" t=\"inlineStr\"><is><t>{said}</t><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is>"),
    ] {
        is_the_sample(&content, &rewritten(CRITERIA, "G12", &content));
    }
}

#[test]
fn every_value_of_a_file_with_white_space_is_its_own() {
    let pretty =
        crate::support::package::changed(super::SAMPLE, |part, text| match part.starts_with("xl/worksheets/sheet") {
            true => text.replace("<v>", "<v>\n          ").replace("</v>", "\n        </v>"),
            false => text,
        });
    is_the_sample("pretty", &pretty);
}
