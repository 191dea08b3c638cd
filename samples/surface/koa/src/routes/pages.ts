import Router from "koa-router";
import Koa from "koa";

const pages = new Koa();
const router = new Router();

router.get("/about", (ctx) => {
  ctx.body = "about";
});

pages.use(router.routes());

export default pages;
