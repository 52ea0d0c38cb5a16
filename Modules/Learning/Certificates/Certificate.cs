using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Certificates;

/// <summary>What a certificate's public address shows.</summary>
internal enum CertificateShowing
{
    /// <summary>Nothing: there is no such address. So it begins, and so it is again when somebody changes their mind.</summary>
    Nothing,
    WithoutName,
    WithName,
}

/// <summary>That somebody completed a page or a path, as it was then. It belongs to them: it stays when the page goes, and goes when their account goes.</summary>
internal sealed class Certificate : Entity, IMapped
{
    // Crockford's alphabet: no two signs that are mistaken for each other on paper. Twenty of them are 100 bits.
    const string Signs = "0123456789abcdefghjkmnpqrstvwxyz";
    const int CodeLength = 20;
    public const int LongestWords = 1_000;

    /// <summary>The end of its public address.</summary>
    [MaxLength(CodeLength)]
    public string Code { get; init; } = RandomNumberGenerator.GetString(Signs, CodeLength);

    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>The page or the path.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string SubjectId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    [MaxLength(LearningPage.LongestTitle)]
    public string Title { get; private set; } = "";

    /// <summary>The community's name then.</summary>
    [MaxLength(LongestWords)]
    public string Community { get; private set; } = "";

    /// <summary>About how long it takes.</summary>
    public int Minutes { get; private set; }

    /// <summary>What was done: kinds of blocks for a page, pages for a path.</summary>
    public List<string> Done { get; private set; } = [];

    public DateTime CompletedUtc { get; private set; }

    public CertificateShowing Showing { get; set; }

    /// <summary>For whoever did it once more: the later one counts.</summary>
    public void Say(string title, string community, int minutes, IEnumerable<string> done, DateTime completedUtc) =>
        (Title, Community, Minutes, Done, CompletedUtc) = (title, community, minutes, [.. done], completedUtc);

    public string Path => PathOf(Id);

    public static string PathOf(string id) => "/my-learning/certificates/" + id;

    /// <summary>The public address within the site.</summary>
    public static string CheckPathOf(string code) => "/certificates/" + code;

    /// <summary>The code as it is stored, of what somebody typed from paper; empty for what cannot be one.</summary>
    public static string CodeIn(string? typed)
    {
        var code = string.Concat((typed ?? "").Trim().Split('/')[^1].ToLowerInvariant().Where(sign => sign is not ('-' or ' '))).Replace('o', '0').Replace('i', '1').Replace('l', '1');
        return code.Length == CodeLength && code.All(Signs.Contains) ? code : "";
    }

    public static void Map(ModelBuilder model) => model.Entity<Certificate>(c =>
    {
        c.Ignore(x => x.Path);
        c.HasIndex(x => x.Code).IsUnique();
        c.HasIndex(x => new { x.PersonId, x.SubjectId }).IsUnique();
        c.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}
