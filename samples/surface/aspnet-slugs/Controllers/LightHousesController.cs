using Microsoft.AspNetCore.Mvc;

namespace Harbour.Controllers;

[ApiController]
[Route("[controller]")]
public class LightHousesController : ControllerBase
{
    [HttpGet("[action]")]
    public IActionResult TurnedOff() => Ok();

    [HttpGet("/status")]
    public IActionResult Status() => Ok();
}
