//! xlsx and xlsm (ECMA-376 part 1): each part that is needed is walked once, and gives cells, looks, merges, formulas, notes and text
//! boxes together. One bad cell is one bad cell; a sheet that is none, or whose part is lost, is told and the others are read.

mod beside;
mod book;
mod cell;
mod formulas;
mod properties;
mod reference;
mod sheet;
mod strings;
mod styles;

pub(super) use beside::boxes;

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::wording::Lexicon;
use crate::workbook::gathered::{Budget, Gathered};
use crate::workbook::package::{Package, PartName, Relations};
use crate::workbook::words::RichWords;
use crate::workbook::xlsx::book::{Book, SheetEntry};
use crate::workbook::xlsx::styles::Style;
use crate::workbook::{Damage, NotRead, Sheet, Unread, Unreadable, Workbook};

/// What the cells of every sheet refer to.
struct SharedParts {
    strings: Vec<RichWords>,
    styles: Vec<Style>,
    /// Days are counted from 1904 on.
    from_1904: bool,
}

pub(super) fn read(name: &str, mut package: Package<'_>, known: &Lexicon) -> Result<Workbook, Unreadable> {
    let main = package.main()?.ok_or(Unreadable::Damaged(Damage::Incomplete))?;
    let relations = Relations::of(&mut package, &main)?;
    let book = Book::read(&mut package, &main)?;
    let shared = SharedParts {
        strings: strings::read(&mut package, &beside(&main, &relations, "sharedstrings", "sharedStrings.xml"), known)?,
        styles: styles::read(&mut package, &beside(&main, &relations, "styles", "styles.xml"))?,
        from_1904: book.from_1904,
    };
    let (sheets, not_read) = sheets(&mut package, (&main, &relations), &book, &shared)?;
    let (properties, saved_on) = properties::read(&mut package)?;
    let from_1904 = book.from_1904;
    Ok(Workbook {
        name: name.into(),
        sheets,
        not_read,
        properties,
        names: book.names,
        tells_formulas: true,
        from_1904,
        saved_on,
    })
}

/// The part that the workbook's part refers to as this; by its usual name where it refers to none.
fn beside(main: &PartName, relations: &Relations, kind: &str, usual: &str) -> PartName {
    relations.target(kind).cloned().unwrap_or_else(|| crate::workbook::package::resolve(main, usual))
}

fn sheets(
    package: &mut Package<'_>,
    (main, relations): (&PartName, &Relations),
    book: &Book,
    shared: &SharedParts,
) -> Result<(Vec<Sheet>, Vec<NotRead>), Unreadable> {
    let mut budget = Budget::new();
    let (mut sheets, mut not_read) = (Vec::new(), Vec::new());
    let mut known = BTreeSet::new();
    for entry in &book.sheets {
        let name: String = entry.name.nfc().collect();
        let unread = match part_of(entry, (main, relations), package) {
            Ok(part) if !known.insert(part.clone()) => Unread::Twin,
            Ok(part) => {
                let mut gathered = Gathered::new(&mut budget);
                sheet::read(package, &part, shared, &mut gathered)?;
                sheets.push(gathered.into_sheet(name.into(), entry.is_visible));
                continue;
            }
            Err(unread) => unread,
        };
        not_read.push(NotRead { name: name.into(), why: unread });
    }
    Ok((sheets, not_read))
}

/// The part that holds a worksheet.
fn part_of(
    entry: &SheetEntry,
    (main, relations): (&PartName, &Relations),
    package: &Package<'_>,
) -> Result<PartName, Unread> {
    let Some(relation) = entry.relation.as_deref().and_then(|id| relations.by_id(id)) else {
        // Without any relationships parts have their usual places.
        let usual = crate::workbook::package::resolve(main, &format!("worksheets/sheet{}.xml", entry.number));
        return match entry.relation.is_some() && relations.is_empty() && package.has(&usual) {
            true => Ok(usual),
            false if entry.relation.is_some() => Err(Unread::Lost),
            false => Err(Unread::NoCells),
        };
    };
    match relation.kind.as_str() {
        "worksheet" if package.has(&relation.target) => Ok(relation.target.clone()),
        "worksheet" => Err(Unread::Lost),
        _ => Err(Unread::NoCells),
    }
}
