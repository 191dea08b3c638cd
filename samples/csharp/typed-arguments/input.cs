class Writes
{
    void Run(Writer w, object x)
    {
        w.Put(default(int?));
        w.Put((TimeSpan)x, (Func<int, bool>)null!);
        w.Put(x as Item, to: (int)(a + b));
        w.Put(new byte[] { 1 }, (a) + b, (a));
        w.Keep<string, List<int>>("k", (x) => 1);
        w.Put((int)a + b);
        foreach (int n in w.All()) { w.Put(n); }
    }
}
