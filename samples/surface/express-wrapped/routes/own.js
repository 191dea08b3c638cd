const { addPage, addRoute } = require('./helpers')
const members = require('./members')
const orders = require('./orders')

// Made of a name that each caller says.
function crud(router, name) {
  const before = [members.mustBeIn('shop')]
  addRoute(router, 'get', `/${name}`, [...before], orders.list)
  router.post(`/api/${name}`, members.ensureLoggedIn, orders.create)
}

module.exports = function (router) {
  const before = [members.log, members.ensureLoggedIn]
  addPage(router, '/own', [...before], orders.list)
  addPage(router, '/own/:id', [...before, members.log], orders.show)
  addPage(router, '/open', [members.log], orders.list)
  addRoute(router, 'put', '/own/:id', [members.log, members.ensureLoggedIn], orders.change)
  crud(router, 'lines')
}
