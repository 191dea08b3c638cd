pub const RATES: &str = "/rates/{code}";
pub const DEPOTS: &'static str = "/v2/depots";
pub const TITLE: &str = "Depots";
