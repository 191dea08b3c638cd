exports.log = (req, res, next) => next()
exports.ensureLoggedIn = (req, res, next) => (req.session.member ? next() : res.sendStatus(401))
exports.mustBeIn = (group) => (req, res, next) => (req.session.groups.includes(group) ? next() : res.sendStatus(403))
