use rstest::{fixture, rstest};

pub fn add(a: u8, b: u8) -> u8 {
    a + b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[fixture]
    fn store() -> Store {
        Store::default()
    }

    fn helper() -> u8 {
        1
    }

    #[test]
    #[should_panic(expected = "fn not_this() {}")]
    fn adds() {
        assert_eq!(add(helper(), 1), 2);
    }

    #[tokio::test]
    async fn adds_later() {
        add(1, 2);
    }

    #[rstest]
    #[trace]
    fn cases(#[values] a: u8, store: Store) {
        add(a, store.len());
    }

    proptest! {
        #[test]
        fn holds(a in 0..9u8) {
            add(a, 0);
        }
    }
}
