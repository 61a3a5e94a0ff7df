//! The known mistakes of a few samples; `sample-workbooks/README.md` says what the program answers to each.

use ntm_xlsx::district::Commune;
use ntm_xlsx::form::{Answer, Assessment, ColumnId, FilledIn, TableId};

pub(crate) fn seed(commune: &Commune, answers: &mut FilledIn) {
    let text = |text: &str| Answer::Text(text.to_owned());
    let put = |answers: &mut FilledIn, table, row: &str, column, answer| {
        answers.insert((table, row.to_owned(), column), answer);
    };
    match commune.name.as_str() {
        // Numbers as people type them: certain ones are read, an ambiguous one is asked for.
        "Nùng Nàng" => {
            put(answers, TableId::Indicators, "15.1", ColumnId::Value, text("95 %"));
            put(answers, TableId::Indicators, "15.1", ColumnId::Assessment, text(Assessment::Met.text()));
            put(answers, TableId::Funding, "quy-hoach", ColumnId::Source("ntm".to_owned()), text("1.234"));
        }
        // The assessment contradicts the value.
        "Nà Tăm" => {
            put(answers, TableId::Indicators, "10.1", ColumnId::Value, Answer::Number(35.5));
            put(answers, TableId::Indicators, "10.1", ColumnId::Assessment, text(Assessment::Met.text()));
            put(answers, TableId::Indicators, "11.1", ColumnId::Assessment, text("Tốt"));
        }
        // The grand total in triệu đồng instead of đồng.
        "Khun Há" => {
            let key = (TableId::DeclaredTotal, "declared-total".to_owned(), ColumnId::Answer);
            if let Some(Answer::Number(total)) = answers.get_mut(&key) {
                *total /= 1_000_000.0;
            }
        }
        // No pilot model, and a village without its change.
        "Bản Hon" => answers.retain(|(table, row, column), _| {
            let change = *table == TableId::VillageChanges && row == "2" && *column == ColumnId::Content;
            *table != TableId::PilotModel && !change
        }),
        _ => {}
    }
}
