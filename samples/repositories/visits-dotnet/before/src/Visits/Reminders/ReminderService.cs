using Microsoft.EntityFrameworkCore;
using Microsoft.FeatureManagement;
using Visits.Data;

namespace Visits.Reminders;

public class ReminderService
{
    private readonly string _relay;
    private readonly ClinicContext _context;
    private readonly IFeatureManager _featureManager;

    public async Task<int> Send(DateTime day)
    {
        var visits = await _context.Visits.Where(v => v.Day == day).ToListAsync();
        if (await _featureManager.IsEnabledAsync("TextMessages"))
        {
            _context.Reminders.Add(new Reminder());
        }
        return visits.Count + Rooms(day);
    }

    private int Rooms(DateTime day)
    {
        // "DELETE FROM visits" in a comment deletes nothing.
        return _context.Database.ExecuteSqlRaw("UPDATE rooms SET free = true WHERE day = {0}", day);
    }
}
