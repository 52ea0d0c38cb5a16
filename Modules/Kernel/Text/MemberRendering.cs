using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kernel.Text;

/// <summary>Where members' Markdown renders otherwise than CommonMark says.</summary>
internal sealed class MemberRendering : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new Mentions.Parser());
        pipeline.InlineParsers.Insert(0, new PageLinks.Parser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is not HtmlRenderer html) return;

        html.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new Headings());
        html.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new AttachedRendering.Links());
        html.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AngleLinks());
        html.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new LinkCards.Paragraphs());
        html.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new Tables());
    }

    // The page has the first heading and the post's title the second.
    sealed class Headings : HeadingRenderer
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock block)
        {
            block.Level = Math.Min(block.Level + 2, 6);
            base.Write(renderer, block);
        }
    }

    sealed class AngleLinks : AutolinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (link.IsEmail || Address.ForLink(link.Url) is not null) base.Write(renderer, link);
            else renderer.WriteEscape(link.Url);
        }
    }

    // Markdig writes the alignment of a column as a style, which no text of a member may carry.
    sealed class Tables : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            foreach (var row in table.OfType<TableRow>())
                foreach (var cell in row.OfType<TableCell>().Where(cell => cell.ColumnIndex < 0)) cell.ColumnIndex = row.IndexOf(cell);
            foreach (var cell in table.OfType<TableRow>().SelectMany(row => row.OfType<TableCell>()))
                if (Aligned(table, cell.ColumnIndex) is { } name) cell.GetAttributes().AddClass(name);
            foreach (var column in table.ColumnDefinitions) column.Alignment = null;
            base.Write(renderer, table);
        }

        static string? Aligned(Table table, int column) =>
            column >= table.ColumnDefinitions.Count ? null : table.ColumnDefinitions[column].Alignment switch
            {
                TableColumnAlign.Center => "text-center",
                TableColumnAlign.Right => "text-end",
                _ => null,
            };
    }
}
