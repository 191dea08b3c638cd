const std = @import("std");

/// Holds items. fn notThis() void {}
pub const Store = struct {
    const Self = @This();

    items: []const u8 = &.{},
    next: ?*Store,
    run: *const fn (u8) void,

    /// Opens it.
    pub fn init(allocator: std.mem.Allocator) !Self {
        return .{ .items = try allocator.alloc(u8, 1), .next = null, .run = nothing };
    }

    fn len(self: *const Self) usize {
        return self.items.len;
    }
};

const State = enum(u8) {
    on,
    off = 3,
    _,

    fn flip(self: State) State {
        return if (self == .on) .off else .on;
    }
};

const Value = union(enum) {
    int: i64,
    text: []const u8,
    none,
};

const Bits = packed struct(u8) { low: u4, high: u4 };
const OpenError = error{ NotFound, Denied };
pub var count: usize = 0;
const limit: u32 = 10;
