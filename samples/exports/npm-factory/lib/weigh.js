function weigh (options, to) {
  return options.weight + to.length
}

module.exports = weigh
