//! `[documents]` of `ntm.toml`: the wording of the official documents that the office may change. What it leaves out is said as in
//! the outline that comes with the letter.

use serde::Deserialize;

use crate::message::Message;
use crate::toml_file::Spanned;

/// Wording and paper of the official documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Documents {
    pub margins: Margins,
    /// Kind of document and organ, behind the number: `KH-UBND`.
    pub symbol: String,
    pub commune: Wording,
    pub district: Wording,
    /// The commune, by its official code, whose model the office has chosen as the district's one pilot model.
    pub pilot_model: Option<String>,
}

/// Millimetres (Decree 30/2020/NĐ-CP, annex I; as in the decree's own file).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margins {
    pub top: u32,
    pub bottom: u32,
    pub left: u32,
    pub right: u32,
}

/// What stands around the text of a plan. `{year}`, `{commune}`, `{district}` and `{province}` stand for themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Căn cứ: of the district's plan; of a commune's plan where the commune names none.
    pub basis: Vec<String>,
    pub closing: String,
    /// Nơi nhận.
    pub recipients: Vec<String>,
    /// Who signs for whom, line by line: `TM. ỦY BAN NHÂN DÂN`.
    pub signature: Vec<String>,
    pub signer: Option<String>,
}

/// Words in braces that stand for something.
const PLACEHOLDERS: [&str; 4] = ["year", "commune", "district", "province"];

impl Documents {
    /// A text of the settings with what its placeholders stand for.
    pub fn filled(text: &str, [year, commune, district, province]: [&str; 4]) -> String {
        let pairs = PLACEHOLDERS.into_iter().zip([year, commune, district, province]);
        pairs.fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }
}

impl Default for Documents {
    fn default() -> Self {
        Self {
            margins: Margins { top: 25, bottom: 20, left: 35, right: 20 },
            symbol: "KH-UBND".to_owned(),
            commune: Wording {
                basis: Vec::new(),
                closing: "Trên đây là Kế hoạch thực hiện Chương trình xây dựng nông thôn mới năm {year} của UBND xã {commune}"
                    .to_owned(),
                recipients: [
                    "UBND huyện (B/c)",
                    "Phòng Nông nghiệp & PTNT",
                    "TT. Đảng ủy; HĐND xã",
                    "Lãnh đạo UBND xã",
                    "Các thành viên BCĐ xã",
                    "Các ban, ngành, đoàn thể xã",
                    "Lưu: VT",
                ]
                .map(str::to_owned)
                .to_vec(),
                signature: vec!["TM. ỦY BAN NHÂN DÂN".to_owned()],
                signer: None,
            },
            district: Wording {
                basis: Vec::new(),
                closing: "Trên đây là Kế hoạch thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm {year} của UBND huyện {district}"
                    .to_owned(),
                recipients: [
                    "UBND tỉnh (B/c)",
                    "TT. Huyện ủy; HĐND huyện",
                    "Chủ tịch, PCT. UBND huyện",
                    "Thành viên BCĐ các chương trình MTQG huyện",
                    "UBND các xã",
                    "Lưu: VT",
                ]
                .map(str::to_owned)
                .to_vec(),
                signature: vec!["TM. ỦY BAN NHÂN DÂN".to_owned()],
                signer: None,
            },
            pilot_model: None,
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
pub(super) struct DocumentsEntry {
    #[serde(alias = "le")]
    margins: Option<MarginsEntry>,
    #[serde(alias = "ky_hieu")]
    symbol: Option<Spanned<String>>,
    #[serde(alias = "mo_hinh_diem")]
    pilot_model: Option<Spanned<String>>,
    #[serde(default, alias = "cua_xa")]
    commune: WordingEntry,
    #[serde(default, alias = "cua_huyen")]
    district: WordingEntry,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct MarginsEntry {
    #[serde(alias = "tren")]
    top: Option<Spanned<u32>>,
    #[serde(alias = "duoi")]
    bottom: Option<Spanned<u32>>,
    #[serde(alias = "trai")]
    left: Option<Spanned<u32>>,
    #[serde(alias = "phai")]
    right: Option<Spanned<u32>>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct WordingEntry {
    #[serde(alias = "can_cu")]
    basis: Option<Vec<Spanned<String>>>,
    #[serde(alias = "cau_ket")]
    closing: Option<Spanned<String>>,
    #[serde(alias = "noi_nhan")]
    recipients: Option<Vec<Spanned<String>>>,
    #[serde(alias = "quyen_han_ky")]
    signature: Option<Vec<Spanned<String>>>,
    #[serde(alias = "nguoi_ky")]
    signer: Option<Spanned<String>>,
}

/// The byte where a mistake is, and what it is.
type DocumentFault = (usize, Message);

impl DocumentsEntry {
    /// The settings; `commune` finds the official code of a commune by its name or code.
    pub(super) fn read(self, commune: impl Fn(&str) -> Option<String>) -> Result<Documents, DocumentFault> {
        let usual = Documents::default();
        let pilot_model = self.pilot_model.map(|named| {
            let unknown = || Message::new("profile-waiver-commune").with("name", named.get_ref());
            commune(named.get_ref()).ok_or_else(|| (named.span().start, unknown()))
        });
        Ok(Documents {
            margins: self.margins.map_or(Ok(usual.margins), |margins| margins.read(usual.margins))?,
            symbol: self.symbol.map_or(Ok(usual.symbol), said)?,
            commune: self.commune.read(usual.commune)?,
            district: self.district.read(usual.district)?,
            pilot_model: pilot_model.transpose()?,
        })
    }
}

impl MarginsEntry {
    /// Within what the decree allows.
    fn read(self, usual: Margins) -> Result<Margins, DocumentFault> {
        let side = |given: Option<Spanned<u32>>, usual, least: u32, most: u32| match given {
            None => Ok(usual),
            Some(given) if (least..=most).contains(given.get_ref()) => Ok(given.into_inner()),
            Some(given) => {
                let what = Message::new("profile-documents-margin").with("least", least.to_string());
                Err((given.span().start, what.with("most", most.to_string())))
            }
        };
        Ok(Margins {
            top: side(self.top, usual.top, 20, 25)?,
            bottom: side(self.bottom, usual.bottom, 20, 25)?,
            left: side(self.left, usual.left, 30, 35)?,
            right: side(self.right, usual.right, 15, 20)?,
        })
    }
}

impl WordingEntry {
    fn read(self, usual: Wording) -> Result<Wording, DocumentFault> {
        let list = |given: Option<Vec<Spanned<String>>>, usual| match given {
            None => Ok(usual),
            Some(lines) => lines.into_iter().map(said).collect::<Result<Vec<_>, _>>(),
        };
        Ok(Wording {
            basis: list(self.basis, usual.basis)?,
            closing: self.closing.map_or(Ok(usual.closing), said)?,
            recipients: list(self.recipients, usual.recipients)?,
            signature: list(self.signature, usual.signature)?,
            signer: self.signer.map(said).transpose()?,
        })
    }
}

/// A text that says something, and names nothing in braces but what is known.
fn said(text: Spanned<String>) -> Result<String, DocumentFault> {
    let at = text.span().start;
    let text = text.into_inner().trim().to_owned();
    if text.is_empty() {
        return Err((at, Message::new("profile-documents-empty")));
    }
    let mut names = text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default());
    match names.find(|name| !PLACEHOLDERS.contains(name)) {
        Some(name) => Err((at, Message::new("profile-documents-placeholder").with("name", name))),
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::Documents;
    use crate::district::{DEFAULT_PROFILE, parse};

    fn with(lines: &str) -> Result<Documents, &'static str> {
        let text = DEFAULT_PROFILE.split("[documents").next().expect("a beginning").to_owned();
        parse("ntm.toml", &format!("{text}\n[documents]\n{lines}"))
            .map(|profile| profile.documents)
            .map_err(|e| e.what.id)
    }

    #[test]
    fn what_the_office_leaves_out_is_said_as_in_the_outline() {
        let documents = with("[documents.commune]\nrecipients = [\"Lưu: VT\"]").expect("it loads");
        let usual = Documents::default();
        assert_eq!((documents.district, documents.margins), (usual.district, usual.margins));
        assert_eq!(documents.commune.recipients, ["Lưu: VT"]);
        assert_eq!(documents.commune.closing, usual.commune.closing);
    }

    #[test]
    fn margins_stay_within_the_decree() {
        assert_eq!(with("margins = { left = 30 }").map(|documents| documents.margins.left), Ok(30));
        assert_eq!(with("margins = { left = 29 }"), Err("profile-documents-margin"));
        assert_eq!(with("margins = { right = 21 }"), Err("profile-documents-margin"));
    }

    #[test]
    fn empty_texts_unknown_placeholders_and_communes_are_named() {
        assert_eq!(with("symbol = \" \""), Err("profile-documents-empty"));
        assert_eq!(with("[documents.commune]\nclosing = \"năm {nam}\""), Err("profile-documents-placeholder"));
        assert_eq!(with("[documents.commune]\nclosing = \"năm {\""), Err("profile-documents-placeholder"));
        assert_eq!(with("pilot_model = \"Bình Lưu\""), Err("profile-waiver-commune"));
        assert_eq!(with("pilot_model = \"Bình Lư\"").map(|d| d.pilot_model), Ok(Some("03412".to_owned())));
        assert_eq!(with("recipient = \"x\""), Err("toml-unknown-key"));
    }

    #[test]
    fn placeholders_are_filled() {
        let text = Documents::filled("{commune}, {district}, {province}: {year}", ["2030", "A", "B", "C"]);
        assert_eq!(text, "A, B, C: 2030");
    }
}
