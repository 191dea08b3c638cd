export default async function id(req, res) {
  if (req.method === 'GET') {
    return res.json({ id: req.query.id })
  } else if (req.method === 'DELETE') {
    return res.status(204).end()
  }
}
