using Microsoft.EntityFrameworkCore;

namespace Visits.Data;

public class ClinicContext : DbContext
{
    public DbSet<Visit> Visits { get; set; }
    public DbSet<Reminder> Reminders => Set<Reminder>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Visit>().ToTable("visits");
    }
}

public class Visit
{
    public int Id { get; set; }
    public DateTime Day { get; set; }
}

public class Reminder
{
    public int Id { get; set; }
}
