fn whole() -> u8 {
    one()
}

impl Store {
    fn cut(&self, n: u8) -> u8 {
        if n > 1 {
            start(n
