class Box
  def width = 3
  def area(h) = width * h
  def self.unit = new(1)
  def full? = items.any? do |i|
    i.big?
  end
  def long = first(1) +
    second(2)
  def chain = list
    .map { |x| x }
    .sort
  def value=(v)
    @value = v
  end
  def value= v
    @value = v
  end
  def last; end
end
