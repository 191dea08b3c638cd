using Coravel;
using Hangfire;
using Microsoft.Azure.Functions.Worker;

namespace Desk;

public class Functions
{
    [Function(nameof(Boats))]
    public IActionResult Boats([HttpTrigger(AuthorizationLevel.Function, "get", "post", Route = "boats/{id}")] HttpRequest request) => null;

    [Function("Tides")]
    public IActionResult Now([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = null)] HttpRequest request) => null;

    [FunctionName("Nightly")]
    public void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer) { }

    public void Plan(IServiceProvider services, IBackgroundJobClient client)
    {
        services.UseScheduler(scheduler =>
        {
            scheduler.Schedule<ReportInvocable>().DailyAt(1, 0);
            scheduler.ScheduleAsync(async () => await Sweep()).EveryMinute();
        });
        client.Enqueue(() => Sweep());
        board.Schedule(() => Sweep());
    }

    public Task Sweep() => Task.CompletedTask;
}

public class ReportInvocable : IInvocable
{
    public Task Invoke() => Task.CompletedTask;
}
