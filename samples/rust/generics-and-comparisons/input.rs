fn largest<T: PartialOrd + Copy, const N: usize>(
    items: [T; N],
) -> Option<T> {
    let ids = names().into_iter().map(str::parse::<u64>).collect::<Result<Vec<_>, _>>();
    let all = sum::<Vec<u64>>(ids);
    let f = cast::<fn(u8) -> u8>(items.len());
    if N < limit() && f > (other()) {
        return None;
    }
    let shifted = 1u64 << shift(2) >> 1;
    items.iter().copied().max_by(|a, b| a.partial_cmp(b).unwrap())
}

fn run(f: impl Fn(u8) -> bool, g: Box<dyn FnMut(&str) + 'static>) -> [u8; 2] {
    f(1);
    next
}
