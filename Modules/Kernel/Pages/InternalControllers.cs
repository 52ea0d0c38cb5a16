using System.Reflection;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Kernel.Pages;

/// <summary>Controllers are internal to their module, so they are known by their base class.</summary>
sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo type) => !type.IsAbstract && typeof(CopController).IsAssignableFrom(type);
}
