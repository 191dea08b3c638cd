using Microsoft.AspNetCore.Mvc.Authorization;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers(options => options.Filters.Add(new AuthorizeFilter()));
var app = builder.Build();
app.MapControllers();
app.MapGet("/beacon", () => "lit").AddEndpointFilter<KeyEndpointFilter>();
app.Run();

public class KeyEndpointFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        return context.HttpContext.Request.Headers.ContainsKey("X-Key") ? await next(context) : Results.Unauthorized();
    }
}
