import Vapor

func routes(_ app: Application) throws {
  let paths = Paths(app.settings)
  let parcels = ParcelController()
  app.get(paths.home, use: parcels.home)
  app.get(paths.parcels, use: parcels.list)
  app.put(paths.parcel, use: parcels.change)
  app.on(.POST, paths.parcelLabel, body: .stream, use: parcels.print)
  app.get(paths.status, use: parcels.status)
  app.get(paths.depots, use: parcels.depots)
  app.get(paths.either, use: parcels.either)
  app.get(Fixed.team, use: parcels.team)
  app.grouped("v2").get(Fixed.about, use: parcels.about)
  app.group("auth") { auth in
    auth.post("login", use: parcels.login)
  }
}
