using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users;

/// <summary>What a Users step said of a person that has no place here, word for word, so that an export gives it back.</summary>
internal sealed class ImportedPerson : Row, IMapped
{
    public required string PersonId { get; init; }
    public required string Json { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<ImportedPerson>(imported =>
    {
        imported.HasKey(i => i.PersonId);
        imported.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId);
    });
}
