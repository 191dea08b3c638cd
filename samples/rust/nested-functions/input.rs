#[inline]
pub async unsafe extern "C" fn outer(n: u8) -> u8 {
    const STEP: u8 = 2;
    fn inner(n: u8) -> u8 {
        struct Local {
            n: u8,
        }
        impl Local {
            fn get(&self) -> u8 {
                step(self.n)
            }
        }
        Local { n }.get()
    }
    let f = |x: u8| -> u8 { inner(x) };
    f(n) + STEP
}

extern "C" {
    fn strlen(s: *const u8) -> usize;
    static ERRNO: i32;
}

mod a {
    pub(super) mod b {
        pub fn deep() {
            super::up()
        }
    }
}

#[tokio::main]
async fn main() {
    unsafe { outer(1).await };
}
