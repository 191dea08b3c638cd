const express = require('express')
const pages = require('./routes/pages')

const app = express()
const router = express.Router()
pages(router)
require('./routes/own')(router)
router.use('/api/v3/lines', require('./routes/lines')())
app.use('/', router)
