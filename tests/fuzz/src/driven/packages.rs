//! Files in their containers: packages of parts, compound files of streams.

use std::io::{Cursor, Read, Write};

use arbitrary::{Result, Unstructured};
use cfb::CompoundFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::edits::{edited, of_binary, of_records, of_text, some};
use super::files;
use super::pieces::{MARKUP, RECORDS};

/// A filled form, taken apart.
pub(super) struct Filled {
    parts: Vec<FilledPart>,
    is_compound: bool,
}

struct FilledPart {
    name: String,
    content: Vec<u8>,
    cuts: Vec<usize>,
    is_text: bool,
}

impl FilledPart {
    fn new(name: String, content: Vec<u8>) -> Self {
        let is_text = !name.ends_with(".bin");
        let cuts = if is_text { of_text(&content) } else { of_binary(&content) };
        Self { name, content, cuts, is_text }
    }

    fn edited(&self, given: &mut Unstructured<'_>) -> Vec<u8> {
        match self.is_text {
            true => edited(&self.content, &self.cuts, &MARKUP.map(str::as_bytes), given),
            false => edited(&self.content, &self.cuts, &RECORDS, given),
        }
    }
}

impl Filled {
    pub(super) fn package(bytes: &[u8]) -> Self {
        let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
        let count = package.len();
        let part = |index| {
            let mut part = package.by_index(index).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut content = Vec::new();
            part.read_to_end(&mut content).expect("it unpacks");
            FilledPart::new(name, content)
        };
        Self { parts: (0..count).map(part).collect(), is_compound: false }
    }

    pub(super) fn compound(bytes: &[u8]) -> Self {
        let mut file = CompoundFile::open(Cursor::new(bytes)).expect("a compound file");
        let paths: Vec<_> =
            file.walk().filter(|entry| entry.is_stream()).map(|entry| entry.path().to_owned()).collect();
        let part = |path: &std::path::PathBuf| {
            let mut content = Vec::new();
            file.open_stream(path).expect("a stream").read_to_end(&mut content).expect("it is read");
            let cuts = of_records(&content);
            FilledPart { name: path.to_str().expect("a name").to_owned(), content, cuts, is_text: false }
        };
        Self { parts: paths.iter().map(part).collect(), is_compound: true }
    }

    /// The file with one or two of its parts edited.
    pub(super) fn edited(&self, given: &mut Unstructured<'_>) -> Vec<u8> {
        let mut parts: Vec<(&str, Vec<u8>)> =
            self.parts.iter().map(|part| (part.name.as_str(), part.content.clone())).collect();
        for _ in 0..given.int_in_range(1..=2).unwrap_or(1) {
            // Half of the time one of those that hold more than a list of others.
            let long = self.parts.iter().enumerate().filter(|(_, part)| part.content.len() > 4_000).map(|(at, _)| at);
            let long: Vec<usize> = long.collect();
            let picked = match given.ratio(1, 2) {
                Ok(true) => given.choose(&long).copied(),
                _ => given.choose_index(self.parts.len()),
            };
            let Ok(at) = picked else { break };
            if let Some((part, (_, content))) = self.parts.get(at).zip(parts.get_mut(at)) {
                *content = part.edited(given);
            }
        }
        if self.is_compound { compound(&parts) } else { package(parts) }
    }
}

fn compound(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).expect("a compound file");
    for (name, content) in streams {
        file.create_stream(name).expect("a stream").write_all(content).expect("it is written");
    }
    file.flush().expect("it is written");
    file.into_inner().into_inner()
}

fn package(parts: impl IntoIterator<Item = (impl AsRef<str>, Vec<u8>)>) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        // No writer takes a name twice.
        if package.start_file(name.as_ref(), stored).is_ok() {
            package.write_all(&content).expect("it is written");
        }
    }
    package.finish().expect("it is written").into_inner()
}

/// Names that readers look for.
const NAMES: [&str; 28] = [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
    "xl/worksheets/_rels/sheet1.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/comments1.xml",
    "xl/threadedComments/threadedComment1.xml",
    "xl/drawings/drawing1.xml",
    "docProps/core.xml",
    "docProps/custom.xml",
    "xl/workbook.bin",
    "xl/_rels/workbook.bin.rels",
    "xl/worksheets/sheet1.bin",
    "xl/sharedStrings.bin",
    "xl/styles.bin",
    "mimetype",
    "META-INF/manifest.xml",
    "content.xml",
    "styles.xml",
    "meta.xml",
    "settings.xml",
    "word/document.xml",
    "XL\\Workbook.xml",
    "/xl/../xl/workbook.xml",
];

/// A few parts with such names or others, each with what stands in a part of a form, cut and edited, or any bytes; then perhaps the
/// package itself edited.
pub(super) fn of_parts(given: &mut Unstructured<'_>) -> Vec<u8> {
    static SAVED: std::sync::LazyLock<Vec<Filled>> =
        std::sync::LazyLock::new(|| [files::XLSX, files::ODS, files::XLSB].map(Filled::package).into());
    // Beginnings of parts are enough, and quick.
    const LONGEST: usize = 3_000;
    let mut parts = Vec::new();
    let base = given.int_in_range(0..=3).unwrap_or(3);
    if let Some(base) = SAVED.get(base) {
        for part in &base.parts {
            let content = part.content.get(..LONGEST).unwrap_or(&part.content).to_vec();
            parts.push(FilledPart::new(part.name.clone(), content));
        }
    }
    let mut made: Vec<(String, Vec<u8>)> = Vec::new();
    for _ in 0..given.int_in_range(1..=8).unwrap_or(1) {
        made.extend(one(given, &parts));
    }
    let edited_names: Vec<String> = made.iter().map(|(name, _)| name.clone()).collect();
    let others = parts.into_iter().filter(|part| !edited_names.contains(&part.name));
    let whole = package(made.into_iter().chain(others.map(|part| (part.name, part.content))));
    if !given.ratio(1, 4).unwrap_or_default() {
        return whole;
    }
    let cuts: Vec<usize> = whole.windows(2).enumerate().filter(|(_, two)| *two == b"PK").map(|(at, _)| at).collect();
    edited(&whole, &cuts, &RECORDS, given)
}

fn one(given: &mut Unstructured<'_>, parts: &[FilledPart]) -> Result<(String, Vec<u8>)> {
    let name = match given.int_in_range(0..=4)? {
        0 => given.arbitrary::<String>()?.chars().take(40).collect(),
        1 => (*given.choose(&NAMES)?).to_owned(),
        _ if parts.is_empty() => (*given.choose(&NAMES)?).to_owned(),
        _ => given.choose(parts)?.name.clone(),
    };
    let content = match parts.iter().find(|part| part.name == name) {
        Some(part) if !given.ratio(1, 8)? => part.edited(given),
        _ if !parts.is_empty() && given.ratio(1, 2)? => given.choose(parts)?.edited(given),
        _ => some(200, given)?,
    };
    Ok((name, content))
}
