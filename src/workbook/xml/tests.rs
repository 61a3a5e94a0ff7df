use quick_xml::Reader;
use quick_xml::events::Event;

use super::{Tag, Xml};
use crate::workbook::Unreadable;

/// The elements in one, with their texts and attributes, as a line.
fn shown(xml: &mut Xml<'_>, of: &Tag<'_>) -> Result<String, Unreadable> {
    let mut line = String::new();
    while let Some(tag) = xml.child(of)? {
        let attributes: Vec<String> = tag.attributes().map(|(name, value)| format!(" {name}={value}")).collect();
        line += &format!("{}{}:{};", tag.name(), attributes.concat(), xml.text(&tag)?);
    }
    Ok(line)
}

fn read(text: &str) -> Result<String, Unreadable> {
    let mut xml = Xml::new("a", text);
    let root = xml.root()?;
    shown(&mut xml, &root)
}

#[test]
fn text_is_read_through_comments_cdata_and_named_signs() {
    for (text, line) in [
        ("<a><b>1</b></a>", "b:1;"),
        ("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY m \"]>\">]><a><b/><!-- <b> --><c> 2 </c></a>", "b:;c: 2 ;"),
        ("<a><v><!-- a -->59.4</v><v>5<![CDATA[9.4 <&]]></v></a>", "v:59.4;v:59.4 <&;"),
        ("<a><t>x &amp; y &#7879;\r\n&#13;z<b>no</b>!</t></a>", "t:x & y ệ\n\rz!;"),
        ("<x:a xmlns:x='u'><x:c r = 'A1' x:s=\"a>b\"\n t='s' /></x:a>", "c r=A1 s=a>b t=s:;"),
    ] {
        assert_eq!(read(text).as_deref(), Ok(line), "{text}");
    }
}

#[test]
fn what_is_cut_anywhere_is_damaged() {
    let whole = "<a x=\"1\"><b>1</b><!-- c --><![CDATA[d]]><?e f?><c/></a>";
    for length in 0..whole.len() {
        assert!(read(&whole[..length]).is_err(), "{length}");
    }
    assert!(read(whole).is_ok());
}

#[test]
fn a_sign_that_nobody_knows_is_damage() {
    for text in ["<a><b>&m;</b></a>", "<a><b>1 & 2</b></a>", "<a><b><c/>&m;</b></a>", "</a>", "< a/>", ""] {
        let read = read(text);
        assert!(read.is_err(), "{text}: {read:?}");
    }
}

/// Tags and their depths as quick-xml reads them.
fn peer(text: &str) -> Option<Vec<(String, usize)>> {
    let mut reader = Reader::from_str(text);
    let (mut tags, mut depth) = (Vec::new(), 0_usize);
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                depth += 1;
                tags.push((tag.local_name().into_inner().to_owned(), depth));
            }
            Event::Empty(tag) => tags.push((tag.local_name().into_inner().to_owned(), depth + 1)),
            Event::End(_) => depth = depth.checked_sub(1)?,
            Event::Eof => return (depth == 0).then_some(tags),
            _ => {}
        }
    }
}

fn own(text: &str) -> Result<Vec<(String, usize)>, Unreadable> {
    let mut xml = Xml::new("a", text);
    let root = xml.root()?;
    let mut tags = vec![(root.name().to_owned(), root.depth)];
    while let Some(tag) = xml.descendant(&root)? {
        tags.push((tag.name().to_owned(), tag.depth));
    }
    Ok(tags)
}

/// Pieces of markup in which nothing is wrong.
const PLAIN: [&str; 14] = [
    "<a>",
    "</a>",
    "<b x=\"1\">",
    "</b>",
    "<c/>",
    "<p:d q:y='>'/>",
    "t",
    " ",
    "&lt;",
    "<!-- <a> -->",
    "<![CDATA[</a>]]>",
    "<?p >?>",
    "<!DOCTYPE a>",
    "ệ",
];

/// Pieces that make no sense by themselves.
const ODD: [&str; 8] = ["<", ">", "\"", "&", "</", "/>", "=", "<!"];

proptest::proptest! {
    #[test]
    fn the_same_tags_are_seen_as_another_reader_sees(
        pieces in proptest::collection::vec(proptest::sample::select(PLAIN.to_vec()), 0..24),
    ) {
        let text = format!("<a>{}</a>", pieces.concat());
        if let Some(tags) = peer(&text) {
            let same = own(&text).map(|own| tags.starts_with(&own));
            proptest::prop_assert_eq!(same, Ok(true), "{}", text);
        }
    }

    #[test]
    fn no_text_stops_the_reader(
        pieces in proptest::collection::vec(proptest::sample::select([&PLAIN[..], &ODD].concat()), 0..24),
    ) {
        let text = format!("<a>{}</a>", pieces.concat());
        let _ = (own(&text), read(&text));
    }
}
