var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
var app = builder.Build();
app.MapControllerRoute(name: "areas", pattern: "{area:exists}/{controller=Home}/{action=Index}/{id?}");
app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}");
app.MapControllerRoute(name: "help", pattern: "help/{*page}", defaults: new { controller = "Help", action = "Show" });
app.MapMethods("/probe", [HttpMethods.Options], () => "ok");
app.Run();
