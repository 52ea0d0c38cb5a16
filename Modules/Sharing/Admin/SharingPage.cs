using System.ComponentModel.DataAnnotations;

namespace Sharing.Admin;

/// <summary>With whom this site shares, and whether others share here.</summary>
/// <param name="NewCode">A code that was made just now; shown once.</param>
public sealed record SharingPage(bool IsHub, IReadOnlyList<ConnectionRow> Hubs, IReadOnlyList<ConnectionRow> Members, IReadOnlyList<CodeRow> Codes, string NewCode, SharingForm Form, CodeForm Code, JoinForm Join);

/// <param name="Shared">How many case studies are shared over it.</param>
public sealed record ConnectionRow(string Id, string Name, int Shared, DateTime SinceUtc, DateTime? EndedUtc, string Because);

public sealed record CodeRow(string Id, string Whom, string MadeBy, DateTime MadeUtc, DateTime ExpiresUtc, bool IsOpen, string Word);

public sealed class SharingForm
{
    [Display(Name = "This site is a hub", Description = "Other sites on this host may be connected with it, by a code from you, and share case studies here.")]
    public bool IsHub { get; set; }

    [Display(Name = "Look at each before it shows", Description = "What comes waits in the inbox until an editor has looked at it.")]
    public bool LooksFirst { get; set; }
}

public sealed class CodeForm
{
    [Display(Name = "For whom?", Description = "The organisation to which you give the code."), MaxLength(100, ErrorMessage = "Say it in 100 characters.")]
    public string? Whom { get; set; }

    [Display(Name = "For how many days?")]
    public int Days { get; set; } = 7;
}

public sealed class JoinForm
{
    [Display(Name = "Code from the hub", Description = "The hub’s administrator makes it and gives it to you."), MaxLength(200, ErrorMessage = "This is longer than a code.")]
    public string? Code { get; set; }
}
