const { Router } = require('express');
const handler = require('../orders.handler');

const router = Router();

router.get('/', handler.list);
router.post('/:id/cancel', handler.cancel);

module.exports = router;
