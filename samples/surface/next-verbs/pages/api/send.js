export default (req, res) => {
  if (req.method !== 'POST') return res.status(405).end()
  fetch('https://mail.example', { method: 'PUT' })
  res.end()
}
