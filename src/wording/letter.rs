//! The words of the letter itself (section 2), where it speaks of models and changes: who only repeats them has copied from nobody.
//!
//! > Rà soát, lựa chọn, xây dựng mô hình điểm trong xây dựng nông thôn mới; mỗi bản đăng ký thực hiện 01 sự thay đổi so với năm
//! > trước theo các tiêu chí trong xây dựng nông thôn mới; tập trung vào thực hiện các nội dung về xây dựng bản sáng, xanh, sạch,
//! > an toàn; về môi trường, nhà ở dân cư; được sự thảo luận, thống nhất trong tập thể TT Đảng ủy, HĐND, lãnh đạo UBND xã, Ban chỉ
//! > đạo thực hiện các chương trình MTQG xã

/// Normalised and sorted.
const WORDS: [&str; 61] = [
    "01", "an", "ban", "cac", "chi", "chon", "chuong", "cu", "dan", "dang", "dao", "diem", "doi", "dung", "duoc",
    "hdnd", "hien", "hinh", "ky", "lanh", "lua", "luan", "mo", "moi", "mtqg", "nam", "nha", "nhat", "noi", "nong", "o",
    "ra", "sach", "sang", "so", "soat", "su", "tap", "thao", "thay", "the", "theo", "thon", "thong", "thuc", "tieu",
    "toan", "trinh", "trong", "trung", "truoc", "truong", "tt", "ubnd", "uy", "vao", "ve", "voi", "xa", "xanh", "xay",
];

/// Whether a text, normalised, has no words but the letter's.
pub fn has_all_words_of(text: &str) -> bool {
    text.split(' ').all(|word| WORDS.binary_search(&word).is_ok())
}

#[cfg(test)]
mod tests {
    use super::{WORDS, has_all_words_of};

    #[test]
    fn the_words_are_sorted_and_those_of_others_are_told_from_them() {
        assert!(WORDS.is_sorted());
        assert!(has_all_words_of("xay dung ban sang xanh sach an toan"));
        assert!(!has_all_words_of("trong hoa hai ben duong"));
    }
}
