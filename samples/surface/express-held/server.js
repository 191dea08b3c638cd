const express = require('express')
const Orders = require('./routes/Orders')
const Lines = require('./routes/Lines')
const notes = require('./routes/notes')
const Reports = require('./routes/Reports')
const open = require('./routes/open')
const { ROOT } = require('./paths')

class Server {
  constructor(db) {
    this.orders = new Orders(db)
  }

  start() {
    const app = express()
    const router = express.Router()
    const version = `/v1`
    app.use(global.RouterBasePath, router)
    router.use('/orders', this.orders.router)
    router.use('/lines', new Lines().getRouter())
    app.use('/notes', notes)
    const publicServer = express()
    publicServer.use(ROOT, open)
    const reports = new Reports()
    publicServer.use(`${ROOT}/reports`, reports.router)
    // A name that says no path is of what stands before the routes.
    app.use(version, (req, res) => res.end())
    app.use(relative || '/', router)
  }
}

module.exports = Server
