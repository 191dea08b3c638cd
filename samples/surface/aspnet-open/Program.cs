using Microsoft.AspNetCore.Builder;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();

app.MapBoatEndpoints();
app.MapHealthEndpoints();
app.MapGroup("/api/login").MapLoginEndpoint().AllowAnonymous();
app.Run();
