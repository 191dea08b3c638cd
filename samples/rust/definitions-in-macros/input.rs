macro_rules! getter {
    ($name:ident) => {
        pub fn get(&self) -> u8 {
            self.$name()
        }
        struct Hidden;
    };
}

fn generate() -> TokenStream {
    quote! {
        impl Store {
            fn made(&self) {}
        }
    }
}
