const { Router } = require('express')

class Reports {
  router = Router()

  constructor() {
    this.router.get('/weekly', (req, res) => res.end())
  }
}

module.exports = Reports
