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
    let round = match made {
        Shape::On => return 1,
        Shape::Round(c) => c,
    };
    let found = match store.find(2) {
        Some(circle) => circle,
        None => round,
    };
    let size = match store.find(3) {
        Some(circle) => circle.area(),
        None => 0,
    };
    0
}
