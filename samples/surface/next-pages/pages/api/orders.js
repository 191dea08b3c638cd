export default async function handler(req, res) {
  const orders = await req.shop.orders()
  res.status(200).json(orders)
}
