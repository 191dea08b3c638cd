const Vec = @Vector(4, f32);
const table = comptime build: {
    @setEvalBranchQuota(2000);
    break :build makeTable(256);
};

fn cast(comptime T: type, value: anytype) T {
    if (@hasDecl(T, "init")) return T.init(@intCast(value));
    inline for (std.meta.fields(T)) |field| {
        visit(@field(value, field.name));
    }
    return @as(T, @bitCast(convert(value)));
}

comptime {
    _ = check(table);
}
