//! What stands on which sheet: declared once, for writing and for reading.

/// A column, or on the first sheet a row: its heading, its key in `ntm.toml` in both languages, and what it holds.
pub(super) struct Field {
    pub(super) heading: &'static str,
    pub(super) key: &'static str,
    pub(super) vietnamese: &'static str,
    pub(super) holds: Holds,
    pub(super) width: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Words,
    /// An official code of five digits, of which Excel may have dropped the first zero.
    Code,
    Number,
    Day,
    /// Có or Không.
    Flag,
    /// Lỗi, cảnh báo or thông tin.
    Severity,
    /// Several, divided by `;` or on lines of their own.
    List,
    /// Numbers by their names: `factor = 20; share = 0.5`.
    Named,
    /// The number of a level; a word where there is none.
    Level,
    /// Nothing that is read back: what helps whoever reads the row.
    Note,
}

impl Field {
    /// How it is written, for whoever clicks into the cell; nothing where any words will do, or a list offers them.
    pub(super) fn example(&self) -> Option<&'static str> {
        match (self.holds, self.key) {
            (Holds::Day, _) => Some("Ghi ngày/tháng/năm, ví dụ: 10/02/2024"),
            (Holds::Named, _) => Some("Ví dụ: factor = 20. Nhiều ngưỡng thì cách nhau dấu chấm phẩy (;)"),
            (Holds::List, _) => Some("Nhiều mục thì cách nhau dấu chấm phẩy (;)"),
            (Holds::Level, _) => Some("Ghi một số, ví dụ: 24 hoặc 24,5"),
            (Holds::Words, "class") => Some("Ghi I, II hoặc III; để trống nếu không theo khu vực"),
            (Holds::Words, "cell") => Some("Ví dụ: Tiêu chí!G40"),
            _ => None,
        }
    }
}

/// A sheet of rows, each an entry of one table of `ntm.toml`.
pub(super) struct Entries {
    pub(super) sheet: &'static str,
    pub(super) table: &'static str,
    pub(super) vietnamese: &'static str,
    pub(super) fields: &'static [Field],
}

/// The words for a severity, with its keys in both languages.
pub(super) const SEVERITIES: [(&str, [&str; 2]); 3] =
    [("Lỗi", ["error", "loi"]), ("Cảnh báo", ["warning", "canh_bao"]), ("Thông tin", ["information", "thong_tin"])];

/// The words for a flag.
pub(super) const FLAGS: [(&str, bool); 2] = [("Có", true), ("Không", false)];

/// How a day is written.
pub(super) const DAY: &str = "%d/%m/%Y";

/// The first sheet: what there is once, by the table that it stands in.
pub(super) const GENERAL: &str = "Chung";

const fn field(
    heading: &'static str,
    (key, vietnamese): (&'static str, &'static str),
    holds: Holds,
    width: f64,
) -> Field {
    Field { heading, key, vietnamese, holds, width }
}

pub(super) static ONCE: [(&str, &str, &[Field]); 2] = [
    (
        "district",
        "huyen",
        &[
            field("Huyện", ("name", "ten"), Holds::Words, 0.0),
            field("Tỉnh", ("province", "tinh"), Holds::Words, 0.0),
            field("Cơ quan nhận", ("office", "co_quan"), Holds::Words, 0.0),
        ],
    ),
    (
        "plan",
        "ke_hoach",
        &[
            field("Năm kế hoạch", ("year", "nam"), Holds::Number, 0.0),
            field("Đánh giá hiện trạng đến ngày", ("assessed_on", "danh_gia_den"), Holds::Day, 0.0),
            field("Thời hạn: xã nộp trước ngày", ("deadline", "thoi_han"), Holds::Day, 0.0),
            field("Năm phấn đấu được công nhận", ("goal_year", "nam_muc_tieu"), Holds::Number, 0.0),
            field("Công văn của huyện", ("letter", "cong_van"), Holds::Words, 0.0),
            field("Tệp bộ tiêu chí khác (nếu có)", ("catalogue", "bo_tieu_chi"), Holds::Words, 0.0),
            field("In cả cột Giải trình, Kiểm tra (Có, Không)", ("print_remarks", "in_cot_kiem_tra"), Holds::Flag, 0.0),
        ],
    ),
];

pub(super) static ENTRIES: [Entries; 5] = [
    Entries {
        sheet: "Xã, bản",
        table: "commune",
        vietnamese: "xa",
        fields: &[
            field("Mã xã", ("code", "ma"), Holds::Code, 10.0),
            field("Tên xã", ("name", "ten"), Holds::Words, 20.0),
            field("Cách viết khác", ("spellings", "cach_viet_khac"), Holds::List, 20.0),
            field("Khu vực (I, II, III)", ("class", "khu_vuc"), Holds::Words, 12.0),
            field("Đã được công nhận (Có, Không)", ("recognised", "da_cong_nhan"), Holds::Flag, 16.0),
            field("Năm công nhận", ("recognised_in", "nam_cong_nhan"), Holds::Number, 12.0),
            field("Các bản (cách nhau dấu ;)", ("villages", "ban"), Holds::List, 60.0),
        ],
    },
    Entries {
        sheet: "Cơ quan phụ trách",
        table: "department",
        vietnamese: "phong_ban",
        fields: &[
            field("Mã cơ quan", ("id", "ma"), Holds::Words, 12.0),
            field("Tên cơ quan", ("name", "ten"), Holds::Words, 44.0),
            field("Phụ trách tiêu chí, chỉ tiêu", ("leads", "phu_trach"), Holds::List, 30.0),
            field("Phối hợp tiêu chí, chỉ tiêu", ("co_leads", "phoi_hop"), Holds::List, 30.0),
        ],
    },
    Entries {
        sheet: "Quy tắc",
        table: "rule",
        vietnamese: "quy_tac",
        fields: &[
            field("Mã quy tắc", ("code", "ma"), Holds::Words, 12.0),
            field("Mức độ (lỗi, cảnh báo, thông tin)", ("severity", "muc_do"), Holds::Severity, 18.0),
            field("Tắt (Có, Không)", ("off", "tat"), Holds::Flag, 10.0),
            field("Ngưỡng", ("thresholds", "nguong"), Holds::Named, 20.0),
            field("Lý do", ("reason", "ly_do"), Holds::Words, 44.0),
            field("Ngày quyết định", ("date", "ngay"), Holds::Day, 14.0),
            field("Người duyệt", ("approved_by", "nguoi_duyet"), Holds::Words, 24.0),
        ],
    },
    Entries {
        sheet: "Ngoại lệ",
        table: "waiver",
        vietnamese: "ngoai_le",
        fields: &[
            field("Xã", ("commune", "xa"), Holds::Words, 18.0),
            field("Mã quy tắc", ("rule", "quy_tac"), Holds::Words, 12.0),
            field("Ô", ("cell", "o"), Holds::Words, 18.0),
            field("Chỉ tiêu", ("indicator", "chi_tieu"), Holds::Words, 10.0),
            field("Lý do", ("reason", "ly_do"), Holds::Words, 44.0),
            field("Người duyệt", ("approved_by", "nguoi_duyet"), Holds::Words, 24.0),
            field("Đến hết ngày", ("until", "den_het"), Holds::Day, 14.0),
        ],
    },
    Entries {
        sheet: "Ngày nhận",
        table: "received",
        vietnamese: "da_nhan",
        fields: &[
            field("Tên tệp", ("file", "tep"), Holds::Words, 40.0),
            field("Mã xã", ("commune", "xa"), Holds::Code, 10.0),
            field("Lần nộp", ("round", "lan_nop"), Holds::Number, 10.0),
            field("Ngày nhận", ("on", "ngay"), Holds::Day, 14.0),
        ],
    },
];

/// Levels by indicator and, where they depend on them, by class and year. A workbook from before there was this sheet has none.
pub(super) static LEVELS: Entries = Entries {
    sheet: "Mức yêu cầu",
    table: "level",
    vietnamese: "muc",
    fields: &[
        field("Mã chỉ tiêu", ("indicator", "chi_tieu"), Holds::Words, 9.0),
        field("Nội dung chỉ tiêu", ("", ""), Holds::Note, 60.0),
        field("So sánh, đơn vị", ("", ""), Holds::Note, 14.0),
        field("Khu vực", ("class", "khu_vuc"), Holds::Words, 9.0),
        field("Năm", ("year", "nam"), Holds::Number, 8.0),
        field("Mức yêu cầu (số)", ("value", "gia_tri"), Holds::Level, 11.0),
        field("Đã đối chiếu (Có, Không)", ("compared", "da_doi_chieu"), Holds::Flag, 12.0),
        field("Nơi thấy, nếu chưa đối chiếu", ("seen", "noi_thay"), Holds::Words, 34.0),
        field("Lý do chưa có mức", (OPEN, "de_ngo"), Holds::Words, 44.0),
    ],
};

/// The key of why there is no level.
pub(super) const OPEN: &str = "open";

/// In the place of the number of an indicator that has none.
pub(super) const NO_NUMBER: &str = "Đạt";
