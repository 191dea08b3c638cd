Gem::Specification.new do |spec|
  spec.name = "seeds-web"
end
