using System.Diagnostics;
using System.Diagnostics.Metrics;

public class Catalog
{
    private static readonly ActivitySource Source = new("shop");
    private readonly Counter<long> _failedCounter = new Meter("shop").CreateCounter<long>("failed");

    public async Task<string> Load()
    {
        using var activity = Source.StartActivity("load");
        try
        {
            return await _retryPolicy.ExecuteAsync(() => _client.GetStringAsync("/books"));
        }
        catch (Exception ex)
        {
            _failedCounter.Add(1);
            _books.Add(ex);
            activity?.SetStatus(ActivityStatusCode.Error);
            SentrySdk.CaptureException(ex);
            _telemetryClient.TrackException(ex);
            await _command.ExecuteAsync(ex);
            return null;
        }
    }
}

public static class Setup
{
    public static void Add(IServiceCollection services)
    {
        services.AddHttpClient<ICatalog, Catalog>()
            .SetHandlerLifetime(TimeSpan.FromMinutes(5))
            .AddPolicyHandler(GetRetryPolicy());
        services.AddHttpClient<Basket>().AddPolicyHandler(GetTimeoutPolicy());
        services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());
    }
}
