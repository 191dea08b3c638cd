class Parcel
  def send(weight)
    raise "too heavy" if weight > 10
    raise("too light") if weight < 1
    raise ArgumentError, "no number" unless weight.is_a?(Integer)
    fail 'never'
  rescue IOError
    raise
  end
end
