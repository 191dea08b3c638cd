namespace Harbour.Endpoints;

public static class Paths
{
    public const string Root = "/root";
    public const string Health = "/health";
}

public static class BoatEndpoints
{
    public static RouteGroupBuilder MapBoats(this RouteGroupBuilder group)
    {
        var boats = group.MapGroup("/boats").WithTags("boats");
        boats.MapGet("/", List);
        boats.MapPost("/", Add).RequireMaster();
        boats.MapGet("/{id}", (int id) => id).AllowAnonymous();
        MapSails(boats.MapGroup("/{id}/sails"));
        return group;
    }

    private static void MapSails(IEndpointRouteBuilder sails)
    {
        sails.MapGet("/", List);
        sails.MapMethods("/all", ["GET", "HEAD"], List);
        sails.Map("/any", List);
    }

    static IResult List() => Results.Ok();
    static IResult Add() => Results.Ok();
}

public static class CrewEndpoints
{
    public static IEndpointRouteBuilder MapCrew(this IEndpointRouteBuilder app)
    {
        app.MapGet("/crew", () => "crew");
        return app;
    }
}

public static class TideEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tides", () => "tides");
    }
}

public static class SignalEndpoints
{
    public static RouteGroupBuilder MapSignals(this RouteGroupBuilder group)
    {
        group.MapGet("/signals", () => "signals").RequireAuthorization();
        return group;
    }
}

public static class DockEndpoints
{
    public static void MapDocks(this WebApplication app, string prefix)
    {
        var docks = app.MapGroup(prefix + "/docks");
        docks.MapGet("/", () => "docks");
    }
}

public static class Guards
{
    public static TBuilder RequireMaster<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder
        => builder.RequireAuthorization("master");
}

public class KeyFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        => context.HttpContext.Request.Headers.ContainsKey("X-Key") ? await next(context) : Results.Unauthorized();
}

public class BoatsModule : CarterModule
{
    public BoatsModule() : base("/carter")
    {
        this.RequireAuthorization();
    }

    public override void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/list", () => "x");
    }
}

public class PlainModule : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/plain", () => "x");
    }
}
