# No model: nothing of it is kept.
class BedForm
  attr_accessor :name
end
