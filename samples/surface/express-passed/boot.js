function bootTLS(app, port) {
  app.listen(port)
}

module.exports = { bootTLS }
