class Reports {
    void Run(List<int> ids) {
        var inside = _context.Orders
            .GroupBy(o => o.Kind)
            .Select(g => new { g.Key, Count = _context.Lines.Where(l => l.Kind == g.Key).Count() })
            .ToList();
        var outside = _context.Orders
            .AsEnumerable()
            .GroupBy(o => o.Kind)
            .Select(g => new { g.Key, Count = _context.Lines.Where(l => l.Kind == g.Key).Count() })
            .ToList();
        var each = ids.Select(id => _context.Orders.Where(o => o.Id == id).First());
        foreach (var part in ids.Chunk(500)) {
            Send(part);
        }
        while (true) {
            Poll();
        }
        do {
            Again();
        } while (More());
    }
}
