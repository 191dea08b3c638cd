const { verifyPayloadSignature } = require('../callers')

function orderLines(router) {
  router.get('/orders/:id/lines', (req, res) => res.json([]))
  router.post('/orders/:id/lines', verifyPayloadSignature, (req, res) => res.status(201).end())
}

module.exports = { orderLines }
