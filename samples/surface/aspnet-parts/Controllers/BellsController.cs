using Microsoft.AspNetCore.Mvc;

namespace Harbour.Controllers;

[Route("bells/{action:slugify=Index}")]
public class BellsController : Controller
{
    [HttpGet]
    public IActionResult Index() => View();

    [HttpPost]
    public IActionResult Ring() => View();
}

[Route("~/tides/[controller]/")]
[Route("~/{port}/tide")]
public class TidesController : Controller
{
    [HttpGet("now")]
    public IActionResult Now(string port) => Ok();

    [HttpPost]
    [Route("mark")]
    [Route("{level}/mark")]
    public IActionResult Mark(int? level) => Ok();

    [Route("table")]
    [Route("/tables/{year}")]
    public IActionResult Table(int? year) => Ok();
}
