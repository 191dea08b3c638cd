const express = require('express')

class Orders {
  constructor(db) {
    this.db = db
    this.router = express()
    this.init()
  }

  init() {
    this.router.get('/', this.list.bind(this))
    this.router.post('/:id/lines', this.add.bind(this))
  }

  list(req, res) {
    res.json([])
  }

  add(req, res) {
    res.json({})
  }
}

module.exports = Orders
