using Xunit;

public class CartTests : IClassFixture<Shop>
{
    public CartTests(Shop shop) => _cart = shop.Open();

    [Fact]
    public void Adds_item()
    {
        _cart.Add(new Item(1));
        Assert.Equal(1, _cart.Total);
    }

    [Theory]
    [InlineData(1, "a[0]")]
    [MemberData(nameof(Items))]
    public async Task Adds_many(int count, string name)
    {
        await Assert.ThrowsAsync<CartException>(() => _cart.AddAsync(count, name));
    }

    [Trait("Kind", "slow"), Fact(Skip = "slow")]
    public void Waits() => _cart.Wait();

    [FactOnLinux]
    public void Mounts() { }

    private Item Make(int x) => new(x);
}
