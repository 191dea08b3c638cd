fn walk(node: ?*Node) void {
    const first = node.?.children.get(0);
    const value = first.*.value();
    const s = Store{ .id = make(1) };
    var copy = s.clone();
    copy.@"odd name"(1);
    list.items[0].touch();
}
