//! Which texts tell something of their own: long enough, and neither the letter's words nor the name of an indicator.

use rust_decimal::Decimal;

use crate::district::Basis;
use crate::wording::normalise;

/// What the letter itself says of models and changes (section 2): who only repeats it has copied from nobody.
const LETTER: &str = "Rà soát, lựa chọn, xây dựng mô hình điểm trong xây dựng nông thôn mới; mỗi bản đăng ký thực hiện 01 sự thay \
    đổi so với năm trước theo các tiêu chí trong xây dựng nông thôn mới; tập trung vào thực hiện các nội dung về xây dựng bản \
    sáng, xanh, sạch, an toàn; về môi trường, nhà ở dân cư; được sự thảo luận, thống nhất trong tập thể TT Đảng ủy, HĐND, lãnh \
    đạo UBND xã, Ban chỉ đạo thực hiện các chương trình MTQG xã";

/// The text in the form in which texts are compared; `None` when it is too short to say that it was copied.
pub(super) fn long(text: &str, shortest: Decimal) -> Option<String> {
    Some(normalise(text)).filter(|text| Decimal::from(text.chars().count()) >= shortest)
}

/// Whether a text in that form says nothing but what the letter or a criterion says.
pub(super) fn is_common(text: &str, basis: Basis<'_>) -> bool {
    let letter = normalise(LETTER);
    let letter: Vec<&str> = letter.split(' ').collect();
    let criteria = basis.edition.criteria.iter().map(|criterion| criterion.name.as_str());
    let mut names = criteria.chain(basis.edition.indicators().map(|indicator| indicator.name.as_str()));
    text.split(' ').all(|word| letter.contains(&word)) || names.any(|name| normalise(name).contains(text))
}
