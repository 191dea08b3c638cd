exports.list = (req, res) => res.json([])
exports.show = (req, res) => res.json({})
exports.create = (req, res) => res.json({})
exports.change = (req, res) => res.json({})
