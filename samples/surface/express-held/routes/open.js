const { Router } = require('express')

const open = Router()
const inner = Router()
open.use('/inner', inner)
open.get('/ping', (req, res) => res.end())
inner.get('/pong', (req, res) => res.end())

module.exports = open
