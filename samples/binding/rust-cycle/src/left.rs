pub use crate::right::*;

pub fn begin() {
    finish();
    nowhere();
    Missing::make();
}
