//! Which of some words that the office gives a text means: a class of communes, as people write it.

use crate::wording::normalise;

/// Words before a class, the longer first.
const WORDS: [&str; 8] = ["xa thuoc", "thuoc", "xa", "khu vuc", "vung", "nhom", "kv", "loai"];

/// `Khu vực III`, `KV III (đặc biệt khó khăn)`, `3`: the same class, whatever stands around it. `None` when it is none of the
/// options, or may be several.
pub fn meant<'o>(text: &str, options: &'o [String]) -> Option<&'o String> {
    let core = core(text);
    let mut fitting = options.iter().filter(|option| self::core(option) == core);
    fitting.next().filter(|_| fitting.next().is_none())
}

fn core(text: &str) -> String {
    let whole = normalise(text.split('(').next().unwrap_or(text));
    let mut rest = whole.as_str();
    while let Some(next) = WORDS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = next.trim_start();
    }
    let core = match rest {
        "i" => "1",
        "ii" => "2",
        "iii" => "3",
        "ko" | "khong thuoc" | "khong co" => "khong",
        rest => rest,
    };
    core.to_owned()
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_class_is_known_however_it_is_written() {
        let of = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let regions = of(&["I", "II", "III", "Không"]);
        for text in ["III", "3", "Khu vực III", "KVIII", "xã khu vực 3", "III (đặc biệt khó khăn)", "iii"] {
            assert_eq!(meant(text, &regions).map(String::as_str), Some("III"), "{text}");
        }
        assert_eq!(meant("nhóm III", &of(&["nhóm 1", "nhóm 3"])).map(String::as_str), Some("nhóm 3"));
        for text in ["IV", "vùng cao", "x", "", "I, II"] {
            assert_eq!(meant(text, &regions), None, "{text}");
        }
    }
}
