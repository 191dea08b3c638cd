var weigh = require('./lib/weigh')
var shelf = require('./storage/shelf')
var LimitError = require('./lib/limit-error')

function Parcel (options) {
  this.options = options
}

Parcel.prototype.send = function (to) {
  return weigh(this.options, to)
}

function Label (text) {
  this.text = text
}

Label.prototype.print = function () {
  return this.text
}

function parcel (options) {
  if (!options) return new Parcel({})
  return new Parcel(options)
}

module.exports = parcel
module.exports.shelf = shelf
module.exports.LimitError = LimitError
module.exports.stamp = function (price) {
  return price
}
