//! The parts of a document in one file, and whether a file is such a document as it was written.

use std::io::{self, Cursor, Read, Seek, Write};

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::plan::docx::document::Document;
use crate::plan::docx::xml::XmlWriter;
use crate::plan::docx::{body, numbering, page, styles};

/// The document property by which a document is known for what it is; it holds the digest of the text.
pub const MARK: &str = "ntm-xlsx-plan";

const TEXT: &str = "word/document.xml";
const PROPERTIES: &str = "docProps/custom.xml";

/// Longest part that is looked at to see whether somebody has worked on the document.
const LONGEST: u64 = 200_000_000;

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>"#;

const RELATIONSHIPS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>"#;

const TEXT_RELATIONSHIPS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>"#;

const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"#;

/// The document does not fit into a file of its kind.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct PlanError(#[from] io::Error);

impl Document {
    /// The same document gives the same bytes.
    ///
    /// # Errors
    /// A document of more than four gigabytes.
    pub(in crate::plan) fn into_bytes(self) -> Result<Vec<u8>, PlanError> {
        Ok(of(&self)?)
    }
}

fn of(document: &Document) -> io::Result<Vec<u8>> {
    let text = body::document(&document.blocks, document.paper, document.margins);
    let digest = digest(&text);
    let parts: [(&str, Vec<u8>); 11] = [
        ("[Content_Types].xml", CONTENT_TYPES.into()),
        ("_rels/.rels", RELATIONSHIPS.into()),
        (TEXT, text),
        ("word/_rels/document.xml.rels", TEXT_RELATIONSHIPS.into()),
        ("word/styles.xml", styles::part()),
        ("word/settings.xml", SETTINGS.into()),
        ("word/numbering.xml", numbering::part()),
        ("word/header1.xml", page::header()),
        ("docProps/core.xml", core(document)),
        ("docProps/app.xml", app(document)),
        (PROPERTIES, custom(&digest)),
    ];
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // Without the time feature of the library, all of them are from the first day of zip files.
        package.start_file(name, SimpleFileOptions::default())?;
        package.write_all(&content)?;
    }
    Ok(package.finish()?.into_inner())
}

fn core(document: &Document) -> Vec<u8> {
    let mut xml = XmlWriter::new();
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.element("cp:coreProperties", &namespaces, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&document.title));
        xml.element("dc:subject", &[], |xml| xml.text(&document.subject));
        xml.element("dc:creator", &[], |xml| xml.text(&document.author));
        xml.element("cp:keywords", &[], |xml| xml.text(MARK));
        xml.element("dc:language", &[], |xml| xml.text("vi-VN"));
        for name in ["dcterms:created", "dcterms:modified"] {
            let day = format!("{:04}-01-01T00:00:00Z", document.year);
            xml.element(name, &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.text(&day));
        }
    });
    xml.into_bytes()
}

fn app(document: &Document) -> Vec<u8> {
    let mut xml = XmlWriter::new();
    let namespace = [("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")];
    xml.element("Properties", &namespace, |xml| {
        xml.element("Application", &[], |xml| xml.text("ntm-xlsx"));
        xml.element("Company", &[], |xml| xml.text(&document.author));
    });
    xml.into_bytes()
}

fn custom(digest: &str) -> Vec<u8> {
    let mut xml = XmlWriter::new();
    let namespaces = [
        ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
        ("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"),
    ];
    let property = [("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), ("pid", "2"), ("name", MARK)];
    xml.element("Properties", &namespaces, |xml| {
        xml.element("property", &property, |xml| xml.element("vt:lpwstr", &[], |xml| xml.text(digest)));
    });
    xml.into_bytes()
}

fn digest(text: &[u8]) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a file is a document as this program wrote it: once somebody has saved it in Word, it is theirs.
pub fn is_untouched(file: impl Read + Seek) -> bool {
    let Ok(mut package) = ZipArchive::new(file) else { return false };
    let mut part = |name: &str| -> Option<Vec<u8>> {
        let mut content = Vec::new();
        package.by_name(name).ok()?.take(LONGEST).read_to_end(&mut content).ok()?;
        Some(content)
    };
    let (Some(text), Some(properties)) = (part(TEXT), part(PROPERTIES)) else { return false };
    properties == custom(&digest(&text))
}
