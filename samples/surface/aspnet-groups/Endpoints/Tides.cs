namespace Harbour.Web.Endpoints;

public class Tides : IEndpointGroup
{
    public static void Map(RouteGroupBuilder groupBuilder)
    {
        groupBuilder.MapGet(ListTides);
        groupBuilder.MapGet(ShowTide, "{day}");
    }

    public static Task<List<Tide>> ListTides(ISender sender) => sender.Send(new ListTides());

    public static Task<Tide> ShowTide(ISender sender, string day) => sender.Send(new ShowTide(day));
}
