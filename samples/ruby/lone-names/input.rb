class Lamp
  attr_reader :level

  def shine(level, speed = default_speed, *rest, unit: base_unit, **options, &block)
    return unless ready?
    warm_up
    power = current_power
    power += reserve
    first, *others = steps
    level if power && others
    rescue_me = 1
    steps.each_with_index { |step, index| move step, index }
    watts = ->(volts) { volts * amperes }
    report = { power: total, level => speed, unit: }
    "at #{watts} of #{limit}"
    log rest, options, block, report, first
    self.level
    wrong ? right : left
  rescue Broken => problem
    handle problem
    problem
  ensure
    cool_down
  end

  def match(input)
    case input
    in {name:, size: Integer => size} then name
    in [head, *tail]
      head || tail || size
    end
    for part in parts
      part
    end
    undef_me
    rescue_me
  end

  alias glow shine

  def self.build = new(defaults)

  private

  def without parameters, more
    parameters || more || missing
  end

  private_me
end

setting = 1
setting + other_setting
