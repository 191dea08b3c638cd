using FastEndpoints;

namespace Harbour;

public class ListBoats : EndpointWithoutRequest<List<Boat>>
{
    public override void Configure()
    {
        Get("/boats");
        AllowAnonymous();
    }

    public override async Task HandleAsync(CancellationToken ct) { }
}

public class AddBoat : Endpoint<BoatRequest, Boat>
{
    public override void Configure()
    {
        Post("/boats");
        Roles("master");
    }

    public override async Task HandleAsync(BoatRequest r, CancellationToken ct) { }
}

public class MoveBoat : Endpoint<BoatRequest>
{
    public override void Configure()
    {
        Verbs(Http.PUT, Http.PATCH);
        Routes("/boats/{id}", "/ships/{id}");
    }

    public override async Task HandleAsync(BoatRequest r, CancellationToken ct) { }
}

public class DropBoat : Endpoint<BoatRequest>
{
    public override void Configure()
    {
        Delete("{id}");
        Group<BoatGroup>();
    }

    public override async Task HandleAsync(BoatRequest r, CancellationToken ct) { }
}

public class BoatGroup : Group
{
    public BoatGroup()
    {
        Configure("fleet", ep => ep.AllowAnonymous());
    }
}

[HttpGet("/tides")]
[AllowAnonymous]
public class Tides : EndpointWithoutRequest
{
    public override async Task HandleAsync(CancellationToken ct) { }
}

[HttpPost("/signals")]
public class Signals : EndpointWithoutRequest
{
    public override async Task HandleAsync(CancellationToken ct) { }
}
