import Koa from "koa";
import Router from "koa-router";
import { verifyCSRFToken } from "../forgery";
import tickets from "./tickets";

const api = new Koa();
const router = new Router();

api.use(verifyCSRFToken());
router.use("/", tickets.routes());
api.use(router.routes());

export default api;
