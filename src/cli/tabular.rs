//! `--format csv`: what `--format json` lists, as a table that Excel opens. UTF-8 with a byte-order mark, commas, names that never change.

use serde::Serialize;
use serde_json::Value;

use crate::cli::failure::Failure;
use crate::cli::voice;
use crate::export::harmless_text;

/// Prints rows of one kind, a column for each field. Where there is no row there are no headings either.
///
/// # Errors
/// Standard output cannot be written to.
pub(super) fn say<T: Serialize>(rows: impl IntoIterator<Item = T>) -> Result<(), Failure> {
    voice::say_as_it_is(&text(rows)?)
}

/// The same as text.
///
/// # Errors
/// A row is no object: a mistake of the program.
pub(super) fn text<T: Serialize>(rows: impl IntoIterator<Item = T>) -> Result<String, Failure> {
    let fault = |error: &dyn std::error::Error| Failure::Internal(error.to_string());
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut is_first = true;
    for row in rows {
        let Value::Object(fields) = serde_json::to_value(row).map_err(|error| fault(&error))? else { continue };
        if is_first {
            writer.write_record(fields.keys()).map_err(|error| fault(&error))?;
        }
        is_first = false;
        writer.write_record(fields.values().map(plain)).map_err(|error| fault(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| fault(&error))?;
    let text = String::from_utf8(bytes).map_err(|error| fault(&error))?;
    Ok(format!("\u{feff}{}", text.trim_end()))
}

/// A value as one cell: nothing for null, the parts of a list behind one another.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => harmless_text::of(text),
        Value::Array(list) => list.iter().map(plain).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| format!("{name}={}", plain(value))).collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::text;

    #[test]
    fn rows_are_a_table_that_no_spreadsheet_takes_for_formulas() {
        let rows = [json!({ "cell": "F40", "what": "=1+1, hai" }), json!({ "cell": null, "what": ["a", "b"] })];
        assert_eq!(text(rows).expect("a table"), "\u{feff}cell,what\nF40,\"'=1+1, hai\"\n,a; b");
        assert_eq!(text::<()>([]).expect("no table"), "\u{feff}");
    }
}
