struct Source<'a> {
    error: &'a (dyn Error + 'static),
    marker: PhantomData<&'a ()>,
}

fn first<'b>(pair: &'b (u8, char)) -> &'b u8 {
    check('b', b'(');
    &pair.0
}
