//! Several things in a cell that has room for one: two pilot models, two villages, all of them.

use crate::wording::line_marks::{self, LineMark};
use crate::wording::{names, normalise, whole_words};

/// What names a model begins with; a second one of them behind "và" is a second model.
const MODELS: [&str; 12] = [
    "mo hinh",
    "tuyen",
    "vuon",
    "khu",
    "nha van hoa",
    "nha sach",
    "duong",
    "san the thao",
    "cho",
    "truong",
    "ho gia dinh",
    "xay dung mo hinh",
];

/// A first one may begin so as well; behind it, that is where it is.
const PLACES: [&str; 2] = ["ban", "thon"];

/// Words for more than one of them.
const TWO: [&str; 8] = ["02", "2", "hai", "03", "3", "ba", "cac", "nhieu"];

/// All villages together.
const ALL: [&str; 14] = [
    "cac ban",
    "cac thon",
    "tat ca",
    "toan xa",
    "ca xa",
    "toan bo",
    "toan the",
    "moi ban",
    "cac ban con lai",
    "nhieu ban",
    "mot so ban",
    "hai ban",
    "chung cho",
    "tren dia ban xa",
];

/// Whether the name of a model names several: a numbered list, lines or parts that each begin as a model does.
pub fn are_models(name: &str) -> bool {
    let plain = normalise(name);
    let counted = TWO.iter().filter_map(|two| plain.strip_prefix(two)?.strip_prefix(' '));
    if counted.clone().any(|rest| whole_words::begin(rest, "mo hinh")) {
        return true;
    }
    let parts: Vec<&str> =
        name.split(['\n', ';']).flat_map(numbered).map(str::trim).filter(|part| !part.is_empty()).collect();
    let begins = |part: &str| MODELS.iter().any(|model| whole_words::begin(part, model));
    let marked = parts.iter().filter(|part| line_marks::split(part).is_some()).count();
    let bare = |part: &str| normalise(line_marks::split(part).map_or(part, |(_, words)| words));
    let begins_first = |part: &str| begins(part) || PLACES.iter().any(|place| whole_words::begin(part, place));
    let named =
        |(index, part): &(usize, &&str)| if *index == 0 { begins_first(&bare(part)) } else { begins(&bare(part)) };
    if marked > 1 || parts.iter().enumerate().filter(named).count() > 1 {
        return true;
    }
    let halves = parts.iter().flat_map(|part| {
        let part = bare(part);
        let halves = whole_words::around(&part, "va").map(|(one, other)| (one.to_owned(), other.to_owned()));
        halves.filter(|(one, other)| begins(one) && begins(other))
    });
    halves.count() > 0
}

/// `1. Vườn mẫu 2. Tuyến đường hoa`: the parts of a list in one line, each with its number.
fn numbered(line: &str) -> impl Iterator<Item = &str> {
    let second = [" 2. ", " 2) ", ", 2. ", " (2) "].iter().filter_map(|mark| line.find(mark)).min();
    let is_list = matches!(line_marks::split(line), Some((LineMark::Number(parts), _)) if parts == [1]);
    let (one, other) = second.filter(|_| is_list).and_then(|at| line.split_at_checked(at)).unwrap_or((line, ""));
    [one, other.trim_start_matches([' ', ','])].into_iter()
}

/// Whether the name of a village names several, or all.
pub fn are_villages(name: &str) -> bool {
    let bare = line_marks::split(name).map_or(name, |(_, words)| words);
    let name = bare.split_once('(').map_or(bare, |(name, _)| name);
    let plain = normalise(name);
    let of_all = plain.split_once(" ban").and_then(|(count, _)| count.split(' ').next()?.parse::<u32>().ok());
    if ALL.iter().any(|all| whole_words::begin(&plain, all)) || of_all.is_some_and(|count| count > 1) {
        return true;
    }
    let units = ["xa", "huyen", "tinh", "thi tran", "khu", "cu", "nay", "truoc"];
    let parts = name.split([',', ';', '\n', '+', '&']).flat_map(|part| part.split(" và "));
    let parts = parts.map(normalise).filter(|part| !part.is_empty());
    parts.filter(|part| !units.iter().any(|unit| whole_words::begin(part, unit))).count() > 1
        || names::VILLAGE
            .iter()
            .any(|(_, word)| plain.match_indices(&format!("{word} ")).count() > 1 && plain.contains(" va "))
}

#[cfg(test)]
mod tests {
    use super::{are_models, are_villages};

    #[test]
    fn several_models_are_told_from_one() {
        for name in [
            "1. Tuyến đường kiểu mẫu; 2. Vườn mẫu",
            "1. Tuyến đường kiểu mẫu 2. Vườn mẫu",
            "- Tuyến đường hoa\n- Nhà sạch vườn đẹp",
            "Tuyến đường kiểu mẫu\nVườn mẫu",
            "Tuyến đường kiểu mẫu và vườn mẫu",
            "Mô hình vườn mẫu và mô hình nhà sạch",
            "02 mô hình: tuyến đường hoa, vườn mẫu",
            "Tuyến đường hoa; khu dân cư kiểu mẫu",
        ] {
            assert!(are_models(name), "{name}");
        }
        for name in [
            "Tuyến đường kiểu mẫu",
            "Khu dân cư sáng, xanh, sạch, đẹp và an toàn",
            "Tuyến đường hoa và điện thắp sáng",
            "Tuyến đường kiểu mẫu\nbản Sin Chải, trung tâm xã",
            "1. Tuyến đường kiểu mẫu",
            "Nhà sạch, vườn đẹp",
            "Mô hình 5 không 3 sạch",
            "01 mô hình tuyến đường hoa",
            "Chăn nuôi lợn và gà an toàn sinh học",
        ] {
            assert!(!are_models(name), "{name}");
        }
    }

    #[test]
    fn several_villages_are_told_from_one() {
        for name in [
            "Sin Chải, Lao Chải",
            "Bản Sin Chải và bản Lao Chải",
            "Sin Chải + Lao Chải",
            "Bản 1; Bản 2",
            "Các bản trong xã",
            "Toàn xã",
            "Tất cả các bản",
            "9 bản",
            "09/09 bản",
        ] {
            assert!(are_villages(name), "{name}");
        }
        for name in [
            "Sin Chải",
            "1. Sin Chải",
            "Bản Sin Chải (bản đặc biệt khó khăn, vùng III)",
            "Bản Thèn Sin 1",
            "Bản 2",
            "Thôn 3, xã Thèn Sin",
            "Tông Pịt",
            "Cốc Pa - Nà Đông",
            "Bản Văn Và",
        ] {
            assert!(!are_villages(name), "{name}");
        }
    }
}
