import Router from "koa-router";

const router = new Router();

router.post("tickets.list", async (ctx) => {
  ctx.body = [];
});

router.post("tickets.close", async (ctx) => {
  ctx.status = 204;
});

export default router;
