using System.ComponentModel.DataAnnotations;
using Kernel.Attachments;

namespace Wiki.Pages;

/// <summary>What somebody writes on a page.</summary>
public sealed class PageForm : ITakesAttachments
{
    [Display(Name = "Title", Description = "The name by which people look for it."), MaxLength(200, ErrorMessage = "A title has up to 200 characters. Say the rest in the text."), Required(ErrorMessage = "Give it a title: the name by which people look for it.")]
    public string? Title { get; set; }

    [Display(Name = "Text", Description = "Write [[Title]] to lead to another page here, also to one that is still to be written."), Required(ErrorMessage = "Write at least a sentence. Others can go on from there.")]
    public string? Body { get; set; }

    [Display(Name = "What did you change?", Description = "In a few words, if you like. It stands in the history."), MaxLength(200, ErrorMessage = "Say in 200 characters at most what you changed.")]
    public string? Summary { get; set; }

    [Display(Name = "Only a slip", Description = "A typing error or a broken link: nobody is told.")]
    public bool Minor { get; set; }

    /// <summary>The number of the version with which the writer began.</summary>
    public int From { get; set; }
}
