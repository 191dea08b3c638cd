const express = require('express')

const app = express()
const loans = express.Router()

loans.get('/', list)
loans.get('/:id', show)
loans.post('/:id/end', end)
app.use('/loans', loans)
app.get('/health', (_, response) => response.send('ok'))

function list(request, response) {
  response.json([])
}

function show(request, response) {
  response.json({ id: request.params.id })
}

function end(request, response) {
  response.sendStatus(204)
}
