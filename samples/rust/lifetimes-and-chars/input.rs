struct Words<'a> {
    text: &'a str,
    quote: char,
}

impl<'a> Words<'a> {
    fn split<'b: 'a>(&'b self) -> Vec<&'a str> {
        let marks = ['"', '\'', '{', '(', '\\', 'é', '\u{1F600}'];
        let byte = b'"';
        'outer: loop {
            if self.is_quote('"') && byte == b'\'' {
                break 'outer;
            }
            collect(&marks);
        }
        self.text.split(',').collect()
    }

    fn is_quote(&self, c: char) -> bool {
        c == self.quote
    }
}

fn label<'x, T: 'static>(t: &'x T) -> &'x T {
    t
}
