//! Criteria from indicators: a criterion is met when all of its indicators are met or not applicable.

use std::collections::BTreeMap;

use polars::prelude::{IntoLazy, col};

use crate::consolidation::columnar::{self, ColumnarError};
use crate::consolidation::{Column, CriterionStanding, IndicatorRecord, Table};

/// Standing of every criterion in every commune that has a counted submission.
pub(super) fn standings(
    indicators: &[IndicatorRecord],
) -> Result<BTreeMap<(String, String), CriterionStanding>, ColumnarError> {
    let counted: Vec<&IndicatorRecord> = indicators.iter().filter(|record| record.source.counted).collect();
    if counted.is_empty() {
        return Ok(BTreeMap::new());
    }
    let long = Table::new("indicators")
        .with("commune", Column::text(counted.iter().map(|r| r.source.commune.as_deref())))
        .with("criterion", Column::text(counted.iter().map(|r| Some(r.criterion.as_str()))))
        .with("now", Column::whole(counted.iter().map(|r| Some(i64::from(r.stands_now())))))
        .with("planned", Column::whole(counted.iter().map(|r| Some(i64::from(r.stands_with_registration())))));
    // The weakest indicator decides.
    let grouped = columnar::frame(&long)?
        .lazy()
        .group_by([col("commune"), col("criterion")])
        .agg([col("now").min(), col("planned").min()])
        .collect()?;
    let text = |name: &str| -> Result<Vec<String>, ColumnarError> {
        Ok(grouped.column(name)?.str()?.iter().map(|value| value.unwrap_or_default().to_owned()).collect())
    };
    let flag = |name: &str| -> Result<Vec<bool>, ColumnarError> {
        Ok(grouped.column(name)?.i64()?.iter().map(|value| value == Some(1)).collect())
    };
    let keys = text("commune")?.into_iter().zip(text("criterion")?);
    let values = flag("now")?.into_iter().zip(flag("planned")?);
    let standing = |(met_now, met_with_registrations)| CriterionStanding { met_now, met_with_registrations };
    Ok(keys.zip(values.map(standing)).collect())
}
