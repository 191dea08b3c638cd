namespace Shop;

public record Item(string Name);

public class Cart
{
    public void Add(Item item) { Add(item, 1); }
    public void Add(Item item, int count, bool gift = false) { }
    public void Add(string name) { Add(new Item(name)); }
    public void Add(params int[] codes) { }

    public static void Use(Cart cart, Item item)
    {
        cart.Add(item);
        cart.Add(item, 2);
        cart.Add(item, count: 2, gift: true);
        cart.Add("soap");
        cart.Add(1, 2, 3, 4);
        cart.Add(item, colour: 2);
    }
}
