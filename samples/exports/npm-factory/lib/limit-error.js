function LimitError (message) {
  this.message = message
}

module.exports = LimitError
