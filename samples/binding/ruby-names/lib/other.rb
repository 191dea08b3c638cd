# None of these names is a meter's.
class Other
  def run
    measure
    bound
  end
end

def measure_all
  bound
end
