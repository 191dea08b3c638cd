using Harbour.Endpoints;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthorization();
var app = builder.Build();

var api = app.MapGroup("/api");
var secured = api.MapGroup("").RequireAuthorization();
secured.MapBoats();
api.MapGroup("/admin").RequireMaster().MapCrew();
TideEndpoints.Map(api);
app.MapGroup("/public").MapSignals().AllowAnonymous();
app.MapGet(Paths.Health, () => "ok");
app.MapGet($"{Paths.Root}/version", () => "1");
var keyed = app.MapGroup("/keyed");
keyed.AddEndpointFilter<KeyFilter>();
keyed.MapGet("/x", () => "x");
var inline = app.MapGroup("/inline").AddEndpointFilter(async (context, next) =>
{
    if (!context.HttpContext.Request.Headers.ContainsKey("X-Key")) return Results.Unauthorized();
    return await next(context);
});
inline.MapGet("/y", () => "y");
app.MapDocks(Paths.Root);
app.Run();
