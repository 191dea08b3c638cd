using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Harbour.Controllers;

[Authorize]
public class BerthsController : Controller
{
    private readonly Berths berths;

    public BerthsController(Berths berths) { this.berths = berths; }

    [AllowAnonymous]
    public IActionResult Index() => View(berths.All());

    [HttpPost]
    public async Task<IActionResult> Reserve(int id)
    {
        await berths.Reserve(id);
        return RedirectToAction(nameof(Index));
    }

    [NonAction]
    public int Count() => 3;

    public static int Total() => 4;

    protected int Free() => 5;

    public override void OnActionExecuting(ActionExecutingContext context) { }
}
