using Microsoft.AspNetCore.Authorization;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddAuthorization(options =>
{
    options.FallbackPolicy = new AuthorizationPolicyBuilder("Key")
        .RequireAuthenticatedUser()
        .Build();
});
var app = builder.Build();
app.MapControllers();
app.Run();
