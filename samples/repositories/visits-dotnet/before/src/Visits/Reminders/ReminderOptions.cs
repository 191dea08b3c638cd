namespace Visits.Reminders;

public class ReminderOptions
{
    public const string SectionName = "Reminders";

    public string Sender { get; set; } = "";
    public int DaysAhead { get; set; }
}
