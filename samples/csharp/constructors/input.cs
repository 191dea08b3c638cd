using System;

public class Account : Entity, IDisposable
{
    private readonly Store _store;
    public static readonly Account Empty = new Account("none");

    static Account() { Register(typeof(Account)); }
    protected internal Account(
        string name,
        Store store)
    {
        _store = store ?? throw new ArgumentNullException(nameof(store));
    }
    Account(int id) => Id = Next(id);
    ~Account() { Dispose(); }

    public void Dispose() => GC.SuppressFinalize(this);
    void IDisposable.Dispose() { Dispose(); }
}

public class Point(int x, int y) : Shape(x), IShape
{
    public int X { get; } = Clamp(x);
}

public record Money(decimal Amount, string Currency = "EUR") : Value(Amount);
public readonly record struct Pair<T>(T A, T B) where T : struct;
