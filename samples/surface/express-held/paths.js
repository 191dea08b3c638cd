exports.ROOT = '/public'
