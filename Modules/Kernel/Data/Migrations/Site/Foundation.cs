using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kernel.Data.Migrations.Site;

[DbContext(typeof(AppDb)), Migration("0001-foundation")]
sealed class Foundation : ScriptMigration
{
    protected override string Name => "0001-foundation";
}
