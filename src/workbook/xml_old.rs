//! A part of the package, tag by tag.

use std::io::{BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::QName;
use quick_xml::{Reader, XmlVersion};

pub(in crate::workbook) struct Xml<R> {
    reader: Reader<BufReader<R>>,
    buffer: Vec<u8>,
}

impl<R: Read> Xml<R> {
    pub(in crate::workbook) fn new(part: R) -> Self {
        let mut reader = Reader::from_reader(BufReader::new(part));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        Self { reader, buffer: Vec::new() }
    }

    /// What comes next; `None` at the end and at what is no XML.
    pub(in crate::workbook) fn next(&mut self) -> Option<Event<'_>> {
        self.buffer.clear();
        self.reader.read_event_into(&mut self.buffer).ok().filter(|event| !matches!(event, Event::Eof))
    }

    /// Passes over the content of the element that has just begun.
    pub(in crate::workbook) fn skip(&mut self, element: &str) -> Option<()> {
        self.buffer.clear();
        self.reader.read_to_end_into(QName(element), &mut self.buffer).ok().map(drop)
    }
}

pub(in crate::workbook) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}
