def run(list)
  loop do
    break if stop?
    3.times do |n|
      tick n
    end
  end
  list.each { |x| load(x) }
  list.first { |x| once(x) }
end
