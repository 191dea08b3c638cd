import Koa from "koa";
import mount from "koa-mount";
import orders from "./orders";

const app = new Koa();
app.use(mount("/api", orders.routes()));
app.listen(3000);
