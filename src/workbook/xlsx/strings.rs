//! Texts (18.4): those that cells share, and those that stand in a cell or a note.

use crate::wording::Lexicon;
use crate::workbook::limits::MOST_SHARED;
use crate::workbook::package::{Package, PartName};
use crate::workbook::words::{RichWords, Run};
use crate::workbook::xml::{Tag, Xml};
use crate::workbook::{Excess, Lettering, Unreadable};

/// The shared texts; none when the workbook has no such part.
pub(super) fn read(package: &mut Package<'_>, part: &PartName, known: &Lexicon) -> Result<Vec<RichWords>, Unreadable> {
    let Some(part) = package.part(part)? else { return Ok(Vec::new()) };
    let text = part.text()?;
    let mut xml = part.xml(&text);
    let root = xml.root()?;
    let mut strings = Vec::new();
    while let Some(tag) = xml.child(&root)? {
        if tag.is("si") {
            strings.push(RichWords::of_known(runs(&mut xml, &tag)?, known));
        }
        if strings.len() > MOST_SHARED {
            return Err(Excess::SharedTexts.into());
        }
    }
    drop(text);
    package.let_go(part);
    Ok(strings)
}

/// The text of `is`, or of a note.
pub(super) fn words(xml: &mut Xml<'_>, of: &Tag<'_>) -> Result<RichWords, Unreadable> {
    runs(xml, of).map(RichWords::new)
}

/// The pieces of a text.
fn runs(xml: &mut Xml<'_>, of: &Tag<'_>) -> Result<Vec<Run>, Unreadable> {
    let mut runs = Vec::new();
    while let Some(tag) = xml.child(of)? {
        match tag.name() {
            "t" => runs.push(Run { text: piece(xml, &tag)?, ..Run::default() }),
            "r" => runs.push(run(xml, &tag)?),
            // How words are spoken (`rPh`) is not what is seen.
            _ => {}
        }
    }
    Ok(runs)
}

fn run(xml: &mut Xml<'_>, of: &Tag<'_>) -> Result<Run, Unreadable> {
    let mut run = Run::default();
    while let Some(tag) = xml.child(of)? {
        match tag.name() {
            "t" => run.text.push_str(&piece(xml, &tag)?),
            "rPr" => {
                run.struck = Some(false);
                while let Some(property) = xml.child(&tag)? {
                    match property.name() {
                        "strike" => run.struck = Some(property.is_on()),
                        "rFont" => run.font = property.attribute("val").map(|font| Lettering::of_font(&font)),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    Ok(run)
}

/// The text of `t`: white space around it counts only where it says so, and signs that XML cannot hold are written by their numbers.
fn piece(xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<String, Unreadable> {
    let text = xml.text(tag)?;
    let kept = tag.attribute("space").is_some_and(|space| space == "preserve");
    let text = if kept { &*text } else { text.trim_matches([' ', '\t', '\r', '\n']) };
    Ok(unescaped(text))
}

/// `_x000D_` as the sign it stands for (22.9.2.19, ST_Xstring), of two that are halves of one the whole.
pub(super) fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut whole = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        whole.push_str(before);
        let units: Vec<u16> = (0..2).map_while(|nth| unit(from.get(nth * 7..)?)).collect();
        match char::decode_utf16(units.iter().copied()).next() {
            Some(Ok(sign)) => {
                whole.push(sign);
                rest = from.get(sign.len_utf16() * 7..).unwrap_or_default();
            }
            Some(Err(_)) => {
                whole.push(char::REPLACEMENT_CHARACTER);
                rest = from.get(7..).unwrap_or_default();
            }
            None => {
                whole.push_str("_x");
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    whole + rest
}

/// The number in `_x000D_` at the start of a text.
fn unit(text: &str) -> Option<u16> {
    let (digits, _) = text.strip_prefix("_x")?.split_at_checked(4)?;
    let ends = text.get(6..7) == Some("_");
    let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| ends && plain)
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn signs_that_xml_cannot_hold_are_read() {
        for (text, read) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDE00_!", "😀!"),
            ("_xD83D_!", "\u{fffd}!"),
            ("_x00", "_x00"),
            ("_xĐạt1_", "_xĐạt1_"),
            ("ma_xa", "ma_xa"),
        ] {
            assert_eq!(unescaped(text), read);
        }
    }
}
