fn make<T>(n: usize) -> Option<Vec<T>>
where
    T: Default,
{
    let list = Vec::<T>::with_capacity(n);
    let id = parse::<u64>("1").unwrap();
    Some(list)
}
