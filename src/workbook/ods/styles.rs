//! The styles of cells (`style:style` in ODF 1.3 part 3), each from its parent what it does not say itself.

use std::collections::BTreeMap;
use std::io::Read;

use quick_xml::events::{BytesStart, Event};

use crate::workbook::Lettering;
use crate::workbook::look::Look;
use crate::workbook::number_format::{NumberFormat, Shown};
use crate::workbook::xml_old::{Xml, attribute};

/// The style of a cell for which nothing names one, where there is such a style.
const DEFAULT: &str = "Default";

/// The name here of what holds for all cells (`style:default-style`), which has none of its own.
const ROOT: &str = "";

/// More parents than styles have.
const DEEPEST: usize = 20;

#[derive(Default)]
pub(super) struct Styles {
    /// Family by the name under which styles speak of a font (`style:font-face`).
    fonts: BTreeMap<String, String>,
    /// Whether a number format shows percentages (`number:percentage-style`).
    formats: BTreeMap<String, NumberFormat>,
    styles: BTreeMap<String, Style>,
}

#[derive(Default)]
struct Style {
    parent: Option<String>,
    format: Option<String>,
    font: Option<String>,
    struck: Option<bool>,
}

/// How cells of each style look.
pub(super) struct Looks(BTreeMap<String, Look>);

impl Looks {
    pub(super) fn of(&self, style: &str) -> Option<Look> {
        self.0.get(style).copied()
    }

    pub(super) fn usual(&self) -> Look {
        self.of(DEFAULT).or_else(|| self.of(ROOT)).unwrap_or_default()
    }
}

impl Styles {
    /// Reads the styles of a part up to where its body begins.
    pub(super) fn read<R: Read>(&mut self, xml: &mut Xml<R>) {
        let mut current = None;
        while let Some(event) = xml.next() {
            match event {
                Event::Start(tag) => match tag.name().as_ref() {
                    "office:body" => return,
                    "style:font-face" => self.font(&tag),
                    "style:style" => current = self.style(&tag),
                    "style:default-style" if is_of_cells(&tag) => {
                        current = Some(ROOT.to_owned());
                        self.styles.insert(ROOT.to_owned(), Style::default());
                    }
                    "style:text-properties" => {
                        let style = current.as_ref().and_then(|name| self.styles.get_mut(name));
                        if let Some(style) = style {
                            style.font = font_of(&tag, &self.fonts);
                            style.struck = attribute(&tag, "style:text-line-through-style").map(|line| line != "none");
                        }
                    }
                    name if name.starts_with("number:") && name.ends_with("-style") => {
                        let shown = if name == "number:percentage-style" { Shown::Percent } else { Shown::Number };
                        self.formats
                            .extend(attribute(&tag, "style:name").map(|format| (format, NumberFormat::of(shown))));
                    }
                    _ => {}
                },
                Event::End(tag) if ["style:style", "style:default-style"].contains(&tag.name().as_ref()) => {
                    current = None;
                }
                _ => {}
            }
        }
    }

    fn font(&mut self, tag: &BytesStart<'_>) {
        let font = attribute(tag, "style:name").zip(attribute(tag, "svg:font-family"));
        self.fonts.extend(font.map(|(name, family)| (name, unquoted(&family))));
    }

    /// Notes a style of cells; its name.
    fn style(&mut self, tag: &BytesStart<'_>) -> Option<String> {
        let name = attribute(tag, "style:name").filter(|_| is_of_cells(tag))?;
        let style = Style {
            parent: attribute(tag, "style:parent-style-name"),
            format: attribute(tag, "style:data-style-name"),
            font: None,
            struck: None,
        };
        self.styles.insert(name.clone(), style);
        Some(name)
    }

    pub(super) fn looks(&self) -> Looks {
        Looks(self.styles.keys().map(|name| (name.clone(), self.look(name))).collect())
    }

    fn look(&self, name: &str) -> Look {
        let parent = |style: &&Style| style.parent.as_deref().and_then(|parent| self.styles.get(parent));
        let line = std::iter::successors(self.styles.get(name), parent).take(DEEPEST);
        let line: Vec<&Style> = line.chain(self.styles.get(ROOT)).collect();
        let format = line.iter().find_map(|style| style.format.as_ref());
        let font = line.iter().find_map(|style| style.font.as_ref());
        Look {
            format: format.and_then(|format| self.formats.get(format)).copied().unwrap_or_default(),
            lettering: font.and_then(|font| Lettering::of_font(font)),
            struck: line.iter().find_map(|style| style.struck).unwrap_or_default(),
        }
    }
}

fn is_of_cells(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "style:family").is_some_and(|family| family == "table-cell")
}

/// The family of a font, by its declared name or as it is.
fn font_of(tag: &BytesStart<'_>, fonts: &BTreeMap<String, String>) -> Option<String> {
    let declared = attribute(tag, "style:font-name").map(|name| fonts.get(&name).cloned().unwrap_or(name));
    declared.or_else(|| attribute(tag, "fo:font-family").map(|family| unquoted(&family)))
}

fn unquoted(family: &str) -> String {
    family.trim_matches(['\'', '"']).to_owned()
}
