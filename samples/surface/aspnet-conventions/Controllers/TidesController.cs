using Microsoft.AspNetCore.Mvc;

namespace Harbour.Controllers;

[Route("tides/[action]")]
public class TidesController : Controller
{
    public IActionResult Today() => View();

    [HttpGet("/tides/{day}")]
    public IActionResult On(string day) => View();
}

public abstract class ListController : Controller
{
    public IActionResult Everything() => View();
}

public class TideClock
{
    public int Now() => 1;
}
