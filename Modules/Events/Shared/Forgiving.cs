using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Events.Shared;

static class Forgiving
{
    /// <summary>Somebody who asks for more rows is not told yet what is missing; what was typed stays.</summary>
    public static void Forgive(this ModelStateDictionary state)
    {
        foreach (var entry in state.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
    }
}
