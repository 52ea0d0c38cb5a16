namespace Kernel.Modules;

/// <summary>Marks an interface or base class that modules fill with plugs: <c>m.Add&lt;T&gt;()</c>.</summary>
public interface ISocket;
