//! Lines and columns that a commune added to the funding table: money of this plan, or something about it.

use crate::wording::{normalise, times, whole_words};

/// What begins the name of something that is said about money: a share, a running total, a part of what is already counted,
/// another year's result, a note.
const ABOUT_MONEY: [&str; 20] = [
    "ty le",
    "ti le",
    "ty trong",
    "ti trong",
    "co cau",
    "phan tram",
    "luy ke",
    "trong do",
    "thuc hien",
    "uoc thuc hien",
    "da thuc hien",
    "da giai ngan",
    "giai ngan",
    "so sanh",
    "chenh lech",
    "ghi chu",
    "dien giai",
    "don vi",
    "so luong",
    "khoi luong",
];

/// Money of another year that this year's plan spends.
const CARRIED_OVER: [&str; 3] = ["chuyen", "keo dai", "chua giai ngan"];

/// Longest name of a line or a source, in bytes: every amount below it bears it in the district's tables. What is longer tells
/// something, and names nothing.
const LONGEST: usize = 1_000;

/// Whether amounts under this name are money of the plan: only these are counted. Everything else is named and left out.
pub fn is_money(name: &str, plan_year: i32) -> bool {
    if name.len() > LONGEST {
        return false;
    }
    let plain = normalise(name);
    let mut years = times::years(&plain).peekable();
    let other_year = years.peek().is_some() && !years.any(|year| year == plan_year);
    let carried_over = CARRIED_OVER.iter().any(|word| plain.contains(word));
    let about = name.contains('%') || ABOUT_MONEY.iter().any(|words| whole_words::begin(&plain, words));
    !about && (!other_year || carried_over)
}

#[cfg(test)]
mod tests {
    use super::is_money;

    #[test]
    fn what_is_said_about_money_is_none() {
        for name in
            ["Tỷ lệ (%)", "Cơ cấu", "Lũy kế", "Trong đó: vốn đầu tư", "Thực hiện năm 2023", "Vốn năm 2023", "Ghi chú"]
        {
            assert!(!is_money(name, 2024), "{name}");
        }
        for name in [
            "Nhân dân đóng góp",
            "Vốn tín dụng",
            "Vốn năm 2023 chuyển sang năm 2024",
            "Vốn kéo dài từ năm 2023",
            "Nguồn thực hiện cải cách tiền lương",
            "Ngân sách huyện năm 2024",
        ] {
            assert!(is_money(name, 2024), "{name}");
        }
        assert!(!is_money(&"vốn của xã ".repeat(100), 2024));
    }
}
