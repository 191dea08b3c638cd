using Foundatio.Mediator;

[assembly: MediatorEndpointGroup(
    Name = "Keepers",
    RoutePrefix = "/api/keepers",
    Policies = [Policies.Keeper],
    EndpointFilters = [typeof(Audit)])]

namespace Harbour;

public class KeeperHandler
{
    [HandlerEndpoint(HandlerMethod.Get, "log", Group = "Keepers")]
    public Task<Log> Handle(GetLog message) => null;

    [HandlerEndpoint(HandlerMethod.Post, "/api/flags")]
    public Task Handle(RaiseFlag message) => null;
}
