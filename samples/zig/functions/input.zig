/// Adds.
pub fn add(a: u32, b: u32) u32 {
    return a + b;
}

fn open(
    path: []const u8,
    mode: Mode,
) error{ NotFound, Denied }!struct { File, usize } {
    const file = try find(path);
    errdefer file.close();
    for (file.lines(), 0..) |line, i| {
        check(line, @intCast(i));
    }
    while (file.next()) |n| : (step()) {
        if (n > max(1, 2)) break;
    }
    const size = @as(usize, @intFromEnum(mode)) + sizeOf(u8);
    switch (mode) {
        .read => read(file),
        else => return error.Denied,
    }
    return .{ file, size };
}

extern "c" fn puts(s: [*:0]const u8) c_int;
export fn entry() void {
    _ = puts("x");
}

pub fn List(comptime T: type) type {
    return struct {
        items: []T,

        pub fn first(self: @This()) T {
            return pick(self.items);
        }
    };
}

inline fn quick() void {}
