using Visits.Reminders;
using Xunit;

namespace Visits.Tests;

public class ReminderServiceTests
{
    [Fact]
    public async Task SendsNothingOnAnEmptyDay()
        => Assert.Equal(0, await new ReminderService("localhost", null, 1).Send(DateTime.Today));
}
