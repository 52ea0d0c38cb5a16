using System.ComponentModel.DataAnnotations;

namespace Communities.Introductions;

public sealed record IntroductionPage(CommunityView Community, IntroductionForm Form);

public sealed class IntroductionForm
{
    [Display(Name = "Why does this matter to you?"), MaxLength(Introduction.Longest)]
    public string? Why { get; set; }

    [Display(Name = "One thing that you can offer"), MaxLength(Introduction.Longest)]
    public string? Offer { get; set; }

    [Display(Name = "One thing that you want to try at work"), MaxLength(Introduction.Longest)]
    public string? Trial { get; set; }

    [Display(Name = "What made you join?", Description = "Only those who look after this community read it."), MaxLength(Introduction.Longest)]
    public string? Motive { get; set; }

    internal Introduction Answers => new(Why, Offer, Trial, Motive);
}
