using System.Xml.Linq;
using Kernel.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Tenancy;

/// <summary>Keeps the data-protection key ring in the platform database, so that all nodes share it and a restart keeps it.</summary>
sealed class PlatformKeys(IDbContextFactory<PlatformDb> platform) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = platform.CreateDbContext();
        return [.. db.Keys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName) => Store(element, friendlyName).GetAwaiter().GetResult();

    async Task Store(XElement element, string name)
    {
        await using var db = await platform.CreateDbContextAsync();
        db.Keys.Add(new PlatformKey { Name = $"{name}-{Id.New()}", Xml = element.ToString(SaveOptions.DisableFormatting) });
        await db.SaveChangesAsync();
    }
}
