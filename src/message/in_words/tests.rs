//! Numbers read aloud. The table is written by hand; those below a thousand agree with the tests of Humanizer (vi), the others with
//! the examples of number_to_vietnamese_words and the way banks write amounts.

use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};

use super::in_words;

const READ: [(u64, &str); 64] = [
    (0, "không"),
    (1, "một"),
    (4, "bốn"),
    (5, "năm"),
    (9, "chín"),
    (10, "mười"),
    (11, "mười một"),
    (14, "mười bốn"),
    (15, "mười lăm"),
    (19, "mười chín"),
    (20, "hai mươi"),
    (21, "hai mươi mốt"),
    (24, "hai mươi tư"),
    (25, "hai mươi lăm"),
    (31, "ba mươi mốt"),
    (44, "bốn mươi tư"),
    (50, "năm mươi"),
    (55, "năm mươi lăm"),
    (91, "chín mươi mốt"),
    (99, "chín mươi chín"),
    (100, "một trăm"),
    (101, "một trăm linh một"),
    (104, "một trăm linh bốn"),
    (105, "một trăm linh năm"),
    (110, "một trăm mười"),
    (111, "một trăm mười một"),
    (114, "một trăm mười bốn"),
    (115, "một trăm mười lăm"),
    (121, "một trăm hai mươi mốt"),
    (134, "một trăm ba mươi tư"),
    (500, "năm trăm"),
    (505, "năm trăm linh năm"),
    (555, "năm trăm năm mươi lăm"),
    (999, "chín trăm chín mươi chín"),
    (1_000, "một nghìn"),
    (1_001, "một nghìn không trăm linh một"),
    (1_010, "một nghìn không trăm mười"),
    (1_115, "một nghìn một trăm mười lăm"),
    (2_001, "hai nghìn không trăm linh một"),
    (2_023, "hai nghìn không trăm hai mươi ba"),
    (10_000, "mười nghìn"),
    (10_115, "mười nghìn một trăm mười lăm"),
    (21_000, "hai mươi mốt nghìn"),
    (30_005, "ba mươi nghìn không trăm linh năm"),
    (100_000, "một trăm nghìn"),
    (105_500, "một trăm linh năm nghìn năm trăm"),
    (999_999, "chín trăm chín mươi chín nghìn chín trăm chín mươi chín"),
    (1_000_000, "một triệu"),
    (1_000_001, "một triệu không trăm linh một"),
    (1_005_000, "một triệu không trăm linh năm nghìn"),
    (10_000_000, "mười triệu"),
    (15_500_000, "mười lăm triệu năm trăm nghìn"),
    (100_001_005, "một trăm triệu không trăm linh một nghìn không trăm linh năm"),
    (312_500_000, "ba trăm mười hai triệu năm trăm nghìn"),
    (1_000_000_000, "một tỷ"),
    (1_000_000_001, "một tỷ không trăm linh một"),
    (1_250_000_000, "một tỷ hai trăm năm mươi triệu"),
    (18_152_700_000, "mười tám tỷ một trăm năm mươi hai triệu bảy trăm nghìn"),
    (21_000_000_000, "hai mươi mốt tỷ"),
    (105_000_040_000, "một trăm linh năm tỷ không trăm bốn mươi nghìn"),
    (1_000_000_000_000, "một nghìn tỷ"),
    (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"),
    (2_000_000_000_005, "hai nghìn tỷ không trăm linh năm"),
    (1_000_000_000_000_000, "một triệu tỷ"),
];

#[test]
fn numbers_are_read_as_people_read_them() {
    for (number, words) in READ {
        assert_eq!(in_words(number), words, "{number}");
    }
}

/// The number that words say, read the other way round and by other means: a sum that grows word by word.
fn number(words: &str) -> u64 {
    let (mut total, mut billions, mut three) = (0, 0, 0);
    let mut words = words.split(' ').peekable();
    while let Some(word) = words.next() {
        let digit = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
            .into_iter()
            .zip(0..)
            .find_map(|(known, digit)| (known == word).then_some(digit));
        match (word, digit) {
            (_, Some(digit)) => match words.peek() {
                Some(&"trăm") => three += digit * 100,
                Some(&"mươi") => three += digit * 10,
                _ => three += digit,
            },
            ("mười", _) => three += 10,
            ("mốt", _) => three += 1,
            ("tư", _) => three += 4,
            ("lăm", _) => three += 5,
            ("nghìn", _) => (total, three) = (total + three * 1_000, 0),
            ("triệu", _) => (total, three) = (total + three * 1_000_000, 0),
            ("tỷ", _) => (billions, total, three) = (total + three, 0, 0),
            ("trăm" | "mươi" | "linh", _) => {}
            other => panic!("{other:?} is no word of a number"),
        }
    }
    billions * 1_000_000_000 + total + three
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn words_say_the_number_they_were_made_from(any in 0_u64..=1_000_000_000_000_000, zeros in 0_u32..15) {
        // Round numbers are the ones with parts that are not said.
        let round = any / 10_u64.pow(zeros) * 10_u64.pow(zeros);
        prop_assert_eq!(number(&in_words(any)), any);
        prop_assert_eq!(number(&in_words(round)), round);
        let words = in_words(round);
        let is_well_spelled = !["mười mốt", "mười tư", "mươi năm", "mươi một", "linh lăm", "mươi bốn", "mười năm"]
            .iter()
            .any(|wrong| format!("{words} ").contains(&format!("{wrong} ")));
        prop_assert_eq!(is_well_spelled, true, "{}", words);
    }
}
