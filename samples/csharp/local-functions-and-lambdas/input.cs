using System;
using System.Linq;

static class Work
{
    public static int Run(int[] xs, object o)
    {
        static int Twice(int x) => x * 2;
        async Task<int> Later(int x)
        {
            await Task.Delay(x);
            return Twice(x);
        }
        Func<int, int> half = x => Half(x);
        Action<string> print = delegate (string s) { Print(s); };
        var point = new Point(1, 2) { X = Compute(3), Tags = { Tag("a") } };
        var kind = o switch
        {
            Point { X: 1 } p when Valid(p) => Name(p),
            string { Length: > 3 } s => Trim(s),
            _ => Default(),
        };
        if (o is Point(1, var y) p && Check(y)) Use(p);
        var query = from x in xs where Even(x) orderby Key(x) select Pick(x);
        foreach (var x in xs.Where(n => n > Twice(1))) { half(x); }
        using (var stream = Open(kind)) lock (stream) { Later(1).Wait(); }
        return xs.Select(Twice).Sum(x => { return Add(x); }) + query.Count();
    }
}
