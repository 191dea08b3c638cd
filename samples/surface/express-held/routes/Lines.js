const { Router } = require('express')

module.exports = class Lines {
  constructor() {
    this.routes = Router()
    this.routes.get('/:id', (req, res) => res.end())
  }

  getRouter() {
    return this.routes
  }
}
