pub struct Gauge;

impl Gauge {
    pub fn level(&self) {}
}

pub fn unseen() {}
