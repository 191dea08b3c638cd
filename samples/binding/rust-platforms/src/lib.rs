mod host;

use crate::host::uptime;

pub fn show() -> u64 {
    uptime()
}
