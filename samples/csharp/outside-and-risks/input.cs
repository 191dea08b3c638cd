using Microsoft.Extensions.Caching.Memory;

namespace Tally.Orders;

public class OrderGateway
{
    public const string JWT_SECRET_KEY = "k3y-7fa9c2e1b0";
    private const string PasswordField = "password-confirm";

    public async Task Load(string name)
    {
        await _httpClient.GetAsync(address);
        await repository.GetAsync(name);
        var client = _factory.CreateClient("stock");
        await _publishEndpoint.Publish(order);
        await _mediator.Publish(order);
        _cache.GetOrCreateAsync(name, make);
        map.TryGetValue(name, out var found);
        await _emailSender.SendEmailAsync(to, subject, body);
        var blobs = new BlobServiceClient(connection);
        Process.Start("git", name);
        Process.Start("cmd.exe", "/c " + name);
    }

    public async Task Risks(string name)
    {
        db.Orders.FromSqlRaw($"SELECT * FROM Orders WHERE Name = '{name}'");
        db.Orders.FromSqlInterpolated($"SELECT * FROM Orders WHERE Name = {name}");
        await _context.Orders.ToListAsync();
        await _context.Orders.Where(order => order.Open).ToListAsync();
        await _orderRepository.ListAsync();
        await _roleRepository.ListAsync();
        var loaded = gateway.LoadAsync().Result;
        var shown = response.Result;
        options.ValidateAudience = false;
        options.ValidateLifetime = true;
        var path = Path.Combine(root, file.FileName);
        try { await Load(name); } catch (Exception) { }
        try { await Load(name); } catch (OperationCanceledException) { }
    }
}
