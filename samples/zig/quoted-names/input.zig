const @"odd name" = 1;
fn @"run it"() void {
    call(@"odd name");
}
const E = enum { @"while", plain };
test "quoted \"name\"" {
    call(1);
}
