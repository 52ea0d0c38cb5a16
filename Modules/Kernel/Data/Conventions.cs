using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kernel.Data;

static class Conventions
{
    static readonly ValueConverter<DateTime, DateTime> Utc = new(
        time => time.Kind == DateTimeKind.Utc ? time : DateTime.SpecifyKind(time, DateTimeKind.Utc),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

    /// <summary>Every time is UTC in and out, on both engines.</summary>
    public static void UseUtcTimes(this ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties()))
            if (property.ClrType == typeof(DateTime) || property.ClrType == typeof(DateTime?))
                property.SetValueConverter(Utc);
    }

    /// <summary>Names tables after module and noun, keeps enums as words, lets the client make ids and guards versions.</summary>
    public static void UseHouseRules(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => !t.IsOwned()))
        {
            if (typeof(IStored).IsAssignableFrom(type.ClrType)) type.SetTableName($"{type.ClrType.Namespace!.Split('.')[0]}_{type.ClrType.Name}");
            foreach (var property in type.GetDeclaredProperties())
            {
                if (property.IsPrimaryKey()) property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
                if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum) property.SetProviderClrType(typeof(string));
                if (property.Name == nameof(IVersioned.Version) && typeof(IVersioned).IsAssignableFrom(type.ClrType)) property.IsConcurrencyToken = true;
            }
        }
        model.UseUtcTimes();
    }
}
