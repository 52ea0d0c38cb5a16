using CopSite;
using Kernel;
using Kernel.Commands;
using Kernel.Data;
using Kernel.Tenancy;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [], ContentRootPath = Server.Root });
builder.WebHost.ConfigureKestrel(Server.Limit);
builder.AddKernel(Modules.All);

var app = builder.Build();
app.UseKernel();
if (args.Length > 0) return await app.Services.GetRequiredService<Commands>().Run(args, CancellationToken.None);

await app.Services.GetRequiredService<Databases>().PreparePlatform(CancellationToken.None);
await app.Services.GetRequiredService<IFirstRun>().Begin(CancellationToken.None);
await app.RunAsync();
return 0;
