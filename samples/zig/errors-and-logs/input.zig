const std = @import("std");
const log = std.log.scoped(.store);

const LoadError = error{Missing};

fn load(name: []const u8) LoadError!u8 {
    const home = std.posix.getenv("HOME") orelse return error.Missing;
    const level = std.process.getEnvVarOwned(gpa, "LOG_LEVEL") catch "info";
    log.warn("loading {s}", .{name});
    parse(home, level) catch |err| switch (err) {
        error.Empty => return LoadError.Missing,
        else => std.log.err("bad", .{}),
    };
    return 1;
}

pub fn main() !void {
    _ = try load("a");
}
