using Kernel;
using Kernel.Commands;
using Kernel.Data;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [] });
builder.WebHost.ConfigureKestrel(CopSite.Server.Limit);
builder.AddKernel(CopSite.Modules.All);

var app = builder.Build();
app.UseKernel();
if (args.Length > 0) return await app.Services.GetRequiredService<Commands>().Run(args, CancellationToken.None);

await app.Services.GetRequiredService<Databases>().PreparePlatform(CancellationToken.None);
await app.RunAsync();
return 0;
