using Hangfire;
using Quartz;
using TickerQ.Utilities.Base;

namespace Desk;

public interface IDeskJob : IJob, IDisposable
{
}

public interface ITideSync : IDeskJob
{
}

public class TideSync : ITideSync
{
    public Task Execute(IJobExecutionContext context) => Task.CompletedTask;

    public void Dispose() {}
}

public static class JobIds
{
    public const string Prune = "prune-notes";
}

public class Schedules(IMailer mailer)
{
    public const string CountTaskId = "count-boats";

    public void Plan(string id)
    {
        RecurringJob.AddOrUpdate(CountTaskId, () => Count(), Cron.Daily);
        RecurringJob.AddOrUpdate<Notes>(JobIds.Prune, notes => notes.Prune(), Cron.Hourly);
        RecurringJob.AddOrUpdate(id, () => Count(), Cron.Daily);
        BackgroundJob.Enqueue(() => mailer.Send(3));
        BackgroundJob.Schedule(() => mailer.Send(4), TimeSpan.FromHours(1));
        queue.Enqueue(() => Count());
    }

    public void Count() {}

    [TickerFunction("sweep-quays", "0 0 * * *")]
    public void Sweep() {}
}

public interface IMailer
{
    void Send(int id);
}

public class EventServiceBase(ILogger log) : IHostedService
{
    public virtual Task StartAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StopAsync(CancellationToken stop) => Task.CompletedTask;
}

public class BoatEvents(ILogger log) : EventServiceBase(log)
{
    public override Task StartAsync(CancellationToken stop) => Task.CompletedTask;
}

public class TideFetcher : IPeriodicTask
{
    public Task Do(CancellationToken stop) => Task.CompletedTask;
}
