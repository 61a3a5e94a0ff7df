//! What the styles are called: in the file by an id, and in Word by a name that the office sees.

use crate::plan::docx::style::{ParagraphStyle, Set};

/// Every style that a paragraph may have.
pub(super) const STYLES: [ParagraphStyle; 26] = [
    ParagraphStyle::Body,
    ParagraphStyle::Heading(1),
    ParagraphStyle::Heading(2),
    ParagraphStyle::Heading(3),
    ParagraphStyle::Heading(4),
    ParagraphStyle::Organ,
    ParagraphStyle::Motto,
    ParagraphStyle::Number,
    ParagraphStyle::Date,
    ParagraphStyle::Title,
    ParagraphStyle::Basis,
    ParagraphStyle::Bullet(1),
    ParagraphStyle::Bullet(2),
    ParagraphStyle::Recipients,
    ParagraphStyle::Recipient,
    ParagraphStyle::Signature,
    ParagraphStyle::Caption,
    ParagraphStyle::Unit,
    ParagraphStyle::Cell(Set::Left),
    ParagraphStyle::Cell(Set::Centre),
    ParagraphStyle::Cell(Set::Right),
    ParagraphStyle::Entry(Set::Left),
    ParagraphStyle::Entry(Set::Centre),
    ParagraphStyle::Entry(Set::Right),
    ParagraphStyle::Enclosed,
    ParagraphStyle::Space,
];

pub(super) const fn style_id(style: ParagraphStyle) -> &'static str {
    match style {
        ParagraphStyle::Body => "BodyText",
        ParagraphStyle::Heading(1) => "Heading1",
        ParagraphStyle::Heading(2) => "Heading2",
        ParagraphStyle::Heading(3) => "Heading3",
        ParagraphStyle::Heading(_) => "Heading4",
        ParagraphStyle::Organ => "Organ",
        ParagraphStyle::Motto => "Motto",
        ParagraphStyle::Number => "Number",
        ParagraphStyle::Date => "PlaceAndDate",
        ParagraphStyle::Title => "Title",
        ParagraphStyle::Basis => "Basis",
        ParagraphStyle::Bullet(1) => "ListBullet",
        ParagraphStyle::Bullet(_) => "ListBullet2",
        ParagraphStyle::Recipients => "Recipients",
        ParagraphStyle::Recipient => "Recipient",
        ParagraphStyle::Signature => "Signature",
        ParagraphStyle::Caption => "Caption",
        ParagraphStyle::Unit => "Unit",
        ParagraphStyle::Cell(Set::Left) => "CellLeft",
        ParagraphStyle::Cell(Set::Centre) => "CellCentre",
        ParagraphStyle::Cell(Set::Right) => "CellRight",
        ParagraphStyle::Entry(Set::Left) => "EntryLeft",
        ParagraphStyle::Entry(Set::Centre) => "EntryCentre",
        ParagraphStyle::Entry(Set::Right) => "EntryRight",
        ParagraphStyle::Enclosed => "Enclosed",
        ParagraphStyle::Space => "Space",
    }
}

pub(super) const fn style_of_page_number() -> &'static str {
    "Header"
}

/// A name has no comma: Word takes what follows for a second name. The names that Word itself has are the English ones of its file format; Word shows them in the user's language.
pub(super) const fn name(style: ParagraphStyle) -> &'static str {
    match style {
        ParagraphStyle::Body => "Body Text",
        ParagraphStyle::Heading(1) => "heading 1",
        ParagraphStyle::Heading(2) => "heading 2",
        ParagraphStyle::Heading(3) => "heading 3",
        ParagraphStyle::Heading(_) => "heading 4",
        ParagraphStyle::Organ => "Quốc hiệu và tên cơ quan",
        ParagraphStyle::Motto => "Tiêu ngữ",
        ParagraphStyle::Number => "Số và ký hiệu",
        ParagraphStyle::Date => "Địa danh và thời gian",
        ParagraphStyle::Title => "Title",
        ParagraphStyle::Basis => "Căn cứ",
        ParagraphStyle::Bullet(1) => "List Bullet",
        ParagraphStyle::Bullet(_) => "List Bullet 2",
        ParagraphStyle::Recipients => "Nơi nhận",
        ParagraphStyle::Recipient => "Nơi nhận - danh sách",
        ParagraphStyle::Signature => "Signature",
        ParagraphStyle::Caption => "caption",
        ParagraphStyle::Unit => "Đơn vị tính",
        ParagraphStyle::Cell(Set::Left) => "Ô bảng - trái",
        ParagraphStyle::Cell(Set::Centre) => "Ô bảng - giữa",
        ParagraphStyle::Cell(Set::Right) => "Ô bảng - phải",
        ParagraphStyle::Entry(Set::Left) => "Ô danh sách - trái",
        ParagraphStyle::Entry(Set::Centre) => "Ô danh sách - giữa",
        ParagraphStyle::Entry(Set::Right) => "Ô danh sách - phải",
        ParagraphStyle::Enclosed => "Kèm theo văn bản",
        ParagraphStyle::Space => "Khoảng trống",
    }
}
