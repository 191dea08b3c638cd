import Koa from "koa";
import mount from "koa-mount";
import serve from "koa-static";
import api from "./routes/api";
import pages from "./routes/pages";

export default function start(app: Koa = new Koa()) {
  app.use(mount("/api", api));
  app.use(mount("/files", serve("public")));
  app.use(mount(pages));
  return app;
}
