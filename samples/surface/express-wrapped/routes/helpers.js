const helpers = module.exports

// The router, the path, what stands before the handler, the handler.
helpers.addPage = function (...args) {
  const [router, path] = args
  const handler = args[args.length - 1]
  router.get(path, helpers.header, handler)
  router.get(`/api${path}`, handler)
}

helpers.addRoute = function (router, verb, path, ...handlers) {
  router[verb](path, ...handlers)
}

helpers.addPlain = function (store, path, handler) {
  store.get(path, handler)
}
