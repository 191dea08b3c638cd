fn f() void {
    const list: List = .init(allocator);
    return .done(list);
}
