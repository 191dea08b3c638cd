enum Shape {
    Round(Circle),
    Pair(#[doc(hidden)] Square, Box<Circle>),
    Named { size: u8 },
    On,
}

struct Wrap(pub Circle);

fn area(shape: Shape, store: &Store) -> u8 {
    match shape {
        Shape::Round(c) => c.area(),
        Pair(a, ref b) if a.fits() => {
            b.area()
        }
        Shape::Named { size } => size,
        other => other.whole(),
    };
    match store.find(1) {
        None => return 0,
        Some(found) => found.area(),
    };
    if let Shape::Round(c) = shape {
        c.area();
    }
    let Wrap(inner) = store.wrapped();
    for (n, circle) in store.all().iter().enumerate() {
        circle.area();
    }
    let made = Shape::Round(inner);
    0
}
