class Generics
{
    bool Compare(int a, int b)
    {
        var isLess = a < Limit(b) && b > Count(a);
        var shifted = a >> Shift(b) | b << 2;
        var made = Make<int, List<string>>(a, b);
        var nested = new Dictionary<string, Dictionary<int, List<int[]>>>(Size(a));
        var chained = Get<Store>().Find<Item>(a)?.Name?.ToString();
        Convert(a < b, b > (a));
        int? maybe = a > 0 ? Some(a) : null;
        return isLess && made is Pair<int, string> && global::System.Math.Max(a, b) > 0;
    }
}
