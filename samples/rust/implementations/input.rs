use std::fmt;

pub struct Meters(f64);

impl Meters {
    pub const ZERO: Meters = Meters(0.0);

    pub fn new(value: f64) -> Self {
        Self(value)
    }
}

impl fmt::Display for Meters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl<T: Into<f64>> From<Vec<T>> for crate::units::Sum<T>
where
    T: Copy,
{
    type Error = ();

    fn from(values: Vec<T>) -> Self {
        add(values)
    }
}

unsafe impl Send for Meters {}

fn boxed() -> impl Iterator<Item = u8> {
    std::iter::empty()
}
