=begin
def hidden
  call(1)
end
=end
# def also_hidden
class Shown # class Other
  # Says hello: greet(1)
  def greet # do
    hello # end
    "a # b #{hello # inner
    }"
  end
end

def outside
  done(1)
end
__END__
def data
  call(2)
end
