using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kernel.Data.Migrations.Platform;

[DbContext(typeof(PlatformDb)), Migration("0001-foundation")]
sealed class Foundation : ScriptMigration
{
    protected override string Name => "0001-foundation";
}
