using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Harbour.Controllers;

public partial class YardsController
{
    [HttpGet("{id}/crew")]
    public IActionResult Crew(int id) => View();

    [AllowAnonymous]
    [HttpGet("{id}/wages")]
    public IActionResult Wages(int id) => View();

    [HttpPost("{id}/crew")]
    [NonAction] // Not before there is a form for it.
    public IActionResult Hire(int id) => View();
}
