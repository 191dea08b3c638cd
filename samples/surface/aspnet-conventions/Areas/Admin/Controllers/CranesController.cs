using Microsoft.AspNetCore.Mvc;

namespace Harbour.Areas.Admin.Controllers;

[Area("Admin")]
public class CranesController : Controller
{
    [HttpGet]
    public IActionResult Index() => View();

    [HttpPost("/cranes/{id}/stop")]
    public IActionResult Stop(int id) => Ok();
}
