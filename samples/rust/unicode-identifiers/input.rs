struct Größe {
    maß: u8,
}

impl Größe {
    fn größer(&self, другой: &Größe) -> bool {
        let r#type = self.maß;
        messen(r#type) > другой.länge('ß')
    }
}
