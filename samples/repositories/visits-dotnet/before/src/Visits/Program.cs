using Microsoft.EntityFrameworkCore;
using Visits.Data;
using Visits.Reminders;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<ClinicContext>(o => o.UseNpgsql(builder.Configuration.GetConnectionString("Clinic")));
builder.Services.Configure<ReminderOptions>(builder.Configuration.GetSection("Reminders"));
var relay = Environment.GetEnvironmentVariable("MAIL_RELAY") ?? "localhost";
var zone = Environment.GetEnvironmentVariable("CLINIC_TIME_ZONE");
var limit = builder.Configuration.GetValue<int>("Reminders:DaysAhead", 1);
var theme = builder.Configuration["Branding:Theme"];
var map = new Dictionary<string, string> { ["Colour"] = "green" };
var colour = map["Colour"];
builder.Services.AddScoped(_ => new ReminderService(relay, zone, limit));
var app = builder.Build();
app.MapGet("/visits", (ClinicContext db) => db.Visits.ToListAsync());
app.Run();
