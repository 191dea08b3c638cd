struct Service {
    store: Arc<Store>,
    names: Vec<String>,
}

impl Service {
    fn run(&mut self, path: &Path) -> Result<()> {
        let store = Store::open(path)?;
        let mut cache: HashMap<u8, Entry> = HashMap::new();
        let entry = Entry { id: 1, store };
        for name in self.names.iter() {
            entry.add(name);
        }
        if let Some(found) = cache.get(&1) {
            found.touch();
        }
        let Ok(value) = self.store.load(path).await else {
            return Ok(());
        };
        self.names.iter().map(Entry::parse).for_each(keep);
        Ok(())
    }
}
