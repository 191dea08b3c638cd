fn whole() void {
    one();
}

const Cut = struct {
    a: u8,
    fn go(self: Cut) void {
        if (self.a > 1) {
            start(self
