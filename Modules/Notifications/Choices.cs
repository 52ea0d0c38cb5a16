using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Notifications;

// What one person chose. Who chose nothing has no row.
internal sealed class Choices : Row, IVersioned, IMapped
{
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public string Json { get; private set; } = "{}";
    public int Version { get; set; }

    public static Wishes Read(string json) => JsonSerializer.Deserialize<Wishes>(json, SiteJson.Options) ?? new();

    public void Choose(Action<Wishes> choose)
    {
        var wishes = Read(Json);
        choose(wishes);
        Json = JsonSerializer.Serialize(wishes, SiteJson.Options);
    }

    public static void Map(ModelBuilder model) => model.Entity<Choices>(choices =>
    {
        choices.HasKey(c => c.PersonId);
        choices.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Finds out what people want.</summary>
internal sealed class WishBook(AppDb db, Site site)
{
    Wishes Defaults => site.Get<NotificationSettings>().Defaults;

    /// <summary>What somebody gets who chose nothing.</summary>
    public Wanted Inherited => new(new(), Defaults);

    public async Task<Wanted> Of(string personId, CancellationToken stop) => (await Of([personId], stop))(personId);

    /// <returns>What each of these people wants, also of those who said nothing.</returns>
    public async Task<Func<string, Wanted>> Of(IReadOnlyCollection<string> personIds, CancellationToken stop)
    {
        var said = await db.Set<Choices>().Where(c => personIds.Contains(c.PersonId)).Select(c => new { c.PersonId, c.Json }).ToDictionaryAsync(c => c.PersonId, c => c.Json, stop);
        var silent = Inherited;
        return id => said.TryGetValue(id, out var json) ? new Wanted(Choices.Read(json), Defaults) : silent;
    }

    /// <summary>The row in which somebody's choices are kept, made if there is none.</summary>
    public async Task<Choices> RowOf(string personId, CancellationToken stop) =>
        await db.Set<Choices>().SingleOrDefaultAsync(c => c.PersonId == personId, stop) ?? db.Add(new Choices { PersonId = personId }).Entity;
}
