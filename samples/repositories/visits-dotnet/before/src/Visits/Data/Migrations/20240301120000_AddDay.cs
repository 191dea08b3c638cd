using Microsoft.EntityFrameworkCore.Migrations;

namespace Visits.Data.Migrations;

public partial class AddDay : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>(
            name: "Day",
            table: "visits",
            nullable: false);
        migrationBuilder.DropTable(name: "rooms");
    }
}
