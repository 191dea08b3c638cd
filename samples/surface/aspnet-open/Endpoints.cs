using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Harbour;

public static class Endpoints
{
    public static IEndpointRouteBuilder MapBoatEndpoints(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints
            .MapGroup("/api/boats")
            .WithTags("Boats")
            .RequireAuthorization("keeper");

        group.MapGet("/", async (Store store) =>
        {
            var boats = await store.Boats();
            return Results.Ok(boats);
        })
        .AllowAnonymous()
        .WithName("ListBoats");

        group.MapPost("/", async (Store store, Boat boat) =>
        {
            await store.Add(boat);
            return Results.Ok();
        })
        .WithName("AddBoat");

        return endpoints;
    }

    public static void MapHealthEndpoints(this IEndpointRouteBuilder endpoints)
    {
        var health = endpoints.MapGroup("/health")
            .WithTags("Health")
            .AllowAnonymous();
        health.MapGet("/live", () => Results.Ok());

        var open = endpoints.MapGroup("/open");
        open.AllowAnonymous();
        open.MapGet("/tide", () => Results.Ok());

        endpoints.MapGet("/berths", () => Results.Ok());
    }

    public static RouteHandlerBuilder MapLoginEndpoint(this IEndpointRouteBuilder endpoints)
    {
        return endpoints.MapPost("/", (Login login) => Results.Ok())
            .RequirePermission("login");
    }
}
