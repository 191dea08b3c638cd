pub trait Draw {
    fn draw(&self) {}
}

pub struct Chart {
    pub width: u8,
    height: u8,
}

impl Chart {
    pub fn grow(&self) {}
    fn shrink(&self) {}
}

impl Draw for Chart {
    fn draw(&self) {}
}

struct Axis;

impl Axis {
    pub fn turn(&self) {}
}
