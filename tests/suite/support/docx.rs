//! The text of a Word document, paragraph by paragraph.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

/// A paragraph with the id of its style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) style: String,
    pub(crate) text: String,
}

pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    package.by_name(name).expect("the part").read_to_string(&mut text).expect("UTF-8");
    text
}

/// Every paragraph, those in tables as well, in the order of the document.
pub(crate) fn paragraphs(bytes: &[u8]) -> Vec<Said> {
    let xml = part(bytes, "word/document.xml");
    let mut reader = Reader::from_str(&xml);
    let mut said: Vec<Said> = Vec::new();
    let mut in_text = false;
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return said,
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "w:pStyle" => {
                let style = tag.try_get_attribute("w:val").expect("attributes").expect("a style").value.into_owned();
                said.last_mut().expect("a paragraph").style = style;
            }
            Event::Start(tag) if tag.name().as_ref() == "w:p" => {
                said.push(Said { style: String::new(), text: String::new() });
            }
            Event::Start(tag) if tag.name().as_ref() == "w:t" => in_text = true,
            Event::End(tag) if tag.name().as_ref() == "w:t" => in_text = false,
            Event::Text(text) if in_text => {
                said.last_mut().expect("a paragraph").text.push_str(&text);
            }
            Event::GeneralRef(name) if in_text => {
                let sign = quick_xml::escape::unescape(&format!("&{};", &*name)).expect("a sign").into_owned();
                said.last_mut().expect("a paragraph").text.push_str(&sign);
            }
            _ => {}
        }
    }
}

/// The texts of one style.
pub(crate) fn of_style(said: &[Said], style: &str) -> Vec<String> {
    said.iter().filter(|said| said.style == style).map(|said| said.text.clone()).collect()
}
