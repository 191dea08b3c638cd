using DotNetCore.CAP;
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
