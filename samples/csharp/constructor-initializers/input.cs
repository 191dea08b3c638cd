class Account : Entity
{
    public Account(string name) : this(name, Store.Default()) { }
    protected internal Account(string name, Store store)
        : base(Check(name))
    {
        Save(store);
    }
}
