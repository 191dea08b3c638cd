using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Harbour.Controllers;

public abstract class ResourceController<T> : Controller
    where T : class, new()
{
    [FetchById]
    public abstract T GetById(int id);
}

public abstract class StoreController<T, TStore> : ResourceController<T>
    where T : class, new()
{
    public override T GetById(int id) => new();

    [HttpGet]
    public List<T> All() => new();

    [DeleteById]
    public virtual void Drop(int id)
    {
    }

    [HttpPut("many")]
    public virtual IActionResult PutMany([FromBody] List<T> all) => Ok();
}

[Api3Controller]
public class AnchorController : StoreController<Anchor, AnchorStore>
{
    [NonAction]
    public override IActionResult PutMany([FromBody] List<Anchor> all) => throw new NotSupportedException();
}

[Api3Controller("cargo/hold")]
public class HoldController : StoreController<Hold, HoldStore>
{
    [DeleteById]
    public override void Drop(int id) => base.Drop(id);
}

[DeskController("clerks")]
public class ClerkController : ResourceController<Clerk>
{
    [NonAction]
    public override Clerk GetById(int id) => throw new NotSupportedException();

    [HttpGet("now"), AllowAnonymous]
    public List<Clerk> Now() => new();
}

[Versioned(2, "watch")]
public class WatchController : ResourceController<Watch>
{
    public override Watch GetById(int id) => new();
}
