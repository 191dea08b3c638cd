using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Harbour.Controllers;

public class RequiresKey : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (!context.HttpContext.Request.Query.ContainsKey("key")) context.Result = new UnauthorizedResult();
    }

    public void OnActionExecuted(ActionExecutedContext context) { }
}

public class KnownBerth : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (!context.RouteData.Values.ContainsKey("berth")) context.Result = new NotFoundResult();
    }

    public void OnActionExecuted(ActionExecutedContext context) { }
}

public class CrewTokenAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        context.Result = new ForbidResult();
    }
}
