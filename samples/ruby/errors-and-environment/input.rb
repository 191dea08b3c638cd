class TooBig < StandardError; end
class Deep < Errors::NotFoundError
end

def fetch(name)
  key = ENV.fetch("API_KEY")
  host = ENV["API_HOST"] || "localhost"
  port = ENV.fetch('API_PORT') { 80 }
  ENV["SEEN"] = "1"
  value = ENV[name]
  raise TooBig.new(name), "no" if name.size > 3
  raise "text"
rescue TooBig, Net::ReadTimeout => e
  logger.warn "slow: #{e.message}"
  raise
rescue => e
  nil
ensure
  port = Integer("1") rescue 0
end

run(ARGV) if __FILE__ == $0
