class Text
  def %(x) = format(x)
  def +(other) = join(other)
  def last; end
end
