using Visits.Reminders;
using Xunit;

namespace Visits.Tests;

public class ReminderServiceTests
{
    [Fact]
    public async Task SendsNothingOnAnEmptyDay()
    {
        var service = new ReminderService("localhost", null, 1);
        Assert.Equal(0, await service.Send(DateTime.Today));
    }
}
