using Kernel.Modules;
using Kernel.Text;
using Links.Plugs;
using Microsoft.Extensions.DependencyInjection;

namespace Links;

public sealed class LinksModule : Module
{
    public override string Summary => "Shows what links in posts lead to. The server looks, so that readers’ browsers ask nobody.";

    public override void Setup(ModuleBuilder m)
    {
        m.Add<LookRound>();
        m.Services(s => s.AddScoped<ILinkCards, LinkBook>());
    }
}
