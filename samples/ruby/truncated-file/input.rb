class Open
  def one
    first(1)
  end

  def two(x)
    if x
      second(<<~EOS
        text
