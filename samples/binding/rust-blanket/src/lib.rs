pub trait Markup {
    fn row(&self, cells: &[&str]) -> String;

    fn table(&self, rows: &[&[&str]]) -> String {
        rows.iter().map(|cells| self.row(cells)).collect()
    }
}

pub trait Export {
    fn export(&self) -> String;

    fn name(&self) -> String {
        String::new()
    }
}

// For everything that has the bound: `self` has the bound's members and those of the trait.
impl<T: Markup> Export for T {
    fn export(&self) -> String {
        let head = self.name();
        head + &self.table(&[])
    }
}

impl<T> Markup for Vec<T> {
    fn row(&self, cells: &[&str]) -> String {
        self.len();
        cells.concat()
    }
}
