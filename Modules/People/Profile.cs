using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace People;

/// <summary>What somebody tells others about themselves besides their name and work, and who may see it. Who said nothing has no row.</summary>
internal sealed class Profile : Row, IVersioned, IMapped
{
    public const int MostTerms = 10;
    public const int MostLinks = 5;
    public const int LongestPlace = 60;
    public const int LongestLink = 200;

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    [MaxLength(LongestPlace)]
    public string Place { get; private set; } = "";

    [MaxLength(LongestPlace)]
    public string Department { get; private set; } = "";

    /// <summary>As places are compared: see <see cref="Skill.KeyOf"/>.</summary>
    [MaxLength(3 * LongestPlace)]
    public string WhereKey { get; private set; } = "";

    /// <summary>Addresses elsewhere, one on a line.</summary>
    [MaxLength(MostLinks * (LongestLink + 1))]
    public string Links { get; private set; } = "";

    /// <summary>For what they wrote about themselves, and the links.</summary>
    public Openness AboutFor { get; private set; }

    /// <summary>For place, department and time zone.</summary>
    public Openness WhereFor { get; private set; }

    /// <summary>For what they can help with and want to learn.</summary>
    public Openness SkillsFor { get; private set; }

    /// <summary>What they can help with as one text, for the search.</summary>
    [MaxLength(MostTerms * (Skill.Longest + 2))]
    public string HelpWords { get; private set; } = "";
    public List<Skill> Skills { get; } = [];
    public int Version { get; set; }

    /// <exception cref="RuleBroken">There are too many of them, or one is too long.</exception>
    public void Add(SkillKind kind, string? typed, string on = "Terms")
    {
        var terms = Skill.In(typed ?? "");
        if (terms.Count == 0) throw new RuleBroken("Write a word or two, such as “debt recovery”.", on);

        foreach (var term in terms)
        {
            var skill = Skill.Of(PersonId, kind, term, Skills.Select(s => s.Position).DefaultIfEmpty().Max() + 1, on);
            if (Of(kind).Any(s => s.TermKey == skill.TermKey)) continue;
            if (Of(kind).Count() == MostTerms) throw new RuleBroken($"Ten are enough for others to know. Take one away before you add “{term}”.", on);

            Skills.Add(skill);
        }
        Said();
    }

    public void Remove(string skillId)
    {
        Skills.RemoveAll(s => s.Id == skillId);
        Said();
    }

    /// <exception cref="RuleBroken">Something is too long, or a link leads nowhere.</exception>
    public void Describe(string? place, string? department, string? links)
    {
        (Place, Department) = (Line(place, nameof(Place)), Line(department, nameof(Department)));
        WhereKey = Place.Length + Department.Length == 0 ? "" : Skill.KeyOf($"{Place} {Department}");
        Links = string.Join('\n', Addresses(links ?? ""));
        Said();
    }

    public void Open(Openness about, Openness where, Openness skills)
    {
        (AboutFor, WhereFor, SkillsFor) = (about, where, skills);
        Said();
    }

    public IEnumerable<Skill> Of(SkillKind kind) => Skills.Where(s => s.Kind == kind).OrderBy(s => s.Position);

    void Said()
    {
        HelpWords = string.Join(", ", Of(SkillKind.CanHelp).Select(s => s.Term));
        Raise(new ProfileTold(PersonId));
    }

    static string Line(string? typed, string on)
    {
        var line = PlainText.Clean(typed ?? "");
        return line.Length <= LongestPlace ? line : throw new RuleBroken($"Say it in {LongestPlace} characters at most.", on);
    }

    static List<string> Addresses(string typed)
    {
        var addresses = typed.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries).Select(PlainText.Clean).Where(a => a.Length > 0).Distinct().ToList();
        if (addresses.Count > MostLinks) throw new RuleBroken($"Choose {MostLinks} links at most, those that say most about your work.", nameof(Links));
        if (addresses.Find(a => !IsWeb(a)) is { } odd) throw new RuleBroken($"“{PlainText.Cut(odd, 60)}” is no address of a page. It begins with https:// and has up to {LongestLink} characters.", nameof(Links));

        return addresses;
    }

    static bool IsWeb(string address) => address.Length <= LongestLink && Address.ForLink(address) is { } link && Uri.TryCreate(link, UriKind.Absolute, out var to) && to.Scheme is "http" or "https";

    public static void Map(ModelBuilder model) => model.Entity<Profile>(profile =>
    {
        profile.HasKey(p => p.PersonId);
        profile.HasMany(p => p.Skills).WithOne().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        profile.HasOne<Kernel.People.Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Finds or makes the row in which somebody's profile is kept.</summary>
internal sealed class Profiles(AppDb db)
{
    public async Task<Profile> Of(string personId, CancellationToken stop) =>
        await db.Set<Profile>().Include(p => p.Skills).SingleOrDefaultAsync(p => p.PersonId == personId, stop) ?? db.Add(new Profile { PersonId = personId }).Entity;
}
