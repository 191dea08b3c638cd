function health({ app, port }) {
  app.get('/health', (req, res) => res.json({ port }))
}

module.exports = { health }
