using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Parcels.Controllers;

[ApiController]
[Authorize]
[Route("api/[controller]")]
public class ParcelsController : ControllerBase
{
    [HttpGet]
    public IActionResult List() => Ok();

    [HttpGet("{id:int}")]
    [AllowAnonymous]
    public IActionResult Show(int id) => Ok();

    [HttpPost, Route("[action]")]
    public IActionResult Import()
    {
        // [HttpDelete("never")]
        return Ok();
    }

    [HttpPut("/absolute/{id}")]
    public IActionResult Move(int id) => Ok();
}
