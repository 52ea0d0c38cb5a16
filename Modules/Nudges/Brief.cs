using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Nudges;

/// <summary>The Monday brief that somebody got last.</summary>
internal sealed class Brief : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public DateTime SentUtc { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<Brief>(brief =>
    {
        brief.HasKey(b => b.PersonId);
        brief.HasOne<Person>().WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}
