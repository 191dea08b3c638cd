WORDS = %w[def end if (x) do]
SYMBOLS = %i(class module)

def texts(a, b)
  one = %q{it's {nested} #{no(1)} end}
  two = %Q<say "#{yes(1)}">
  three = %(plain (nested) #{yes(2)})
  four = %r{^/def/(?<id>\d+)}i
  five = %x(ls #{dir(1)})
  rest = a % b
  part = a %b
  puts %w[x y].join("|")
  scan %r/do/
end
