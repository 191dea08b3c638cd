import { list, add } from '../../../lib/books'

const books = async (req, res) => {
  const { method } = req
  switch (method) {
    case 'GET': {
      return res.json(await list())
    }
    case 'POST':
      return res.json(await add(req.body))
    default:
      return res.status(405).end()
  }
}

export default books
