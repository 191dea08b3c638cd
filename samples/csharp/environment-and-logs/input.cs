using System;
using Microsoft.Extensions.Logging;

class Program
{
    static readonly ILogger _logger = Factory.CreateLogger<Program>();

    static async Task<int> Main(string[] args)
    {
        var url = Environment.GetEnvironmentVariable("API_URL") ?? "http://localhost";
        var key = Environment.GetEnvironmentVariable("API_KEY")
            ?? throw new InvalidOperationException("no key");
        _logger.LogInformation("starting {Url}", url);
        Log.Warning("slow {Seconds}", 3);
        dialog.Error("not a log");
        return await Read(key);
    }

    static Task<string?> Read(string name) => Task.FromResult(Environment.GetEnvironmentVariable(name));
}
