using Microsoft.EntityFrameworkCore.Migrations;

namespace Visits.Data.Migrations;

public partial class CreateVisits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "visits",
            columns: table => new { Id = table.Column<int>() });
        migrationBuilder.CreateTable(
            name: "rooms",
            columns: table => new { Id = table.Column<int>() });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "visits");
    }
}
