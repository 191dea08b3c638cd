// CommonJS: whole modules, members, patterns, and exports in every spelling.
const fs = require('fs');
const { join, resolve: absolute } = require('node:path');
const parse = require('./parse').default;
const debug = require('debug')('app');
require('./register');

exports.read = function read(name) {
  return fs.readFileSync(join(absolute('.'), name), 'utf8');
};

exports.write = write;
module.exports.parse = parse;

function write(name, text) {
  debug('writing %s', name);
  const lazy = require('./lazy');
  lazy.write(name, text);
}

Reader.prototype.next = function () {
  return this.lines.shift();
};

function Reader(lines) {
  this.lines = lines;
}
