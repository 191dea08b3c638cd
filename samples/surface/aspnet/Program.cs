using Parcels.Endpoints;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHostedService<Nightly>();
var app = builder.Build();
app.MapControllers();
app.MapGroup("/v1").MapStops();
app.MapGet("/health", () => "ok");
var map = new Map();
map.Get("/health");
app.Run();

public sealed class Nightly : BackgroundService
{
}
