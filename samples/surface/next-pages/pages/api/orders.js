export default async function listOrders(req, res) {
  res.status(200).json(await req.shop.orders())
}
