//! One filled form in each format: three of the samples, and one that SheetJS 0.18.5 saved as xlsb.

pub(super) const XLSX: &[u8] = include_bytes!("../../../../sample-workbooks/03421_ban-hon.xlsx");
pub(super) const ODS: &[u8] = include_bytes!("../../../../sample-workbooks/03418_ban-giang.ods");
pub(super) const XLS: &[u8] = include_bytes!("../../../../sample-workbooks/03405_giang-ma.xls");
pub(super) const XLSB: &[u8] = include_bytes!("../../../data/filled.xlsb");
