//! What a part refers to (ECMA-376 part 2, 9.3).

use crate::workbook::Unreadable;
use crate::workbook::limits::MOST_PARTS;
use crate::workbook::package::{Package, PackagePart, PartName, resolve};

/// What one part is to another.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::workbook) struct Relation {
    pub(in crate::workbook) id: String,
    /// The last word of its type, in small letters: `worksheet`, `sharedstrings`. The words before it differ between the usual
    /// and the strict vocabulary.
    pub(in crate::workbook) kind: String,
    pub(in crate::workbook) target: PartName,
}

#[derive(Debug, Default)]
pub(in crate::workbook) struct Relations(Vec<Relation>);

impl Relations {
    /// Those of the package itself.
    pub(in crate::workbook) fn of_package(package: &mut Package<'_>) -> Result<Self, Unreadable> {
        Self::of(package, &PartName::new(""))
    }

    /// Those of a part; none where they are missing or cannot be followed.
    pub(in crate::workbook) fn of(package: &mut Package<'_>, part: &PartName) -> Result<Self, Unreadable> {
        let list = package.part_if_whole(&part.relations())?;
        Ok(list.and_then(|list| Self::read(part, &list).ok()).unwrap_or_default())
    }

    fn read(part: &PartName, list: &PackagePart) -> Result<Self, Unreadable> {
        let text = list.text()?;
        let mut xml = list.xml(&text);
        let root = xml.root()?;
        let mut relations = Vec::new();
        // More than there may be parts refer to none of their own.
        while let Some(tag) = xml.child(&root)?.filter(|_| relations.len() < MOST_PARTS) {
            let outside = tag.attribute("TargetMode").is_some_and(|mode| mode == "External");
            let (id, kind, target) = (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"));
            if let (Some(id), Some(kind), Some(target), false) = (id, kind, target, outside) {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_lowercase();
                relations.push(Relation { id: id.into_owned(), kind, target: resolve(part, &target) });
            }
        }
        Ok(Self(relations))
    }

    pub(in crate::workbook) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(in crate::workbook) fn by_id(&self, id: &str) -> Option<&Relation> {
        self.0.iter().find(|relation| relation.id == id)
    }

    /// The first of a kind; `kind` has no capitals and no hyphens.
    pub(in crate::workbook) fn target(&self, kind: &str) -> Option<&PartName> {
        self.targets(kind).next()
    }

    pub(in crate::workbook) fn targets(&self, kind: &str) -> impl Iterator<Item = &PartName> {
        let of_kind = self.0.iter().filter(move |relation| relation.kind.replace('-', "") == kind);
        of_kind.map(|relation| &relation.target)
    }
}
