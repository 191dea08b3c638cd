using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Harbour.Controllers;

[Authorize]
[Route("yards")]
public partial class YardsController : Controller
{
    [HttpGet]
    public IActionResult List() => View();
}
