pub mod left;
pub mod right;

pub use crate::left::*;
