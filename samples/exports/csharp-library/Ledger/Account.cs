namespace Ledger;

public class Account
{
    private decimal balance;
    public string Owner = "";

    public void Deposit(decimal amount)
    {
        Check(amount);
    }

    protected internal void Close()
    {
    }

    private protected void Freeze()
    {
    }

    internal void Audit()
    {
    }

    static void Check(decimal amount)
    {
    }
}

internal static class Totals
{
    public static decimal Sum(this Account account)
    {
        return 0;
    }
}

public interface IStore
{
    void Save(Account account);
}
