using Communities.Posts;

namespace Moderation.Plugs;

internal sealed class FlagLink : IPostLink
{
    public string Word => "Flag";
    public string Icon => "flag";
    public string Below => "flag";
}
