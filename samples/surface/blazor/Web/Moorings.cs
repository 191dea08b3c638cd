namespace Harbour.Web;

public static class Moorings
{
    public static RouteGroupBuilder MapMooringsV1(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("api/moorings");
        api.MapGet("/{id:int}", Show);
        return api;
    }

    private static string Show(int id) => "";
}
