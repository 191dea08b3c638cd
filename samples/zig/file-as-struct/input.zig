//! A file is a struct.
const Self = @This();

name: []const u8,
size: usize = 0,

pub fn init(name: []const u8) Self {
    return .{ .name = name };
}

pub fn deinit(self: *Self) void {
    release(self.name);
}
