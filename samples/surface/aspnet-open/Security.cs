using Microsoft.AspNetCore.Authorization;

namespace Harbour;

public static class Security
{
    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy;
    }
}
