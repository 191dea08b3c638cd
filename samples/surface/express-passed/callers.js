async function knownCaller(req, res, next) {
  if (!req.headers['x-caller']) return res.status(401).json({ error: 'unknown' })
  next()
}

function verifyPayloadSignature(req, res, next) {
  if (!req.headers['x-signature']) return res.status(400).end()
  next()
}

module.exports = { knownCaller, verifyPayloadSignature }
