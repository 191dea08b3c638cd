function list(req, res) {
  res.end();
}

function cancel(req, res) {
  res.end();
}

module.exports = { list, cancel };

// Has the name of a module's variable elsewhere.
function orders(req, res) {
  res.end();
}
