using NUnit.Framework;
using Microsoft.VisualStudio.TestTools.UnitTesting;

[TestFixture]
public class CartTests
{
    [SetUp]
    public void Prepare() { _cart = new Cart(); }

    [Test]
    public void Empty() => Assert.That(_cart.Total, Is.EqualTo(0));

    [TestCase(1, ExpectedResult = 2)]
    [TestCase(3)]
    [Category("slow")]
    public int Doubles(int x) { return _cart.Double(x); }

    [OneTimeTearDown]
    public void Clean() { }
}

[TestClass]
public sealed class StoreTests
{
    [TestInitialize]
    public void Start() { }

    [TestMethod]
    [DataRow(1)]
    public async Task Saves(int x) { await Store.Save(x); }

    public void TestMethod() { }
}
