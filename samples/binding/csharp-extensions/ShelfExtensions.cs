namespace Library;

public static class ShelfExtensions
{
    public static int Sort(this Shelf shelf, string key) => shelf.Sort(key, 3, false);

    private static int Sort(this Shelf shelf, string key, int limit, bool descending)
    {
        if (limit > 0)
        {
            return shelf.Sort(key, descending);
        }

        return shelf.Sort(key, limit, descending, "title");
    }

    private static int Sort(this Shelf shelf, string key, int limit, bool descending, string then, int skip = 0)
    {
        shelf.Trim(limit);
        return shelf.Gather("a", "b", "c") + skip;
    }

    private static void Trim(this Shelf shelf, int limit) { }

    private static int Gather(this Shelf shelf, params string[] keys) => keys.Length;
}
