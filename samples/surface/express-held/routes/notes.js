const { Router } = require('express')

class Notes {
  constructor() {
    this.router = Router()
    this.router.get('/:id', (req, res) => res.end())
  }
}

module.exports = new Notes().router
