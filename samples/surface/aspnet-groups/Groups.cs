namespace Harbour.Web;

public static class Groups
{
    public static RouteGroupBuilder MapGroup(this WebApplication app, EndpointGroupBase group)
    {
        var groupName = group.GetType().Name;

        return app.MapGroup($"/api/{groupName}").WithTags(groupName);
    }

    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder builder, Delegate handler, string pattern = "")
    {
        return builder.MapGet(pattern, handler).WithName(handler.Method.Name);
    }

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder builder, Delegate handler, string pattern)
    {
        return builder.MapPut(pattern, handler).WithName(handler.Method.Name);
    }
}
