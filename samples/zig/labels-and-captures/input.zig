fn pick(items: []const Item) ?Item {
    const best = blk: {
        var top: ?Item = null;
        outer: for (items, 0..) |item, i| {
            if (item.score(i) > limit()) {
                top = item;
                break :outer;
            }
        }
        break :blk top;
    };
    if (best) |found| {
        use(found);
    } else |err| switch (err) {
        error.Bad, error.Worse => |e| handle(e),
        else => {},
    }
    return best orelse fallback(items[0..1]);
}
