extern crate alloc;
extern crate serde as s;

use anyhow::Result;
use std::collections::HashMap as Map;
use ::log::warn;
use std::{fmt, io as inout, path::Path};
use super::*;
pub use crate::store::Store;
pub(crate) use self::keys::{Key, Value as V};
use tokio;

mod keys;
pub mod store {
    use super::keys::Key;
}
