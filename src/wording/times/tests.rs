//! How people write times, and what is made of it.

use chrono::NaiveDate;

use crate::wording::times::{Period, Told, day, period, year};

#[test]
fn days_are_read_in_their_usual_forms() {
    let expected = NaiveDate::from_ymd_opt(2024, 1, 15).expect("a day");
    for text in ["１５/０１/２０２４", "15/01/2024", "15-1-2024", "15.1.2024", "ngày 15 tháng 1 năm 2024", "2024-01-15"]
    {
        assert_eq!(day(text), Some(Told::Plain(expected)), "{text}");
    }
    for text in [
        "15/1/24",
        "01/15/2024",
        "15/01/2024 10:30",
        "Thứ Hai, ngày 15/01/2024",
        "15/01/2024 (thứ 2)",
        "15/1/2024 08:00:00",
    ] {
        assert_eq!(day(text), Some(Told::Understood(expected)), "{text}");
    }
    for text in ["31/02/2024", "hôm qua", "10:30", "thứ hai", "1/2024", "32/01/2024"] {
        assert_eq!(day(text), None, "{text}");
    }
}

#[test]
fn months_quarters_and_years_are_periods() {
    let of = |year, month| Period { year, month };
    for (text, read) in [
        ("10/2024", of(2024, Some(10))),
        ("tháng 10 năm 2024", of(2024, Some(10))),
        ("T10/2024", of(2024, Some(10))),
        ("năm 2025", of(2025, None)),
        ("cuối năm 2024", of(2024, None)),
        ("31/12/2024", of(2024, Some(12))),
        ("Quý III/2024", of(2024, Some(9))),
        ("quý 3 năm 2024", of(2024, Some(9))),
        ("Q3/2024", of(2024, Some(9))),
        ("III/2024", of(2024, Some(9))),
        ("quí 3/2024", of(2024, Some(9))),
        ("Trong quý III năm 2024", of(2024, Some(9))),
        ("hết tháng 10/2024", of(2024, Some(10))),
        ("06 tháng cuối năm 2024", of(2024, Some(12))),
    ] {
        assert_eq!(period(text, 2024), Some(Told::Plain(read)), "{text}");
    }
    for (text, month) in [
        ("quý IV", 12),
        ("tháng 10", 10),
        ("T10", 10),
        ("T9 - T10/2024", 10),
        ("6 tháng đầu năm 2024", 6),
        ("6 tháng cuối năm", 12),
        ("tháng 10 - 12/2024", 12),
        ("từ tháng 3 đến tháng 10 năm 2024", 10),
        ("09–10/2024", 10),
        ("9 - 10 / 2024", 10),
        ("10/24", 10),
        ("2024-10", 10),
        ("trước ngày 30/10/2024", 10),
        ("Từ 3/2024 đến 10/2024", 10),
    ] {
        assert_eq!(period(text, 2024), Some(Told::Understood(of(2024, Some(month)))), "{text}");
    }
    for text in ["sớm nhất có thể", "quý V/2024", "V/2024", "13/2024", "10", "quá trình"] {
        assert_eq!(period(text, 2024), None, "{text}");
    }
}

#[test]
fn the_end_of_the_year_is_the_plan_years() {
    for text in ["Cuối năm", "trong năm"] {
        assert_eq!(period(text, 2024), Some(Told::Understood(Period { year: 2024, month: None })), "{text}");
    }
}

#[test]
fn a_year_may_be_said_with_more_than_itself() {
    assert_eq!((year("2024"), year("năm 2025")), (Some(Told::Plain(2024)), Some(Told::Plain(2025))));
    for text in ["quý IV/2025", "12/2025", "31/12/2025", "đầu năm 2025", "đến 2025", "trước 10/2025"] {
        assert_eq!(year(text), Some(Told::Understood(2025)), "{text}");
    }
    for text in ["20244", "24", "2024-2025", "quý IV", "sớm", "", "trước năm 2025", "?2025", "≥ 2025", "cuối năm"]
    {
        assert_eq!(year(text), None, "{text}");
    }
}
