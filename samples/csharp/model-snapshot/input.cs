using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Harbour.Migrations
{
    partial class HarbourContextModelSnapshot : ModelSnapshot
    {
        protected override void BuildModel(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity("Harbour.Models.Berth", b =>
                {
                    b.Property<int>("Id");
                    b.HasKey("Id");
                });

            modelBuilder.Entity("Microsoft.AspNetCore.Identity.IdentityUserToken<long>", b =>
                {
                    b.Property<long>("UserId");
                });

            modelBuilder.Entity("BerthTag", b =>
                {
                    b.Property<int>("BerthId");
                });
        }
    }

    class Other
    {
        void Map<T>(ModelBuilder modelBuilder) where T : class
        {
            modelBuilder.Entity("Harbour.Models.Crane", b => { });
            modelBuilder.Entity<T>();
        }
    }
}
