namespace Harbour.Web.Endpoints;

public static class Quays
{
    public static RouteGroupBuilder WithHarbourDefaults(this RouteGroupBuilder group) => group.WithTags("harbour");

    public static RouteGroupBuilder MapQuays(this RouteGroupBuilder group)
    {
        group.MapGet("", () => Results.Ok());
        group.MapGet("{id}", (int id) => Results.Ok(id));
        return group;
    }
}
