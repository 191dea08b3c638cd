pub use super::left::*;
pub use crate::Unknown::deeper::*;

pub fn finish() {
    begin();
}
