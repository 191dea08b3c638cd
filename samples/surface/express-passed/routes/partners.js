const { knownCaller } = require('../callers')

// Two routers: routes go to the third argument, the page of the documents to the first.
function partnerEndpoints(app, options, router) {
  app.get('/partners.html', (req, res) => res.send(options.page))
  router.get('/partners', knownCaller, (req, res) => res.json([]))
}

module.exports = { partnerEndpoints }
