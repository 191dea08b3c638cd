/// Settings that a file of JavaScript gives away.
extension Sample {
  static let scripts: [Sample] = [
    Sample(
      "lib/config/default.js",
      #"""
      'use strict'

      const os = require('os') // { no: object }

      module.exports = {
        domain: 'canary-word',
        mail: {
          host: process.env.MAIL_HOST || 'localhost',
          'reply-to': `no-reply@${os.hostname()}`,
          tls: {},
        },
        limits: [{ pages: 3 }, /[{,"]/],
        keep: 60 * 60 / 2, // {
        open(path) { return { inner: path } },
        ...shared,
        [computed]: 1,
        make: () => ({ made: true }),
        short
      }

      """#,
      facts: #"""
        6 config/key domain access=declare
        8 config/key mail.host access=declare
        9 config/key mail.reply-to access=declare
        10 config/key mail.tls access=declare
        12 config/key limits access=declare
        13 config/key keep access=declare
        17 config/key make access=declare
        18 config/key short access=declare
        """#),
    Sample(
      "config/config.js",
      #"""
      module.exports = {
        development: { host: 'x', pool: { max: 5 } },
        production: { host: 'y' },
      }

      """#,
      facts: #"""
        2 config/key config.host access=declare
        2 config/key config.pool.max access=declare
        """#),
  ]
}
