HANDLER = ->(request, response) { serve(request) }
LATER = -> do
  run 1
end
square = lambda { |x| x * x }

def each_pair(list)
  return list.each_slice(2) unless block_given?
  list.map { |a, (b, c)| a.join(b) }
      # a comment in the chain
      .select(&:present?)
      .each_with_index do |pair, i|
    yield pair, i
  end
  list.sum(&method(:weight))
  call_it -> x { x + 1 }, ->(y) do
    y.save!
  end
  @hooks << proc { |h| h.call(list) }
  list&.first&.close(1)
  Foo::Bar.build(1)
  Foo::make(2)
end
