const { Router } = require('express');
const orders = require('./orders.routes');

const apiRouter = Router();
apiRouter.use('/orders', orders);

module.exports = {
  api: apiRouter,
};
