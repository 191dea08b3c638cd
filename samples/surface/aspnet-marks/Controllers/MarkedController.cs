using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Harbour.Controllers;

[ApiController, ApiV1]
public class BerthsController : ControllerBase
{
    [HttpGet, HarbourMaster]
    public IActionResult List() => Ok();

    [HttpGet("{id}")]
    [Needs("read")]
    public IActionResult Show(int id) => Ok();

    [HttpSearch("by-name")]
    [Stamped]
    public IActionResult Search(string name) => Ok();

    [FetchRoute("latest")]
    [Internal]
    public IActionResult Latest() => Ok();

    [GetTiming, NonAction]
    public int Count() => 1;
}

[ApiV2]
[Chief]
public abstract class SecondController : ControllerBase
{
}

public class SignalsController : SecondController
{
    [HttpGet]
    public IActionResult List() => Ok();

    [HttpGet("open"), Everyone]
    public IActionResult Open() => Ok();
}

[QuayRoute("north")]
public class NorthController : ControllerBase
{
    [HttpGet("length")]
    public IActionResult Length() => Ok();
}

[PlainApi]
public class TideController : ControllerBase
{
    [HttpGet]
    public IActionResult Now() => Ok();
}
