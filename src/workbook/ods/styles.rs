//! The styles of cells and words (`style:style`, 16.2), each from its parent what it does not say itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::workbook::limits::MOST_STYLES;
use crate::workbook::look::Look;
use crate::workbook::number_format::{NumberFormat, ShownNumber};
use crate::workbook::xml::{Tag, Xml};
use crate::workbook::{Excess, Lettering, Unreadable};

/// The style of a cell for which nothing names one, where there is such a style.
const DEFAULT: &str = "Default";

/// The name here of what holds for all cells (`style:default-style`), which has none of its own.
const ROOT: &str = "";

/// More parents than styles have.
const DEEPEST: usize = 20;

/// More conditions than a number format has.
const MOST_MAPS: usize = 10;

#[derive(Default)]
pub(super) struct OdsStyles {
    /// Family by the name under which styles speak of a font (`style:font-face`).
    fonts: BTreeMap<String, String>,
    /// Number formats (`number:percentage-style` and its like).
    formats: BTreeMap<String, OdsFormat>,
    cells: BTreeMap<String, OdsStyle>,
    words: BTreeMap<String, OdsStyle>,
    /// Styles of tables that are not shown.
    hidden: BTreeSet<String>,
}

#[derive(Default)]
struct OdsStyle {
    parent: Option<String>,
    format: Option<String>,
    font: Option<String>,
    struck: Option<bool>,
}

/// What a number format shows, and the names of those which hold instead of it for some numbers, with their conditions.
struct OdsFormat {
    shown: ShownNumber,
    maps: Vec<(String, String)>,
}

/// Whether a line goes through words, and what their font draws, where a style says so.
type OfWords = (Option<bool>, Option<Option<Lettering>>);

/// How what has a style looks.
pub(super) struct Looks {
    cells: BTreeMap<String, Look>,
    words: BTreeMap<String, OfWords>,
    hidden: BTreeSet<String>,
}

impl Looks {
    pub(super) fn of(&self, style: &str) -> Option<Look> {
        self.cells.get(style).copied()
    }

    pub(super) fn usual(&self) -> Look {
        self.of(DEFAULT).or_else(|| self.of(ROOT)).unwrap_or_default()
    }

    pub(super) fn of_words(&self, style: &str) -> Option<OfWords> {
        self.words.get(style).copied()
    }

    pub(super) fn hides(&self, table: &str) -> bool {
        self.hidden.contains(table)
    }
}

impl OdsStyles {
    /// Reads every list of a part.
    pub(super) fn read_part(&mut self, xml: &mut Xml<'_>, root: &Tag<'_>) -> Result<(), Unreadable> {
        while let Some(list) = xml.child(root)? {
            self.read_list(xml, &list)?;
        }
        Ok(())
    }

    /// Reads a list of fonts or of styles; any other has none.
    pub(super) fn read_list(&mut self, xml: &mut Xml<'_>, of: &Tag<'_>) -> Result<(), Unreadable> {
        while let Some(tag) = xml.child(of)? {
            let counts = [self.fonts.len(), self.formats.len(), self.cells.len(), self.words.len(), self.hidden.len()];
            if counts.iter().any(|count| *count > MOST_STYLES) {
                return Err(Excess::Styles.into());
            }
            match tag.name() {
                "font-face" => {
                    let font = tag.attribute("name").zip(tag.attribute("font-family"));
                    self.fonts.extend(font.map(|(name, family)| (name.into_owned(), unquoted(&family))));
                }
                "style" | "default-style" => self.style(xml, &tag)?,
                name if name.ends_with("-style") => self.format(xml, &tag)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn format(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Unreadable> {
        let shown = if tag.is("percentage-style") { ShownNumber::Percent } else { ShownNumber::Number };
        let mut maps = Vec::new();
        while let Some(inside) = xml.child(tag)? {
            if inside.is("map") && maps.len() < MOST_MAPS {
                let map = inside.attribute("condition").zip(inside.attribute("apply-style-name"));
                maps.extend(map.map(|(condition, other)| (condition.into_owned(), other.into_owned())));
            }
        }
        self.formats.extend(tag.attribute("name").map(|name| (name.into_owned(), OdsFormat { shown, maps })));
        Ok(())
    }

    /// What a format shows of each number.
    fn shown(&self, format: &str) -> Option<NumberFormat> {
        let format = self.formats.get(format)?;
        let maps = format.maps.iter();
        let maps = maps.filter_map(|(condition, other)| Some((condition.as_str(), self.formats.get(other)?.shown)));
        Some(NumberFormat::mapped(maps, format.shown))
    }

    fn style(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Unreadable> {
        let text = |name| tag.attribute(name).map(std::borrow::Cow::into_owned);
        let mut style =
            OdsStyle { parent: text("parent-style-name"), format: text("data-style-name"), ..OdsStyle::default() };
        let mut is_hidden = false;
        while let Some(inside) = xml.child(tag)? {
            match inside.name() {
                "text-properties" => {
                    style.font = self.font_of(&inside);
                    style.struck = is_struck(&inside);
                }
                "table-properties" => is_hidden = inside.attribute("display").is_some_and(|shown| shown == "false"),
                _ => {}
            }
        }
        let name = if tag.is("default-style") { Some(ROOT.to_owned()) } else { text("name") };
        let Some(name) = name else { return Ok(()) };
        match tag.attribute("family").as_deref() {
            Some("table-cell") => drop(self.cells.insert(name, style)),
            Some("text") => drop(self.words.insert(name, style)),
            Some("table") if is_hidden => drop(self.hidden.insert(name)),
            _ => {}
        }
        Ok(())
    }

    /// The family of a font, by its declared name or as it is.
    fn font_of(&self, tag: &Tag<'_>) -> Option<String> {
        let declared = tag.attribute("font-name");
        let declared = declared.map(|name| self.fonts.get(&*name).cloned().unwrap_or_else(|| name.into_owned()));
        declared.or_else(|| tag.attribute("font-family").map(|family| unquoted(&family)))
    }

    pub(super) fn looks(self) -> Looks {
        let of_words = |style: &OdsStyle| (style.struck, style.font.as_deref().map(Lettering::of_font));
        Looks {
            cells: self.cells.keys().map(|name| (name.clone(), self.look(name))).collect(),
            words: self.words.iter().map(|(name, style)| (name.clone(), of_words(style))).collect(),
            hidden: self.hidden,
        }
    }

    fn look(&self, name: &str) -> Look {
        let parent = |style: &&OdsStyle| style.parent.as_deref().and_then(|parent| self.cells.get(parent));
        let line = std::iter::successors(self.cells.get(name), parent).take(DEEPEST);
        let line: Vec<&OdsStyle> = line.chain(self.cells.get(ROOT)).collect();
        let format = line.iter().find_map(|style| style.format.as_ref());
        let font = line.iter().find_map(|style| style.font.as_ref());
        Look {
            format: format.and_then(|format| self.shown(format)).unwrap_or_default(),
            lettering: font.and_then(|font| Lettering::of_font(font)),
            struck: line.iter().find_map(|style| style.struck).unwrap_or_default(),
        }
    }
}

/// Whether a line goes through the words: some programs say how it is drawn, others only how many there are.
fn is_struck(tag: &Tag<'_>) -> Option<bool> {
    let said = ["text-line-through-style", "text-line-through-type"].map(|name| tag.attribute(name));
    let mut lines = said.iter().flatten().peekable();
    lines.peek()?;
    Some(lines.all(|line| line != "none"))
}

fn unquoted(family: &str) -> String {
    family.trim_matches(['\'', '"']).to_owned()
}
