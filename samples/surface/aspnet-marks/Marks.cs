using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Harbour;

public class ApiV1Attribute : RouteAttribute
{
    public ApiV1Attribute() : base(Root)
    {
    }

    private const string Root = "api/v1/[controller]";
}

public class ApiV2Attribute : RouteAttribute
{
    private const string Root = "api/v2/[controller]";

    public ApiV2Attribute() : base(Root) { }
}

public sealed class QuayRouteAttribute(string path) : RouteAttribute("quays/" + path);

public class PlainApiAttribute : Attribute, IRouteTemplateProvider
{
    public string? Template => "plain/[controller]";
    public int? Order => 2;
    public string? Name { get; set; }
}

public class HttpSearchAttribute : HttpMethodAttribute
{
    private static readonly IEnumerable<string> Methods = new[] { "SEARCH" };

    public HttpSearchAttribute() : base(Methods) { }

    public HttpSearchAttribute(string template) : base(Methods, template) { }
}

public class FetchRouteAttribute : HttpGetAttribute
{
    public FetchRouteAttribute(string template) : base($"fetch/{template}") { }
}

public class HarbourMasterAttribute : AuthorizeAttribute
{
    public HarbourMasterAttribute() => Roles = "master";
}

public class ChiefAttribute : HarbourMasterAttribute
{
}

public class EveryoneAttribute : Attribute, IAllowAnonymous
{
}

public class NeedsAttribute : TypeFilterAttribute
{
    public NeedsAttribute(string right) : base(typeof(RightFilter)) => Arguments = [right];
}

public class RightFilter(string right) : IAsyncAuthorizationFilter
{
    public Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (!context.HttpContext.User.IsInRole(right)) context.Result = new ForbidResult();
        return Task.CompletedTask;
    }
}

public class InternalAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.HttpContext.Connection.RemoteIpAddress is null) context.Result = new UnauthorizedResult();
    }
}

public class StampedAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        context.HttpContext.Response.Headers["X-Stamp"] = "1";
    }
}

// No attribute of routing: it only notes what is measured.
public class GetTimingAttribute : Attribute
{
}
