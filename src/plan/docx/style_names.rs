//! What the styles are called: in the file by an id, and in Word by a name that the office sees.

use crate::plan::docx::style::{Set, Style};

/// Every style that a paragraph may have.
pub(super) const STYLES: [Style; 26] = [
    Style::Body,
    Style::Heading(1),
    Style::Heading(2),
    Style::Heading(3),
    Style::Heading(4),
    Style::Organ,
    Style::Motto,
    Style::Number,
    Style::Date,
    Style::Title,
    Style::Basis,
    Style::Bullet(1),
    Style::Bullet(2),
    Style::Recipients,
    Style::Recipient,
    Style::Signature,
    Style::Caption,
    Style::Unit,
    Style::Cell(Set::Left),
    Style::Cell(Set::Centre),
    Style::Cell(Set::Right),
    Style::Entry(Set::Left),
    Style::Entry(Set::Centre),
    Style::Entry(Set::Right),
    Style::Enclosed,
    Style::Space,
];

pub(super) const fn style_id(style: Style) -> &'static str {
    match style {
        Style::Body => "BodyText",
        Style::Heading(1) => "Heading1",
        Style::Heading(2) => "Heading2",
        Style::Heading(3) => "Heading3",
        Style::Heading(_) => "Heading4",
        Style::Organ => "Organ",
        Style::Motto => "Motto",
        Style::Number => "Number",
        Style::Date => "PlaceAndDate",
        Style::Title => "Title",
        Style::Basis => "Basis",
        Style::Bullet(1) => "ListBullet",
        Style::Bullet(_) => "ListBullet2",
        Style::Recipients => "Recipients",
        Style::Recipient => "Recipient",
        Style::Signature => "Signature",
        Style::Caption => "Caption",
        Style::Unit => "Unit",
        Style::Cell(Set::Left) => "CellLeft",
        Style::Cell(Set::Centre) => "CellCentre",
        Style::Cell(Set::Right) => "CellRight",
        Style::Entry(Set::Left) => "EntryLeft",
        Style::Entry(Set::Centre) => "EntryCentre",
        Style::Entry(Set::Right) => "EntryRight",
        Style::Enclosed => "Enclosed",
        Style::Space => "Space",
    }
}

pub(super) const fn style_of_page_number() -> &'static str {
    "Header"
}

/// A name has no comma: Word takes what follows for a second name. The names that Word itself has are the English ones of its file format; Word shows them in the user's language.
pub(super) const fn name(style: Style) -> &'static str {
    match style {
        Style::Body => "Body Text",
        Style::Heading(1) => "heading 1",
        Style::Heading(2) => "heading 2",
        Style::Heading(3) => "heading 3",
        Style::Heading(_) => "heading 4",
        Style::Organ => "Quốc hiệu và tên cơ quan",
        Style::Motto => "Tiêu ngữ",
        Style::Number => "Số và ký hiệu",
        Style::Date => "Địa danh và thời gian",
        Style::Title => "Title",
        Style::Basis => "Căn cứ",
        Style::Bullet(1) => "List Bullet",
        Style::Bullet(_) => "List Bullet 2",
        Style::Recipients => "Nơi nhận",
        Style::Recipient => "Nơi nhận - danh sách",
        Style::Signature => "Signature",
        Style::Caption => "caption",
        Style::Unit => "Đơn vị tính",
        Style::Cell(Set::Left) => "Ô bảng - trái",
        Style::Cell(Set::Centre) => "Ô bảng - giữa",
        Style::Cell(Set::Right) => "Ô bảng - phải",
        Style::Entry(Set::Left) => "Ô danh sách - trái",
        Style::Entry(Set::Centre) => "Ô danh sách - giữa",
        Style::Entry(Set::Right) => "Ô danh sách - phải",
        Style::Enclosed => "Kèm theo văn bản",
        Style::Space => "Khoảng trống",
    }
}
