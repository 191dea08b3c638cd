var app = WebApplication.CreateBuilder(args).Build();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
var moorings = app.NewVersionedApi("Moorings");
moorings.MapMooringsV1()
    .RequireAuthorization();
app.Run();
