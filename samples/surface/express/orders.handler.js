function list(req, res) {
  res.end();
}

function cancel(req, res) {
  res.end();
}

module.exports = { list, cancel };
