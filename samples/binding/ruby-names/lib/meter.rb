module Counting
  def reset_counter
    @count = 0
  end

  def label
    title
  end
end

class Meter
  include Counting

  def initialize(limit)
    @limit = limit
    @log = []
  end

  def title
    "meter"
  end

  def ready?
    true
  end

  def run
    return unless ready?

    prepare
    begin
      measure
    ensure
      reset_counter
    end
    value = reading
    note reading, limit: bound
    value
  end

  def later(reading)
    reading
  end

  def assigned
    measure = 3
    bound, _rest = [1, 2]
    [measure, bound].each { |prepare| prepare }
  rescue ArgumentError => title
    title
  end

  def inside
    "at #{bound}"
  end

  private

  def prepare
    @log.clear
  end

  def measure
    note(@limit)
  end

  def reading
    @log.last
  end

  def bound
    @limit
  end

  def note(*values)
    @log.concat(values)
  end
end
