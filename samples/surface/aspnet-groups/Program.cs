using Harbour.Web;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/health", () => "up");
app.MapGroup("/v2/quays").WithHarbourDefaults().MapQuays();
app.Run();
