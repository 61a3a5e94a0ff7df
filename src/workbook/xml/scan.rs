//! One piece of markup after the other (XML 1.0, 2.4 to 2.8 and 3.1).

use memchr::{memchr, memmem};

/// What stands at a place of a part.
pub(super) enum Markup<'x> {
    /// A tag that begins an element, or is all of it.
    Begin {
        name: &'x str,
        rest: &'x str,
        is_empty: bool,
    },
    End,
    Text(&'x str),
    /// CDATA.
    Literal(&'x str),
    /// A comment, a processing instruction, a declaration.
    Nothing,
}

/// What stands there, and where the next begins; `None` at the end.
pub(super) fn next(text: &str, at: usize) -> Option<Result<(Markup<'_>, usize), &'static str>> {
    let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
    let bytes = rest.as_bytes();
    let found = match (bytes.first(), bytes.get(1)) {
        (Some(b'<'), Some(b'/')) => near(b'>', bytes).map(|end| (Markup::End, end + 1)),
        (Some(b'<'), Some(b'!')) => declaration(rest),
        (Some(b'<'), Some(b'?')) => memmem::find(bytes, b"?>").map(|end| (Markup::Nothing, end + 2)),
        (Some(b'<'), _) => tag(rest),
        _ => {
            let end = near(b'<', bytes).unwrap_or(bytes.len());
            rest.get(..end).map(|text| (Markup::Text(text), end))
        }
    };
    Some(found.map(|(markup, length)| (markup, at + length)).ok_or("a tag does not end"))
}

/// `rest` begins with `<!`.
fn declaration(rest: &str) -> Option<(Markup<'_>, usize)> {
    let bytes = rest.as_bytes();
    let ends = |start: &str, end: &str| {
        let inside = rest.strip_prefix(start)?;
        let length = memmem::find(inside.as_bytes(), end.as_bytes())?;
        Some((inside.get(..length)?, start.len() + length + end.len()))
    };
    if rest.starts_with("<!--") {
        return ends("<!--", "-->").map(|(_, length)| (Markup::Nothing, length));
    }
    if rest.starts_with("<![CDATA[") {
        return ends("<![CDATA[", "]]>").map(|(text, length)| (Markup::Literal(text), length));
    }
    // A DOCTYPE, whose brackets hold declarations of their own.
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if open == *byte => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(*byte),
            (None, b'<') => depth += 1,
            (None, b'>') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some((Markup::Nothing, at + 1));
                }
            }
            (None, _) => {}
        }
    }
    None
}

/// Where a sign stands that is most often near.
pub(super) fn near(sign: u8, bytes: &[u8]) -> Option<usize> {
    const NEAR: usize = 32;
    let (first, rest) = bytes.split_at(bytes.len().min(NEAR));
    first.iter().position(|byte| *byte == sign).or_else(|| memchr(sign, rest).map(|at| at + NEAR))
}

/// Where a tag ends: at the first `>` outside of values.
fn end_of_tag(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match bytes.get(at)? {
            b'>' => return Some(at),
            quote @ (b'"' | b'\'') => at += bytes.get(at + 1..)?.iter().position(|byte| byte == quote)? + 2,
            _ => at += 1,
        }
    }
}

/// `rest` begins with `<`.
fn tag(rest: &str) -> Option<(Markup<'_>, usize)> {
    let bytes = rest.as_bytes();
    let name_end = bytes.iter().position(|byte| matches!(byte, b' ' | b'>' | b'/' | b'\n' | b'\t' | b'\r'))?;
    let end = end_of_tag(bytes, name_end)?;
    let is_empty = end > name_end && bytes.get(end - 1) == Some(&b'/');
    let name = rest.get(1..name_end).filter(|name| !name.is_empty() && !name.contains('<'))?;
    let name = match name.bytes().position(|byte| byte == b':') {
        Some(prefix) => name.get(prefix + 1..)?,
        None => name,
    };
    let inside = rest.get(name_end..end - usize::from(is_empty))?;
    Some((Markup::Begin { name, rest: inside, is_empty }, end + 1))
}
