module Texts
  PLAIN = <<~EOS
    def not_here
      call(1)
    end
  EOS

  def self.pair
    join(<<~FIRST, <<-'SECOND', upcase(<<~"THIRD"))
      first #{value(1)} end
    FIRST
      second #{value(2)} do
      SECOND
      class third #{value(3)}
    THIRD
  end

  def self.shift(list)
    list << ITEM
    list <<2
    1 << 3
  end

  class << self
    def other = pair
  end
end
