fn pick(n: u8) -> fn(u8) -> u8 {
    step(n)
}
