function Shelf (path) {
  this.path = path
}

Shelf.prototype.put = function (parcel) {
  return this.path + parcel
}

module.exports = function (path) {
  return new Shelf(path)
}
