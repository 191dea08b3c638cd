const helpers = require('./helpers')
const orders = require('./orders')

const { addPage } = helpers

module.exports = function (router) {
  addPage(router, '/orders', [], orders.list)
  helpers.addPage(router, '/orders/:id', orders.show)
  helpers.addRoute(router, 'post', '/api/orders', orders.create)
  helpers.addPlain(router, '/plain', orders.show)
}
