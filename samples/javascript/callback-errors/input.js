const util = require('util')

function LimitError (message) {
  this.message = message
}

util.inherits(LimitError, Error)

function MissingError () {}
MissingError.prototype = Object.create(Error.prototype)

function load (path, cb) {
  read(path, function (err, text) {
    if (err) return cb(err)
    if (text.length > 10) return cb(new LimitError('too long'))
    cb(null, text)
  })
}

function middleware (req, res, next) {
  load(req.path, function (err) {
    if (err) return next(err)
    next(new MissingError())
  })
}
