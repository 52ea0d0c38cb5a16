using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Kernel.Data;
using Kernel.Events;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kernel.People;

/// <summary>Somebody with an account on this tenant's site. <c>UserName</c> is the name in addresses and mentions.</summary>
public sealed class Person : IdentityUser, IStored, IMapped, IRaiseEvents
{
    readonly List<IEvent> raised = [];

    public Person() => Id = Data.Id.New();

    public string DisplayName { get; set; } = "";

    /// <summary>What they do, such as “Pump engineer”.</summary>
    public string JobTitle { get; set; } = "";
    public string Organisation { get; set; } = "";

    /// <summary>Markdown, and the HTML made of it when it was saved.</summary>
    public string Bio { get; set; } = "";
    public string BioHtml { get; set; } = "";

    /// <summary>The storage key of the photo in the tenant's media; empty for initials.</summary>
    public string Photo { get; set; } = "";

    public DateTime JoinedUtc { get; init; }

    /// <summary>An IANA time zone; empty for the site's own.</summary>
    [MaxLength(60)]
    public string TimeZoneId { get; set; } = "";

    /// <summary>When they last had a page of the site, to some minutes; null for somebody who never came.</summary>
    public DateTime? SeenUtc { get; set; }

    /// <summary>Set while an administrator keeps them out.</summary>
    public DateTime? SuspendedUtc { get; set; }

    [NotMapped]
    List<IEvent> IRaiseEvents.Raised => raised;

    public void Raise(IEvent happened) => raised.Add(happened);

    public static string PathOf(string userName) => "/people/" + Uri.EscapeDataString(userName);

    public static void Map(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
            person.HasIndex(p => p.NormalizedUserName).IsUnique();
            person.HasIndex(p => p.NormalizedEmail).IsUnique();
            // Delays replace lockout, and nobody is asked for a telephone number.
            person.Ignore(p => p.PhoneNumber).Ignore(p => p.PhoneNumberConfirmed).Ignore(p => p.LockoutEnd).Ignore(p => p.LockoutEnabled);
        });
    }
}
