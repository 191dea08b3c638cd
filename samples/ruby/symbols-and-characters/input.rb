class Map
  KEYS = [:if, :end, :"do it", :'class', :[], :+, :name=, :empty?, :/]
  CHARS = [?a, ?\n, ?", ?#, ?']

  def pick(x)
    x ? first(1) : last(2)
    x.empty? ? :none : :"some #{count(x)}"
    y = (x)?1:2
    $stdout.puts $', $", $/
    { "def": 1, if: x, do: 2 }
    %s(x y)
    !x.nil? && x != nil
  end
end
