using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Attachments;

/// <summary>A form with a text into which files may be put.</summary>
public interface ITakesAttachments
{
    string? Body { get; set; }
}

/// <summary>
/// On an action that takes a form which is <see cref="ITakesAttachments"/>: keeps the files that came with the form, without any
/// script, and puts them at the end of its text. A file that is refused leaves its sentence at the field
/// <see cref="Field"/>; the text and the other files come back with the form.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttachmentsAttribute : Attribute, IAuthorizationFilter, IAsyncActionFilter, IOrderedFilter, IRequestSizeLimitMetadata
{
    public const string Field = "Files";
    const long MostBody = 100 << 20;
    const int MostFiles = 10;

    // Before the check of the form's token, which reads the form.
    public int Order => 900;

    public long? MaxRequestBodySize => MostBody;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var features = context.HttpContext.Features;
        if (features.Get<IFormFeature>()?.Form is null)
            features.Set<IFormFeature>(new FormFeature(context.HttpContext.Request, new FormOptions { MultipartBodyLengthLimit = MostBody }));
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (context.HttpContext.Request.HasFormContentType && context.ActionArguments.Values.OfType<ITakesAttachments>().FirstOrDefault() is { } form)
            await Keep(form, [.. context.HttpContext.Request.Form.Files.GetFiles(Field).Where(f => f.FileName.Length > 0)], context);
        await next();
    }

    static async Task Keep(ITakesAttachments form, IReadOnlyList<IFormFile> files, ActionExecutingContext context)
    {
        if (files.Count == 0) return;

        var attachments = context.HttpContext.RequestServices.GetRequiredService<IAttachments>();
        var kept = new List<string>();
        if (files.Count > MostFiles) context.ModelState.AddModelError(Field, $"Attach up to {MostFiles} files at once. The first {MostFiles} are kept.");
        foreach (var file in files.Take(MostFiles))
        {
            try
            {
                await using var content = file.OpenReadStream();
                kept.Add((await attachments.Keep(content, file.FileName, null, context.HttpContext.RequestAborted)).Markdown);
            }
            catch (RuleBroken broken)
            {
                context.ModelState.AddModelError(Field, broken.Message);
            }
        }
        if (kept.Count == 0) return;

        form.Body = string.Join("\n\n", [.. string.IsNullOrWhiteSpace(form.Body) ? [] : new[] { form.Body.TrimEnd() }, .. kept]);
        // The form shows what was typed, which is now this; an empty text is no longer one.
        context.ModelState.ClearValidationState(nameof(form.Body));
        context.ModelState.SetModelValue(nameof(form.Body), form.Body, form.Body);
        context.ModelState.MarkFieldValid(nameof(form.Body));
    }
}
