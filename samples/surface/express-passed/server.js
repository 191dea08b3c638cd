const express = require('express')
const { orderRoutes } = require('./routes/orders')
const { publicEndpoints, partnerEndpoints } = require('./routes/partners')
const { health } = require('./routes/health')
const { bootTLS } = require('./boot')

const app = express()
const apiRouter = express.Router()

app.use('/api', apiRouter)
bootTLS(app, 3000)
orderRoutes(apiRouter)
partnerEndpoints(app, { log: true }, apiRouter)
health({ app, port: 3000 })
