macro_rules! square {
    ($x:expr) => {
        multiply($x, $x)
    };
}

fn log_all(items: &[u8]) {
    println!("{}", total(items));
    let list = vec![first(items); 2];
    if !(items.is_empty()) {
        assert!(matches!(kind(items), Kind::Small(n) if n > floor(1)));
    }
    std::thread_local! {
        static SEEN: u8 = start();
    }
    square!(list.len());
}
