def run(ids, orders)
  ids.each_slice(100) do |part|
    batch(part)
  end
  orders.in_batches { |part| touch(part) }
  %w[open paid].each { |kind| written(kind) }
  orders.each_slice(50).with_index do |part, index|
    part.each { |order| one(order) }
  end
  loop do
    poll
  end
  orders.each do |order|
    plain(order)
  end
end
