// Cross-origin requests alone are told apart: any other method is answered.
export default function rest(req, res) {
  if (req.method === 'OPTIONS') return res.end()
  res.json({})
}
