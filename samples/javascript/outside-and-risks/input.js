import Stripe from 'stripe'

const stripe = new Stripe(key)

export async function load (req, name) {
  const session = await stripe.checkout.sessions.create({})
  const order = await prisma.order.create({})
  const page = await fetch(req.query.address)
  const item = await fetch(address)
  vm.runInContext(name, sandbox)
  queue.runInContext(name)
  serialize.unserialize(req.body)
  element.innerHTML = `<b>${name}</b>`
  element.innerHTML = element.innerHTML.replace('x', name)
  element.innerHTML = name
  try { save(order) } catch (e) {}
  try { save(order) } catch (e) { log(e) }
  const orders = await Order.findAll()
  const countries = await Country.findAll()
}
