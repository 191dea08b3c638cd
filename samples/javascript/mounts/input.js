// Routers under prefixes: express, koa, hono, fastify.
const express = require('express');
const KoaRouter = require('@koa/router');
const { Hono } = require('hono');
const { authenticate } = require('./auth');
const parcels = require('./parcels');
const depotRoutes = require('./depots');

const app = express();
app.use(express.json());
app.use('/files', express.static('public'));
app.use('/parcels', authenticate, parcels);
app.use('/depots', depotRoutes(app, { cached: true }));
app.use('/admin', require('./admin'));
app.use('/hooks', (req, res) => res.end());
app.use(require('./pages'));
require('./legacy')(app);

const router = new KoaRouter({ prefix: '/koa' });
app.use(router.routes());
router.use('/nested', parcels.routes(), parcels.allowedMethods());

const hono = new Hono().basePath('/v2');
hono.get('/x', (c) => c.text('x'));
app.route('/books', hono);

module.exports = async function (fastify) {
  fastify.register(parcels, { prefix: '/parcels' });
  fastify.register(depotRoutes);
  fastify.register(require('fastify-cookie'), { secret: 'x' });
};
