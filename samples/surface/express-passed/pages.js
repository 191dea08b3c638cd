const withPage = (size) => (req, res, next) => {
  if (!size) return res.status(400).end()
  req.page = { size }
  next()
}

module.exports = { withPage }
