using System;
using System.ComponentModel;

[assembly: CLSCompliant(false)]

/// <summary>
/// Keeps orders. And more.
/// </summary>
[Serializable, Description("orders [x] (y)")]
[Obsolete("use " + nameof(OrderStore))]
public sealed class Orders
{
    [DefaultValue(typeof(int))] public int Size { get; set; }

    [Conditional("DEBUG")]
    [return: NotNull]
    public string Find([FromQuery(Name = "id")] string id, [CallerMemberName] string? caller = null)
    {
        return Lookup(id);
    }
}

enum Level
{
    [Description("low")] Low = 1,
    High = Low << 2, /* Middle */
}
