const std = @import("std");

fn add(a: u8, b: u8) u8 {
    return a + b;
}

test "adds { two }" {
    const sum = add(1, 2);
    try std.testing.expectEqual(3, sum);
}

test add {
    try std.testing.expect(add(0, 0) == 0);
}

test {
    std.testing.refAllDecls(@This());
}
