using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Harbour.Controllers;

[ApiController]
[Route("berths/[action]")]
public class BerthsController : ControllerBase
{
    [HttpGet]
    [HttpHead]
    public IActionResult Free() => Ok();

    [ActionName("Free")]
    [HttpPost]
    public IActionResult Release(int id) => Ok();

    [AcceptVerbs("PUT", "PATCH")]
    public async Task<IActionResult> MoveAsync(int id) => Ok();

    [HttpPost]
    [AllowAnonymous]
    public IActionResult Board(string name) => Ok();

    [HttpGet]
    public IActionResult Board() => Ok();
}

[AllowAnonymous]
[Route("signals")]
[TypeFilter(typeof(RequiresKey))]
public class SignalsController : ControllerBase
{
    [HttpGet("{id}"), HttpHead("{id}")]
    public IActionResult Show(int id) => Ok();
}

[AllowAnonymous]
[Route("crew")]
public class CrewController : ControllerBase
{
    [HttpGet("{id}")]
    [CrewToken]
    public IActionResult Show(int id) => Ok();

    [HttpGet]
    [ServiceFilter(typeof(KnownBerth))]
    public IActionResult List() => Ok();
}
