// Routes, guards, handlers and what merely looks like them.
const express = require('express');
const { requireAuth, requireRole } = require('./auth');
const orders = require('./orders');
const wrap = require('./wrap');

const app = express();
const router = express.Router();

router.use(requireAuth);
router.get('/', wrap(orders.list));
router.post('/', validate(orders.schema), wrap(orders.create));
router
  .route('/:id')
  .get(wrap(orders.show))
  .delete(requireRole('admin'), wrap(orders.remove));
router.get('/export', async (req, res) => {
  res.setHeader('content-type', 'text/csv');
  res.end(await orders.csv(req.query));
});

app.use('/orders', router);
app.use('/admin', requireRole('admin'), require('./admin'));
app.get('/healthz', (req, res) => res.json({ ok: true }));
app.use((err, req, res, next) => next(err));

app.get('env');
app.set('view engine', 'pug');
cache.get('/orders', load);
client.post('/orders', { id: 1 });
request(app).get('/orders');

process.on('SIGTERM', shutdown);
app.listen(process.env.PORT || 3000);

function shutdown() {
  app.close();
}

if (require.main === module) shutdown();
