using System;
using System.Collections.Generic;

abstract class Members<T> : Base<T, List<int>>
    where T : class, new()
{
    public const int Limit = 10, Other = 11;
    private static readonly Dictionary<string, List<(int, T)>> _cache = new() { ["a"] = Load(1) };
    public event EventHandler<T>? Changed;
    public int Count { get; private set; } = Start();
    public string? Name
    {
        get => Read(nameof(Name));
        set { Write(value); }
    }
    public bool IsEmpty => Count == Zero();
    public T this[int index] { get => At(index); set => Put(index, value); }
    public Func<int, Task<bool>> Handler = async x => await Run(x);

    public abstract void Render(Canvas canvas);
    protected virtual async Task<List<T[]>> LoadAsync<TKey>(
        TKey key,
        int retries = 3)
        where TKey : IComparable<TKey>
    {
        return await Fetch(key, retries);
    }
    public (int Sum, string? Text) Both(int x) => (Add(x, 1), null);
    int? Maybe(params int[] xs) => xs.Length > 0 ? First(xs) : null;
    ref readonly T Ref() => ref _items[0];
    public static bool operator ==(Members<T> a, Members<T> b) => Same(a, b);
    public static implicit operator string(Members<T> m) { return Text(m); }
    public static explicit operator Base(Members<T> m) => Convert(m);
    extern static void Native(int x);
    partial void OnLoaded();
}
