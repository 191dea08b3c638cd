/// A point.
#[derive(Debug, Clone, Default)]
pub struct Point<T = f64> {
    #[serde(rename = "x", default)]
    pub x: T,
    pub(crate) y: std::collections::HashMap<String, Vec<T>>,
    callback: fn(u8, u8) -> u8,
}

struct Pair(u8, pub String);

struct Unit;

union Bits {
    int: u32,
    float: f32,
}

pub enum Shape {
    Circle(f64),
    #[default]
    Rect { width: f64, height: f64 },
    Empty = 3,
}

pub trait Area: fmt::Debug + Send {
    const SIDES: usize;
    type Output;
    fn area(&self) -> Self::Output;
    fn name(&self) -> String {
        title(Self::SIDES)
    }
}

type Callback<'a> =
    Box<dyn FnMut(&'a str) -> Result<(), Error> + 'a>;
static COUNT: AtomicUsize = AtomicUsize::new(0);
