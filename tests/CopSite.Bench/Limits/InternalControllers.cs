using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Bench.Limits;

sealed class InternalControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo type) => !type.IsAbstract && type.IsAssignableTo(typeof(ControllerBase));
}
