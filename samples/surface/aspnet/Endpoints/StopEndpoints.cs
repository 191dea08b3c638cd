using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Parcels.Endpoints;

public static class StopEndpoints
{
    public static void MapStops(this IEndpointRouteBuilder routes)
    {
        var stops = routes.MapGroup("/stops").RequireAuthorization();
        stops.MapGet("/{code}", Show);
        stops.MapPost("/", async (Stop stop) => stop);
        routes.MapGet("/open", () => "open");
    }

    private static string Show(string code) => code;
}
