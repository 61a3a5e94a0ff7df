//! How people write numbers, and what is made of it.

use rust_decimal::Decimal;

use crate::wording::number::{NumberOf, Numeral, from_cell, from_text};

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a decimal")
}

fn understood(unit: NumberOf, cases: &[(&str, &str)]) {
    for (text, number) in cases {
        assert_eq!(from_text(text, unit), Numeral::Understood(decimal(number)), "{text}");
    }
}

#[test]
fn both_ways_of_writing_are_read() {
    for (text, number) in
        [("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("1.234.567", "1234567"), ("95,5", "95.5"), ("1234", "1234")]
    {
        assert_eq!(from_text(text, NumberOf::Millions), Numeral::Plain(decimal(number)), "{text}");
    }
    assert_eq!(from_text("０.５", NumberOf::Percent), Numeral::Plain(decimal("0.5")));
    assert_eq!(from_text("1 234,5", NumberOf::Millions), Numeral::Plain(decimal("1234.5")));
    assert_eq!(from_text("1\u{a0}234\u{202f}567", NumberOf::Things), Numeral::Plain(decimal("1234567")));
}

#[test]
fn signs_and_units_are_understood() {
    understood(
        NumberOf::Percent,
        &[
            ("95 %", "95"),
            ("≥95", "95"),
            ("95,5%", "95.5"),
            ("95.5 %", "95.5"),
            ("khoảng 95", "95"),
            ("~95", "95"),
            ("Ước đạt 95 %", "95"),
            ("'95", "95"),
            ("0%", "0"),
            ("95 phần trăm", "95"),
            ("95 % (tạm tính)", "95"),
            ("95 % (trung bình)", "95"),
            ("1.234", "1.234"),
            ("９５％", "95"),
        ],
    );
    understood(NumberOf::Things, &[("689 hộ", "689"), ("1.250 hộ", "1250"), ("1,250", "1250"), ("chưa có", "0")]);
}

#[test]
fn a_ratio_in_a_percentage_is_a_share() {
    understood(
        NumberOf::Percent,
        &[
            ("12/15", "80"),
            ("2/3", "66.666667"),
            ("22499/25000", "89.996"),
            ("12/15 (80%)", "80"),
            ("12/15 hộ", "80"),
            ("80% (12/15 hộ)", "80"),
            ("66,7% (2/3)", "66.7"),
        ],
    );
    for text in ["15/12", "12/0", "12/15 (95%)", "1/2/3", "0 (chưa điều tra)", "0 (không có số liệu)"] {
        assert_eq!(from_text(text, NumberOf::Percent), Numeral::Unclear, "{text}");
    }
    assert_eq!(from_text("12/15", NumberOf::Things), Numeral::Unclear);
}

#[test]
fn a_share_may_have_its_count_beside_it_and_letters_among_its_digits() {
    understood(
        NumberOf::Percent,
        &[("19,7% (172 hộ)", "19.7"), ("80 % (12 bản)", "80"), ("1O0", "100"), ("95,5o%", "95.50")],
    );
    for text in ["19,7% (172)", "19,7 % (20,1 %... hộ)", "3 tỷ 2", "o5"] {
        assert_eq!(from_text(text, NumberOf::Percent), Numeral::Unclear, "{text}");
    }
    assert_eq!(from_text("3 tỷ 2", NumberOf::Millions), Numeral::Unclear);
}

#[test]
fn amounts_bring_their_units() {
    understood(
        NumberOf::Millions,
        &[
            ("12 triệu", "12"),
            ("1,5 tỷ", "1500"),
            ("1.5 tỉ đồng", "1500"),
            ("1 tỷ 250 triệu", "1250"),
            ("3 tỷ 250", "3250"),
            ("3 tỷ rưỡi", "3500"),
            ("5 triệu 500", "5.5"),
            ("500 nghìn", "0.5"),
            ("42tr", "42"),
            ("42 tr.đ", "42"),
            ("500.000.000 đồng", "500"),
            ("500.000đ", "0.5"),
            ("-", "0"),
            ("không có", "0"),
            ("1,5E+3", "1500"),
        ],
    );
    for text in ["không", "Ko", "chưa có", "chưa rõ"] {
        assert_eq!(from_text(text, NumberOf::Millions), Numeral::Unclear, "{text}");
    }
    understood(
        NumberOf::Dong,
        &[
            ("18.152,7 triệu", "18152700000"),
            ("1,5 tỷ", "1500000000"),
            ("18.152.700.000 đồng", "18152700000"),
            ("18.152.700.000 đồng (Mười tám tỷ, một trăm năm mươi hai triệu bảy trăm nghìn đồng)", "18152700000"),
            ("1.250.000.000 (Một tỷ, hai trăm năm mươi triệu đồng)", "1250000000"),
            ("1.250.000.000 (đồng)", "1250000000"),
        ],
    );
    understood(
        NumberOf::Millions,
        &[("1705,8 (triệu đồng)", "1705.8"), ("0 đồng", "0"), ("108,3 (tạm tính)", "108.3")],
    );
    understood(
        NumberOf::Millions,
        &[("0,3 (đơn vị: tỷ đồng)", "300"), ("300 (ĐVT: nghìn đồng)", "0.3"), ("12,5 (ngân sách xã)", "12.5")],
    );
    for text in [
        "100 (mỗi bản)",
        "12,5 (chưa duyệt)",
        "12,5 tỷ (triệu)",
        "108,3 (năm 2023)",
        "(108,3)",
        "108,3 (?)",
        "12 tỷ (triệu) (x)",
    ] {
        assert_eq!(from_text(text, NumberOf::Millions), Numeral::Unclear, "{text}");
    }
    understood(NumberOf::MillionsPerHead, &[("42,5 triệu đồng/người/năm", "42.5"), ("42 tr/ng/năm", "42")]);
}

#[test]
fn two_readings_are_not_decided() {
    let both = Numeral::Ambiguous { decimal: decimal("1.234"), thousands: decimal("1234") };
    for text in ["1.234", "1,234", "1.234 triệu"] {
        assert_eq!(from_text(text, NumberOf::Millions), both, "{text}");
    }
}

#[test]
fn what_is_no_number_is_left() {
    for unit in [
        NumberOf::Percent,
        NumberOf::Millions,
        NumberOf::Things,
        NumberOf::Dong,
        NumberOf::Area,
        NumberOf::MillionsPerHead,
    ] {
        for text in
            ["abc", "1.2.3", "12,34,56", "5.", "1,234.5.6", "", "95-96", "95 96", "trên 95", ">95", "x", "%", "12 34,5"]
        {
            assert_eq!(from_text(text, unit), Numeral::Unclear, "{text} {unit:?}");
        }
    }
    for text in ["95%", "1 tỷ 2", "5000 đồng", "250 triệu 1 tỷ", "12 hộ"] {
        assert_eq!(from_text(text, NumberOf::Millions), Numeral::Unclear, "{text}");
    }
    assert_eq!(from_text("12 triệu", NumberOf::Percent), Numeral::Unclear);
}

#[test]
fn a_raised_or_circled_digit_is_no_digit() {
    for unit in [
        NumberOf::Percent,
        NumberOf::Millions,
        NumberOf::Things,
        NumberOf::Dong,
        NumberOf::Area,
        NumberOf::MillionsPerHead,
    ] {
        for text in ["42²", "5²", "①", "½", "10³", "٩٥"] {
            assert_eq!(from_text(text, unit), Numeral::Unclear, "{text} {unit:?}");
        }
    }
    understood(NumberOf::Area, &[("2,5 m²", "2.5"), ("2,5 m²/người", "2.5")]);
}

#[test]
fn the_sign_of_minus_is_a_minus() {
    assert_eq!(from_text("−5", NumberOf::Things), Numeral::Plain(decimal("-5")));
    understood(NumberOf::Things, &[("−", "0")]);
}

#[test]
fn signs_that_may_mean_several_things_are_left() {
    for text in ["(5)", "+5", "5-", "1'234", "95,", ",5", "9O", "O", "l2"] {
        assert_eq!(from_text(text, NumberOf::Millions), Numeral::Unclear, "{text}");
    }
}

#[test]
fn a_computed_number_is_rounded_to_what_excel_keeps() {
    assert_eq!(from_cell(0.1 + 0.2), Some(decimal("0.3")));
    assert_eq!(from_cell(95.0), Some(decimal("95")));
    assert_eq!(from_cell(0.1 + 0.2 - 0.3), Some(Decimal::ZERO));
}
