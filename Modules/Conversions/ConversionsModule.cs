using Conversions.Asking;
using Conversions.Lineage;
using Conversions.Pieces;
using Conversions.Plugs;
using Conversions.Requests;
using Conversions.Rules;
using Conversions.Turning;
using Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Conversions;

public sealed class ConversionsModule : Module
{
    public override string Summary => "Turns conversations into something lasting, with credit to everybody whose words went into it.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.Zone<Became>("conversation.head", "Pieces/_Became");
        m.Zone<TurnInto>("conversation.side", "Pieces/_TurnInto");
        m.Zone<MadeFrom>("product.side", "Pieces/_MadeFrom");
        m.Zone<Newer>("product.head", "Pieces/_Newer");

        m.Add<Credits>();
        m.Add<ConvertedTalk>();
        m.Add<TalkOutcomes>();
        m.Add<ConversionsMove>();
        m.Add<WithdrawnWords>();
        m.Add<WordQuestions>();
        m.Add<AskingNotices>();
        m.Add<WordsOfTalk>();
        m.Add<ConversionsStep>();
        m.Add<ConsentRequestsStep>();
        m.Notice("conversion", "Your words in what was made of a conversation", mail: true);
        m.Notice("conversion-asked", "Being asked whether your words may be read elsewhere, and what others answer you", mail: true);

        m.Trigger<ConversationConverted>("A conversation becomes something lasting", t => t.Person("By", "who turned it into that", e => e.ConvertedBy).Community(e => e.SourceCommunityId.Length > 0 ? e.SourceCommunityId : e.CommunityId).Item("Source", "the conversation", e => e.SourceId).Item("Product", "what it became", e => e.ProductId));
        m.Add<NotConverted>();

        m.Services(s => s.AddScoped<Talk>().AddScoped<LineageQuery>().AddScoped<Consenting>().AddScoped<RequestReader>());
    }
}
