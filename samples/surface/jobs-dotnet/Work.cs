using DotNetCore.CAP;
using Foundatio.Jobs;
using Foundatio.Messaging;
using Hangfire;
using MassTransit;
using RabbitMQ.Client;

namespace Desk;

public class Sweeper(ILogger<Sweeper> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stop) => Task.CompletedTask;
}

public class OrderConsumer : IConsumer<OrderPlaced>, IConsumer<OrderDropped>
{
    public Task Consume(ConsumeContext<OrderPlaced> context) => Task.CompletedTask;
}

public class Notes
{
    [CapSubscribe("members.joined")]
    public void Joined(Member member) {}

    public void Plan(IModel channel, EventingBasicConsumer consumer)
    {
        RecurringJob.AddOrUpdate("prune", () => Prune(), Cron.Daily);
        RecurringJob.AddOrUpdate<Notes>(notes => notes.Prune(), Cron.Hourly);
        channel.BasicConsume(queue: "mail", autoAck: true, consumer: consumer);
        store.AddOrUpdate("key", () => Prune());
    }

    public void Prune() {}
}

public class PruneTask : IScheduledTask, IConfigurableTask
{
    public Task ExecuteAsync(IProgress<double> progress, CancellationToken stop) => Task.CompletedTask;
}

class PruneBoatsJob : JobWithLockBase, IHealthCheck
{
    protected override Task<JobResult> RunInternalAsync(JobContext context) => null;
}

class PostsJob(ILogger log) : QueueJobBase<Post>
{
    protected override Task<JobResult> ProcessQueueEntryAsync(QueueEntryContext<Post> context) => null;
}

class MailJob : AsyncBackgroundJob<MailArgs>, ITransientDependency
{
    public override async Task ExecuteAsync(MailArgs args) { }
}

class PruneHandler : WorkItemHandlerBase
{
    public override Task HandleItemAsync(WorkItemContext context) => null;
}

class Fanout<TEvent> : IIntegrationEventHandler<TEvent>
{
    public Task Handle(TEvent e) => null;
}

class Hub(IMessageSubscriber subscriber, IRecurringJobManager jobManager, IJobService jobs)
{
    void Start()
    {
        subscriber.SubscribeAsync<BoatLeft>(OnBoatLeft, default);
        jobManager.AddOrUpdate(
            "sweep-berths",
            Job.FromExpression<BerthSweep>(x => x.Run()),
            "0 0 * * *");
        jobs.Enqueue<BerthSweep>(x => x.Run());
    }

    Task OnBoatLeft(BoatLeft left) => null;
}

class BerthSweep
{
    public void Run() { }
}
