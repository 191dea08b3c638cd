pub struct View;

impl View {
    pub fn filter(&self) {}
}

pub fn draw() {
    View.filter();
}
