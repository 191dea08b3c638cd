using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Harbour;

public class VersionedAttribute : Attribute, IRouteTemplateProvider
{
    public const string TYPE_RESOURCE = "[controller]";

    public VersionedAttribute(int version, string resource = TYPE_RESOURCE, string area = "api")
    {
        Resource = resource;
        Template = $"{area}/v{version}/{resource}";
    }

    public string Resource { get; }
    public string Template { get; }
    public int? Order => 2;
    public string Name { get; set; }
}

public class Api3ControllerAttribute : VersionedAttribute
{
    public Api3ControllerAttribute(string resource = "[controller]")
        : base(3, resource)
    {
    }
}

public class DeskControllerAttribute(string resource) : VersionedAttribute(1, area: "desk", resource: resource);

public class FetchByIdAttribute : Attribute, IActionHttpMethodProvider, IRouteTemplateProvider
{
    public IEnumerable<string> HttpMethods => new[] { "GET" };
    public string Template => "{id:int}";
    public int? Order => 0;
    public string Name { get; }
}

public class DeleteByIdAttribute : HttpDeleteAttribute
{
    public DeleteByIdAttribute()
        : base("{id:int}")
    {
    }
}
