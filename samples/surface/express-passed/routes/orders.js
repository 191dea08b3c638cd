const { knownCaller } = require('../callers')
const { withPage } = require('../pages')
const { orderLines } = require('./lines')

// What it is given is called `app` here, though it is a router below `/api`.
function orderRoutes(app) {
  if (!app) return
  orderLines(app)

  app.get('/orders', [withPage(20)], (req, res) => res.json([]))

  app.post(
    '/orders',
    [knownCaller, withPage(1)],
    async (req, res) => {
      res.status(201).end()
    }
  )
}

module.exports = { orderRoutes }
