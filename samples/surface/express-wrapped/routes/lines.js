const router = require('express').Router()
const { addRoute } = require('./helpers')
const orders = require('./orders')

function open() {
  addRoute(router, 'get', '/', orders.list)
}

module.exports = function () {
  open()
  addRoute(router, 'delete', '/:id', orders.create)
  return router
}
