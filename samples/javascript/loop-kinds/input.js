async function kinds(orders, ids) {
  for (const order of orders) {
    await plain(order)
  }
  for (const kind of ["open", "paid"]) {
    await written(kind)
  }
  for (let round = 0; round < 3; round++) {
    await counted(round)
  }
  for (const order of [...orders, first]) {
    await spread(order)
  }
  for (const part of chunk(ids, 500)) {
    await batch(part)
    for (const id of part) {
      await one(id)
    }
  }
  for (;;) {
    const taken = await exists(name())
    if (!taken) break
  }
  while (true) {
    await poll()
  }
  while (!done()) {
    await ask()
    await sleep(1000)
  }
  for (const order of orders) {
    await paced(order)
    await sleep(10)
  }
  const spelled = ["a", "b"].map((letter) => spell(letter))
  orders.map((order) => load(order.id))
}
