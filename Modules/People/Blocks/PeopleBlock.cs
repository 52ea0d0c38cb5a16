using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using People.Finder;
using People.Help;
using People.Introductions;

namespace People.Blocks;

/// <param name="Hits">Those whom the viewer may see.</param>
/// <param name="Skill">With what they can help; empty for people who were named.</param>
public sealed record PeopleContent(string Prompt, string Skill, IReadOnlyList<PersonHit> Hits);

internal sealed class PeopleFields
{
    [Field("Why meet them?", Hint = "A sentence above the list."), MaxLength(300)]
    public string Prompt { get; set; } = "";

    [Field("People", Hint = "Their user names, as on their profiles.")]
    public List<string> Names { get; set; } = [];

    [Field("Or: people who can help with", Hint = "A skill in the words in which people say it, such as leak detection. Used when nobody is named."), MaxLength(60)]
    public string Skill { get; set; } = "";
}

/// <summary>People to meet as a step of a page. Two are connected when somebody introduced them to each other, or when one asked the other for help.</summary>
internal sealed class PeopleBlock(AppDb db, Finding finding, Sight sight, Viewer me) : BlockType<PeopleFields>
{
    /// <summary>Whoever meets somebody may have met whom any page waits for.</summary>
    public const string Anybody = "anybody";

    const int Shown = 12;

    public override string Label => "People to meet";
    public override string About => "People by name, or whoever can help with something.";
    public override string Icon => "people";
    public override BlockGroup Group => BlockGroup.Talk;
    public override IReadOnlyList<BlockRule> Rules { get; } = [new("connected_n", "somebody was introduced to one of them, or asked one of them for help") { Counts = "people", Most = Shown }];

    protected override string? Amiss(PeopleFields fields, JsonObject block) => Named(fields).Length == 0 && Asked.Key(fields.Skill).Length == 0 ? "Say who: user names, or with what they can help." : null;

    public override string SubjectOf(JsonObject block) => Anybody;

    public override async Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        var names = Named(Read(block));
        var known = await db.Set<Person>().CountAsync(p => names.Contains(p.NormalizedUserName!), stop);
        if (known < names.Length) throw new Kernel.RuleBroken("People to meet: one of these user names is nobody’s. You find them on people’s profiles.", Flow.IdOf(block));
        if (DutyOf(block) is { } duty && names.Length > 0 && duty.Amount > names.Length) throw new Kernel.RuleBroken($"People to meet: it asks to meet {duty.Amount}, and names {names.Length}. Name more, or ask for fewer.", Flow.IdOf(block));
    }

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var fields = Read(block);
        if (!me.IsSignedIn) return new PeopleContent(fields.Prompt, fields.Skill, []);

        if (Named(fields) is not { Length: > 0 } names)
            return new PeopleContent(fields.Prompt, fields.Skill, (await finding.Of(new([], Asked.Key(fields.Skill), "", null, null), "", 0, Shown, stop)).Hits);

        var seen = await sight.Of(me).Where(s => s.Person.Id != me.Id && names.Contains(s.Person.NormalizedUserName!)).Take(Shown).OrderBy(s => s.Person.DisplayName)
            .Select(s => new PersonHit(new Face(s.Person.UserName!, s.Person.DisplayName, s.Person.Photo, s.Person.Organisation), s.Person.JobTitle, Array.Empty<string>())).ToListAsync(stop);
        return new PeopleContent(fields.Prompt, "", seen);
    }

    public override async ValueTask<bool> IsMet(BlockUse use, CancellationToken stop)
    {
        var (fields, person, since) = (Read(use.Block), use.PersonId, use.SinceUtc ?? DateTime.MinValue);
        var (names, skill) = (Named(fields), Asked.Key(fields.Skill));
        var others = db.Set<Person>().Where(p => p.Id != person);
        others = names.Length > 0 ? others.Where(p => names.Contains(p.NormalizedUserName!))
            : others.Where(p => db.Set<Skill>().Any(k => k.PersonId == p.Id && k.Kind == SkillKind.CanHelp && k.TermKey.Contains(skill)) || db.Set<AnsweredTag>().Any(a => a.PersonId == p.Id && a.Tag == skill));
        var met = await others.CountAsync(p =>
            db.Set<Introduction>().Any(i => i.State == IntroductionState.Made && i.AtUtc >= since && (i.FirstId == person && i.SecondId == p.Id || i.SecondId == person && i.FirstId == p.Id))
            || db.Set<HelpRequest>().Any(r => r.AskerId == person && r.RaisedUtc >= since && r.Steps.Any(s => s.Kind == HelpStepKind.Asked && s.ToId == p.Id)), stop);
        return met >= use.Duty.Amount;
    }

    static string[] Named(PeopleFields fields) => [.. fields.Names.Select(n => n.Trim().TrimStart('@').Normalize().ToUpperInvariant()).Where(n => n.Length > 0).Distinct()];
}
