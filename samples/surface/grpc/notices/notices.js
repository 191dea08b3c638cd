const grpc = require('@grpc/grpc-js')

function sendNotice(call, callback) {
  callback(null, call.request)
}

const server = new grpc.Server()
server.addService(proto.library.v1.Notices.service, { sendNotice, listNotices: list })

function list(call, callback) {
  callback(null, {})
}
