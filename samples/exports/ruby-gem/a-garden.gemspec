Gem::Specification.new do |spec|
  spec.name = "a-garden"
end
