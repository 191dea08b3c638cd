const std = @import("std");
pub const File = @import("file.zig").File;
const assert = @import("std").debug.assert;
pub usingnamespace @import("all.zig");
const bytes = @embedFile("data.bin");
// const gone = @import("gone.zig");

test {
    _ = @import("first_test.zig");
}
