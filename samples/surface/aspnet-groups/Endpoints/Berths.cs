namespace Harbour.Web.Endpoints;

public class Berths : EndpointGroupBase
{
    public override void Map(WebApplication app)
    {
        app.MapGroup(this)
            .RequireAuthorization()
            .MapGet(ListBerths)
            .MapPut(ChangeBerth, "{id}");
    }

    public Task<List<Berth>> ListBerths(ISender sender) => sender.Send(new ListBerths());

    public Task ChangeBerth(ISender sender, int id) => sender.Send(new ChangeBerth(id));
}
