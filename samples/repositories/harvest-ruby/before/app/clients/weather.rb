# How warm it will be.
class Weather
  CONNECTION = Faraday.new("https://weather.example.org") do |f|
    f.request :retry, max: 2
  end

  def self.tomorrow
    CONNECTION.get("/tomorrow", key: ENV.fetch("WEATHER_KEY"), unit: ENV.fetch("WEATHER_UNIT", "celsius"))
  rescue StandardError
    nil
  end

  def self.colour(settings)
    settings["BED_COLOUR"]
  end
end
