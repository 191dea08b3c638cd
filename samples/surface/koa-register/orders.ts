import Router from "koa-router";
import { requireUser } from "./callers";

const router = new Router();

router.post("batch", requireUser(), async (ctx) => {
  ctx.body = [];
});

router.get("orders/:id", show);

router.register("orders.:period", ["get", "post"], [requireUser(), show]);

// Its name comes first.
router.get("parcel", "/parcels/:id", show);

router.get("*", async (ctx) => {
  ctx.status = 404;
});

async function show(ctx) {
  ctx.body = {};
}

export default router;
