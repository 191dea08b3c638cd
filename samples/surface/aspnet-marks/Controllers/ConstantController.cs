using Microsoft.AspNetCore.Mvc;

namespace Harbour.Controllers;

[ApiController]
public class BoatsController : ControllerBase
{
    [HttpGet(Paths.Boats.All)]
    public IActionResult List() => Ok();

    [HttpGet(Paths.Boats.One)]
    public IActionResult Show(int id) => Ok();

    [HttpPut(Paths.Base + "/boats/{id}")]
    public IActionResult Change(int id) => Ok();

    [HttpPost]
    [Route(Paths.Crews.All)]
    public IActionResult Hire() => Ok();
}

[Route(Paths.Root + "/[controller]")]
[Route($"old/{Paths.Version}/[controller]")]
public class MoorsController : ControllerBase
{
    [HttpGet(nameof(Free))]
    public IActionResult Free() => Ok();
}

public abstract class ResourceController<T> : ControllerBase
{
    [HttpGet]
    public IActionResult List() => Ok();

    [HttpDelete("{id}")]
    public virtual IActionResult Drop(int id) => Ok();
}

[Route("api/[controller]")]
public class SailsController : ResourceController<Sail>
{
}

[Route("api/[controller]")]
[HarbourMaster]
public class MastsController : ResourceController<Mast>
{
    [HttpDelete("{id}/now")]
    public override IActionResult Drop(int id) => Ok();
}
