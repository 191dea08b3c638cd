fn widen() -> u64 {
    <u64 as From<bool>>::from(true)
}
