const usage =
    \\fn a() void { "
    \\const B = struct { // '
    \\
;
const quote = '"';
const brace: u8 = '{';
const escaped = "\" fn c() void { \\";
const tick = '\'';

fn show(text: []const u8) void {
    print(text, .{ quote, '}', "fn d() void {}" });
    write(
        \\test "x" { call(); }
    );
}
